using Microsoft.Data.Sqlite;

namespace PelvicBot.Server.Tests.Support;

/// <summary>The service's database from outside, as another program would open it. The service has loaded the SQLite library.</summary>
public static class Database
{
    public static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        Command(connection, sql).ExecuteNonQuery();
    }

    public static string Text(string file, string sql)
    {
        using var connection = Open(file);
        return (string)Command(connection, sql).ExecuteScalar()!;
    }

    /// <summary>Keeps everybody else from writing until it is disposed.</summary>
    public static IDisposable Lock(string file)
    {
        var connection = Open(file);
        Command(connection, "BEGIN IMMEDIATE").ExecuteNonQuery();
        return connection;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

#pragma warning disable CA2100 // The texts are the tests' own.
    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
#pragma warning restore CA2100
}

using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using PelvicBot.Storage;

namespace PelvicBot.Server.Hosting;

/// <summary>Says in a sentence why the service did not start, for the reasons that people meet.</summary>
public static partial class StartupFailure
{
    /// <returns>Null for an exception that is a defect: it is better seen whole.</returns>
    public static string? Sentence(Exception exception) => exception switch
    {
        StartupException or StorageException => exception.Message,
        IOException { InnerException: AddressInUseException } => PortInUse(exception.Message),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "the port needs rights that this user does not have: choose one above 1023 with --Urls http://localhost:PORT",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine does not have the address in Urls: use one of its own, or http://localhost:PORT",
        InvalidOperationException when exception.Message.StartsWith("Dynamic port binding", StringComparison.Ordinal) =>
            "'localhost' can't have port 0: for a port that happens to be free write --Urls http://127.0.0.1:0",
        InvalidDataException or FormatException when exception.Source?.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal) ?? false =>
            $"appsettings.json is broken: {exception.Message}",
        TypeInitializationException or AggregateException when exception.InnerException is { } inner => Sentence(inner),
        _ => null,
    };

    private static string PortInUse(string message)
    {
        var port = Port().Match(message) is { Success: true } match ? "port " + match.Groups["port"].Value : "the port";
        return $"{port} is in use: stop the other program or start with --Urls http://localhost:PORT";
    }

    [GeneratedRegex(@":(?<port>\d+)", RegexOptions.RightToLeft, 1000)]
    private static partial Regex Port();
}

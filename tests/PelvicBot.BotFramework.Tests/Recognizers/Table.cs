namespace PelvicBot.BotFramework.Tests.Recognizers;

/// <summary>Rows "said => meant", one a line.</summary>
internal static class Table
{
    public static TheoryData<string, string> Of(string rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = row.LastIndexOf("=>", StringComparison.Ordinal);
            data.Add(row[..at].TrimEnd(), row[(at + 2)..].Trim());
        }

        return data;
    }

    /// <summary>Phrases separated by "|" that all mean the same.</summary>
    public static TheoryData<string> List(string phrases) =>
        [.. phrases.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

namespace PelvicBot.Catalog.Yaml;

/// <summary>The <c>{names}</c> in a text that the coach fills.</summary>
public static class Placeholders
{
    /// <summary>In order; one that is never closed is none.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            if (text.IndexOf('}', open) is var close and > 0)
            {
                yield return text[(open + 1)..close];
            }
        }
    }
}

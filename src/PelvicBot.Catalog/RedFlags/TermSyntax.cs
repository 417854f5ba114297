using System.Text.RegularExpressions;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>Whether a term of a word group is written as <see cref="WordGroup"/> describes.</summary>
public static partial class TermSyntax
{
    /// <returns>What is wrong, or null.</returns>
    public static string? Fault(string term)
    {
        if (string.IsNullOrWhiteSpace(term))
        {
            return "an empty term";
        }

        if (term.Count(c => c == '(') != term.Count(c => c == ')'))
        {
            return $"'{term}': a bracket is not closed";
        }

        if (term.IndexOfAny(['"', ',', '[', ']']) >= 0)
        {
            return $"'{term}': two terms have run together, or a quote is missing";
        }

        if (term.IndexOfAny(['(', ')', '<', '>']) < 0)
        {
            return null;
        }

        if (Glued().Match(term) is { Success: true } glued)
        {
            return $"'{term}': put a space where '{glued.Value}' touches a bracket or a range";
        }

        return term.Count(c => c == '<') != Range().Count(term) ? $"'{term}': a range is written <20-42>" : null;
    }

    [GeneratedRegex(@"\)\(|\)[\w<$]|[\w?>]\(|>[\w.]|[\w.]<")]
    private static partial Regex Glued();

    [GeneratedRegex(@"<\d+(\.\d+)?(-\d+(\.\d+)?)?>")]
    private static partial Regex Range();
}

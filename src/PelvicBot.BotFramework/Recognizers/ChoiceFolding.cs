using System.Text;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>Text as options are compared: normalised, only letters and digits, hyphens as spaces, apostrophes gone, "&amp;" as "and".</summary>
internal static class ChoiceFolding
{
    public const string Break = "|";

    public static string Fold(string text)
    {
        var normal = Utterance.Normalize(text);
        var folded = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(c);
            }
            else if (c == '&')
            {
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " and " : "and ");
            }
            else if (c != '\'' && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Folded words with <see cref="Break"/> where a clause ends, so that a negation reaches no further.</summary>
    public static List<string> Words(string normal)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in normal.Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            if (c == '\'')
            {
                continue;
            }

            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (c is ',' or ';' or '.' or ':' or '!' or '(' or ')' or '\n' && words.Count > 0 && words[^1] != Break)
            {
                words.Add(Break);
            }
        }

        return words;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>Texts as members see them, with placeholders marked.</summary>
public static partial class SiteText
{
    /// <summary>Paragraphs and lines kept; <c>{emergency-number}</c> becomes a mark.</summary>
    public static Html Of(string text) => Html.Join(text.Split('\n').Select(Line), "<br>");

    /// <summary>What the coach says, set apart from what is said about it.</summary>
    public static Html Said(string text) => Html.Of($"<blockquote>{Of(text)}</blockquote>");

    /// <summary>A heading with what belongs to it; nothing when there is nothing.</summary>
    public static Html Part(string name, Html what) => what.IsEmpty ? Html.Empty : Html.Of($"<dt>{name}</dt><dd>{what}</dd>");

    /// <inheritdoc cref="Part(string, Html)"/>
    public static Html Part(string name, string? what) => string.IsNullOrEmpty(what) ? Html.Empty : Part(name, Of(what));

    public static Html Facts(params ReadOnlySpan<Html> parts)
    {
        var all = string.Concat(parts.ToArray().Select(p => p.Text));
        return all.Length == 0 ? Html.Empty : Html.Of($"<dl>{new Html(all)}</dl>");
    }

    /// <summary>A list; nothing when it is empty.</summary>
    public static Html List(IEnumerable<Html> entries, string tag = "ul")
    {
        var items = Html.Join(entries.Select(e => Html.Of($"<li>{e}</li>")));
        return items.IsEmpty ? Html.Empty : new Html($"<{tag}>{items}</{tag}>");
    }

    public static Html List(IEnumerable<string> entries) => List(entries.Select(Of));

    /// <summary>Something long that is opened when it is wanted.</summary>
    public static Html More(string summary, Html what) => what.IsEmpty ? Html.Empty : Html.Of($"<details><summary>{summary}</summary>{what}</details>");

    /// <summary>"1 minute", "3 minutes".</summary>
    public static string Count(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    /// <summary>A word of the program in plain letters: <c>ChangePosture</c> is "change posture".</summary>
    public static string Words(Enum value) => Capital().Replace(value.ToString(), " $0").ToLowerInvariant();

    private static Html Line(string line)
    {
        var from = 0;
        var pieces = new List<Html>();
        foreach (Match match in Placeholder().Matches(line))
        {
            pieces.Add(Html.Of($"{line[from..match.Index]}<mark>{match.Groups[1].Value}</mark>"));
            from = match.Index + match.Length;
        }

        pieces.Add(Html.Of($"{line[from..]}"));
        return Html.Join(pieces);
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}

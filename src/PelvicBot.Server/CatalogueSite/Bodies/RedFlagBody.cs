using System.Globalization;
using PelvicBot.Catalog.RedFlags;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A warning sign: how urgent, which words raise it, what takes it back, sentences that must raise it, and the reply.</summary>
public static class RedFlagBody
{
    private const int WordsShown = 8;
    private const int ExamplesShown = 8;

    public static Html Of(SiteContext site, RedFlag flag) => Html.Of($"""
        <p><b class="level {flag.Level}">{flag.Level}</b> {Help(flag.Route)}</p>
        {Reply(site, flag)}
        {SiteText.Facts(
            SiteText.Part("Must raise it", Examples(site, flag)),
            SiteText.Part("Raised at once by", string.Join(" · ", flag.Words.Select(Plain))))}
        {SiteText.More($"{flag.Patterns.Length} patterns of words that raise it", SiteText.List(flag.Patterns.Select(p => Pattern(site, p, flag))))}
        {SiteText.Facts(
            SiteText.Part("Gives way to", Html.Join(flag.YieldsTo.Select(y => site.Link($"red-flag/{y}", y)), ", ")),
            SiteText.Part("Not calmed by", string.Join(", ", flag.Ignores)))}
        """);

    private static Html Reply(SiteContext site, RedFlag flag) => site.Catalog.UrgentReplies.TryGetValue($"urgent/{flag.FlagId}", out var reply)
        ? Html.Of($"{SiteText.Said(reply.Text)}<p class=\"about\">The reply is {site.Link(reply.Info.Id)}.</p>")
        : Html.Empty;

    private static Html Examples(SiteContext site, RedFlag flag) => SiteText.List(site.Examples.Of(flag.FlagId).Take(ExamplesShown).Select(e => Html.Of(
        $"<q>{e.Message}</q>{(e.Raises == flag.FlagId ? Html.Empty : e.Raises is { } other ? Html.Of($" <span class=\"quiet\">raises {site.Link($"red-flag/{other}", other)}</span>") : Html.Of($" <b class=\"miss\">is missed today</b>"))}")));

    private static Html Pattern(SiteContext site, RedFlagPattern pattern, RedFlag flag)
    {
        var all = Html.Join(pattern.All.Select(a => Html.Of($"({Html.Join(a.Select(g => Group(site, g)), " <b>or</b> ")})")), " <b>near</b> ");
        var unless = pattern.Unless.IsEmpty ? Html.Empty : Html.Of($"; <b>not</b> where there is {Html.Join(pattern.Unless.Select(g => Group(site, g)), ", ")}");
        return Html.Of(
            $"{all} <span class=\"quiet\">within {pattern.Within} words{(pattern.InOrder ? ", in this order" : "")}</span>{unless}{(pattern.Level is { } level && level != flag.Level ? Html.Of($" <b class=\"level {level}\">{level}</b>") : Html.Empty)}");
    }

    private static Html Group(SiteContext site, string name)
    {
        if (!site.Catalog.RedFlags.Groups.TryGetValue(name, out var group))
        {
            return Html.Of($"{name}");
        }

        var words = group.Terms.Take(WordsShown).Select(Plain);
        var more = group.Terms.Length > WordsShown ? string.Create(CultureInfo.InvariantCulture, $", and {group.Terms.Length - WordsShown} more") : "";
        return Html.Of($"<abbr title=\"{string.Join(", ", words)}{more}\">{name.Replace('-', ' ')}</abbr>");
    }

    private static string Help(string route) => route switch
    {
        "ems" => "the ambulance or an emergency department helps",
        "maternity" => "the maternity unit helps",
        "urgent-care" => "urgent care helps",
        "gp" => "a doctor helps",
        "crisis" => "a crisis line helps",
        "safeguarding" => "a helpline for abuse, or for children, helps",
        "sexual-health" => "a sexual-health service helps",
        "specialist-team" => "the member’s own specialist team helps",
        "pharmacist" => "a pharmacist helps",
        _ => route,
    };

    private static string Plain(string term) => term.Replace("~", "…", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
}

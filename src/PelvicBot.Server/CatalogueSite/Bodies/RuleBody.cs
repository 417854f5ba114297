using PelvicBot.Catalog.Rules;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A rule of coaching with its numbers.</summary>
public static class RuleBody
{
    public static Html Of(CoachingRule rule) => Html.Of($"""
        {SiteText.Said(rule.Text)}
        {SiteText.Facts([.. rule.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => SiteText.Part(v.Key.Replace('-', ' '), v.Value))])}
        """);
}

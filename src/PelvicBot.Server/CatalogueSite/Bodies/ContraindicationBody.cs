using PelvicBot.Catalog.Exercises;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>When an exercise is left out, replaced or changed, and what the member is told.</summary>
public static class ContraindicationBody
{
    public static Html Of(SiteContext site, GeneralContraindication general) => Html.Of($"""
        <blockquote>{SiteText.Of(general.Rule.Because)}</blockquote>
        {SiteText.Facts(
            SiteText.Part("When", When(site, general.Rule)),
            SiteText.Part("What happens", What(site, general.Rule)),
            SiteText.Part("Holds for", Reach(site, general)))}
        """);

    /// <summary>One line, for the exercise that it holds for.</summary>
    public static Html Line(SiteContext site, Contraindication rule) => Html.Of(
        $"<b>{When(site, rule)}</b>: {What(site, rule)}. <q>{SiteText.Of(rule.Because)}</q>{(site.Catalog.Contraindications.Values.Any(g => g.Info.Id == rule.ItemId) ? Html.Of($" <span class=\"quiet\">{site.Link(rule.ItemId)}</span>") : Html.Empty)}");

    private static Html When(SiteContext site, Contraindication rule) =>
        Html.Join(rule.Conditions.Select(c => site.Link($"condition/{c}", c.Replace('-', ' '))), " or ");

    private static Html What(SiteContext site, Contraindication rule) => Html.Of(
        $"{SiteText.Words(rule.Action)}{With(site, rule)}{(rule.Postures.IsEmpty ? "" : " without " + string.Join(", ", rule.Postures.Select(p => p.Name())))}{(rule.LiftedByClearance ? ", until someone who knows says it is fine" : "")}");

    private static Html With(SiteContext site, Contraindication rule) =>
        rule.With is { } other ? Html.Of($" by {site.Link(other, site.Catalog.Exercises.GetValueOrDefault(other)?.Name)}") : Html.Empty;

    private static Html Reach(SiteContext site, GeneralContraindication general)
    {
        var exercises = site.Catalog.Exercises.Values.Where(general.AppliesTo).OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        return SiteText.More($"{exercises.Count} exercises", SiteText.List(exercises.Select(e => site.Link(e.Id, e.Name))));
    }
}

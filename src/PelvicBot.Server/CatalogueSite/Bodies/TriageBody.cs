using PelvicBot.Catalog.Triage;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>The rules of screening in words: which answers, what they lead to, and what the member is told.</summary>
public static class TriageBody
{
    public static Html Of(SiteContext site, TriageRule rule) => Html.Of($"""
        <p><b class="level {rule.Level}">{rule.Level}</b> when {ConditionProse.Of(site, rule.When)}</p>
        {SiteText.Facts(
            Message(site, "Why", rule.Reason),
            Message(site, "What waits", rule.Hold),
            Message(site, "What is fine meanwhile", rule.Fine),
            Message(site, "Who can clear it", rule.Clear),
            SiteText.Part("Lifted by that word", rule.Level == "check-first" ? rule.Clearable ? "yes" : "no" : null))}
        """);

    public static Html Of(SiteContext site, Restriction restriction) => Html.Of($"""
        <p>When {ConditionProse.Of(site, restriction.When)}</p>
        {SiteText.Facts(
            SiteText.Part("Leaves out", Removes(site, restriction.Removes)),
            Message(site, "Because", restriction.Because),
            SiteText.Part("Ends", restriction.EndsWithComfort ? "with comfort, by the rules of coaching"
                : restriction.EndsAtRest ? "when discomfort at rest is reported at the limit or below"
                : "only with a changed answer"))}
        """);

    public static Html Of(SiteContext site, ProgrammeRule rule) => Html.Of($"""
        <p>When {ConditionProse.Of(site, rule.When)}</p>
        {SiteText.Facts(
            SiteText.Part("Recommends", rule.Programme is { } programme ? site.Link(programme) : Html.Of($"no programme")),
            SiteText.Part("Or else", Html.Join(rule.Alternatives.Select(a => site.Link(a)), ", ")),
            Message(site, "Why", rule.Reason))}
        """);

    public static Html Of(SiteContext site, ProgrammeLimit limit) => Html.Of($"""
        <p>{site.Link(limit.Programme)} only when {ConditionProse.Of(site, limit.Only)}</p>
        {SiteText.Facts(SiteText.Part("Not with", Html.Join(limit.Unless.Select(u => site.Link(u)), ", ")))}
        """);

    public static Html Of(SiteContext site, AdviceRule advice) => Html.Of($"""
        <p>When {ConditionProse.Of(site, advice.When)}: {Html.Join(advice.Content.Select(c => site.Link(c)), ", ")}</p>
        """);

    public static Html Of(SiteContext site, ConditionName condition) => Html.Of($"<p>Holds when {ConditionProse.Of(site, condition.Means)}</p>");

    private static Html Message(SiteContext site, string name, string? id) => id is not null && site.Catalog.Messages.TryGetValue(id, out var message)
        ? SiteText.Part(name, Html.Of($"<q>{SiteText.Of(message.Text)}</q> <span class=\"quiet\">{site.Link(id)}</span>"))
        : Html.Empty;

    private static Html Removes(SiteContext site, Removal removes) => removes.IsNothing
        ? Html.Of($"nothing: it is kept in mind")
        : Html.Join(
            new[]
            {
                Html.Of($"{string.Join(", ", removes.Types)}"), Html.Of($"{string.Join(", ", removes.Efforts)}"),
                Html.Join(removes.Exercises.Select(e => site.Link(e)), ", "), Html.Of($"{(removes.Postures.IsEmpty ? "" : "lying or standing as: ")}{string.Join(", ", removes.Postures)}"),
            }.Where(h => !h.IsEmpty),
            "; ");
}

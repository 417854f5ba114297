using System.Globalization;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A programme: its phases, what is done in each, and when it goes on or back.</summary>
public static class ProgrammeBody
{
    public static Html Of(SiteContext site, Programme programme) => Html.Of($"""
        {SiteText.Said(programme.Summary)}
        {SiteText.Facts(
            SiteText.Part("Guided by the coach", Guided(site, programme)),
            SiteText.Part("For whom", programme.ForBody.IsEmpty ? null : string.Join(" or ", programme.ForBody.Select(b => b.Name()))),
            SiteText.Part("Seen unasked as", programme.DiscreetName))}
        {programme.Phases.Select((p, at) => Phase(site, p, at))}
        {SiteText.Facts(
            SiteText.Part("Good to know", SiteText.List(programme.Notes.Select(n => Html.Of($"{SiteText.Of(n.Text)}{When(n.When)}")))),
            SiteText.Part("In this programme only", SiteText.List(programme.Replacements.Select(r => ContraindicationBody.Line(site, r.Rule)))))}
        """);

    private static Html Guided(SiteContext site, Programme programme) => programme.Available switch
    {
        Availability.Part => Html.Of($"in part{(programme.BeginsWith is { } first ? Html.Of($", beginning with {site.Link(first)}") : Html.Empty)}. <q>{programme.PartNote}</q>"),
        _ => Html.Of($"{SiteText.Words(programme.Available)}"),
    };

    private static Html Phase(SiteContext site, Phase phase, int at) => Html.Of($"""
        <section class="phase"><h4>{at + 1}. {phase.Name}{(phase.Optional ? " (may be left out)" : "")}</h4>
        <blockquote>{SiteText.Of(phase.Summary)}</blockquote>
        {phase.Sessions.Select(s => Html.Of($"<p><b>{s.Name}</b></p>{SiteText.List(s.Steps.Select(step => Step(site, step)), "ol")}"))}
        {SiteText.Facts(
            SiteText.Part("For", phase.When.IsEmpty ? null : string.Join(" or ", phase.When)),
            SiteText.Part("A day", phase.PerDay > 1 ? string.Create(CultureInfo.InvariantCulture, $"up to {phase.PerDay} sessions") : null),
            SiteText.Part("Passed when", phase.Pass is { } pass ? Pass(site, pass) : Html.Of($"it does not end")),
            SiteText.Part("Above the limit", phase.StepBack is { } back ? StepBack(back) : null))}
        </section>
        """);

    private static Html Step(SiteContext site, SessionStep step)
    {
        var exercises = Html.Join(step.Exercises.Select(e => site.Link(e, site.Catalog.Exercises.GetValueOrDefault(e)?.Name)), ", ");
        var chosen = step.Exercises.Length > 1 ? Html.Of($"{step.Choose} of {exercises}") : exercises;
        var minutes = step.Minutes is { } m ? string.Create(CultureInfo.InvariantCulture, $", {m} min") : "";
        var sets = step.Sets is { } s ? string.Create(CultureInfo.InvariantCulture, $", {s} sets") : "";
        return Html.Of($"{chosen}{minutes}{sets}{(step.Optional ? ", if wanted" : "")}{When(step.When)}");
    }

    private static Html When(IReadOnlyCollection<string> when) => when.Count == 0 ? Html.Empty : Html.Of($" <span class=\"quiet\">(when {string.Join(" or ", when)})</span>");

    private static Html Pass(SiteContext site, PassRule pass) => Html.Of(
        $"{pass.Sessions} of the last {pass.OfLast} sessions had at most {pass.MaxDiscomfort} of 10 discomfort{(pass.NextDayRequired ? ", the day after too" : "")}, after {pass.MinDays} days at least{(pass.Exercise is { } exercise ? Html.Of($"; only sessions with {site.Link(exercise)} count") : Html.Empty)}{(pass.Needs.IsEmpty ? Html.Empty : Html.Of($"; and yes to {Html.Join(pass.Needs.Select(n => site.Link(n)), ", ")}"))}");

    private static string StepBack(StepBackRule back) => $"back to {(back.To is { } to ? $"phase ‘{to}’" : "the same phase")}{(back.Shorter ? ", with the shorter lengths" : "")}";
}

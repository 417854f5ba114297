using System.Globalization;
using PelvicBot.Catalog.Exercises;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>An exercise: how it is said, how much of it, and for whom it is not.</summary>
public static class ExerciseBody
{
    public static Html Of(SiteContext site, Exercise exercise) => Html.Of($"""
        <p class="about">{Character(exercise)}</p>
        {SiteText.Facts(SiteText.Part("Getting into place", SiteText.List(exercise.Postures.Select(p => Html.Of($"<b>{p.Posture.Name()}</b> {SiteText.Of(p.Text)}")))))}
        <blockquote>{SiteText.List(exercise.Steps.Select(Step), "ol")}<p><b>{SiteText.Of(exercise.Cue)}</b></p></blockquote>
        {SiteText.Facts(
            SiteText.Part("Dose", Dose(exercise.Dose)),
            SiteText.Part("Needs", string.Join(", ", exercise.Equipment)),
            SiteText.Part("Cautions", SiteText.List(exercise.Cautions)),
            SiteText.Part("Stop if", string.Join("; ", exercise.StopIf)),
            SiteText.Part("Easier", exercise.Easier is { } easier ? Named(site, easier) : Html.Empty),
            SiteText.Part("Harder", exercise.Harder is { } harder ? Named(site, harder) : Html.Empty),
            SiteText.Part("For whom", exercise.ForBody.IsEmpty ? null : string.Join(" or ", exercise.ForBody.Select(b => b.Name()))),
            SiteText.Part("Not for everyone", SiteText.List(site.Catalog.ContraindicationsOf(exercise).Select(c => ContraindicationBody.Line(site, c)))),
            SiteText.Part("Words by body", SiteText.List(exercise.Words.OrderBy(w => w.Key, StringComparer.Ordinal).Select(Words))),
            SiteText.Part("Replaced by", exercise.Replacement is { } other ? Named(site, other) : Html.Empty),
            SiteText.Part("Seen unasked as", exercise.DiscreetName))}
        """);

    private static string Character(Exercise exercise)
    {
        var breath = exercise.ReleasePhase switch
        {
            BreathPhase.In => "the floor lets go on the breath in",
            BreathPhase.Out => "the floor lets go on the breath out",
            _ => "no part of the breath belongs to it",
        };
        return $"{SiteText.Words(exercise.Type)} · {SiteText.Words(exercise.Effort)} · {breath}{(exercise.Optional ? " · never required" : "")}";
    }

    private static Html Step(ExerciseStep step)
    {
        List<string> facts = [];
        if (step.Breath is BreathPhase.In or BreathPhase.Out)
        {
            facts.Add(step.Breath == BreathPhase.In ? "breath in" : "breath out");
        }

        if (step.Does != Effort.None)
        {
            facts.Add(SiteText.Words(step.Does));
        }

        if (step.Seconds is { } seconds)
        {
            facts.Add(SiteText.Count(seconds, "second"));
        }

        if (step.Breaths is { } breaths)
        {
            facts.Add(SiteText.Count(breaths, "breath"));
        }

        return Html.Of($"{SiteText.Of(step.Text)}{(facts.Count == 0 ? Html.Empty : Html.Of($" <span class=\"quiet\">({string.Join(", ", facts)})</span>"))}");
    }

    private static string Dose(Dose dose) => SiteText.Count(dose.Minutes, "minute") + string.Create(CultureInfo.InvariantCulture, $" ({dose.MinMinutes} to {dose.MaxMinutes})")
        + (dose.Sets is { } sets ? ", " + SiteText.Count(sets, "set") : "")
        + (dose.Reps is { } reps ? string.Create(CultureInfo.InvariantCulture, $" of {reps}") : "")
        + string.Create(CultureInfo.InvariantCulture, $"; {dose.PerDay} a day to begin with, never more than {dose.MaxPerDay}");

    private static Html Words(KeyValuePair<string, WordsByBody> words) => Html.Of(
        $"<mark>{words.Key}</mark> vulva: {words.Value.Vulva}; penis: {words.Value.Penis}; left open: {words.Value.Unspecified}");

    private static Html Named(SiteContext site, string id) => site.Link(id, site.Catalog.Exercises.GetValueOrDefault(id)?.Name);
}

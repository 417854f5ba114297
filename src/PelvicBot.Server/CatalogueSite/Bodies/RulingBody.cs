using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Rulings;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A contradiction between sources: what each says, which reading the coach follows, why, and where it shows.</summary>
public static class RulingBody
{
    public static Html Of(SiteContext site, Ruling ruling)
    {
        var matters = ruling.Holds.Select(h => h.Matter).ToHashSet(StringComparer.Ordinal);
        var said = matters.SelectMany(m => site.Cues[m]).DistinctBy(s => (s.Item.Id, s.Cue.Matter, s.Cue.Value)).ToList();
        return Html.Of($"""
            <p><b>The coach follows:</b> {ruling.Reading}</p>
            {SiteText.Facts(
                SiteText.Part("Because", ruling.Because),
                SiteText.Part("The sources say", SiteText.List(said.Where(s => !s.Active).Select(s => Claim(site, ruling, s)))),
                SiteText.Part("Seen in", Html.Join(ruling.SeenIn.Select(i => site.Link(i)), ", ")))}
            {SiteText.More("Items that must agree with it", SiteText.List(said.Where(s => s.Active).Select(s => site.Link(s.Item.Id))))}
            """);
    }

    public static Html Of(SiteContext site, Reading reading) => Html.Of($"""
        <p>{reading.Says}</p>
        {SiteText.Facts(SiteText.Part("On", SiteText.List(reading.Info.Teaches.Select(c => Html.Of($"{site.Link(CueMatter.Prefix + c.Matter, site.Catalog.CueMatters.GetValueOrDefault(c.Matter)?.Name)}: {c.Value}")))))}
        """);

    private static Html Claim(SiteContext site, Ruling ruling, CueStatement claim)
    {
        var agrees = site.Catalog.CueMatters.GetValueOrDefault(claim.Cue.Matter) is { } matter
            && ruling.Holds.Any(h => h.Matter == claim.Cue.Matter && matter.Agree(h.Value, claim.Cue.Value));
        var says = site.Catalog.Readings.GetValueOrDefault(claim.Item.Id)?.Says ?? claim.Cue.Value;
        return Html.Of($"{says} {(agrees ? Html.Of($"<span class=\"quiet\">(followed)</span>") : Html.Of($"<b class=\"miss\">not followed</b>"))} <span class=\"quiet\">{Html.Join(claim.Item.Sources.Select(s => site.Link($"source/{s.Source}", s.ToString())), ", ")}</span>");
    }
}

using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>An answer, the ways of asking for it, and whom it suits.</summary>
public static class AnswerBody
{
    private const int WaysShown = 3;

    public static Html Of(SiteContext site, Answer answer) => Html.Of($"""
        {SiteText.Said(answer.Text)}
        {SiteText.Facts(
            SiteText.Part("Only for", answer.For is { } condition ? ConditionProse.Of(site, condition) : Html.Empty),
            SiteText.Part("Instead of", Links(site, answer.InsteadOf)),
            SiteText.Part("See also", Links(site, answer.SeeAlso)),
            SiteText.Part("Asked as", string.Join(" · ", answer.Questions.Skip(1).Take(WaysShown))))}
        {SiteText.More($"{answer.Questions.Length} ways of asking", SiteText.List(answer.Questions))}
        {SiteText.More("Phrases that settle it", SiteText.List([.. answer.Cues, .. answer.Hints.Select(h => $"{h} (suggests it)"), .. answer.Unless.Select(u => $"{u} (takes it back)")]))}
        """);

    private static Html Links(SiteContext site, IEnumerable<string> ids) =>
        Html.Join(ids.Select(id => site.Link(id, site.Catalog.Answers.GetValueOrDefault(id)?.Title)), " · ");
}

using System.Globalization;
using PelvicBot.Catalog.Questions;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A question with the answers it takes and when it is asked.</summary>
public static class QuestionBody
{
    public static Html Of(SiteContext site, Question question) => Html.Of($"""
        {SiteText.Said(question.Text)}
        {SiteText.Facts(
            SiteText.Part("Answer", Kind(question)),
            SiteText.Part("Asked in parts", SiteText.List(question.Groups.Select(g => Html.Of($"<q>{SiteText.Of(g.Text)}</q> {string.Join(", ", g.Values.Select(v => Title(question, v)))}")))),
            SiteText.Part("Choices", SiteText.List(question.Choices.Select(c => Choice(site, c)))),
            SiteText.Part("Asked when", question.Asked is { } asked ? ConditionProse.Of(site, asked) : Html.Of($"always, where its dialog comes to it{(question.Optional ? "; “skip” leaves it out" : "")}")),
            SiteText.Part("Asked again", question.Again),
            SiteText.Part("When not understood", question.Retry),
            SiteText.Part("Why", question.Why))}
        """);

    private static string Kind(Question question) => question is { Min: { } min, Max: { } max }
        ? string.Create(CultureInfo.InvariantCulture, $"{SiteText.Words(question.Kind)} from {min} to {max}")
        : SiteText.Words(question.Kind);

    private static Html Choice(SiteContext site, Choice choice) => Html.Of(
        $"{SiteText.Of(choice.Title)}{(choice.Exclusive ? " (by itself)" : "")}{(choice.Shown is { } shown ? Html.Of($" <span class=\"quiet\">shown when {ConditionProse.Of(site, shown)}</span>") : Html.Empty)}");

    private static string Title(Question question, string value) => question.Choices.FirstOrDefault(c => c.Value == value)?.Title ?? value;
}

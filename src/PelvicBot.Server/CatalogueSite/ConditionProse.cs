using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>A condition in words: the question's name, and the answers by the titles of their buttons.</summary>
public static class ConditionProse
{
    public static Html Of(SiteContext site, Condition condition) => condition switch
    {
        Condition.All { Parts.IsEmpty: true } => Html.Of($"always"),
        Condition.Any { Parts.IsEmpty: true } => Html.Of($"never"),
        Condition.All all => Html.Join(all.Parts.Select(p => Inner(site, p)), " <b>and</b> "),
        Condition.Any any => Html.Join(any.Parts.Select(p => Inner(site, p)), " <b>or</b> "),
        Condition.Not not => Html.Of($"<b>not</b> {Inner(site, not.Part)}"),
        Condition.OneOf one => Html.Of($"{Question(site, one.Question)} is {Values(site, one.Question, one.Values)}"),
        Condition.NoneOf none => Html.Of($"{Question(site, none.Question)} was answered, and is not {Values(site, none.Question, none.Values)}"),
        Condition.Within { Max: int.MaxValue } least => Html.Of($"{Question(site, least.Question)} is {least.Min} or more"),
        Condition.Within { Min: int.MinValue } most => Html.Of($"{Question(site, most.Question)} is {most.Max} or less"),
        Condition.Within range when range.Min == range.Max => Html.Of($"{Question(site, range.Question)} is {range.Min}"),
        Condition.Within range => Html.Of($"{Question(site, range.Question)} is from {range.Min} to {range.Max}"),
        _ => Html.Of($"{condition.ToString()}"),
    };

    private static Html Inner(SiteContext site, Condition condition) =>
        condition is Condition.All { Parts.Length: > 1 } or Condition.Any { Parts.Length: > 1 } ? Html.Of($"({Of(site, condition)})") : Of(site, condition);

    private static Html Question(SiteContext site, string bareId) => Find(site, bareId) is { } question
        ? site.Link(question.Info.Id, bareId)
        : Html.Of($"{bareId}");

    private static Html Values(SiteContext site, string bareId, IEnumerable<string> values)
    {
        var choices = Find(site, bareId)?.Choices ?? [];
        return Html.Join(values.Select(v => choices.FirstOrDefault(c => c.Value == v) is { } choice ? Html.Of($"“{choice.Title}”") : Html.Of($"{v}")), " or ");
    }

    private static Question? Find(SiteContext site, string bareId) =>
        site.Catalog.Questions.GetValueOrDefault($"screening/{bareId}") ?? site.Catalog.Questions.Values.FirstOrDefault(q => q.BareId == bareId);
}

using System.Collections.Immutable;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary><c>kind: questionnaires</c>: <c>questions</c> in order, <c>elsewhere</c>, and <c>ends</c> of <c>after</c> and <c>when</c>.</summary>
public sealed class QuestionnairesKind : IContentKind
{
    public string Kind => "questionnaires";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var questions = item.Texts("questions");
        if (questions.Count == 0)
        {
            item.Fault("questions", "'questions' is missing or empty: list the question ids in order");
        }

        catalog.Triage.Questionnaires.Add(
            new Questionnaire(info, [.. questions], [.. item.Texts("elsewhere")], [.. item.Maps("ends").SelectMany(e => ReadEnd(e))]));
    }

    private static ImmutableArray<QuestionnaireEnd> ReadEnd(Fields end)
    {
        var after = end.Text("after");
        var when = TriageFields.RequiredCondition(end, "when");
        end.Done();
        return when is null ? [] : [new QuestionnaireEnd(after, when)];
    }
}

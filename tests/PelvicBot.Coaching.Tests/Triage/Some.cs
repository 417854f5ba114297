using PelvicBot.Catalog;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Coaching.Triage;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.Triage;

/// <summary>The shipped catalogue, and answers that call for nothing until a test changes one.</summary>
internal static class Some
{
    public static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    public static Answers Answers() => Coaching.Triage.Answers.Empty
        .With("consent", true)
        .With("adult", true)
        .With("urgent-signs", ["none"])
        .With("aim", ["ease-tension"])
        .With("body", "vulva")
        .With("pregnancy", "no")
        .With("surgery", "none")
        .With("conditions", ["none"])
        .With("pain-now", 0)
        .With("tension-now", 5)
        .With("experience", "new");

    public static Answers Pregnant(string trimester) => Answers().With("pregnancy", trimester);

    public static Answers Postpartum(bool cleared, int weeks = 10, string injury = "none") => Answers()
        .With("pregnancy", "postpartum")
        .With("weeks-since-birth", weeks)
        .With("postnatal-check-cleared", cleared)
        .With("birth-injury", injury);

    public static Answers Condition(string condition, bool inCare) => Answers().With("conditions", [condition]).With("in-care", inCare);

    /// <summary>Parses <c>aim=ease-pain|leakage pain-now=4 in-care=no</c> over <see cref="Answers"/>; an empty value takes an answer away.</summary>
    public static Answers With(string changes)
    {
        var answers = Answers();
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, value) = (change.Split('=')[0], change.Split('=')[1]);
            answers = value.Length == 0 ? answers.Without(id) : answers.With(id, Value(id, value));
        }

        return answers;
    }

    public static ScreeningOutcome Outcome(Answers answers) => ScreeningTriage.Evaluate(Catalog, answers);

    private static AnswerValue Value(string id, string value) => Screening.Find(Catalog, id)!.Kind switch
    {
        PelvicBot.Catalog.Questions.QuestionKind.Confirm => new AnswerValue.Flag(value == "yes"),
        PelvicBot.Catalog.Questions.QuestionKind.Choices => new AnswerValue.Many([.. value.Split('|')]),
        PelvicBot.Catalog.Questions.QuestionKind.Scale or PelvicBot.Catalog.Questions.QuestionKind.Number => new AnswerValue.Number(int.Parse(value)),
        _ => new AnswerValue.One(value),
    };
}

using System.Collections.Immutable;

namespace PelvicBot.Catalog.Conditions;

/// <summary>
/// A condition over answers, as content files write it: <c>aim has ease-pain|comfortable-penetration and pain-now >= 4</c>.
/// An atom about an unanswered question is false. Made by <see cref="ConditionParser"/>.
/// </summary>
public abstract record Condition
{
    public abstract bool Holds(IReadOnlyDictionary<string, AnswerValue> answers);

    /// <summary>The question ids that the condition looks at.</summary>
    public abstract IEnumerable<string> Questions { get; }

    /// <summary><c>a and b</c>: all of them.</summary>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) => Parts.All(p => p.Holds(answers));

        public override IEnumerable<string> Questions => Parts.SelectMany(p => p.Questions);
    }

    /// <summary><c>a or b</c>: at least one.</summary>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) => Parts.Any(p => p.Holds(answers));

        public override IEnumerable<string> Questions => Parts.SelectMany(p => p.Questions);
    }

    /// <summary><c>not a</c>. Holds, too, when the question was not answered.</summary>
    public sealed record Not(Condition Part) : Condition
    {
        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) => !Part.Holds(answers);

        public override IEnumerable<string> Questions => Part.Questions;
    }

    /// <summary><c>body is vulva|unspecified</c>, <c>aim has leakage</c>, <c>in-care is yes</c>: one of the values is the answer or in it.</summary>
    public sealed record OneOf(string Question, ImmutableArray<string> Values) : Condition
    {
        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) =>
            answers.TryGetValue(Question, out var answer) && answer switch
            {
                AnswerValue.Flag flag => Values.Contains(flag.Value ? "yes" : "no"),
                AnswerValue.Number number => Values.Contains(number.Value.ToString()),
                AnswerValue.One one => Values.Contains(one.Value),
                AnswerValue.Many many => many.Values.Any(v => Values.Contains(v)),
                _ => false,
            };

        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary><c>body is not penis</c>: answered, and with none of the values.</summary>
    public sealed record NoneOf(string Question, ImmutableArray<string> Values) : Condition
    {
        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) =>
            answers.ContainsKey(Question) && !new OneOf(Question, Values).Holds(answers);

        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary><c>pain-now >= 4</c>: a number within the bounds, both included.</summary>
    public sealed record Within(string Question, int Min, int Max) : Condition
    {
        public override bool Holds(IReadOnlyDictionary<string, AnswerValue> answers) =>
            answers.TryGetValue(Question, out var answer) && answer is AnswerValue.Number number && number.Value >= Min && number.Value <= Max;

        public override IEnumerable<string> Questions => [Question];
    }
}

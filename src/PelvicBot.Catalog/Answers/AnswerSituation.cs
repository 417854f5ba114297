using System.Collections.Frozen;
using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Catalog.Answers;

/// <summary>What is known of the member who asks, so that the answer fits: screening answers by question id.</summary>
public sealed class AnswerSituation
{
    /// <summary>The name under which conditions see the programme's id.</summary>
    public const string Programme = "programme";

    private readonly FrozenDictionary<string, AnswerValue> _known;

    /// <param name="answers">Screening answers by id, such as <c>pregnancy</c> and <c>body</c>.</param>
    /// <param name="programme">Id of the programme under way, or null.</param>
    public AnswerSituation(IReadOnlyDictionary<string, AnswerValue> answers, string? programme = null)
    {
        var known = new Dictionary<string, AnswerValue>(answers, StringComparer.Ordinal);
        if (programme is not null)
        {
            known[Programme] = new AnswerValue.One(programme);
        }

        _known = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Nothing is known: every answer may be given.</summary>
    public static AnswerSituation Unknown { get; } = new(FrozenDictionary<string, AnswerValue>.Empty);

    /// <summary>True when the condition holds, false when everything it looks at is known and it does not, else null.</summary>
    public bool? Fits(Condition condition)
    {
        if (condition.Holds(_known))
        {
            return true;
        }

        return condition.Questions.All(_known.ContainsKey) ? false : null;
    }
}

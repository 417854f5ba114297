using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Coaching.Triage;

/// <summary>Finds the answers that made a condition hold, so that a decision can be explained by exactly those.</summary>
public static class Because
{
    /// <param name="condition">A condition that holds.</param>
    /// <param name="answers">The answers it was tried on.</param>
    public static Answers Of(Condition condition, Answers answers)
    {
        var found = Answers.Empty;
        Collect(condition, answers, ref found);
        return found;
    }

    private static void Collect(Condition condition, Answers answers, ref Answers found)
    {
        switch (condition)
        {
            case Condition.All all:
                foreach (var part in all.Parts)
                {
                    Collect(part, answers, ref found);
                }

                break;
            case Condition.Any any:
                foreach (var part in any.Parts.Where(p => p.Holds(answers)))
                {
                    Collect(part, answers, ref found);
                }

                break;
            case Condition.OneOf one when answers.TryGetValue(one.Question, out var answer):
                found = found.With(one.Question, answer is AnswerValue.Many many ? Matching(many, one, found) : answer);
                break;
            default:
                foreach (var question in condition.Questions.Where(answers.ContainsKey))
                {
                    found = found.ContainsKey(question) ? found : found.With(question, answers[question]);
                }

                break;
        }
    }

    private static AnswerValue.Many Matching(AnswerValue.Many given, Condition.OneOf one, Answers found)
    {
        var already = found.TryGetValue(one.Question, out var earlier) && earlier is AnswerValue.Many many ? many.Values : [];
        return new AnswerValue.Many([.. given.Values.Where(v => one.Values.Contains(v) || already.Contains(v))]);
    }
}

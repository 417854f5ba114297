using PelvicBot.Catalog.Answers;

namespace PelvicBot.Server.Evaluation;

/// <summary>Fits the weights of <see cref="ScopeDecision"/> to replies of which it is known whether they were to be answered.</summary>
public static class ScopeFit
{
    /// <summary>
    /// A logistic regression. What is settled without weights, by a phrase or by an exact way of asking, says nothing about them and is
    /// left out. Either side counts the same: how many ways of asking the catalogue has is not how often members ask.
    /// </summary>
    public static ScopeDecision Of(IEnumerable<HeldOutCase> cases)
    {
        var weighed = cases.Where(c => ScopeDecision.IsWeighed(c.Signs)).ToList();
        var weights = LogisticRegression.Fit(
            [.. weighed.Select(c => new[] { 1, c.Signs.Answer, c.Signs.Decline, c.Signs.Words, c.Signs.Cue == Cue.Hint ? 1 : 0 })],
            [.. weighed.Select(c => !c.ToDecline)]);
        return new ScopeDecision(weights[0], weights[1], weights[2], weights[3], weights[4]);
    }
}

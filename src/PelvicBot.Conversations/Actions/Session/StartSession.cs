using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/start</c>: with discomfort above the limit already, only breathing is left.</summary>
public sealed class StartSession : IStepAction
{
    public IReadOnlyList<IValueKey> Reads => [SessionRun.BeforeKey];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var rules = SessionWords.Rules(turn);
        turn.Member = turn.Member with { RestEased = !DiscomfortRule.HighAtRest(run.Before, rules) };
        if (!turn.Member.RestEased)
        {
            var programme = turn.Services.Catalog.Programmes[run.Programme];
            run.SetSteps(SessionPlanner.Plan(turn.Services.Catalog, programme, run.Session, SessionWords.Situation(turn, run.Before)));
            turn.Lead("session/breath-only", ("limit", CoachTurn.Number(rules.DiscomfortLimit)));
        }

        return null;
    }
}

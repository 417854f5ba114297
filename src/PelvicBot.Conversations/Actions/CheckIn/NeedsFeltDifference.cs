using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary>
/// <c>check-in/felt-difference</c>: <c>not-needed</c> unless the phase asks for it, enough sessions were done to know, and it was not said yet.
/// </summary>
public sealed class NeedsFeltDifference : IStepAction
{
    public const string Question = "programme/felt-difference";
    public const string Answer = "felt-difference";

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (turn.Member.Programme is not { } run || !turn.Services.Catalog.Programmes.TryGetValue(run.Id, out var programme))
        {
            return "not-needed";
        }

        var pass = programme.Phases.FirstOrDefault(p => p.Id == run.Phase)?.Pass;
        var sessions = turn.Member.Sessions.Count(s => s.Programme == run.Id && s.Phase == run.Phase && s.Completed);
        var known = turn.Member.Answers.GetValueOrDefault(Answer) is AnswerValue.Flag { Value: true };
        return pass is null || known || !pass.Needs.Contains(Question) || sessions < pass.Sessions ? "not-needed" : null;
    }
}

using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Welcome;

/// <summary><c>welcome/consent</c>: remembers the yes or the no; asking what exactly is neither.</summary>
public sealed class KeepConsent : IStepAction
{
    private static readonly ValueKey<string> Consented = ValueKeys.Label("consent");

    public IReadOnlyList<IValueKey> Reads => [Consented];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (frame.Values[Consented.Name] is DialogValue.Flag answer)
        {
            turn.Member = turn.Member with { Consent = new Consent(answer.Value, turn.Now) };
            turn.Record("consent", new EventData { Id = "welcome/consent", Answer = answer, Content = turn.Logged("welcome/consent") });
        }

        return null;
    }
}

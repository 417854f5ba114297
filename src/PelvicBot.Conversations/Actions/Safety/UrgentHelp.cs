using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary>Begins urgent help: on top of whatever is under way, so that a misunderstanding leads back to it.</summary>
public static class UrgentHelp
{
    public const string Dialog = "urgent-help";

    public static readonly ValueKey<string> Flag = ValueKeys.Text("flag");
    public static readonly ValueKey<string> Level = ValueKeys.Text("level");
    /// <summary>A hold from before, which a misunderstanding about this flag leaves as it was.</summary>
    public static readonly ValueKey<string> EarlierFlag = ValueKeys.Text("earlier-flag");
    public static readonly ValueKey<string> EarlierLevel = ValueKeys.Text("earlier-level");

    public static readonly ValueKey<string> Reply = ValueKeys.Text("reply");

    /// <param name="turn">The turn.</param>
    /// <param name="flag">Flag id, or the id of the triage rule.</param>
    /// <param name="level">Emergency or same-day.</param>
    /// <param name="messageId">A message to say where the flag has no reply of its own.</param>
    public static void Begin(CoachTurn turn, string flag, Urgency level, string? messageId = null)
    {
        var options = new Dictionary<string, DialogValue>(StringComparer.Ordinal)
        {
            [Flag.Name] = flag,
            [Level.Name] = level.Name(),
        };
        if (messageId is not null)
        {
            options[Reply.Name] = messageId;
        }

        // What to do now is said first, before anything that was noted.
        turn.DropLead();
        turn.BeginDialog(Dialog, options);
    }

    /// <summary>Whether help for that flag is under way, in another frame than that one.</summary>
    public static bool IsUnderWay(CoachTurn turn, string flag, DialogFrame? but = null) =>
        turn.Dialogs.Stack.Any(f => f != but && f.Dialog == Dialog && f.Get(Flag) == flag);

    public static bool IsOpen(CoachTurn turn) => turn.Dialogs.Top?.Dialog == Dialog;
}

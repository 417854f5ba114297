using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Actions.Link;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>What a turn makes of a member who wrote, edited what they wrote, or came back.</summary>
public static class Hearing
{
    /// <summary>Longer texts are checked for red flags and then asked to be shortened.</summary>
    private const int LongestText = 4000;

    private static readonly RedFlagListener RedFlags = new();
    private static readonly QuestionListener Questions = new();

    /// <summary>After red flags, the order in which a text is understood (conversation.md).</summary>
    private static readonly IListener[] Listeners =
    [
        new UrgentListener(),
        new CommandListener(),
        new ReminderListener(),
        new AnswerListener(),
        Questions,
        new SmallTalkListener(),
        new FallbackListener(),
    ];

    /// <summary>A message.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="updated">A deploy changed the open question, so the text may answer one that is gone: it is only looked at for red flags.</param>
    public static void Hear(CoachTurn turn, bool updated)
    {
        turn.State.HeardAt = turn.Now;
        Tick.ComeBack(turn);
        EndPause(turn);
        var card = CardSubmission.Of(turn.Activity);
        turn.FromCard = card is not null;
        if (HeardTexts.Of(turn, HeardTexts.TextOf(turn.Activity)) is not { } text)
        {
            HearNothing(turn);
            return;
        }

        // A text that answers a question that is not open: one that a deploy changed, or that of a card further up.
        var earlier = card is not null && card.Nonce != turn.State.Card;
        var unseen = earlier || (updated && !turn.Dialogs.Empty);
        if (updated && !unseen)
        {
            turn.Lead("coach/updated-away");
        }

        text = unseen ? text with { Answer = PromptReading.None } : text;

        // A red flag comes before everything, the welcome too; a question is answered even before it.
        if (RedFlags.Hear(turn, text))
        {
            return;
        }

        if (unseen)
        {
            if (earlier && !updated)
            {
                turn.Lead("coach/earlier-card");
                HearNothing(turn);
            }
            else
            {
                Show(turn, updated);
            }
        }
        else if (text.Text.Length > LongestText)
        {
            turn.Lead("coach/too-long");
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
        else if (turn.LinkTarget is not null && LinkDialog.BeginsByCode(turn.State))
        {
            turn.State.Welcomed = true;
            turn.BeginDialog(LinkDialog.Id);
        }
        else if (!turn.State.Welcomed && turn.Dialogs.Empty)
        {
            // A code of another place makes the welcome needless.
            if (turn.Services.Commands.GetValueOrDefault(text.Plain) == LinkDialog.Id)
            {
                turn.State.Welcomed = true;
                turn.Dialogs.Begin(LinkDialog.Id);
                return;
            }

            Questions.Hear(turn, text);
            Welcome(turn);
        }
        else
        {
            _ = Listeners.Any(l => l.Hear(turn, text));
        }
    }

    /// <summary>An edited message with a red flag: what it asks for comes now, and nothing of it is taken for an answer.</summary>
    public static void HearEdit(CoachTurn turn)
    {
        turn.State.HeardAt = turn.Now;
        if (HeardTexts.Of(turn, turn.Activity.Text) is { } text && !RedFlags.Hear(turn, text with { Answer = PromptReading.None }))
        {
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
    }

    /// <summary>The open question for a member who is back, after a deploy with a word about it.</summary>
    public static void Show(CoachTurn turn, bool updated)
    {
        if (updated)
        {
            turn.Lead(turn.Dialogs.Empty ? "coach/updated-away" : "coach/updated");
        }

        if (updated && turn.Dialogs.Empty)
        {
            turn.Dialogs.Begin("menu");
        }
        else
        {
            turn.Dialogs.Resume();
        }
    }

    private static void HearNothing(CoachTurn turn)
    {
        if (!turn.State.Welcomed)
        {
            Welcome(turn);
        }
        else if (turn.Dialogs.Empty)
        {
            turn.Say("coach/not-a-question-here");
        }
        else
        {
            turn.Dialogs.Resume();
        }
    }

    /// <summary>Begins what comes before everything else, once.</summary>
    public static void Welcome(CoachTurn turn)
    {
        turn.State.Welcomed = true;
        turn.Dialogs.Begin("welcome");
    }

    /// <summary>Writing ends a pause.</summary>
    private static void EndPause(CoachTurn turn)
    {
        if (turn.Member.Pause is not null)
        {
            turn.Member = turn.Member with { Pause = null };
            turn.Lead("pause/over");
            turn.Cancel(DueKind.PauseEnd);
            Tick.ScheduleCheckIn(turn);
        }
    }
}

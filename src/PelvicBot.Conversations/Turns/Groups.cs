using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Listening;

namespace PelvicBot.Conversations.Turns;

/// <summary>Conversations that others read along in: the coach talks in private only.</summary>
public static class Groups
{
    /// <summary>Whether others read along, as in group chats and channels. Anything that is not said to be one-to-one counts as a group.</summary>
    public static bool IsGroup(Activity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: not (null or "personal") };

    /// <summary>Who wrote in a group, and in which language, is neither stored nor sent back.</summary>
    public static Activity WithoutBystanders(Activity activity) => IsGroup(activity) ? activity with { From = null, Locale = null } : activity;

    /// <summary>
    /// In a group the coach says once that it talks in private. A sign of an emergency gets a line each time, the same for every sign: where to get
    /// help, and nothing of what it is about. Nothing else is heard or kept there.
    /// </summary>
    public static void Redirect(CoachTurn turn)
    {
        var text = HeardTexts.TextOf(turn.Activity);
        if (text is not null && turn.Services.RedFlags.Examine(text, RedFlagSituation.Unknown).First is { Level: >= Urgency.SameDay })
        {
            turn.Say("coach/group-urgent");
        }
        else if (!turn.State.Welcomed)
        {
            turn.Say("coach/group");
        }

        turn.State.Welcomed = true;
    }
}

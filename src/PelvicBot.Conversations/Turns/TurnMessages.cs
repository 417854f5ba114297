using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>Makes the activities of what a turn says.</summary>
internal static class TurnMessages
{
    /// <param name="turn">The turn, whose open card this sets.</param>
    /// <param name="inbound">What is answered, or the reference turned into one.</param>
    /// <param name="delivery">Connectors take long messages in parts.</param>
    public static IReadOnlyList<Activity> Compose(CoachTurn turn, Activity inbound, Delivery delivery)
    {
        var messages = new List<Activity>(turn.Drafts.Count);
        var prefix = OpaqueId.New();
        var at = turn.Now.ToDateTimeOffset();
        for (var i = 0; i < turn.Drafts.Count; i++)
        {
            messages.Add(MessageComposer.Compose(turn.Drafts[i], inbound, $"{prefix}-{i}", at, i == turn.Drafts.Count - 1, turn.Services.Words));
        }

        KeepCard(turn, messages);
        return delivery == Delivery.Connector ? [.. messages.SelectMany(MessageSplit.Apart)] : messages;
    }

    /// <summary>The card that asks the open question, if one does. A word in between that asks nothing leaves it as it is.</summary>
    private static void KeepCard(CoachTurn turn, IReadOnlyList<Activity> messages)
    {
        if (messages is [.., { Attachments.Count: > 0 } last])
        {
            turn.State.Card = last.Id;
        }
        else if (messages.Count > 0 && !(turn.Unasked && turn.Drafts[^1].Expects == "none"))
        {
            turn.State.Card = null;
        }
    }
}

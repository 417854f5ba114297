using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary>Replies of urgent help from the catalogue, with the region's numbers and the sign that was told.</summary>
public static class UrgentWords
{
    /// <summary>Says a part of the talk: <c>reached</c>, <c>misunderstood</c>.</summary>
    public static void Say(CoachTurn turn, DialogFrame frame, string part)
    {
        var (text, use) = Find(turn, frame, part);
        turn.Add(new MessageDraft { Id = $"{UrgentHelp.Dialog}/{part}", Text = text, Content = { use } });
    }

    /// <summary>A part of the talk as the flag's level has it.</summary>
    public static (string Text, ContentUse Use) Find(CoachTurn turn, DialogFrame frame, string part)
    {
        var id = $"urgent-talk/{part}-{frame.Get(UrgentHelp.Level)}";
        var messages = turn.Services.Catalog.Messages;
        var message = messages.TryGetValue(id, out var ofLevel) ? ofLevel : messages[$"urgent-talk/{part}"];
        return (turn.Fill(message.Text, ("sign", SignOf(turn, frame.Get(UrgentHelp.Flag)!))), new ContentUse(message.Info.Id, message.Info.Version));
    }

    /// <summary>What to do now: the flag's own reply.</summary>
    public static (string Text, ContentUse Use) Now(CoachTurn turn, DialogFrame frame)
    {
        var flag = frame.Get(UrgentHelp.Flag)!;
        var replies = turn.Services.Catalog.UrgentReplies;
        if (replies.TryGetValue($"urgent/{flag}", out var reply))
        {
            var sign = reply.QuotesMember ? frame.Get(UrgentHelp.Words)! : SignOf(turn, flag);
            return (turn.Fill(reply.Text, ("sign", sign)), new ContentUse(reply.Info.Id, reply.Info.Version));
        }

        var message = turn.Services.Catalog.Messages[frame.Get(UrgentHelp.Reply)!];
        return (frame.Get(UrgentHelp.Words)!, new ContentUse(message.Info.Id, message.Info.Version));
    }

    /// <summary>The flag in plain words of the catalogue.</summary>
    public static string SignOf(CoachTurn turn, string flag) => turn.Services.Catalog.RedFlags.Flags.GetValueOrDefault(flag)?.Sign ?? turn.Text("held/a-sign");
}

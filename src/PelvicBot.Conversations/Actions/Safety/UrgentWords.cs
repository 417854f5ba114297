using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Coaching.Urgent;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary>Replies of urgent help from the catalogue, with the region's numbers and the sign that was told.</summary>
public static class UrgentWords
{
    /// <summary>Says a reply of the talk: <c>reached-help</c>, <c>misunderstanding</c>.</summary>
    public static void Say(CoachTurn turn, DialogFrame frame, string reply)
    {
        var (text, use) = Reply(turn, frame, reply);
        turn.Add(new MessageDraft { Id = $"{UrgentHelp.Dialog}/{reply}", Text = text, Content = { use } });
    }

    /// <summary>What to do now: the flag's own reply or, where the screening found no flag but a rule, the rule's message.</summary>
    public static (string Text, ContentUse Use) Now(CoachTurn turn, DialogFrame frame)
    {
        var flag = frame.Get(UrgentHelp.Flag)!;
        if (turn.Services.Catalog.UrgentReplies.ContainsKey($"urgent/{flag}"))
        {
            return Reply(turn, frame, flag);
        }

        var message = turn.Services.Catalog.Messages[frame.Get(UrgentHelp.Reply)!];
        var sign = SignOf(turn, flag);
        return ($"{turn.Fill(message.Text, ("because", sign), ("sign", sign))} {turn.Text("urgent-talk/today")}", turn.Use(message.Info, ContentUse.Text, message.Text, ("because", sign)));
    }

    /// <summary>Said to whatever is no answer: the one thing to do, once more, for the way that helps.</summary>
    public static (string Text, ContentUse Use) Again(CoachTurn turn, DialogFrame frame)
    {
        var level = UrgencyNames.Parse(frame.Get(UrgentHelp.Level));
        var finding = new RedFlagFinding(frame.Get(UrgentHelp.Flag)!, level, RouteOf(turn, frame) ?? "", "", RedFlagModifier.None);
        return Reply(turn, frame, UrgentReplyPicker.Repeat(finding, turn.Region, turn.Services.Catalog).ContentId["urgent/".Length..]);
    }

    /// <summary>Said when the member can't call; where someone may listen, a way without speaking first.</summary>
    public static (string Text, ContentUse Use) CannotCall(CoachTurn turn, DialogFrame frame) =>
        Reply(turn, frame, RouteOf(turn, frame) == "safeguarding" ? "cant-call-unsafe" : "cant-call");

    public static (string Text, ContentUse Use) Reply(CoachTurn turn, DialogFrame frame, string reply)
    {
        var found = turn.Services.Catalog.UrgentReplies[$"urgent/{reply}"];
        var sign = found.QuotesMember && turn.QuotedSign is { } words ? words : SignOf(turn, frame.Get(UrgentHelp.Flag)!);
        return (turn.Fill(found.Text, ("sign", sign)), turn.Use(found.Info, ContentUse.Text, found.Text));
    }

    /// <summary>The flag in plain words of the catalogue.</summary>
    public static string SignOf(CoachTurn turn, string flag) => turn.Services.Catalog.RedFlags.Flags.GetValueOrDefault(flag) is { Sign: { } sign } known
        ? turn.Quote(known.Info, "sign", sign)
        : turn.Text("held/a-sign");

    private static string? RouteOf(CoachTurn turn, DialogFrame frame) =>
        turn.Services.Catalog.RedFlags.Flags.GetValueOrDefault(frame.Get(UrgentHelp.Flag)!)?.Route;
}

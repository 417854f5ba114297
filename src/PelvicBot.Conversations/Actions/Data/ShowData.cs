using NodaTime.Text;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Data;

/// <summary><c>my-data/show</c>: what is stored, exactly.</summary>
public sealed class ShowData : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var member = turn.Member;
        var schedule = member.Schedule is { } s
            ? turn.Text("my-data/schedule", ("time", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(s.Time)), ("zone", s.ZoneId))
            : turn.Text("my-data/no-schedule");
        turn.Say(
            "my-data/show",
            ("answers", CoachTurn.Number(member.Answers.Count)),
            ("sessions", CoachTurn.Number(member.Sessions.Length)),
            ("check-ins", CoachTurn.Number(member.CheckIns.Length)),
            ("schedule", schedule),
            ("region", member.Region ?? "–"),
            ("id", member.Id));
        return null;
    }
}

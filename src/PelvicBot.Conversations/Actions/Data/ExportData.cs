using System.Text.Json;
using System.Text;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Data;

/// <summary><c>my-data/export</c>: everything that is stored about the member, as JSON.</summary>
public sealed class ExportData : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var json = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(turn.Member, CoachJson.Default.Member));
        turn.Say("my-data/exported", ("json", json));
        return null;
    }
}

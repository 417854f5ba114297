using System.Collections.Immutable;
using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Answers;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Bench.Micro;

/// <summary>What the parts of a turn cost without I/O, on the content and dialogs of the folder the program is run in.</summary>
internal static class MicroBenchmarks
{
    private const string Quiet = "did my breathing this morning and my hips feel a bit looser, thanks";
    private const string Asked = "how often should i practise the breathing exercise";

    public static void Run()
    {
        var coach = LoadBenchmark.Run();
        Console.WriteLine();
        var turns = RecordedTurns.Walk(coach);
        Measure.Head();
        Turns(coach, turns);
        Parts(coach, turns);
        Measure.Print("red flags: examine 13 words", 1, _ => coach.Services.RedFlags.Examine(Quiet, RedFlagSituation.Unknown));
        Measure.Print("answers: find", 1, _ => coach.Services.Answers.Find(Asked, AnswerSituation.Unknown));
    }

    /// <summary>From an activity to what is committed and answered.</summary>
    private static void Turns(Coach coach, ImmutableArray<RecordedTurn> turns)
    {
        var store = new StillStore();
        var runner = new TurnRunner(store, coach, new StillClock(), new ConversationGate());
        foreach (var turn in turns)
        {
            Measure.Print($"  {turn.Step}", 1, _ =>
            {
                store.Load = turn.Load;
                return runner.RunAsync(new TurnRequest(turn.Activity, Delivery.Reply), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            });
        }

        Measure.Print("turn without I/O, with its answer's JSON", turns.Length, i =>
        {
            store.Load = turns[i].Load;
            var response = runner.RunAsync(new TurnRequest(turns[i].Activity, Delivery.Reply), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            return JsonSerializer.SerializeToUtf8Bytes(new ActivityList { Activities = response.Messages }, SchemaJson.Default.ActivityList);
        });
    }

    private static void Parts(Coach coach, ImmutableArray<RecordedTurn> turns)
    {
        Measure.Print("  read state and member", turns.Length, i => turns[i].Begin(coach));
        var begun = turns.Select(t => t.Begin(coach)).ToImmutableArray();
        Measure.Print("  dialog context: read the answer", turns.Length, i => begun[i].Dialogs.Read(begun[i].Activity.Text!));
        Measure.Print("  red flags: examine the answer", turns.Length, i => coach.Services.RedFlags.Examine(begun[i].Activity.Text!, RedFlagSituation.Unknown));
        var readings = begun.Select(t => t.Dialogs.Read(t.Activity.Text!).Value!).ToImmutableArray();
        Measure.PrintFresh("  dialog context: answer", turns.Length, i => turns[i].Begin(coach), (turn, i) => turn.Dialogs.Answer(readings[i]));
        Measure.PrintFresh("  coach: run", turns.Length, i => turns[i].Begin(coach), (turn, _) => coach.Run(turn, fired: null));
        foreach (var turn in begun)
        {
            coach.Run(turn, fired: null);
        }

        Measure.Print("  compose the messages", turns.Length, i => Compose(coach, begun[i]));
        var lists = begun.Select(t => new ActivityList { Activities = Compose(coach, t) }).ToImmutableArray();
        Measure.Print("  JSON of the answer", turns.Length, i => JsonSerializer.SerializeToUtf8Bytes(lists[i], SchemaJson.Default.ActivityList));
        Measure.Print("  JSON of the state", turns.Length, i => JsonSerializer.SerializeToUtf8Bytes(begun[i].State, CoachJson.Default.ConversationState));
    }

    private static List<Activity> Compose(Coach coach, CoachTurn turn) =>
        [.. turn.Drafts.Select((d, i) => MessageComposer.Compose(d, turn.Activity, "id", StillClock.Now.ToDateTimeOffset(), i == turn.Drafts.Count - 1, coach.Services.Words))];
}

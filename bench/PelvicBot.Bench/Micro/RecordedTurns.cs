using System.Collections.Immutable;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Bench.Micro;

/// <summary>Walks through the screening once and keeps every turn.</summary>
internal static class RecordedTurns
{
    private const int Longest = 60;

    public static ImmutableArray<RecordedTurn> Walk(Coach coach)
    {
        var store = new StillStore();
        var runner = new TurnRunner(store, coach, new StillClock(), new ConversationGate());
        var turns = ImmutableArray.CreateBuilder<RecordedTurn>();
        var text = "hello";
        for (var i = 0; i < Longest; i++)
        {
            var activity = Message(text, i);
            _ = runner.RunAsync(new TurnRequest(activity, Delivery.Reply), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            var commit = store.Last!;
            store.Load = new TurnLoad(
                commit.Conversation with { Version = i + 1 }, commit.Conversation.MemberId, commit.Member ?? store.Load.Member, Seen: false, []);

            var open = new RecordedTurn("", store.Load, activity).Begin(coach);
            var question = ((QuestionPrompt)open.Dialogs.OpenPrompt!).Question;
            if (question.Info.Id.StartsWith("programme/", StringComparison.Ordinal))
            {
                return turns.ToImmutable();
            }

            text = Answer(question);
            turns.Add(new RecordedTurn(question.Info.Id, store.Load, Message(text, i + 1)));
        }

        throw new BenchmarkException($"After {Longest} answers the screening has not come to a programme; the last answer was '{text}'.");
    }

    private static string Answer(Question question) => question.Kind switch
    {
        QuestionKind.Confirm => "yes",
        QuestionKind.Scale or QuestionKind.Number => question.Min!.Value.ToString(),
        _ => (question.Choices.FirstOrDefault(c => c.Value == "none") ?? question.Choices[0]).Title,
    };

    private static Activity Message(string text, int number) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"{number}",
        ChannelId = "test",
        From = new ChannelAccount { Id = "member" },
        Recipient = new ChannelAccount { Id = "coach" },
        Conversation = new ConversationAccount { Id = "conversation" },
        Locale = "en-US",
        Text = text,
        DeliveryMode = "expectReplies",
    };
}

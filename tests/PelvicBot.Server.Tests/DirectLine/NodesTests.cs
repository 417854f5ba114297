using System.Globalization;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.DirectLine;

/// <summary>Two services over one database.</summary>
public sealed class NodesTests
{
    private const int Messages = 20;

    [Fact]
    public async Task Message_PostedAtOneNode_IsHeardAtTheOther_AndBothAgreeOnTheTranscript()
    {
        using var folder = new TemporaryFolder();

        // Both at once on a new folder: one makes schema and keys, the other finds them.
        var nodes = await Task.WhenAll(ServiceProcess.ServeAsync(folder.Path), ServiceProcess.ServeAsync(folder.Path));
        try
        {
            var member = await DirectLineMember.JoinAsync(nodes[0].Http);
            using var socket = await member.At(nodes[1].Http).StreamAsync();
            var first = await member.PostAsync("help");
            await socket.ReadUntilAsync(activity => activity.ReplyToId == first);

            await Task.WhenAll(Enumerable.Range(0, Messages).Select(async count =>
            {
                var at = member.At(nodes[count % 2].Http);
                await at.PostAsync("help", count.ToString(CultureInfo.InvariantCulture));
            }));
            var last = await member.At(nodes[1].Http).PostAsync("help");
            await member.HearAnswerAsync(last);

            var transcripts = new[] { await TranscriptOnceAnsweredAsync(member), await TranscriptOnceAnsweredAsync(member.At(nodes[1].Http)) };
            Assert.Equal(transcripts[0].Select(activity => activity.Id), transcripts[1].Select(activity => activity.Id));
            var asked = transcripts[0].Where(activity => activity.From?.Id == DirectLineMember.User).Select(activity => activity.Id!).ToList();
            Assert.Equal(Messages + 2, asked.Count);
            Assert.Equal(asked.Order(StringComparer.Ordinal), Answers(transcripts[0]).Select(activity => activity.ReplyToId!).Order(StringComparer.Ordinal));
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Message_OfANodeThatDiesOverIt_IsAnsweredByTheOther()
    {
        var clock = new FakeClock();
        var store = new InMemoryStore(clock);
        await using var here = await TestService.StartNodeAsync(store, clock);
        await using var there = await TestService.StartNodeAsync(store, clock);
        var (conversation, token) = await here.ConversationAsync();
        var never = new TaskCompletionSource();
        here.Coach.Before = request => request.Activity.Text == "hi" ? never.Task : Task.CompletedTask;

        await here.SayAsync(conversation, token, "hi");

        await there.HearAsync(conversation, token, "You said: hi");
        never.SetResult();
        await here.SayAsync(conversation, token, "again");
        var activities = await there.HearAsync(conversation, token, "You said: again");
        Assert.Single(activities, activity => activity.Text == "You said: hi");
    }

    private static Task<List<Activity>> TranscriptOnceAnsweredAsync(DirectLineMember member) =>
        Eventually.Async(member.TranscriptAsync, transcript => Answers(transcript).Count() == Messages + 2);

    private static IEnumerable<Activity> Answers(IEnumerable<Activity> transcript) => transcript.Where(
        activity => activity.From?.Id != DirectLineMember.User && activity.Text!.Contains("These words always work", StringComparison.Ordinal));
}

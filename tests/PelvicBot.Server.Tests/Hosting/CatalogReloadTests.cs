using Microsoft.Extensions.Logging;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Hosting;

/// <summary>In Development an edit takes effect in conversations under way, and a broken one changes nothing.</summary>
public sealed class CatalogReloadTests : IDisposable
{
    private const string Asked = "screening/adult";

    private readonly TemporaryFolder _folder = new();
    private readonly CapturingLogs _logs = new();
    private readonly FakeClock _clock = new();
    private readonly InMemoryStore _store;
    private readonly Coach _coach;
    private int _ids;

    public CatalogReloadTests()
    {
        _store = new InMemoryStore(_clock);
        _folder.Take(Path.Combine(RepositoryFolder.Root, "content"));
        _folder.Take(Path.Combine(RepositoryFolder.Root, "dialogs"));
        _coach = CoachLoader.Load(_folder["content"], _folder["dialogs"], new FaultList())!;
    }

    private CatalogReload Reload => new(_coach, _store, _folder["content"], _folder["dialogs"], [], _logs.CreateLogger(""));

    private string Questions => _folder["content", "en", "questions", "screening.yaml"];

    [Fact]
    public async Task Run_QuestionReworded_ConversationUnderWayGoesOnWithTheNewWords()
    {
        var asked = await UntilAskedAsync();
        Edit(Questions, asked, "Have you had your 18th birthday?");

        Assert.True(await Reload.RunAsync());

        Assert.Contains("Have you had your 18th birthday?", await SayAsync("what?"), StringComparison.Ordinal);
        Assert.DoesNotContain("18th birthday", await SayAsync("yes"), StringComparison.Ordinal);
        Assert.Contains("Content and dialogs were read again", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokenEdit_KeepsWhatWasThereAndSaysWhere()
    {
        var asked = await UntilAskedAsync();
        var line = (await File.ReadAllLinesAsync(Questions)).ToList().FindIndex(l => l.Contains($"id: {Asked}", StringComparison.Ordinal)) + 1;
        Edit(Questions, "kind: confirm", "kind: confrim");

        Assert.False(await Reload.RunAsync());

        Assert.Contains(asked, await SayAsync("what?"), StringComparison.Ordinal);
        Assert.Contains("what was there before stays in use", _logs.Text, StringComparison.Ordinal);
        Assert.Contains("content/en/questions/screening.yaml:", _logs.Text, StringComparison.Ordinal);
        Assert.Contains($"question '{Asked}': 'kind' cannot be 'confrim' (did you mean 'confirm'?)", _logs.Text, StringComparison.Ordinal);
        Assert.True(line > 0);

        Edit(Questions, "kind: confrim", "kind: confirm");
        Assert.True(await Reload.RunAsync());
    }

    [Fact]
    public async Task Run_BrokenDialog_KeepsWhatWasThere()
    {
        Edit(_folder["dialogs", "menu.yaml"], "begin: settings", "begin: setings");

        Assert.False(await Reload.RunAsync());

        Assert.Contains("dialogs/menu.yaml:", _logs.Text, StringComparison.Ordinal);
        Assert.Contains("(did you mean 'settings'?)", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watcher_FileSaved_IsReadAgain()
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new CatalogWatcher([_folder["content"], _folder["dialogs"]], TimeProvider.System, () => changed.TrySetResult());

        Edit(Questions, "version: 1", "version: 1 ");

        await changed.Task.WaitAsync(Patience.Limit);
    }

    [Fact]
    public void Watcher_ManyEventsTogether_AreReadOnceAfterTheLast()
    {
        var time = new ManualTime();
        var read = 0;
        using var watcher = new CatalogWatcher([], time, () => read++);

        watcher.Notice();
        time.Advance(TimeSpan.FromMilliseconds(200));
        watcher.Notice();
        time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal(0, read);

        time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(1, read);

        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, read);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _logs.Dispose();
    }

    /// <summary>Talks until the first question of the screening is open.</summary>
    /// <returns>Its words.</returns>
    private async Task<string> UntilAskedAsync()
    {
        var words = _coach.Services.Catalog.Questions[Asked].Text;
        for (var turns = 0; turns < 8; turns++)
        {
            if ((await SayAsync(turns == 0 ? "hello" : turns == 3 ? "Austria" : "yes")).Contains(words, StringComparison.Ordinal))
            {
                return words;
            }
        }

        throw new InvalidOperationException("The screening did not begin.");
    }

    private async Task<string> SayAsync(string text)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"in-{_ids++}",
            Text = text,
            ChannelId = "test",
            From = new ChannelAccount { Id = "member" },
            Recipient = new ChannelAccount { Id = "coach" },
            Conversation = new ConversationAccount { Id = "one" },
        };
        var response = await new TurnRunner(_store, _coach, _clock, new ConversationGate()).RunAsync(new TurnRequest(activity, Delivery.Log), default);
        return string.Join('\n', response.Messages.Select(m => m.Text));
    }

    private static void Edit(string file, string old, string now)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>One member in two places by a one-time code.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Consent = ["hello", "yes", "Austria"];

    private readonly FakeClock _clock = new();
    private readonly FakeClock _machine = new();
    private readonly InMemoryStore _store;
    private readonly TurnRunner _runner;
    private int _ids;

    public LinkTests()
    {
        _store = new InMemoryStore(_machine);
        _runner = new TurnRunner(_store, TestCoach.Instance, _clock, new ConversationGate(), _machine);
    }

    [Fact]
    public async Task Code_TypedAsTheVeryFirstThing_MakesBothPlacesOneMember()
    {
        var code = await CodeAsync("a");

        await SayAsync("b", "link");
        var said = await SayAsync("b", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));

        Assert.Equal("link/linked", said);
        Assert.Equal(await MemberIdAsync("a"), await MemberIdAsync("b"));
        Assert.Equal("AT", (await MemberAsync("b")).Region);
        Assert.Empty((await StateAsync("b")).Stack);

        // Whatever is new with that sender is theirs, too.
        Assert.Equal(await MemberIdAsync("a"), (await _store.LoadAsync(new TurnAddress(new ConversationKey("test", "b2"), "b-user", null), default)).MemberId);
    }

    [Theory]
    [InlineData]
    [InlineData("hello")]
    [InlineData("hello", "what exactly?")]
    public async Task Code_TypedWithoutLinkAtTheWelcome_MakesBothPlacesOneMember(params string[] before)
    {
        var code = await CodeAsync("a");
        foreach (var text in before)
        {
            await SayAsync("b", text);
        }

        Assert.Equal("link/linked", await SayAsync("b", code));
        Assert.Equal(await MemberIdAsync("a"), await MemberIdAsync("b"));
        Assert.Empty((await StateAsync("b")).Stack);
    }

    [Fact]
    public async Task Code_WrongAtTheConsent_AsksForTheConsentAgain()
    {
        await SayAsync("b", "hello");

        Assert.Contains("welcome/consent", await ContentAsync("b", "K7F4-P2QX"));
    }

    [Fact]
    public async Task Code_UsedTwice_IsWrongTheSecondTime()
    {
        var code = await CodeAsync("a");
        await SayAsync("b", "link");
        await SayAsync("b", code);

        await SayAsync("c", "link");

        Assert.Equal("link/wrong", await SayAsync("c", code));
        Assert.NotEqual(await MemberIdAsync("a"), await MemberIdAsync("c"));
    }

    [Fact]
    public async Task Code_AfterTenMinutesOfMachineTime_IsWrongInTheSameWords()
    {
        var code = await CodeAsync("a");
        _clock.Advance(Duration.FromDays(1));
        _machine.Advance(Duration.FromMinutes(10));

        await SayAsync("b", "link");

        Assert.Equal("link/wrong", await SayAsync("b", code));
        Assert.Equal("link/wrong", await SayAsync("b", "K7F4-P2QX"));
        Assert.Equal("link/wrong", await SayAsync("b", "banana"));
    }

    [Fact]
    public async Task Code_WhileItsTimeIsNotOver_Works()
    {
        var code = await CodeAsync("a");
        _machine.Advance(Duration.FromMinutes(10) - Duration.FromSeconds(1));

        await SayAsync("b", "link");

        Assert.Equal("link/linked", await SayAsync("b", code));
    }

    [Fact]
    public async Task Code_GivenAnew_EndsTheEarlierOne()
    {
        var first = await CodeAsync("a");
        await SayAsync("a", "link");
        var second = CodeOf(await TextAsync("a", "give me a code"));

        await SayAsync("b", "link");

        Assert.Equal("link/wrong", await SayAsync("b", first));
        Assert.Equal("link/linked", await SayAsync("b", second));
    }

    [Fact]
    public async Task Code_OfTheSameMember_ChangesNothing()
    {
        var code = await CodeAsync("a");
        var before = await MemberIdAsync("a");
        await SayAsync("a", "link");
        await SayAsync("a", "i have a code");

        Assert.Equal("link/same", await SayAsync("a", code));
        Assert.Equal(before, await MemberIdAsync("a"));
    }

    [Fact]
    public async Task WrongCodes_FiveInAPlace_LockItForAWhile()
    {
        var code = await CodeAsync("a");
        await SayAsync("b", "link");
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("link/wrong", await SayAsync("b", "2222-2222"));
        }

        Assert.Contains("link/locked", await ContentAsync("b", "2222-2222"));
        Assert.Contains("link/locked", await ContentAsync("b", "link"));

        _clock.Advance(Duration.FromMinutes(10));
        await SayAsync("b", "link");
        Assert.Equal("link/linked", await SayAsync("b", code));
    }

    [Fact]
    public async Task WrongCodes_ManyInManyPlaces_MakeEveryCodeWrongForThatMinute()
    {
        var code = await CodeAsync("a");
        for (var i = 0; i < 120; i++)
        {
            await SayAsync($"guess-{i}", "link");
            await SayAsync($"guess-{i}", "2222-2222");
        }

        await SayAsync("b", "link");
        Assert.Equal("link/wrong", await SayAsync("b", code));

        _machine.Advance(Duration.FromMinutes(1));
        Assert.Equal("link/linked", await SayAsync("b", code));
    }

    [Fact]
    public async Task OwnData_KeptApart_LosesNothing()
    {
        var code = await CodeAsync("a");
        await ScreeningBegunAsync("b");
        var before = await MemberIdAsync("b");
        await SayAsync("b", "link");
        await SayAsync("b", "i have a code");

        Assert.Equal("link/own-data", await SayAsync("b", code));
        var said = await ContentAsync("b", "no");

        Assert.Contains("link/kept", said);
        Assert.Equal(before, await MemberIdAsync("b"));
        Assert.Equal("urgent-signs", (await StateAsync("b")).Stack[^1].Step);
    }

    [Fact]
    public async Task OwnData_GivenUp_GoesForGood()
    {
        var code = await CodeAsync("a");
        await ScreeningBegunAsync("b");
        var former = await MemberIdAsync("b");
        await SayAsync("b", "link");
        await SayAsync("b", "i have a code");
        await SayAsync("b", code);

        Assert.Equal("link/linked", await SayAsync("b", "yes"));

        Assert.Equal(await MemberIdAsync("a"), await MemberIdAsync("b"));
        Assert.Null(await _store.FindAsync(former, default));
        Assert.Empty(await _store.EventsAsync(former, default));
        Assert.Empty((await MemberAsync("b")).Answers);
    }

    [Fact]
    public async Task OwnData_CodeRanOutWhileAsked_ChangesNothing()
    {
        var code = await CodeAsync("a");
        await ScreeningBegunAsync("b");
        var before = await MemberIdAsync("b");
        await SayAsync("b", "link");
        await SayAsync("b", "i have a code");
        await SayAsync("b", code);
        _machine.Advance(Duration.FromMinutes(11));

        Assert.Equal("link/wrong", await SayAsync("b", "yes"));
        Assert.Equal(before, await MemberIdAsync("b"));
    }

    [Fact]
    public async Task Erase_InOnePlace_ErasesBoth()
    {
        await SayAsync("b", "link", await CodeAsync("a"));
        var member = await MemberIdAsync("a");

        await SayAsync("b", "delete my data", "yes");

        Assert.Null((await MemberAsync("b")).Consent);
        Assert.Null((await LoadAsync("a")).Conversation);
        Assert.Empty(await _store.EventsAsync(member, default));
    }

    [Fact]
    public async Task State_WhileACodeIsUnderWay_HasNoCodeInIt()
    {
        var code = await CodeAsync("a");
        await ScreeningBegunAsync("b");
        await SayAsync("b", "link", "i have a code", code);

        var state = System.Text.Encoding.UTF8.GetString((await LoadAsync("b")).Conversation!.State.Span);

        Assert.Contains("own-data", state, StringComparison.Ordinal);
        Assert.DoesNotContain(code, state, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), state, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_ThousandOfThem_AreDifferentAndReadBack()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => LinkCode.Create()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(1000, codes.Count);
        Assert.All(codes, c => Assert.Equal(LinkCode.Hash(c), LinkCode.Hash($" {c.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} ")));
        Assert.Null(LinkCode.Hash("K7F4-P2Q0"));
        Assert.Null(LinkCode.Hash("K7F4-P2Q"));
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();

    private static string CodeOf(string text) => Code().Match(text).Value;

    /// <summary>A member with consent in that place, who asked for a code.</summary>
    private async Task<string> CodeAsync(string place)
    {
        await SayAsync(place, [.. Consent, "link"]);
        return CodeOf(await TextAsync(place, "give me a code"));
    }

    private Task<string?> ScreeningBegunAsync(string place) => SayAsync(place, [.. Consent, "yes"]);

    /// <returns>The first content of the last answer.</returns>
    private async Task<string?> SayAsync(string place, params string[] texts)
    {
        string? said = null;
        foreach (var text in texts)
        {
            said = (await ContentAsync(place, text)).First();
        }

        return said;
    }

    private async Task<IReadOnlyList<string>> ContentAsync(string place, string text) => [.. Chat.ContentOf(await RunAsync(place, text))];

    private async Task<string> TextAsync(string place, string text) => string.Join('\n', (await RunAsync(place, text)).Messages.Select(m => m.Text));

    private async Task<TurnResponse> RunAsync(string place, string text) => await _runner.RunAsync(
        new TurnRequest(
            new Activity
            {
                Type = ActivityTypes.Message,
                Id = $"in-{_ids++}",
                Text = text,
                ChannelId = "test",
                From = new ChannelAccount { Id = $"{place}-user" },
                Recipient = new ChannelAccount { Id = "coach" },
                Conversation = new ConversationAccount { Id = place },
            },
            Delivery.Log),
        default);

    private ValueTask<TurnLoad> LoadAsync(string place) => _store.LoadAsync(new TurnAddress(new ConversationKey("test", place), null, null), default);

    private async Task<string> MemberIdAsync(string place) => (await LoadAsync(place)).MemberId!;

    private async Task<Member> MemberAsync(string place) => JsonSerializer.Deserialize((await LoadAsync(place)).Member!.Document.Span, CoachJson.Default.Member)!;

    private async Task<ConversationState> StateAsync(string place) =>
        JsonSerializer.Deserialize((await LoadAsync(place)).Conversation!.State.Span, CoachJson.Default.ConversationState)!;
}

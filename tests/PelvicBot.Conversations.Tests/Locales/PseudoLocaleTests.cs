using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.TimeZones;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Tests.Random;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Locales;

/// <summary>In a locale whose every text is marked, nothing that members see is unmarked: no text bypasses the catalogue.</summary>
public sealed partial class PseudoLocaleTests
{
    private const int Talks = 40;
    private const int Inputs = 60;

    private static readonly Lazy<Coach> Pseudo = new(Load);

    private static readonly string Golden = Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Conversations.Tests", "Golden");

    // What is tapped on a card is named in English, so those conversations cannot be followed in another language.
    public static TheoryData<string> Files => new(Directory.EnumerateFiles(Golden, "*.txt").Where(f => !File.ReadAllText(f).Contains("\ntaps: ", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1001, Talks)];

    [Fact]
    public void Locale_OfEveryText_HasNoGaps()
    {
        var (faults, gaps) = (new FaultList(), new FaultList());

        CatalogLoader.LoadAll(Content(), null, faults, gaps);

        Assert.Equal("", string.Join('\n', faults.All.Concat(gaps.All)));
    }

    [Fact]
    public void Archive_OfACoachOfTwoLanguages_HasTheWordsOfBoth()
    {
        var kept = ArchivedItem.Of(Pseudo.Value.Languages.Values.Select(s => s.Catalog)).ToDictionary(i => i.Hash, i => Encoding.UTF8.GetString(i.Canonical.Span));

        Assert.All(Pseudo.Value.Languages[PseudoLocale.Id].Catalog.Messages.Values, m => Assert.Contains("[!!", kept[m.Info.Hash], StringComparison.Ordinal));
        Assert.All(Pseudo.Value.Languages[PseudoLocale.Id].Catalog.Exercises.Values, e => Assert.Contains($"\"text\":\"{e.Steps[^1].Text}\"", kept[e.Info.Hash], StringComparison.Ordinal));
        Assert.All(Pseudo.Value.Services.Catalog.Messages.Values, m => Assert.DoesNotContain("[!!", kept[m.Info.Hash], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task GoldenConversation_InThePseudoLocale_ShowsTheCataloguesTextsOnly(string file)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Golden, file));
        var said = 0;

        await GoldenConversation.PlayAsync(Pseudo.Value, script, PseudoLocale.Id, message =>
        {
            said++;
            IsPseudo(message);
        });

        Assert.NotEqual(0, said);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task RandomConversation_InThePseudoLocale_ShowsTheCataloguesTextsOnly(int seed)
    {
        var talk = new RandomTalk(Pseudo.Value, seed, PseudoLocale.Id, IsPseudo);
        await talk.JoinAsync();
        for (var i = 0; i < Inputs; i++)
        {
            await talk.StepAsync();
        }
    }

    /// <summary>A locale comes and goes with the channel's word; where a talk stands is the same in all of them.</summary>
    [Fact]
    public async Task Turn_ChannelChangesItsLocale_GoesOnInTheNearestOne()
    {
        var clock = new FakeClock();
        var store = new InMemoryStore(clock);
        var said = new List<Activity>();
        foreach (var (text, locale) in ((string, string?)[])[("hello", "qps-Ploc"), ("yes", null), ("what?", "fr-CA"), ("yes", "en-GB")])
        {
            var activity = new Activity
            {
                Type = ActivityTypes.Message,
                Id = $"in-{said.Count}",
                Text = text,
                Locale = locale,
                ChannelId = "test",
                From = new ChannelAccount { Id = "member" },
                Recipient = new ChannelAccount { Id = "coach" },
                Conversation = new ConversationAccount { Id = "one" },
            };
            var response = new TurnRunner(store, Pseudo.Value, clock, new ConversationGate()).RunAsync(new TurnRequest(activity, Ports.Delivery.Log), default);
            said.Add((await response).Messages[^1]);
        }

        Assert.Equal(["qps", "qps", "en", "en"], said.Select(m => m.Locale));
    }

    [Fact]
    public void IsPseudo_TextPastTheCatalogue_IsSeen() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => IsPseudo(new Activity { Type = ActivityTypes.Message, Text = PseudoLocale.Pseudo("Well") + " done", Locale = PseudoLocale.Id }));

    private static void IsPseudo(Activity message)
    {
        Assert.Equal(PseudoLocale.Id, message.Locale);
        var strings = (message.SuggestedActions?.Actions.Select(a => a.Title) ?? [])
            .Concat(Promises.EntityOf(message)?.Choices?.Select(c => c.Title) ?? [])
            .Append(message.Text)
            .Append(message.Summary)
            .Concat((message.Attachments ?? []).SelectMany(card => Shown(card.Content!.Value)));
        foreach (var text in strings.OfType<string>())
        {
            Assert.True(!Letters().IsMatch(WithoutData(text)), $"This did not come from the catalogue:\n{Letters().Match(WithoutData(text)).Value}\nin:\n{text}");
        }
    }

    /// <summary>What a card shows.</summary>
    private static IEnumerable<string> Shown(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Shown),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => field.Value.ValueKind == JsonValueKind.String
            ? field.Name is "text" or "title" or "label" or "errorMessage" or "fallbackText" ? [field.Value.GetString()!] : []
            : Shown(field.Value)),
        _ => [],
    };

    /// <summary>Without what is data in any language: names of sources and places, exported JSON, a member's id, the code that links chats, their own words in quotation marks.</summary>
    private static string WithoutData(string text)
    {
        foreach (var name in Names.Value)
        {
            text = text.Replace(name, "", StringComparison.Ordinal);
        }

        return Data().Replace(text, "");
    }

    private static readonly Lazy<IReadOnlyList<string>> Names = new(() =>
    [
        .. Pseudo.Value.Services.Catalog.Sources.Values.SelectMany(s => new[] { s.Title, s.Publisher }).OfType<string>()
            .Concat(TzdbDateTimeZoneSource.Default.ZoneLocations!.SelectMany(l => new[] { l.CountryName, l.ZoneId, l.ZoneId.Split('/')[^1].Replace('_', ' '), $"({l.CountryCode})" }))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(n => n.Length),
    ]);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Letters();

    [GeneratedRegex("“[^”]*”|[0-9a-f]{32}|\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b|\\{\".*\\}", RegexOptions.Singleline)]
    private static partial Regex Data();

    private static IEnumerable<(string Name, string Text)> Content()
    {
        var english = CatalogLoader.ReadFolder(Path.Combine(RepositoryFolder.Root, "content")).ToList();
        return english.Concat(PseudoLocale.Of(english));
    }

    private static Coach Load()
    {
        var faults = new FaultList();
        var languages = CoachLoader.LoadLanguages(
            Content(), DialogLoader.ReadFolder(Path.Combine(RepositoryFolder.Root, "dialogs")), faults, null, new FaultList());
        return languages is null ? throw new InvalidOperationException(string.Join('\n', faults.All)) : new Coach(languages);
    }
}

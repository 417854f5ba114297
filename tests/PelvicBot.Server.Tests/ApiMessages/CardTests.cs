using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.ApiMessages;

/// <summary>Buttons of cards, with the real coach: what they say is heard, and each card counts once on whatever way it comes.</summary>
public sealed class CardTests : IAsyncLifetime
{
    private const string Path = "/api/messages";

    private FakeChannel channel = null!;
    private RealService service = null!;
    private string nonce = "n1";

    public async Task InitializeAsync() => (channel, service) = (await FakeChannel.StartAsync(), await RealService.StartAsync());

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task Execute_OfACard_IsAnsweredAtOnceAndTheCoachReplies()
    {
        await WelcomeAsync();

        using var response = await service.PostAsync(Path, Execute("i1", nonce, "None of these"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Thank you. I have your answer."}""",
            await response.Content.ReadAsStringAsync());
        await SaidAsync("What would you most like help with?", 1);
    }

    [Fact]
    public async Task Execute_OfACardThatWasTapped_IsTheSameAnswerAndDoesNothing()
    {
        await WelcomeAsync();
        await service.PostAsync(Path, Execute("i1", nonce, "None of these"));
        await SaidAsync("What would you most like help with?", 1);

        var again = await Task.WhenAll(Enumerable.Range(2, 5).Select(tap => service.PostAsync(Path, Execute($"i{tap}", nonce, "None of these"))));

        Assert.All(again, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        await service.PostAsync(Path, Message("m9", "why?"));
        await SaidAsync("What would you most like help with?", 2);
    }

    [Fact]
    public async Task Submit_OfACardTappedTwiceAtOnce_IsHeardOnceAndAnsweredTheSame()
    {
        await WelcomeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async tap =>
            await (await service.PostAsync(Path, Submit($"s{tap}", nonce, "None of these"))).Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList)));

        Assert.All(answers, answer => Assert.Contains(answer!.Activities, activity => activity.Text?.Contains("What would you most like help with?", StringComparison.Ordinal) ?? false));
        Assert.Single(answers.Select(answer => string.Join(' ', answer!.Activities.Select(activity => activity.Id))).Distinct());
        var repeated = await (await service.PostAsync(Path, Submit("s3", nonce, "None of these"))).Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList);
        Assert.Equal(answers[0]!.Activities.Select(activity => activity.Id), repeated!.Activities.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Submit_OverDirectLine_IsHeardOnceAndLeavesNothingUnhandled()
    {
        var member = await DirectLineMember.JoinAsync(service.Http);
        await member.SayAsync("yes");
        await member.SayAsync("yes");
        nonce = NonceOf((await member.TranscriptAsync())[^1]);
        var card = $$$$"""{"type":"message","from":{"id":"dl_member"},"value":{"pelvicbot":{"say":"None of these","nonce":"{{{{nonce}}}}"}}}""";

        for (var tap = 0; tap < 3; tap++)
        {
            (await member.PostJsonAsync(card)).EnsureSuccessStatusCode();
        }

        await member.SayAsync("why?");
        var questions = (await member.TranscriptAsync()).Where(activity => activity.Text?.Contains("What would you most like help with?", StringComparison.Ordinal) ?? false);
        Assert.Equal(2, questions.Count());
        Assert.Empty(await service.Store.UnhandledAsync(default));
    }

    [Theory]
    [InlineData("\"value\":{}")]
    [InlineData("\"value\":null")]
    [InlineData("\"value\":\"yes\"")]
    [InlineData("\"value\":{\"action\":[]}")]
    [InlineData("\"value\":{\"action\":{\"type\":\"Action.Execute\",\"data\":{\"x\":1}}}")]
    public async Task Execute_OfACardThatIsNotOurs_IsAnErrorAnswer(string value)
    {
        using var response = await service.PostAsync(Path, Invoke("i1", value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((400, "application/vnd.microsoft.error"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Equal("BadRequest", answer.GetProperty("value").GetProperty("code").GetString());
        Assert.EndsWith(".", answer.GetProperty("value").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_WithAnEmergency_IsHeardAsTypedWordsAre()
    {
        using var response = await service.PostAsync(Path, Execute("i1", "n1", "I want to kill myself"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await SaidAsync("999", 1);
    }

    /// <summary>Up to the first question that is put on a card.</summary>
    private async Task WelcomeAsync()
    {
        foreach (var (text, number) in new[] { "hello", "yes", "yes" }.Select((text, number) => (text, number)))
        {
            (await service.PostAsync(Path, Message($"m{number}", text))).EnsureSuccessStatusCode();
        }

        await SaidAsync("Do you have any of these now?", 1);
        var messages = await Eventually.Async(() => channel.Messages, all => all.Any(message => message.Attachments is not null));
        nonce = NonceOf(messages.Last(message => message.Attachments is not null));
    }

    private static string NonceOf(Activity message) =>
        message.Attachments![0].Content!.Value.GetProperty("body")[1].GetProperty("actions")[0].GetProperty("data").GetProperty("pelvicbot").GetProperty("nonce").GetString()!;

    /// <summary>Waits until a text was said, and says so many times in all.</summary>
    private async Task SaidAsync(string text, int times) => Assert.Equal(times, await Eventually.Async(
        () => channel.Posts.Count(post => post.Activity.Text?.Contains(text, StringComparison.Ordinal) ?? false), count => count >= times));

    private string Message(string id, string text) => Activity(id, $"\"type\":\"message\",\"text\":\"{text}\"");

    private string Execute(string id, string nonce, string say) =>
        Invoke(id, $$$$"""
            "value":{"action":{"type":"Action.Execute","verb":"say","data":{"pelvicbot":{"say":"{{{{say}}}}","nonce":"{{{{nonce}}}}"}}},"trigger":"manual"}
            """);

    private string Invoke(string id, string value) => Activity(id, "\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"," + value);

    private string Submit(string id, string nonce, string say) => Activity(
        id, $$$$"""
            "type":"message","deliveryMode":"expectReplies","value":{"pelvicbot":{"say":"{{{{say}}}}","nonce":"{{{{nonce}}}}"}}
            """);

    private string Activity(string id, string fields) => $$"""
        {"id":"{{id}}","channelId":"emulator","serviceUrl":"{{channel.ServiceUrl}}","from":{"id":"u"},"recipient":{"id":"coach"},"locale":"en-GB",
         "conversation":{"id":"c"},{{fields}}}
        """;
}

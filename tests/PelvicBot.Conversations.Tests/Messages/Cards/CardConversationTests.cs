using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Tests.Turns;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Messages.Cards;

/// <summary>Cards in a talk with the checkout's coach, on a channel that shows them.</summary>
public sealed class CardConversationTests
{
    private readonly Chat chat = new();
    private int ids;

    [Fact]
    public async Task Card_OfAnEarlierQuestion_IsNotTakenForTheAnswerToTheOpenOne()
    {
        await SayAsync("yes", "yes", "yes");
        var earlier = Card(await SayAsync("yes"));
        var aim = await TapAsync(earlier, "None of these");

        var response = await TapAsync(earlier, "Fever with pelvic or bladder pain", "Heavy bleeding");

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
        response = await SayAsync("that's not what i meant");
        response = await TapAsync(Card(aim), "Stress");

        Assert.Equal("screening/aim", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.Contains("coach/earlier-card", Chat.ContentOf(response));
        Assert.NotEqual(Card(aim).GetRawText(), Card(response).GetRawText());
    }

    [Fact]
    public async Task Card_OfAnEarlierQuestionWithASign_IsHeardAllTheSame()
    {
        await SayAsync("yes", "yes", "yes");
        var earlier = Card(await SayAsync("yes"));
        await TapAsync(earlier, "None of these");

        var response = await TapAsync(earlier, "Thoughts of ending my life");

        Assert.Equal("urgent-help/now", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Fact]
    public async Task Card_WithASign_IsAnsweredWithWhatToDoAndNothingInFront()
    {
        await SayAsync("yes", "yes", "yes");

        var response = await TapAsync(Card(await SayAsync("yes")), "Heavy bleeding", "Can't pass urine at all");

        Assert.Equal("urgent-help/now", Chat.EntityOf(Assert.Single(response.Messages)).Id);
        Assert.DoesNotContain("coach/understood", Chat.ContentOf(response));
    }

    [Fact]
    public async Task Card_TappedTwiceTheSameWay_IsHeardOnce()
    {
        await SayAsync("yes", "yes", "yes");
        var card = Card(await SayAsync("yes"));
        var first = await TapAsync(card, "None of these");

        var second = await TapAsync(card, "None of these");

        Assert.Equal((TurnStatus.Duplicate, first.Messages[^1].Id), (second.Status, second.Messages[^1].Id));
    }

    [Theory]
    [InlineData("""{"nonce":"n","say":"Shorter"}""", "\"Stress\"", "Shorter")]
    [InlineData("""{"nonce":"n"}""", "\"Sudden, severe pain,Stress\"", "Sudden, severe pain, Stress")]
    [InlineData("""{"nonce":"n","say":""}""", "\"Stress\"", "Stress")]
    [InlineData("""{"nonce":"n","say":5}""", "\"\"", "")]
    [InlineData("""{"nonce":"n"}""", "5", null)]
    public void Card_AsItComesBack_IsWhatTheMemberWouldHaveTyped(string mark, string ticked, string? said)
    {
        var value = JsonDocument.Parse($$"""{"pelvicbot":{{mark}},"pelvicbot-choice":{{ticked}}}""").RootElement;

        Assert.Equal(new CardSubmission(said, "n"), CardSubmission.Of(new Activity { Type = ActivityTypes.Message, Value = value }));
    }

    [Fact]
    public async Task Card_WithNothingTicked_AsksAgain()
    {
        await SayAsync("yes", "yes", "yes");
        await SayAsync("yes");
        var value = JsonDocument.Parse($$$"""{"pelvicbot":{"nonce":"{{{await OpenCardAsync()}}}"},"pelvicbot-choice":""}""").RootElement;

        var response = await RunAsync(new Activity { Type = ActivityTypes.Message, Value = value });

        Assert.Equal("screening/urgent-signs", Chat.EntityOf(response.Messages[^1]).Id);
        Assert.NotNull(await OpenCardAsync());
    }

    [Fact]
    public async Task Card_AfterEverythingWasDeleted_IsOfNoUse()
    {
        await SayAsync("yes", "yes", "yes");
        var card = Card(await SayAsync("yes"));
        await SayAsync("stop", "my data", "delete", "yes");
        Assert.Null(await OpenCardAsync());

        var response = await TapAsync(card, "None of these");

        Assert.Contains("coach/earlier-card", Chat.ContentOf(response));
        Assert.DoesNotContain(response.Messages, m => Chat.EntityOf(m).Id.StartsWith("screening/", StringComparison.Ordinal));
    }

    /// <summary>What is ticked goes the way of a typed text; no title may be read as another one, alone or beside any other.</summary>
    [Fact]
    public void Ticks_OfEveryQuestionForSeveral_AreReadAsWhatWasTicked()
    {
        var turn = Chat.SomeTurn();
        var questions = TestCoach.Instance.Services.Catalog.Questions.Values.Where(q => q.Kind == QuestionKind.Choices).ToList();
        Assert.NotEmpty(questions);
        foreach (var question in questions)
        {
            var options = question.Choices.Select(c => new ChoiceOption(c.Value, c.Title, c.Also)).ToList();
            var ticks = question.Choices.Where(c => !c.Exclusive).ToList();
            foreach (var (first, second) in ticks.SelectMany(a => ticks.Select(b => (a, b))))
            {
                string[] wanted = [.. ticks.Where(c => c == first || c == second).Select(c => c.Value)];
                var text = string.Join(", ", ticks.Where(c => c == first || c == second).Select(c => c.Title));

                var reading = AnswerReader.Read(question, options, turn, text);

                Assert.True(reading.Certainty == PromptCertainty.Sure && wanted.SequenceEqual(Values(reading)), $"{question.Info.Id}: '{text}' is read as {string.Join(", ", Values(reading))}");
            }
        }
    }

    private static IEnumerable<string> Values(PromptReading reading) => reading.Value is DialogValue.Many many ? many.Values : [];

    private async Task<TurnResponse> SayAsync(params string[] texts)
    {
        TurnResponse? response = null;
        foreach (var text in texts)
        {
            response = await RunAsync(new Activity { Type = ActivityTypes.Message, Text = text });
        }

        return response!;
    }

    private Task<TurnResponse> TapAsync(JsonElement card, params string[] titles) =>
        RunAsync(new Activity { Type = ActivityTypes.Message, Value = CardTap.On(card, titles) });

    private Task<TurnResponse> RunAsync(Activity activity) =>
        chat.RunAsync(Chat.Inbound(activity) with { ChannelId = "msteams", Locale = "en-GB", Id = $"in-{ids++}", Conversation = new ConversationAccount { Id = Chat.Key.Conversation, ConversationType = "personal" } });

    private static JsonElement Card(TurnResponse response) => Assert.Single(response.Messages[^1].Attachments!).Content!.Value;

    private async Task<string?> OpenCardAsync()
    {
        var load = await chat.Memory.LoadAsync(new TurnAddress(new ConversationKey("msteams", Chat.Key.Conversation), "member", null), default);
        return JsonSerializer.Deserialize(load.Conversation!.State.Span, CoachJson.Default.ConversationState)!.Card;
    }
}

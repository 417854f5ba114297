using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Tests.Turns;

namespace PelvicBot.Conversations.Tests.Messages;

public sealed class MessageComposerTests
{
    private static readonly Activity Inbound = Chat.Message("hi") with { Id = "in", ServiceUrl = "https://channel.example/" };

    private static readonly MessageWords Words = new()
    {
        NeutralSummary = "A message", Locale = "en", CardSeveral = "All that fit", CardSend = "Send", CardNothingTicked = "Nothing", CardFallback = "No cards here",
    };

    [Fact]
    public void Compose_LastOfTheTurn_SaysWhatItExpectsAndOffersIt()
    {
        var message = Compose(Question(), isLast: true);

        var entity = Chat.EntityOf(message);
        Assert.Equal(("check-in/x", "choice", "expectingInput"), (entity.Id, entity.Expects, message.InputHint));
        Assert.Equal([new MessageChoice("a", "Title A")], entity.Choices);
        Assert.Equal("Title A", Assert.Single(message.SuggestedActions!.Actions).Value!.Value.GetString());
        var use = Assert.Single(entity.Content);
        Assert.Equal(("check-in/x", 3), (use.Id, use.Version));
    }

    [Fact]
    public void Compose_NotTheLast_HasTheEntityAndExpectsNothing()
    {
        var message = Compose(Question(), isLast: false);

        var entity = Chat.EntityOf(message);
        Assert.Equal(("none", "acceptingInput"), (entity.Expects, message.InputHint));
        Assert.Null(entity.Choices);
        Assert.Null(entity.Min);
        Assert.Null(message.SuggestedActions);
    }

    [Theory]
    [InlineData(0, 10, 11)]
    [InlineData(1, 42, 0)]
    public void Compose_Scale_HasAButtonForEachValueOfAShortOne(int min, int max, int buttons)
    {
        var message = Compose(new MessageDraft { Id = "x", Text = "How much?", Expects = "scale", Min = min, Max = max }, isLast: true);

        Assert.Equal(buttons, message.SuggestedActions?.Actions.Count ?? 0);
        Assert.Equal((min, max), (Chat.EntityOf(message).Min, Chat.EntityOf(message).Max));
    }

    [Fact]
    public void Compose_Unasked_HasTheNeutralSummaryAndRepliesToNothing()
    {
        var asked = Compose(Question(), isLast: true);
        var draft = Question();
        draft.Unasked = true;
        var unasked = Compose(draft, isLast: true);

        Assert.Equal((null, "in"), (asked.Summary, asked.ReplyToId));
        Assert.Equal(("A message", null), (unasked.Summary, unasked.ReplyToId));
    }

    [Fact]
    public void Compose_Address_IsTheInboundTurnedRound()
    {
        var message = Compose(Question(), isLast: true);

        Assert.Equal(("coach", "member", "chat"), (message.From?.Id, message.Recipient?.Id, message.Conversation?.Id));
        Assert.Equal(("test", "https://channel.example/", "plain", "message"), (message.ChannelId, message.ServiceUrl, message.TextFormat, message.Type));
    }

    [Fact]
    public void Compose_Citations_AreASecondEntity()
    {
        var claim = new CitationEntity.Claim { Position = 1, Appearance = new CitationEntity.Document { Name = "N", Abstract = "A" } };
        var message = Compose(new MessageDraft { Id = "x", Text = "T [1]", Citations = [claim] }, isLast: true);

        Assert.Equal([MessageEntity.EntityType, CitationEntity.EntityType], message.Entities!.Select(e => e.Type));
        Assert.Equal("Claim", message.Entities![1].Unknown!["citation"][0].GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("msteams", 3, false)]
    [InlineData("msteams", 4, true)]
    [InlineData("directline", 13, false)]
    [InlineData("webchat", 13, false)]
    [InlineData("slack", 13, false)]
    public void Compose_MoreAnswersThanTheChannelShows_PutsThemOnACard(string channel, int answers, bool onCard)
    {
        var draft = new MessageDraft { Id = "x", Text = "Which?", Expects = "choice", Choices = [.. Enumerable.Range(0, answers).Select(n => new MessageChoice($"v{n}", $"Title {n}"))] };

        var last = Compose(draft, channel);

        Assert.Equal(onCard ? 0 : answers, last.SuggestedActions?.Actions.Count ?? 0);
        Assert.Equal(onCard, last.Attachments is [{ ContentType: "application/vnd.microsoft.card.adaptive" }]);
        Assert.Equal(answers, Chat.EntityOf(last).Choices!.Count);
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("test")]
    [InlineData("slack")]
    public void Compose_SeveralAnswersWhereNoCardsAreShown_KeepsTextAndButtons(string channel)
    {
        var message = Compose(Several(), channel);

        Assert.Null(message.Attachments);
        Assert.Equal(("Which?", 3), (message.Text, message.SuggestedActions!.Actions.Count));
    }

    [Fact]
    public void Compose_Card_GoesWithItsTextAndHasItsNonce()
    {
        var message = Compose(Several(), "webchat");

        Assert.Equal(("Which?", "out-0", "A message"), (message.Text, message.Id, message.Summary));
        Assert.Null(message.SuggestedActions);
        Assert.Equal("out-0", message.Attachments![0].Content!.Value.GetProperty("body")[1].GetProperty("actions")[0].GetProperty("data").GetProperty("pelvicbot").GetProperty("nonce").GetString());
    }

    [Fact]
    public void Compose_NoneOfThem_IsAButtonAndNoTickBox()
    {
        var body = Compose(Several(), "msteams").Attachments![0].Content!.Value.GetProperty("body");

        Assert.Equal(["Title A", "Title B"], body[0].GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("title").GetString()));
        Assert.Equal(["Send", "None"], body[1].GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()));
        Assert.Equal("None", body[1].GetProperty("actions")[1].GetProperty("data").GetProperty("pelvicbot").GetProperty("say").GetString());
    }

    private static MessageDraft Several() => new()
    {
        Id = "x", Text = "Which?", Expects = "choices", NoneOfThem = "none",
        Choices = [new MessageChoice("a", "Title A"), new MessageChoice("b", "Title B"), new MessageChoice("none", "None")],
    };

    private static MessageDraft Question() => new()
    {
        Id = "check-in/x", Text = "Which?", Content = { new ContentUse("check-in/x", 3) }, Expects = "choice", Choices = [new MessageChoice("a", "Title A")], Min = 1, Max = 2,
    };

    private static Activity Compose(MessageDraft draft, bool isLast) =>
        Compose(draft, "test", isLast);

    private static Activity Compose(MessageDraft draft, string channel, bool isLast = true) => MessageComposer.Compose(
        draft, Inbound with { ChannelId = channel }, "out-0", new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), isLast, Words);
}

using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Tests.Messages;

public sealed class MessageSplitTests
{
    private static readonly Activity Both = new()
    {
        Id = "m",
        Type = "message",
        Text = "words",
        InputHint = "expectingInput",
        Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive" }],
        SuggestedActions = new SuggestedActions { Actions = [new CardAction { Type = "imBack", Title = "Yes" }] },
    };

    [Fact]
    public void Apart_TextAndCard_AreTwoMessagesAndTheLastOneAsks()
    {
        var parts = MessageSplit.Apart(Both);

        Assert.Equal([("m", "words", null, null), ("m-a", null, Both.Attachments, Both.SuggestedActions)], parts.Select(part => (part.Id, part.Text, part.Attachments, part.SuggestedActions)));
        Assert.Equal(["acceptingInput", "expectingInput"], parts.Select(part => part.InputHint));
    }

    [Fact]
    public void Apart_OneOfThem_StaysAsItIs()
    {
        var text = Both with { Attachments = null };
        var card = Both with { Text = null };

        Assert.Same(text, Assert.Single(MessageSplit.Apart(text)));
        Assert.Same(card, Assert.Single(MessageSplit.Apart(card)));
    }
}

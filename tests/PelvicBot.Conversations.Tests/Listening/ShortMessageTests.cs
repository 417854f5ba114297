using PelvicBot.Conversations.Tests.Turns;

namespace PelvicBot.Conversations.Tests.Listening;

/// <summary>A word or two without a question mark: what asks for something is answered, and nothing else is taken for it.</summary>
public sealed class ShortMessageTests
{
    [Theory]
    [InlineData("piles", "answer/piles")]
    [InlineData("Dilators", "answer/dilator-need")]
    [InlineData("wand pain", "answer/wand")]
    [InlineData("hip pain.", "answer/hip-groin")]
    public async Task Hear_TopicAtTheMenu_IsAnswered(string text, string answer)
    {
        var chat = await AtTheMenuAsync();

        Assert.Contains(answer, Chat.ContentOf(await chat.SayAsync(text)));
    }

    [Theory]
    [InlineData("ok thanks")]
    [InlineData("thank you")]
    [InlineData("hello")]
    [InlineData("ok then")]
    [InlineData("hmm")]
    [InlineData("not really")]
    [InlineData("help")]
    [InlineData("settings")]
    [InlineData("my data")]
    [InlineData("felt good")]
    [InlineData("two")]
    public async Task Hear_NoTopicAtTheMenu_IsNotTakenForAQuestion(string text)
    {
        var chat = await AtTheMenuAsync();

        Assert.DoesNotContain(Chat.ContentOf(await chat.SayAsync(text)), IsAnswer);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("yes")]
    [InlineData("18")]
    [InlineData("forty two")]
    public async Task Hear_ShortAnswerToTheOpenQuestion_AnswersThat(string text)
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.SayAsync(text);

        Assert.DoesNotContain(Chat.ContentOf(response), IsAnswer);
        Assert.NotEqual("screening/adult", (await chat.TopAsync()).Step);
    }

    [Fact]
    public async Task Hear_WayOfAskingWhileAQuestionIsOpen_IsAnsweredAndTheQuestionPutAgain()
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.SayAsync("piles");

        Assert.Contains("answer/piles", Chat.ContentOf(response));
        Assert.Equal("screening/adult", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Fact]
    public async Task Hear_NearAWayOfAskingWhileAQuestionIsOpen_IsAnAnswerGoneAstray()
    {
        var chat = await Chat.ConsentedAsync();

        var response = await chat.SayAsync("bladder urgency");

        Assert.DoesNotContain(Chat.ContentOf(response), IsAnswer);
        Assert.Equal("screening/adult", Chat.EntityOf(response.Messages[^1]).Id);
    }

    private static bool IsAnswer(string id) => id.StartsWith("answer/", StringComparison.Ordinal) || id.StartsWith("out-of-scope/", StringComparison.Ordinal);

    private static async Task<Chat> AtTheMenuAsync()
    {
        var chat = new Chat();
        foreach (var text in (string[])["hello", "no", "menu"])
        {
            await chat.SayAsync(text);
        }

        return chat;
    }
}

using System.Text.Json;
using PelvicBot.Conversations.Messages.Cards;

namespace PelvicBot.Conversations.Tests.Messages.Cards;

public sealed class CardAnswerTests
{
    [Theory]
    [InlineData("""{"pelvicbot":{"nonce":"n","say":"Shorter"}}""", "Shorter")]
    [InlineData("""{"pelvicbot":{"nonce":"n"},"pelvicbot-choice":"Stress"}""", "Stress")]
    [InlineData("""{"pelvicbot":{"nonce":"n"},"pelvicbot-choice":"Sudden, severe pain,Stress"}""", "Sudden, severe pain, Stress")]
    [InlineData("""{"pelvicbot":{"nonce":"n","say":"None of these"},"pelvicbot-choice":"Stress"}""", "None of these")]
    [InlineData("""{"pelvicbot":{"nonce":"n"},"pelvicbot-choice":""}""", null)]
    [InlineData("""{"pelvicbot":{"nonce":"n"},"pelvicbot-choice":5}""", null)]
    [InlineData("""{"pelvicbot":{"nonce":"n"}}""", null)]
    public void Read_CardOfOurs_IsWhatTheMemberWouldHaveTyped(string json, string? said) =>
        Assert.Equal(new CardAnswer("n", said), CardAnswer.Read(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"pelvicbot":"yes"}""")]
    [InlineData("""{"pelvicbot":{"say":"yes"}}""")]
    [InlineData("""{"pelvicbot":{"nonce":7,"say":"yes"}}""")]
    public void Read_AnythingElse_IsNoCardOfOurs(string json) => Assert.Null(CardAnswer.Read(JsonDocument.Parse(json).RootElement));
}

using PelvicBot.BotFramework.Recognizers;

namespace PelvicBot.BotFramework.Tests.Recognizers;

public sealed class UtteranceTests
{
    [Theory]
    [InlineData("  Hello   There! ", "hello there")]
    [InlineData("It’s “fine” 🙂", "it's \"fine")]
    [InlineData("2–3", "2-3")]
    [InlineData("-2", "-2")]
    [InlineData("- 2", "- 2")]
    [InlineData("- yes", "yes")]
    [InlineData("3️⃣", "3")]
    [InlineData("...", "")]
    [InlineData("", "")]
    [InlineData("a\n b\tc", "a b c")]
    [InlineData("50%", "50%")]
    public void Normalize_Text_IsPlain(string text, string expected) => Assert.Equal(expected, Utterance.Normalize(text));

    public static TheoryData<string> Questions => Table.List("""
        is this ok?|can I do this while pregnant|can i stop|what if it hurts|why does it hurt|why|how long does it take|how often|does it matter|do i have to|should i push|is it normal|is pain normal|are there side effects|when should i breathe|where do i feel it|who are you|which one should i do|what is a pelvic floor|what's that|will it get better|would it help|am i doing it right|could this be serious|ok but why does it burn|so can i carry on|i wonder if this is right|really?|3?|have you got tips|did i do it wrong|tell me more|may i skip it|is sex ok|hi, can i ask something
        """);

    [Theory]
    [MemberData(nameof(Questions))]
    public void LooksLikeQuestion_Question_IsTrue(string text) => Assert.True(Utterance.LooksLikeQuestion(text));

    public static TheoryData<string> Statements => Table.List("""
        yes|3|do it|when i sit|where it hurts most|which ever|can do|will do|i think so|whatever|however you like|is fine|have some|mostly at night|what i want is less pain|i have pain|am fine|stress relief|does|i can do that|who cares|why not|had surgery last month|was too tired today|did stretching and yoga|have tight hips|is tight today|does hurt a bit
        """);

    [Theory]
    [MemberData(nameof(Statements))]
    public void LooksLikeQuestion_Statement_IsFalse(string text) => Assert.False(Utterance.LooksLikeQuestion(text));
}

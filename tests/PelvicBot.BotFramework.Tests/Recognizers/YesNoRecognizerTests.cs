using PelvicBot.BotFramework.Recognizers;

namespace PelvicBot.BotFramework.Tests.Recognizers;

public sealed class YesNoRecognizerTests
{
    public static TheoryData<string> Yes => Table.List("""
        yes|Yes|YES|yes.|Yes!|yep|yup|yeah|yea|ya|yh|y|Y|yess|yesss|yeeees|yes please|yes, please|yes i did|yes I do|Yes, I am.|yeah sure|yeah ok|yeah, that sounds good
        ok|OK|okay|okayy|okey|k|kk|ok then|ok sure|ok thanks|sure|Sure!|sure thing|sure, why not|why not|of course|Of course!|ofc|absolutely|definitely|certainly|for sure|alright|all right then yes
        i do|i did|I have|i am|i will|I think so|i think so yes|i guess|I guess so|i suppose|I suppose so|i believe so|sounds good|sounds great|that works|that's fine|that's ok|that's right|correct|true|right
        go ahead|go for it|let's go|let's do it|let's start|do it|done|did it|i did it this morning|i did the exercises|please|please do|by all means|happy to|i'd love to|I'd like that|i agree|I accept|i consent|agreed
        i don't mind|don't mind|no problem|no worries|not a problem|can't wait|👍|👍🏽|👌|✅|yes 👍|ok 👍🏻|yes, no problem|I don't see why not|mhm|uh yes|um yeah|well yes|oh yes|hmm yes|actually yes|yes i have
        yes but only for a few minutes|yes, a bit|yup did it|yeah i managed it|yep all done|i practised|I practiced today yes|yes thank you|yes thanks|yess please|ya sure|i'm ready|ready|im in|got it|understood|fine|fine by me|perfect|great|cool|good|+1|yse|yeas|yes?|ok?|i did try|i finished|yes definitely|definitely yes|i am over 18|i think that would work, so yes
        """);

    public static TheoryData<string> No => Table.List("""
        no|No|NO|no.|No!|nope|nah|n|N|nop|noo|nooo|no thanks|no thank you|No, thanks.|no i didn't|no I don't|no, not yet|no not really|not really|Not really.|not yet|not now|not today|not at all|never|Never!
        i don't think so|I dont think so|i do not think so|don't think so|i haven't|i havent|I did not|I didn't|i didn't have time|i don't|i can't|i couldn't|i won't|i'm not|I am not|I'd rather not|rather not|prefer not to|i would rather not say
        not ok|not okay|not fine|it's not ok|that's not right|not right now|not at the moment|not this time|not for me|not interested|not that i know of|none|nothing|no way|absolutely not|definitely not|certainly not|of course not|hell no|sadly not|unfortunately not|i'm afraid not
        👎|👎🏿|❌|no 👎|✋|no problems at all? no|disagree|i disagree|i do not agree|I don't agree|false|wrong|incorrect|maybe later|later|skip|pass|i forgot|forgot|I forgot to do it|too busy|i skipped it|i was too busy|didn't|havent|cant|dont
        no pain|no i'm good|no, that's ok|no i'm fine thanks|nope not today|nah i'm good|um no|well no|oh no|hmm no|actually no|sorry no|honestly no|I've never done that|i have never|i never did|it isn't|it's not|it didn't|that isn't true|there isn't|no?|I have not done it yet|i haven't had time yet|not even once|hardly|no, never|no i forgot|negative|n.|no i do not consent|i don't consent|i do not accept|i'm under 18|no to both
        """);

    public static TheoryData<string> Unclear => Table.List("""
        yes and no|no and yes|yes or no|maybe|perhaps|possibly|not sure|i'm not sure|unsure|i don't know|I dont know|idk|dunno|no idea|it depends|depends|sometimes|kind of|kinda|sort of|yes but no|yes but not really|yeah no
        what do you mean?|is this safe?|can I do this while pregnant?|why do you ask|what if it hurts|hello||3|my back hurts|tell me more|yes... wait no|no wait yes|i can't remember|i don't remember|i don't understand|hard to say|50/50|👍👎|yes 👎|half and half|both|in the morning|should i be worried?|does it matter|do i have to?
        """);

    [Theory]
    [MemberData(nameof(Yes))]
    public void Read_Assent_IsYes(string text) => Assert.Equal(YesNo.Yes, YesNoRecognizer.Read(text));

    [Theory]
    [MemberData(nameof(No))]
    public void Read_Denial_IsNo(string text) => Assert.Equal(YesNo.No, YesNoRecognizer.Read(text));

    [Theory]
    [MemberData(nameof(Unclear))]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂")]
    public void Read_Unclear_IsNull(string text) => Assert.Null(YesNoRecognizer.Read(text));

    [Theory]
    [InlineData("yes")]
    [InlineData("Yesss, they said so")]
    [InlineData("y")]
    [InlineData("ok yes")]
    [InlineData("I did")]
    [InlineData("they have")]
    public void IsStatement_SaysThatItIsSo_True(string text) => Assert.True(YesNoRecognizer.IsStatement(text));

    [Theory]
    [InlineData("ok")]
    [InlineData("ready")]
    [InlineData("I'm ready")]
    [InlineData("sure, go on")]
    [InlineData("alright")]
    [InlineData("let's go")]
    [InlineData("👍")]
    public void IsStatement_OnlyGoesAlong_False(string text) => Assert.False(YesNoRecognizer.IsStatement(text));
}

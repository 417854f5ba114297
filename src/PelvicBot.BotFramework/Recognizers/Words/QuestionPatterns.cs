namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>How English questions open, on normalised text.</summary>
internal static class QuestionPatterns
{
    private const string Filler =
        "(?:(?:so|but|and|ok|okay|um|uh|hm+|well|hi|hello|hey|also|sorry|wait|please|just|quick question|question|yes|yeah|"
        + "no),? +)*";

    private const string Auxiliary =
        "is|are|am|was|were|can|could|should|would|will|shall|do|does|did|has|have|had|may|might|must|isn't|aren't|can't|"
        + "couldn't|shouldn't|wouldn't|won't|don't|doesn't|didn't";

    private const string Subject =
        "i|it|this|that|these|those|you|we|they|he|she|there|the|my|your|our|anyone|anybody|someone|people|having|being|"
        + "sitting|doing|sex|pain|a|an";

    public const string Opening =
        "^" + Filler
        + "(?:what(?!ever| i (?:want|need|have|like))(?:'s|s)?\\b|why(?!ever)(?! not$)\\b|how(?:'s|s)?\\b(?!ever)"
        + "|(?:when|where|who|whom|whose|which)(?:'s| +(?:one|way|exercise|of (?:these|them)))? +(?:" + Auxiliary + ")\\b"
        + "|(?:" + Auxiliary + ") +(?:not +)?(?:" + Subject + ")\\b(?! *$)"
        + "|is +(?!fine|ok|good|bad|about|around|a\\b)[a-z0-9]+ (?:safe|ok|okay|normal|bad|good|dangerous|allowed|fine|better|"
        + "worse|enough|high|too)\\b"
        + "|i +(?:wonder|was wondering|want to know|wanted to know|would like to know|'d like to know)\\b"
        + "|(?:can|could) +(?:someone|somebody)\\b|any (?:idea|tips|advice)\\b|tell me (?:what|why|how|about|more)\\b|explain\\b)";
}

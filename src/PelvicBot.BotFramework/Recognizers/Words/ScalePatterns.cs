namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>What around a number says that it is, or is not, the answer on a scale. On normalised text with digits.</summary>
internal static class ScalePatterns
{
    public const string Number =
        @"(?<![\w:.,/])(?<neg>(?<!\d\s*)-\s?|minus |negative )?(?<n>\d+)(?:[.,](?<dec>\d+)(?![.,:]?\d))?(?<half>\s?½|"
        + @" and (?:a|1) half| 1/2)?(?![\d:½])";

    /// <summary>Straight behind a number of something else: "3 days", "9 o'clock", "2nd", "2 coffees".</summary>
    public const string Foreign =
        @"^(?:\s*-?\s*(?:days?|nights?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|weeks?|wks?|months?|years?|yrs?|yo|times?|"
        + @"x|am|pm|a\.m|p\.m|o'?\s?clock|percent|mg|ml|kg|km|cm|mm|lbs?|oz"
        + @"|kids?|children|child|babies|baby|births?|people|sessions?|exercises?|reps?|sets?|breaths?|pills?|tablets?|"
        + @"glass(?:es)?|cups?|pads?|degrees?|steps?)\b"
        + @"|\s?%|(?:st|nd|rd|th|k)\b|\s+(?!(?:is|was|as|this|perhaps|always|sometimes|yes|guess|points|plus|thanks|has|does|"
        + @"its|us|towards|across|unless|besides|tops|less|stress|ups|seems|feels|hurts|yesterdays|"
        + @"nowadays)\b)[a-z]{3,}s\b(?!')"
        + @"|\s*:\s*\d)";

    public const string ForeignBefore =
        @"(?:\b(?:since|step|exercise|day|week|month|stage|grade|question|session|chapter|page|aged?|room|version|type|part|"
        + @"round|phase|the first|the last|next|every|trimester)\s*#?|\d\s*:\s*|[$£€#])$";

    /// <summary>"at 9 in the evening": a clock time, unless something is said to be at 9.</summary>
    public const string ClockBefore =
        @"(?<!\b(?:i'm|im|am|it's|its|is|was|pain|tension|still|level|sits|sitting|stays|about|now) )\bat\s*$";

    public const string ClockAfter =
        @"^\s*(?:in the (?:morning|afternoon|evening|night)|at night|tonight|this (?:morning|afternoon|evening))\b";

    /// <summary>"out of ten", "/10", "of 10".</summary>
    public const string OutOf = @"^\s*(?:/|out of|of|over|on)\s*(?:a (?:possible )?|the )?(?<max>\d+)\b";

    /// <summary>Says which scale is meant and no value: "on a scale of 0 to 10".</summary>
    public const string ScaleName =
        @"\b(?:on|out of|from) (?:a |the )?(?:pain )?scale (?:of|from|out of) (?:\d+ ?(?:to|-|through) ?)?\d+\b,?";

    public const string Negated = @"\b(?:not|isn't|wasn't|never) (?:a |an |quite |really |like |at )?$";

    /// <summary>Only a bound is named, so there is no answer to take.</summary>
    public const string BoundBefore =
        @"(?<!\b(?:no|not) )\b(?:(?:less|more|fewer|greater|higher|lower|worse|better) than|under|over|above|below|at least|"
        + @"at most|(?<!\b(?:went|gone|goes|is|came|got|gets|shot|jumped|back) )up to) (?:a |an )?$";

    public const string BoundAfter = @"^(?:\s?\+|\s+(?:or|and) (?:more|less|above|higher|over|under|fewer|up|below|lower)\b)";

    /// <summary>Between two values of a range.</summary>
    public const string Between =
        @"^\s*(?:-|~|/|to|or|and|,|maybe|or maybe|or even|maybe even|,? ?maybe|possibly|or possibly|, or)\s*(?:a |an |"
        + @"like )?$";

    public const string Change =
        @"\b(?:went|gone|go|goes|dropped|down|up|came|come|moved|increased|decreased|improved|changed|rose|"
        + @"fell) .*\bfrom (?:a |an )?$|\b(?:down|up) from (?:a |an )?$";

    public const string NowNear = @"\b(?:now|today|currently|atm|at the moment|right now|it's|its|i'm|im|is|presently)\b";

    public const string ThenNear =
        @"\b(?:was|were|yesterday|before|earlier|last|usually|used|normally|from|at worst|previously|ago|had|started)\b";
}

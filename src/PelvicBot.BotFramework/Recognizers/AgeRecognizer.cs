using System.Globalization;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>An age that is all a text says: "52", "I'm fifty-two", "yes, 41 years old". An age to come ("18 in March", "nearly 18") is none.</summary>
public static partial class AgeRecognizer
{
    private const int Oldest = 120;

    /// <returns>Whole years from 1 to 120; null when the text is no such age or says anything else.</returns>
    public static int? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = Age().Match(SpokenNumbers.ToDigits(Utterance.Normalize(text)));
        return said.Success && int.Parse(said.Groups["years"].Value, CultureInfo.InvariantCulture) is >= 1 and <= Oldest and var years ? years : null;
    }

    [GeneratedRegex(
        @"^(?:(?:yes|yeah|yep|yup|no|nope|well|oh|hi|um|of course|sure|i'm|im|i am|i|just|only|already|turned|have turned|age|aged|my age is)[ ,.!]+)*(?<years>[0-9]{1,3})(?:[ -]?(?:years?[ -]old|years of age|years?|yrs?(?: old)?|yo|y/o|now|already|today))*[ .!]*$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Age();
}

using System.Globalization;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A number found in a text.</summary>
/// <param name="Text">What stands there, in lower case.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index of its last character (inclusive).</param>
public sealed record NumberResult(string Text, int Start, int End, double Value, NumberKind Kind)
{
    /// <summary>The value with at most 15 significant digits, as in "0.666666666666667" and "1E-12".</summary>
    public string Shown => Value.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>"integer", "decimal", "fraction" or "power"; null for a compound number, which has none.</summary>
    public string? Subtype => Kind switch
    {
        NumberKind.Fraction => "fraction",
        NumberKind.Power => "power",
        NumberKind.Compound => null,
        _ => double.IsInteger(Value) ? "integer" : "decimal",
    };
}

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>How a number was written.</summary>
public enum NumberKind
{
    /// <summary>A whole number or a decimal, in digits or words.</summary>
    Plain,

    /// <summary>A fraction: "3/4", "two thirds", "half", "five and a half million".</summary>
    Fraction,

    /// <summary>With an exponent: "1e10", "2^3".</summary>
    Power,

    /// <summary>Digits and round words one after another, read together: "3 hundred and 21".</summary>
    Compound,
}

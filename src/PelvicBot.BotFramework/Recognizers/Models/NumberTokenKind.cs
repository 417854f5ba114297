namespace PelvicBot.BotFramework.Recognizers.Models;

internal enum NumberTokenKind
{
    Word,

    /// <summary>Digits that stand alone: "3", "1,674.5", "10k".</summary>
    Literal,

    /// <summary>Digits written as a fraction: "3/4", "1 1/2", "½".</summary>
    FractionLiteral,

    /// <summary>Digits with an exponent: "1e10", "2^3".</summary>
    PowerLiteral,

    /// <summary>Digits stuck to letters ("29km"): never a number here.</summary>
    Attached,

    Symbol,
}

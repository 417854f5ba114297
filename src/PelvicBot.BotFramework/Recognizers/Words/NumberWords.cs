using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>English words of number and what each is worth. All keys are lower case.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, int> Ones = new Dictionary<string, int>
    {
        ["zero"] = 0, ["nought"] = 0, ["naught"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4,
        ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Teens = new Dictionary<string, int>
    {
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary();

    /// <summary>Words that multiply what stands before them.</summary>
    public static readonly FrozenDictionary<string, long> Rounds = new Dictionary<string, long>
    {
        ["hundred"] = 100, ["hundreds"] = 100, ["thousand"] = 1_000, ["thousands"] = 1_000,
        ["lakh"] = 100_000, ["lakhs"] = 100_000, ["crore"] = 10_000_000, ["crores"] = 10_000_000,
        ["million"] = 1_000_000, ["millions"] = 1_000_000, ["mln"] = 1_000_000,
        ["billion"] = 1_000_000_000, ["billions"] = 1_000_000_000, ["bln"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000, ["trillions"] = 1_000_000_000_000, ["tln"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    public static readonly FrozenSet<string> Dozens = new[] { "dozen", "dozens", "doz", "dz", "dzs" }.ToFrozenSet();

    /// <summary>Letters written behind digits; case counts ("M" is a million, "m" a metre).</summary>
    public static readonly FrozenDictionary<string, double> Multipliers = new Dictionary<string, double>
    {
        ["k"] = 1e3, ["K"] = 1e3, ["M"] = 1e6, ["MM"] = 1e6, ["mil"] = 1e6,
        ["b"] = 1e9, ["B"] = 1e9, ["G"] = 1e9, ["T"] = 1e12,
    }.ToFrozenDictionary();

    public static readonly FrozenSet<string> Negatives = new[] { "minus", "negative" }.ToFrozenSet();

    public static readonly FrozenDictionary<char, double> VulgarFractions = new Dictionary<char, double>
    {
        ['½'] = 1d / 2, ['⅓'] = 1d / 3, ['⅔'] = 2d / 3, ['¼'] = 1d / 4, ['¾'] = 3d / 4, ['⅕'] = 1d / 5, ['⅖'] = 2d / 5,
        ['⅗'] = 3d / 5, ['⅘'] = 4d / 5, ['⅙'] = 1d / 6, ['⅚'] = 5d / 6, ['⅐'] = 1d / 7, ['⅛'] = 1d / 8, ['⅜'] = 3d / 8,
        ['⅝'] = 5d / 8, ['⅞'] = 7d / 8, ['⅑'] = 1d / 9, ['⅒'] = 1d / 10,
    }.ToFrozenDictionary();

    /// <summary>Before "one" these make it a pronoun ("the one you mentioned").</summary>
    public static readonly FrozenSet<string> Pointers = new[] { "the", "this", "that", "which" }.ToFrozenSet();
}

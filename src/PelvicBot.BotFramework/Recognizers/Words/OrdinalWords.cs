using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>English ordinals: absolute ("fifth"), round ("hundredth") and relative ("the last but one").</summary>
internal static class OrdinalWords
{
    public static readonly FrozenDictionary<string, int> Basic = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7,
        ["eighth"] = 8, ["ninth"] = 9, ["nineth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12,
        ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17,
        ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30, ["fortieth"] = 40,
        ["fiftieth"] = 50, ["sixtieth"] = 60, ["seventieth"] = 70, ["eightieth"] = 80, ["ninetieth"] = 90,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, long> Rounds = new Dictionary<string, long>
    {
        ["hundredth"] = 100, ["thousandth"] = 1_000, ["millionth"] = 1_000_000, ["billionth"] = 1_000_000_000,
        ["trillionth"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>Denominators that are no ordinals, singular and plural.</summary>
    public static readonly FrozenDictionary<string, int> Parts = new Dictionary<string, int>
    {
        ["half"] = 2, ["quarter"] = 4, ["halves"] = 2, ["quarters"] = 4,
    }.ToFrozenDictionary();

    /// <summary>Phrases that count from an end or from where one is, longest first.</summary>
    public static readonly (string[] Words, int Offset, string RelativeTo)[] Relative =
    [
        (["the", "one", "before", "the", "last", "one"], -1, "end"),
        (["the", "one", "before", "the", "last"], -1, "end"),
        (["the", "second", "to", "last"], -1, "end"),
        (["the", "third", "to", "last"], -2, "end"),
        (["the", "last", "but", "one"], -1, "end"),
        (["the", "last", "but", "two"], -2, "end"),
        (["second", "to", "last"], -1, "end"),
        (["third", "to", "last"], -2, "end"),
        (["last", "but", "one"], -1, "end"),
        (["next", "to", "last"], -1, "end"),
        (["next", "one"], 1, "current"),
        (["previous", "one"], -1, "current"),
        (["current", "one"], 0, "current"),
        (["antepenultimate"], -2, "end"),
        (["penultimate"], -1, "end"),
        (["last"], 0, "end"),
        (["next"], 1, "current"),
        (["previous"], -1, "current"),
        (["current"], 0, "current"),
    ];
}

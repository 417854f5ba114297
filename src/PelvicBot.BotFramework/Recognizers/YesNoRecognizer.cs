using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>
/// Yes or no from what a member typed to a closed question. Aware of negation ("not ok", "i don't think so", "i don't mind");
/// whatever is ambiguous or says both is null, because a wrong yes is worse than a second question.
/// </summary>
public static partial class YesNoRecognizer
{
    private const int LongestPlainDenial = 12;

    public static YesNo? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var signed = Signed(text);
        var normal = Utterance.Normalize(text);
        var said = Fold(normal);
        if (said.Length == 0)
        {
            return signed;
        }

        var worded = Worded(text, normal, said);
        return worded is null ? (said.Any(char.IsLetter) ? null : signed)
            : signed is null || signed == worded ? worded
            : null;
    }

    /// <summary>Whether a text that says yes says that something is so ("yes", "I did", "they have"), and does not only go along ("ok", "ready").</summary>
    public static bool IsStatement(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = Fold(Utterance.Normalize(text));
        return Opens(said, YesNoWords.Statements) || said.Split(' ').Any(w => IsWord(w, YesNoWords.PlainYes));
    }

    private static YesNo? Worded(string text, string normal, string said)
    {
        if (YesNoWords.NoAnswers.Contains(said) || YesNoWords.YesAnswers.Contains(said))
        {
            return YesNoWords.NoAnswers.Contains(said) ? YesNo.No : YesNo.Yes;
        }

        if (Array.Exists(YesNoWords.Unclear, u => Utterance.IndexOfWords(said, u) >= 0))
        {
            return null;
        }

        if (Whole(said) is { } whole)
        {
            return whole;
        }

        var words = said.Split(' ');
        var opening = Array.Find(words, w => !IsFiller(w)) ?? "";
        var rest = said[(said.IndexOf(opening, StringComparison.Ordinal) + opening.Length)..].TrimStart();
        var isYes = Opens(said, YesNoWords.AssentOpenings);
        var isDenial = Opens(said, YesNoWords.DenialOpenings) && !Opens(said, YesNoWords.DenialExceptions);
        if (Utterance.OpensLikeQuestion(normal) || (text.TrimEnd().EndsWith('?') && words.Length > 3))
        {
            return null;
        }

        if (isYes && !isDenial)
        {
            return Contradicts(rest, YesNoWords.No) || ButNot().IsMatch(said) ? null : YesNo.Yes;
        }

        if (IsWord(opening, YesNoWords.No) || isDenial)
        {
            return Opens(said, YesNoWords.DenialExceptions) ? YesNo.Yes
                : Contradicts(rest, YesNoWords.Yes) || AfterAll().IsMatch(said) || (!IsWord(opening, YesNoWords.No) && words.Length > LongestPlainDenial) ? null
                : YesNo.No;
        }

        if (IsWord(opening, YesNoWords.Yes))
        {
            return Contradicts(rest, YesNoWords.No) || Denies(rest) || ButNot().IsMatch(said) ? null : YesNo.Yes;
        }

        return Last(words);
    }

    /// <summary>"I think that would work, so yes": the answer may come last, when nothing before it says the contrary.</summary>
    private static YesNo? Last(string[] words)
    {
        var yes = Array.FindIndex(words, w => IsStrong(w, YesNoWords.Yes));
        var no = Array.FindIndex(words, w => w is "no" or "nope" or "nah");
        return yes >= 0 && no < 0 && yes == words.Length - 1 ? YesNo.Yes
            : no >= 0 && yes < 0 && no == words.Length - 1 ? YesNo.No
            : null;
    }

    private static YesNo? Whole(string said)
    {
        var bare = string.Join(' ', said.Split(' ').Where(w => !IsFiller(w)));
        return YesNoWords.YesAnswers.Contains(said) || YesNoWords.YesAnswers.Contains(bare) ? YesNo.Yes
            : YesNoWords.NoAnswers.Contains(said) || YesNoWords.NoAnswers.Contains(bare) ? YesNo.No
            : IsWord(bare, YesNoWords.Yes) ? YesNo.Yes
            : IsWord(bare, YesNoWords.No) ? YesNo.No
            : null;
    }

    private static bool IsFiller(string word) =>
        word is "oh" or "um" or "uh" or "well" or "hm" or "hmm" or "er" or "ah" or "so" or "honestly" or "actually" or "yo" or "thanks" or "thank" or "you"
            or "thx" or "ty" or "please" or "pls" or "plz" or "coach" or "lol" or "haha" or "tbh" or "really" or "just" or "then" or "hi" or "hey" or "xx" or "x" or "sorry" or "and";

    private static bool Opens(string said, string[] openings) =>
        Array.Exists(openings, o => said.StartsWith(o, StringComparison.Ordinal) && (said.Length == o.Length || said[o.Length] == ' '));

    private static bool IsWord(string word, ICollection<string> words) =>
        words.Contains(word) || (word.Length > 2 && words.Contains(Once().Replace(word, "$1")));

    private static bool IsStrong(string word, ICollection<string> words) =>
        word is not ("ok" or "okay" or "k" or "y" or "true" or "correct" or "sure" or "right" or "da" or "si") && words.Contains(word);

    private static bool Contradicts(string rest, ICollection<string> words) => ReferenceEquals(words, YesNoWords.No)
        ? rest.Split(' ').Any(w => w is "nope" or "nah") || HardNo().IsMatch(rest)
        : rest.Split(' ').Any(w => w is "yes" or "yep" or "yeah" or "yup");

    private static bool Denies(string rest) => Opens(rest, YesNoWords.DenialOpenings) && !Opens(rest, YesNoWords.DenialExceptions);

    private static string Fold(string normal)
    {
        var plain = Signs().Replace(normal.Replace("'", ""), " ");
        return Spaces().Replace(Repeated().Replace(plain, "$1"), " ").Trim();
    }

    private static YesNo? Signed(string text)
    {
        var yes = Array.Exists(YesNoWords.YesSigns, s => text.Contains(s, StringComparison.Ordinal));
        var no = Array.Exists(YesNoWords.NoSigns, s => text.Contains(s, StringComparison.Ordinal));
        return yes == no ? null : yes ? YesNo.Yes : YesNo.No;
    }

    [GeneratedRegex(@"[^a-z0-9+\- ]|(?<=[a-z])-(?=[a-z])|-(?!\d)")]
    private static partial Regex Signs();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"([a-z])\1{2,}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"([a-z])\1+")]
    private static partial Regex Once();

    [GeneratedRegex(@"\b(?:but|though|although|except) (?:(?:i|it|im|ive) )?(?:not|no|didnt|dont|havent|cant|couldnt|wont|never)\b|\bnot really\b|\bbut no\b")]
    private static partial Regex ButNot();

    [GeneratedRegex(@"^no$|\bno$|\b(?:wait|actually|or) no\b|^no (?!problem|worries|objection|issue|trouble|pain|change|need|doubt|matter)")]
    private static partial Regex HardNo();

    [GeneratedRegex(@"\bbut (?:ok|okay|sure|i did|i do|i am|im|fine)\b|\b(?:wait|actually) (?:yes|yeah|i did|i do)\b")]
    private static partial Regex AfterAll();
}

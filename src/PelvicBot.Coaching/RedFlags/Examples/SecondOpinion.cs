using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.RedFlags;
using PelvicBot.Coaching.RedFlags.Text;

namespace PelvicBot.Coaching.RedFlags.Examples;

/// <summary>
/// What labelled messages say of a text in which the lexicon finds no alarm: words have no end, and somebody in need may use ones that nobody
/// wrote down. Learnt from the catalogue's examples when it is loaded; immutable.
/// </summary>
internal sealed class SecondOpinion
{
    // Chosen on messages of authors whose other messages were learnt from; sets of yet other authors judge them.
    private const float LeastWhenNothingIsFound = -0.1f;
    private const float LeastWhenOnlyContextIsFound = 0.8f;
    private const float HarmlessWeight = 3;

    /// <summary>Shorter texts are answers to a question; words alone say too little.</summary>
    private const int FewestWords = 4;

    private readonly AlarmModel _alarm;
    private readonly NearestExamples _nearest;

    public SecondOpinion(RedFlagLexicon lexicon)
    {
        var examples = new List<(int[] Features, bool Alarm, float Weight)>();
        var flagged = new List<(int[] Features, string Flag)>();
        foreach (var item in lexicon.Examples)
        {
            foreach (var features in item.Messages.Select(Features))
            {
                examples.Add((features, item.FlagId is not null, item.FlagId is null ? HarmlessWeight : 1));
                if (item.FlagId is { } flag)
                {
                    flagged.Add((features, flag));
                }
            }
        }

        examples.AddRange(lexicon.Ordinary.Select(message => (Features(message), false, 1f)));
        _alarm = new AlarmModel(examples);
        _nearest = new NearestExamples(flagged);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public SecondOpinion(PartReader from)
    {
        _alarm = new AlarmModel(from);
        _nearest = new NearestExamples(from);
    }

    public void Write(PartWriter to)
    {
        _alarm.Write(to);
        _nearest.Write(to);
    }

    /// <returns>The flag that the text most likely raises, or null when it reads harmless.</returns>
    /// <param name="tokens">All words of the text.</param>
    /// <param name="hasContext">The lexicon found a sign and judged that it is none here.</param>
    public string? Flag(List<Token> tokens, bool hasContext)
    {
        if (tokens.Count < FewestWords)
        {
            return null;
        }

        var features = MessageFeatures.Of(tokens);
        return _alarm.Score(features) >= (hasContext ? LeastWhenOnlyContextIsFound : LeastWhenNothingIsFound) ? _nearest.Flag(features) : null;
    }

    private static int[] Features(string message)
    {
        var tokens = new List<Token>(32);
        Tokenizer.Cut(message, 0, RedFlagDetector.MostWords, null, tokens);
        return MessageFeatures.Of(tokens);
    }
}

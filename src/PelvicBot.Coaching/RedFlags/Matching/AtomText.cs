using PelvicBot.Coaching.RedFlags.Text;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A message's words with their atoms, sentences and distances.</summary>
internal sealed class AtomText
{
    private const int SentenceCounts = 4;

    private readonly List<Token> _tokens;
    private readonly List<int> _atoms = [];
    private readonly int[] _firstAtom;
    private readonly int[] _position;
    private readonly int[] _sentence;

    public AtomText(string text, List<Token> tokens, Vocabulary vocabulary)
    {
        Text = text;
        _tokens = tokens;
        _firstAtom = new int[tokens.Count + 1];
        _position = new int[tokens.Count];
        _sentence = new int[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            _firstAtom[i] = _atoms.Count;
            vocabulary.Find(tokens[i].Word, tokens[i].Number, _atoms);
            AddOwner(text, tokens[i], vocabulary);
            if (i > 0)
            {
                var pause = tokens[i].Before;
                _position[i] = _position[i - 1] + 1 + (pause == Pause.Sentence ? SentenceCounts : pause == Pause.Comma ? 1 : 0);
                _sentence[i] = _sentence[i - 1] + (pause == Pause.Sentence ? 1 : 0);
            }
        }

        _firstAtom[tokens.Count] = _atoms.Count;
    }

    /// <summary>"baby's" is also "baby".</summary>
    private void AddOwner(string text, Token token, Vocabulary vocabulary)
    {
        var end = token.End;
        if (token.Word.Length > 3 && end >= 2 && Letters.Fold(text[end - 2]) == '\'' && Letters.Fold(text[end - 1]) == 's')
        {
            vocabulary.Find(token.Word[..^1], double.NaN, _atoms);
        }
    }

    public string Text { get; }

    public int Count => _tokens.Count;

    public Token this[int i] => _tokens[i];

    public ReadOnlySpan<int> AtomsAt(int i) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_atoms)[_firstAtom[i].._firstAtom[i + 1]];

    public bool StartsSentence(int i) => _tokens[i].Before == Pause.Sentence;

    /// <summary>Words counted with the pauses between them.</summary>
    public int PositionOf(int i) => _position[i];

    public int SentenceOf(int i) => _sentence[i];

    /// <summary>The first word of the sentence that a word is in.</summary>
    public int SentenceStart(int i)
    {
        while (i > 0 && !StartsSentence(i))
        {
            i--;
        }

        return i;
    }

    /// <summary>Just behind the last word of the sentence that a word is in.</summary>
    public int SentenceEnd(int i)
    {
        do
        {
            i++;
        }
        while (i < Count && !StartsSentence(i));

        return i;
    }

    /// <summary>The member's words from one to another, as they stood.</summary>
    public string Quote(int first, int last) => Text[_tokens[first].Start.._tokens[last].End];
}

using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>What the search knows of the answers, learnt from them or read from what a build learnt. Ways of asking are numbered answer by answer. Immutable.</summary>
internal sealed class AnswerModel
{
    /// <summary>Learns, in the order of the answers.</summary>
    public AnswerModel(IReadOnlyList<Answer> answers, IReadOnlyCollection<SynonymGroup> synonyms, TermReader terms)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = new List<TextTerms>();
        var answerOf = new List<int>();
        var told = new List<TextTerms>(answers.Count);
        var askedWith = new List<(int Term, int Variant, float Weight)>();
        var toldWith = new List<(int Term, int Answer)>();
        for (var a = 0; a < answers.Count; a++)
        {
            foreach (var question in answers[a].Questions)
            {
                var words = Words.Of(question);
                var text = Read(words, terms, stems);
                foreach (var term in text.Terms)
                {
                    askedWith.Add((Numbers.Of(term.Key), asked.Count, (float)term.Weight));
                }

                Exact.TryAdd(string.Join(' ', words), asked.Count);
                asked.Add(text);
                answerOf.Add(a);
            }

            told.Add(Read(Words.Of(answers[a].Topic + " " + answers[a].Text), terms, stems));
            foreach (var term in told[a].Terms)
            {
                toldWith.Add((Numbers.Of(term.Key), a));
            }

            Know(answers[a].Cues.Concat(answers[a].Hints).Concat(answers[a].Unless));
        }

        Know(synonyms.SelectMany(g => g.Words));
        AnswerOf = [.. answerOf];
        Postings = new TermPostings(Numbers.Count, askedWith, toldWith, AnswerOf, answers.Count);
        Norms = new double[asked.Count];
        foreach (var (term, variant, weight) in askedWith)
        {
            Norms[variant] += weight * Postings.Idf(term);
        }

        Classifier = new AnswerClassifier(asked, Classes(answers, answerOf), Numbers);
        Evidence = new AnswerEvidence(asked.Zip(answerOf, (text, answer) => (answer, text)), told);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public AnswerModel(PartReader from)
    {
        Numbers = new TermNumbers(from.Texts());
        KnownWords = from.Numbers();
        Exact = from.Numbers();
        AnswerOf = from.Values<int>();
        Norms = from.Values<double>();
        Postings = new TermPostings(from);
        Classifier = new AnswerClassifier(Numbers, from);
        Evidence = new AnswerEvidence(from);
    }

    /// <summary>All terms; those that <see cref="Postings"/> has come first, then those of the classifier alone.</summary>
    public TermNumbers Numbers { get; } = new([]);

    /// <summary>How often each word occurs; at least once.</summary>
    public Dictionary<string, int> KnownWords { get; } = new(StringComparer.Ordinal);

    /// <summary>The way of asking that has exactly these words, with a space between them.</summary>
    public Dictionary<string, int> Exact { get; } = new(StringComparer.Ordinal);

    /// <summary>For each way of asking the position of its answer.</summary>
    public int[] AnswerOf { get; }

    /// <summary>For each way of asking the worth of all its terms.</summary>
    public double[] Norms { get; }

    public TermPostings Postings { get; }

    public AnswerClassifier Classifier { get; }

    public AnswerEvidence Evidence { get; }

    public void Write(PartWriter to)
    {
        to.Add([.. Numbers.Names]);
        to.Add(KnownWords);
        to.Add(Exact);
        to.Add<int>(AnswerOf);
        to.Add<double>(Norms);
        Postings.Write(to);
        Classifier.Write(to);
        Evidence.Write(to);
    }

    private TextTerms Read(List<string> words, TermReader terms, Dictionary<string, string> stems)
    {
        foreach (var word in words)
        {
            KnownWords[word] = KnownWords.GetValueOrDefault(word) + 1;
        }

        return terms.Read(words, stems);
    }

    private void Know(IEnumerable<string> phrases)
    {
        foreach (var word in phrases.SelectMany(Words.Of))
        {
            KnownWords.TryAdd(word, 1);
        }
    }

    /// <summary>What is learnt to be told apart: the answers, and after them what is answered and what is declined.</summary>
    private static List<int>[] Classes(IReadOnlyList<Answer> answers, List<int> answerOf)
    {
        var classes = new List<int>[answers.Count + 2];
        for (var number = 0; number < classes.Length; number++)
        {
            classes[number] = [];
        }

        for (var variant = 0; variant < answerOf.Count; variant++)
        {
            var answer = answerOf[variant];
            classes[answer].Add(variant);
            classes[answers[answer].IsOutOfScope ? ^1 : ^2].Add(variant);
        }

        return classes;
    }
}

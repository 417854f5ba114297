using System.Runtime.CompilerServices;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Trains the linear support vector machines of <see cref="AnswerClassifier"/>, one an answer: squared hinge loss, dual coordinate
/// descent (Hsieh et al., ICML 2008, algorithm 1, with the idea of its shrinking). Without chance: the same examples give the same weights.
/// </summary>
internal sealed class AnswerTrainer
{
    /// <summary>Where an answer stands without any of its terms. Its own ways of asking are to reach +1, all others to stay here or lower.</summary>
    public const float Start = -1;

    // How dear an example on the wrong side is. 1 is customary; 0.3 to 3 did equally well on questions that were not learnt from.
    private const float Penalty = 1;
    private const float Diagonal = 1 / (2 * Penalty);
    private const int Passes = 8;

    // Each second pass looks only at the examples that pulled in the pass before: the others have mostly settled.
    private const int FullPassEvery = 2;

    // Prime: a step of it through the examples visits all in an order that mixes the answers.
    private const int Stride = 7919;

    private readonly ExampleRows _rows;
    private readonly int[] _answerOf;
    private readonly int[][] _rowsOfAnswer;

    // For each term the examples that have it, from _firstPosting[term] on, in the mixed order.
    private readonly int[] _firstPosting;
    private readonly int[] _postings;

    /// <param name="rows">The examples' terms, each example of length 1.</param>
    /// <param name="answerOf">For each example the position of its answer.</param>
    /// <param name="answers">How many answers there are.</param>
    public AnswerTrainer(ExampleRows rows, int[] answerOf, int answers)
    {
        (_rows, _answerOf) = (rows, answerOf);
        _rowsOfAnswer = RowsOfAnswer(answerOf, answers);
        _firstPosting = new int[rows.Terms + 1];
        for (var term = 0; term < rows.Terms; term++)
        {
            _firstPosting[term + 1] = _firstPosting[term] + rows.Counts[term];
        }

        _postings = new int[_firstPosting[^1]];
        var filled = _firstPosting.AsSpan(0, rows.Terms).ToArray();
        for (int n = 0, row = 0; n < rows.Count; n++, row = (row + Stride) % rows.Count)
        {
            foreach (var term in rows.TermsOf(row))
            {
                _postings[filled[term]++] = row;
            }
        }
    }

    /// <summary>For each answer the weights of the terms of its own examples.</summary>
    public (int Term, float Weight)[][] Train()
    {
        var learnt = new (int, float)[_rowsOfAnswer.Length][];
        Parallel.For(0, learnt.Length, () => new Scratch(_rows.Terms, _rows.Count), (answer, _, scratch) =>
        {
            learnt[answer] = Train(answer, scratch);
            return scratch;
        }, _ => { });
        return learnt;
    }

    private static int[][] RowsOfAnswer(int[] answerOf, int answers)
    {
        var rows = new List<int>[answers];
        for (var row = 0; row < answerOf.Length; row++)
        {
            (rows[answerOf[row]] ??= []).Add(row);
        }

        return Array.ConvertAll(rows, r => r?.ToArray() ?? []);
    }

    // Run once in the first second of the process, a million steps long: unoptimised it would take three times as long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Term, float Weight)[] Train(int answer, Scratch scratch)
    {
        var own = OwnTerms(answer, scratch);
        var count = Gather(answer, own, scratch);
        var (at, values, ends, order) = (scratch.At, scratch.Values, scratch.Ends, scratch.Pulling);
        var (sides, pulls, curvatures) = (scratch.Sides, scratch.Pulls, scratch.Curvatures);
        var weights = new float[own.Count];
        var pulling = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            var all = pass % FullPassEvery == 0;
            var looked = all ? count : pulling;
            pulling = 0;
            for (var n = 0; n < looked; n++)
            {
                var example = all ? n : order[n];
                var begin = example == 0 ? 0 : ends[example - 1];
                var end = ends[example];
                var score = Start;
                for (var i = begin; i < end; i++)
                {
                    score += values[i] * weights[at[i]];
                }

                // The dual variable says how much this example pulls the weights to its side.
                var side = sides[example];
                var old = pulls[example];
                var pull = Math.Max(0, old - (((side * score) - 1 + (Diagonal * old)) / curvatures[example]));
                if (pull != old)
                {
                    pulls[example] = pull;
                    var change = (pull - old) * side;
                    for (var i = begin; i < end; i++)
                    {
                        weights[at[i]] += change * values[i];
                    }
                }

                if (pull > 0)
                {
                    order[pulling++] = example;
                }
            }
        }

        var learnt = new (int, float)[own.Count];
        for (var i = 0; i < learnt.Length; i++)
        {
            learnt[i] = (own[i], weights[i]);
        }

        return learnt;
    }

    private List<int> OwnTerms(int answer, Scratch scratch)
    {
        var own = new List<int>();
        scratch.Round++;
        foreach (var row in _rowsOfAnswer[answer])
        {
            foreach (var term in _rows.TermsOf(row))
            {
                if (scratch.SeenTerm[term] != scratch.Round)
                {
                    scratch.SeenTerm[term] = scratch.Round;
                    own.Add(term);
                }
            }
        }

        return own;
    }

    /// <summary>Copies the examples that share a term with the answer, those terms only; all others stay where they start.</summary>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gather(int answer, List<int> own, Scratch scratch)
    {
        var (place, ends, curvatures) = (scratch.Place, scratch.Ends, scratch.Curvatures);
        var count = 0;
        foreach (var term in own)
        {
            for (var p = _firstPosting[term]; p < _firstPosting[term + 1]; p++)
            {
                var row = _postings[p];
                if (scratch.SeenRow[row] != scratch.Round)
                {
                    scratch.SeenRow[row] = scratch.Round;
                    scratch.Sides[count] = _answerOf[row] == answer ? 1 : -1;
                    scratch.Pulls[count] = 0;
                    curvatures[count] = Diagonal;
                    ends[count] = 0;
                    place[row] = count++;
                }

                ends[place[row]]++;
            }
        }

        // From lengths to where each example begins; filling it moves that to where it ends.
        var total = 0;
        for (var example = 0; example < count; example++)
        {
            var length = ends[example];
            ends[example] = total;
            total += length;
        }

        scratch.Hold(total);
        var (at, values) = (scratch.At, scratch.Values);
        for (var i = 0; i < own.Count; i++)
        {
            var worth = _rows.Worth[own[i]];
            for (var p = _firstPosting[own[i]]; p < _firstPosting[own[i] + 1]; p++)
            {
                var row = _postings[p];
                var value = worth * _rows.Scale[row];
                var to = ends[place[row]]++;
                (at[to], values[to]) = (i, value);
                curvatures[place[row]] += value * value;
            }
        }

        return count;
    }

    /// <summary>What one thread reuses from answer to answer.</summary>
    private sealed class Scratch(int terms, int rows)
    {
        public int Round { get; set; }

        /// <summary>For each term the round that saw it last.</summary>
        public int[] SeenTerm { get; } = new int[terms];

        public int[] SeenRow { get; } = new int[rows];

        /// <summary>For each row its place among the examples.</summary>
        public int[] Place { get; } = new int[rows];

        /// <summary>Of the examples one after the other: which own term, and its value.</summary>
        public int[] At { get; private set; } = [];

        public float[] Values { get; private set; } = [];

        /// <summary>For each example where it ends in <see cref="At"/>.</summary>
        public int[] Ends { get; } = new int[rows];

        /// <summary>The examples that pull.</summary>
        public int[] Pulling { get; } = new int[rows];

        public int[] Sides { get; } = new int[rows];

        public float[] Curvatures { get; } = new float[rows];

        public float[] Pulls { get; } = new float[rows];

        public void Hold(int entries)
        {
            if (At.Length < entries)
            {
                (At, Values) = (new int[2 * entries], new float[2 * entries]);
            }
        }
    }
}

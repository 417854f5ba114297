using System.Runtime.CompilerServices;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Trains the linear support vector machines of <see cref="AnswerClassifier"/>, one an answer: squared hinge loss, dual coordinate
/// descent (Hsieh et al., ICML 2008, algorithm 1). Without chance: the same examples give the same weights.
/// </summary>
internal sealed class AnswerTrainer
{
    /// <summary>Where an answer stands without any of its terms. Its own ways of asking are to reach +1, all others to stay here or lower.</summary>
    public const float Start = -1;

    // How dear an example on the wrong side is. 1 is customary; 0.3 to 3 did equally well on questions that were not learnt from.
    private const float Penalty = 1;
    private const float Diagonal = 1 / (2 * Penalty);
    private const int Passes = 8;

    // Prime: a step of it through the examples visits all in an order that mixes the answers.
    private const int Stride = 7919;

    private readonly (int Id, float Value)[][] _rows;
    private readonly int[] _answerOf;
    private readonly int[][] _rowsOfTerm;
    private readonly ILookup<int, int> _rowsOfAnswer;

    /// <param name="rows">The examples' terms with their values, each of length 1.</param>
    /// <param name="answerOf">For each example the position of its answer.</param>
    /// <param name="counts">For each term in how many examples it is.</param>
    public AnswerTrainer((int Id, float Value)[][] rows, int[] answerOf, int[] counts)
    {
        (_rows, _answerOf) = (rows, answerOf);
        _rowsOfAnswer = Enumerable.Range(0, rows.Length).ToLookup(row => answerOf[row]);
        _rowsOfTerm = Array.ConvertAll(counts, n => new int[n]);
        var filled = new int[counts.Length];
        for (int n = 0, row = 0; n < rows.Length; n++, row = (row + Stride) % rows.Length)
        {
            foreach (var (id, _) in rows[row])
            {
                _rowsOfTerm[id][filled[id]++] = row;
            }
        }
    }

    /// <summary>For each answer the weights of the terms of its own examples.</summary>
    public (int Id, float Weight)[][] Train(int answers)
    {
        var learnt = new (int, float)[answers][];
        Parallel.For(0, answers, () => new Scratch(_rowsOfTerm.Length, _rows), (answer, _, scratch) =>
        {
            learnt[answer] = Train(answer, scratch);
            return scratch;
        }, _ => { });
        return learnt;
    }

    // Run once in the first second of the process, a million steps long: unoptimised it would take three times as long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Id, float Weight)[] Train(int answer, Scratch scratch)
    {
        var own = OwnTerms(answer, scratch.Place);
        var count = Gather(answer, own, scratch);
        var (at, values, ends, places) = (scratch.At, scratch.Values, scratch.Ends, scratch.Place);
        var weights = new float[own.Count];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (int example = 0, begin = 0; example < count; begin = ends[example++])
            {
                var end = ends[example];
                var score = Start;
                for (var i = begin; i < end; i++)
                {
                    score += values[i] * weights[at[i]];
                }

                // The dual variable says how much this example pulls the weights to its side.
                var side = scratch.Sides[example];
                var old = scratch.Pulls[example];
                var pull = Math.Max(0, old - (((side * score) - 1 + (Diagonal * old)) / scratch.Curvatures[example]));
                if (pull != old)
                {
                    scratch.Pulls[example] = pull;
                    var change = (pull - old) * side;
                    for (var i = begin; i < end; i++)
                    {
                        weights[at[i]] += change * values[i];
                    }
                }
            }
        }

        var learnt = new (int, float)[own.Count];
        for (var i = 0; i < learnt.Length; i++)
        {
            learnt[i] = (own[i], weights[i]);
            places[own[i]] = 0;
        }

        return learnt;
    }

    private List<int> OwnTerms(int answer, int[] places)
    {
        var own = new List<int>();
        foreach (var row in _rowsOfAnswer[answer])
        {
            foreach (var (id, _) in _rows[row])
            {
                if (places[id] == 0)
                {
                    own.Add(id);
                    places[id] = own.Count;
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
        var (places, count, end) = (scratch.Place, 0, 0);
        scratch.Round++;
        foreach (var id in own)
        {
            foreach (var row in _rowsOfTerm[id])
            {
                if (scratch.Seen[row] == scratch.Round)
                {
                    continue;
                }

                scratch.Seen[row] = scratch.Round;
                var curvature = Diagonal;
                foreach (var (term, value) in _rows[row])
                {
                    var place = places[term];
                    if (place > 0)
                    {
                        (scratch.At[end], scratch.Values[end]) = (place - 1, value);
                        curvature += value * value;
                        end++;
                    }
                }

                scratch.Sides[count] = _answerOf[row] == answer ? 1 : -1;
                scratch.Curvatures[count] = curvature;
                scratch.Pulls[count] = 0;
                scratch.Ends[count++] = end;
            }
        }

        return count;
    }

    /// <summary>What one thread reuses from answer to answer.</summary>
    private sealed class Scratch(int terms, (int Id, float Value)[][] rows)
    {
        /// <summary>For each term its place among the answer's own, counted from 1; 0 for others.</summary>
        public int[] Place { get; } = new int[terms];

        public int[] Seen { get; } = new int[rows.Length];

        public int Round { get; set; }

        public int[] At { get; } = new int[rows.Sum(r => r.Length)];

        public float[] Values { get; } = new float[rows.Sum(r => r.Length)];

        public int[] Ends { get; } = new int[rows.Length];

        public int[] Sides { get; } = new int[rows.Length];

        public float[] Curvatures { get; } = new float[rows.Length];

        public float[] Pulls { get; } = new float[rows.Length];
    }
}

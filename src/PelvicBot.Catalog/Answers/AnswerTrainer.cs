using System.Runtime.InteropServices;
using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Trains the linear support vector machines of <see cref="AnswerClassifier"/>, one a class: squared hinge loss, dual coordinate
/// descent (Hsieh et al., ICML 2008, algorithm 1, with the idea of its shrinking). Without chance: the same examples give the same weights.
/// </summary>
internal sealed class AnswerTrainer
{
    /// <summary>Where a class stands without any of its terms. Its own examples are to reach +1, all others to stay here or lower.</summary>
    public const float Start = -1;

    // How dear an example on the wrong side is. 1 is customary; 0.3 to 3 did equally well on questions that were not learnt from.
    private const float Penalty = 1;
    private const float Diagonal = 1 / (2 * Penalty);

    // Fewer answered more of what is out of scope, on ways of asking that were not learnt from.
    private const int Passes = 12;

    // The passes between look only at the examples that pulled in the pass before: the others have mostly settled.
    private const int FullPassEvery = 4;

    // A term that more of all examples have, and more than the class itself ("how", "do_i"), brings no example of another class in:
    // those that have nothing more telling in common are most of the catalogue. Learning from them, too, takes much longer.
    private const double CommonShare = 0.005;

    // Prime: a step of it through the examples visits all in an order that mixes the answers.
    private const int Stride = 7919;

    private readonly ExampleRows _rows;
    private readonly IReadOnlyList<List<int>> _classes;

    // For each term the examples that have it, from _first[term] on, in the mixed order.
    private readonly int[] _first;
    private readonly int[] _having;

    /// <param name="rows">The examples' terms, each example of length 1.</param>
    /// <param name="classes">For each class its own examples.</param>
    public AnswerTrainer(ExampleRows rows, IReadOnlyList<List<int>> classes)
    {
        (_rows, _classes) = (rows, classes);
        var entries = new List<(int Term, int Row)>(rows.Entries);
        for (int n = 0, row = 0; n < rows.Count; n++, row = (row + Stride) % rows.Count)
        {
            foreach (var term in rows.TermsOf(row))
            {
                entries.Add((term, row));
            }
        }

        (_first, _having) = Grouping.By(CollectionsMarshal.AsSpan(entries), rows.Terms, t => t.Term, t => t.Row);
    }

    /// <summary>For each class the weights of the terms of its own examples.</summary>
    public (int Term, float Weight)[][] Train()
    {
        var learnt = new (int, float)[_classes.Count][];
        Parallel.For(0, learnt.Length, () => new Scratch(_rows), (number, _, scratch) =>
        {
            Gather(_classes[number], scratch);
            learnt[number] = Train(scratch);
            return scratch;
        }, _ => { });
        return learnt;
    }

    /// <summary>Takes in the class's own examples and those that share a telling term with them; all others stay where they start.</summary>
    private void Gather(List<int> own, Scratch scratch)
    {
        scratch.Begin(own);
        var common = Math.Max(CommonShare * _rows.Count, own.Count);
        foreach (var term in scratch.Terms)
        {
            if (_rows.Counts[term] <= common)
            {
                foreach (var row in _having.AsSpan(_first[term].._first[term + 1]))
                {
                    scratch.Take(row);
                }
            }
        }

        // Those that have common terms only.
        foreach (var row in own)
        {
            scratch.Take(row);
        }
    }

    private (int Term, float Weight)[] Train(Scratch scratch)
    {
        var terms = scratch.Terms;
        var examples = scratch.Examples;
        var order = scratch.Pulling;

        // A term's weight times its worth, so that an example's score is its scale times a plain sum.
        var says = new float[terms.Length];
        var squares = new float[terms.Length];
        for (var i = 0; i < squares.Length; i++)
        {
            squares[i] = _rows.Worth[terms[i]] * _rows.Worth[terms[i]];
        }

        var pulling = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            var all = pass % FullPassEvery == 0;
            var looked = all ? examples.Length : pulling;
            pulling = 0;
            for (var n = 0; n < looked; n++)
            {
                var number = all ? n : order[n];
                ref var example = ref examples[number];
                var places = scratch.PlacesOf(example);
                var sum = 0f;
                foreach (var place in places)
                {
                    sum += says[place];
                }

                // The dual variable says how much this example pulls the weights to its side.
                var score = Start + (sum * example.Scale);
                var old = example.Pull;
                var pull = Math.Max(0, old - (((example.Side * score) - 1 + (Diagonal * old)) / example.Curvature));
                if (pull != old)
                {
                    example.Pull = pull;
                    var change = (pull - old) * example.Side * example.Scale;
                    foreach (var place in places)
                    {
                        says[place] += change * squares[place];
                    }
                }

                if (pull > 0)
                {
                    order[pulling++] = number;
                }
            }
        }

        var learnt = new (int, float)[terms.Length];
        for (var i = 0; i < learnt.Length; i++)
        {
            learnt[i] = (terms[i], says[i] / _rows.Worth[terms[i]]);
        }

        return learnt;
    }

    /// <param name="Begin">Where its places begin.</param>
    /// <param name="End">Where they end.</param>
    /// <param name="Side">1 for an example of the class, -1 for another.</param>
    /// <param name="Scale">What brings the example to length 1.</param>
    /// <param name="Curvature">How fast its score follows its pull.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Example(int Begin, int End, int Side, float Scale, float Curvature)
    {
        public float Pull { get; set; }
    }

    /// <summary>The terms of a class and the examples it learns from, in arrays that one thread uses again for the next class.</summary>
    private sealed class Scratch(ExampleRows rows)
    {
        // A term is one of the class's when it stands at its place.
        private readonly int[] _placeOf = new int[rows.Terms];
        private readonly int[] _terms = new int[rows.Terms];
        private readonly int[] _places = new int[rows.Entries];
        private readonly Example[] _examples = new Example[rows.Count];

        // For each row the round that had it as its own last, and the one that took it in last.
        private readonly int[] _ownIn = new int[rows.Count];
        private readonly int[] _takenIn = new int[rows.Count];
        private int _round;
        private int _termCount;
        private int _exampleCount;
        private int _placeCount;

        public ReadOnlySpan<int> Terms => _terms.AsSpan(0, _termCount);

        public Span<Example> Examples => _examples.AsSpan(0, _exampleCount);

        /// <summary>The examples that pull.</summary>
        public int[] Pulling { get; } = new int[rows.Count];

        /// <summary>The places of an example's terms among those of the class; its other terms say nothing.</summary>
        public ReadOnlySpan<int> PlacesOf(in Example example) => _places.AsSpan(example.Begin..example.End);

        /// <summary>Starts with a class: all terms of its own examples, and no example yet.</summary>
        public void Begin(List<int> own)
        {
            _round++;
            (_termCount, _exampleCount, _placeCount) = (0, 0, 0);
            foreach (var row in own)
            {
                _ownIn[row] = _round;
                foreach (var term in rows.TermsOf(row))
                {
                    if (!Has(term))
                    {
                        _placeOf[term] = _termCount;
                        _terms[_termCount++] = term;
                    }
                }
            }
        }

        /// <summary>Takes an example in, unless it is already.</summary>
        public void Take(int row)
        {
            if (_takenIn[row] == _round)
            {
                return;
            }

            _takenIn[row] = _round;
            var begin = _placeCount;
            var squares = 0f;
            foreach (var term in rows.TermsOf(row))
            {
                if (Has(term))
                {
                    _places[_placeCount++] = _placeOf[term];
                    squares += rows.Worth[term] * rows.Worth[term];
                }
            }

            var scale = rows.Scale[row];
            _examples[_exampleCount++] = new Example(begin, _placeCount, _ownIn[row] == _round ? 1 : -1, scale, Diagonal + (squares * scale * scale));
        }

        private bool Has(int term) => _placeOf[term] < _termCount && _terms[_placeOf[term]] == term;
    }
}

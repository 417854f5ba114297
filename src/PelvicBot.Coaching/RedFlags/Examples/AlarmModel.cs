using PelvicBot.Catalog.Compiled;

namespace PelvicBot.Coaching.RedFlags.Examples;

/// <summary>
/// How much a message reads like one that needs help rather than like one that does not: a logistic regression over <see cref="MessageFeatures"/>,
/// learnt by AdaGrad (Duchi, Hazan and Singer 2011) in a fixed order, so that the same content always teaches the same.
/// </summary>
internal sealed class AlarmModel
{
    private const int Passes = 8;
    private const float Step = 0.3f;
    private const float Decay = 1e-4f;
    private const float LeastSquares = 1e-6f;

    private readonly float[] _weights;
    private readonly float _start;

    /// <param name="examples">Features, whether help is needed, and how much it counts.</param>
    public AlarmModel(IReadOnlyList<(int[] Features, bool Alarm, float Weight)> examples)
    {
        _weights = new float[MessageFeatures.Count];
        var squares = new float[MessageFeatures.Count];
        Array.Fill(squares, LeastSquares);
        var startSquares = LeastSquares;
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new FixedOrder();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (features, alarm, weight) = examples[at];
                if (features.Length == 0)
                {
                    continue;
                }

                var share = 1 / MathF.Sqrt(features.Length);
                var sign = alarm ? 1f : -1f;
                var slope = -sign * weight / (1 + MathF.Exp(Math.Min(30, sign * Sum(features, share))));
                foreach (var feature in features)
                {
                    var gradient = (slope * share) + (Decay * _weights[feature]);
                    squares[feature] += gradient * gradient;
                    _weights[feature] -= Step * gradient / MathF.Sqrt(squares[feature]);
                }

                startSquares += slope * slope;
                _start -= Step * slope / MathF.Sqrt(startSquares);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public AlarmModel(PartReader from)
    {
        _weights = from.Values<float>();
        _start = BitConverter.Int32BitsToSingle(from.Number());
    }

    public void Write(PartWriter to)
    {
        to.Add<float>(_weights);
        to.Add(BitConverter.SingleToInt32Bits(_start));
    }

    /// <returns>Above 0 when it reads more like an alarm; about -8 to 8. What no example has counts for nothing.</returns>
    public float Score(int[] features)
    {
        var known = 0;
        foreach (var feature in features)
        {
            known += _weights[feature] == 0 ? 0 : 1;
        }

        return Sum(features, 1 / MathF.Sqrt(Math.Max(1, known)));
    }

    private float Sum(int[] features, float share)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return _start + (sum * share);
    }

    /// <summary>A sequence that is the same on every machine and runtime (Numerical Recipes' linear congruential generator).</summary>
    private sealed class FixedOrder
    {
        private uint _state = 1;

        public void Shuffle(int[] order)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                _state = (_state * 1664525) + 1013904223;
                var j = (int)(((ulong)_state * (ulong)(i + 1)) >> 32);
                (order[i], order[j]) = (order[j], order[i]);
            }
        }
    }
}

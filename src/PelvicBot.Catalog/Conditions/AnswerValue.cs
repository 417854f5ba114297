using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PelvicBot.Catalog.Conditions;

/// <summary>A typed answer: a flag, a whole number, one value, or several values.</summary>
[JsonConverter(typeof(AnswerValueConverter))]
public abstract record AnswerValue
{
    public sealed record Flag(bool Value) : AnswerValue;

    public sealed record Number(int Value) : AnswerValue;

    public sealed record One(string Value) : AnswerValue;

    public sealed record Many(ImmutableArray<string> Values) : AnswerValue
    {
        public bool Equals(Many? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.IsDefaultOrEmpty ? 0 : HashCode.Combine(Values.Length, Values[0]);
    }
}

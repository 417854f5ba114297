using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>A typed value of a dialog's run. In JSON: true/false, a whole number, a text, or a list of texts.</summary>
[JsonConverter(typeof(DialogValueConverter))]
public abstract record DialogValue
{
    public sealed record Flag(bool Value) : DialogValue;

    public sealed record Number(long Value) : DialogValue;

    public sealed record Text(string Value) : DialogValue;

    public sealed record Many(ImmutableArray<string> Values) : DialogValue
    {
        public bool Equals(Many? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        public override int GetHashCode() => Values.Length == 0 ? 0 : HashCode.Combine(Values.Length, Values[0]);
    }

    public static implicit operator DialogValue(bool value) => new Flag(value);

    public static implicit operator DialogValue(long value) => new Number(value);

    public static implicit operator DialogValue(string value) => new Text(value);

    public static implicit operator DialogValue(ImmutableArray<string> values) => new Many(values);

    /// <summary>The word by which a waterfall's routes know the value: <c>yes</c>/<c>no</c>, the number, the text; null for several.</summary>
    public string? Label => this switch
    {
        Flag flag => flag.Value ? "yes" : "no",
        Number number => number.Value.ToString(),
        Text text => text.Value,
        _ => null,
    };
}

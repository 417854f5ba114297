using System.Collections.Immutable;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>One answer that a question offers. Immutable; keep it, since its words are prepared once.</summary>
/// <param name="value">The stable id ("bladder-emptying"), accepted as typed text too.</param>
/// <param name="title">The button's words.</param>
/// <param name="also">Other words for it, without negation ("weeing").</param>
public sealed class ChoiceOption(string value, string title, IReadOnlyList<string> also)
{
    public string Value { get; } = value;

    public string Title { get; } = title;

    public IReadOnlyList<string> Also { get; } = also;

    /// <summary>Title first: equal readings prefer it.</summary>
    internal ImmutableArray<ChoicePhrase> Phrases { get; } =
    [
        .. new[] { title, value }.Concat(also).Select(ChoicePhrase.Of).Where(p => p.Text.Length > 0).DistinctBy(p => p.Text),
    ];

    /// <summary>The option that says that none of the others fits.</summary>
    internal bool IsNone => Value is "none" or "none-of-these" or "none-of-them" or "nothing";

    public override string ToString() => Value;
}

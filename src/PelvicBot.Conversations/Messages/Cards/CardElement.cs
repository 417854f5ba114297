namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>An element of an Adaptive Card: those fields of each type that this project uses.</summary>
/// <param name="Type"><c>TextBlock</c>, <c>ColumnSet</c>, <c>Column</c>, <c>Input.ChoiceSet</c> or <c>ActionSet</c>.</param>
public sealed record CardElement(string Type)
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Wrap { get; init; }

    public string? Width { get; init; }

    /// <summary><c>expanded</c> for choices that all are in sight; <c>heading</c> for a text that a screen reader can jump to.</summary>
    public string? Style { get; init; }

    public string? Label { get; init; }

    public bool? IsMultiSelect { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }

    public IReadOnlyList<CardChoice>? Choices { get; init; }

    public IReadOnlyList<CardElement>? Columns { get; init; }

    public IReadOnlyList<CardElement>? Items { get; init; }

    public IReadOnlyList<CardSubmit>? Actions { get; init; }
}

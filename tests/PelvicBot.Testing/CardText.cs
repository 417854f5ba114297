using System.Text.Json;

namespace PelvicBot.Testing;

/// <summary>An Adaptive Card as a member sees it, in plain text: <c>[ ]</c> a tick box, <c>(…)</c> a button, <c>|</c> between columns.</summary>
public static class CardText
{
    public static string Of(JsonElement card) => "card: " + string.Join("\n      ", card.GetProperty("body").EnumerateArray().Select(Element));

    private static string Element(JsonElement element) => element.GetProperty("type").GetString() switch
    {
        "TextBlock" => element.GetProperty("text").GetString()!,
        "ColumnSet" => string.Join(" | ", element.GetProperty("columns").EnumerateArray().Select(Items)),
        "ActionSet" => string.Join(" ", element.GetProperty("actions").EnumerateArray().Select(action => $"({action.GetProperty("title").GetString()})")),
        "Input.ChoiceSet" => element.GetProperty("label").GetString() + string.Concat(
            element.GetProperty("choices").EnumerateArray().Select(choice => $" [ ] {choice.GetProperty("title").GetString()}")),
        var other => throw new InvalidOperationException($"A card has an element '{other}', which nobody told this class how to show."),
    };

    private static string Items(JsonElement column) => string.Join(' ', column.GetProperty("items").EnumerateArray().Select(Element));
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>A step as read, before it is checked and compiled.</summary>
public sealed record StepDraft
{
    public required string Id { get; init; }

    public required Fields Fields { get; init; }

    public IStepAction? Do { get; init; }

    public IStepAction? Then { get; init; }

    public string? Fill { get; init; }

    public ImmutableArray<string> Say { get; init; } = [];

    public string? Ask { get; init; }

    public QuestionPrompt? Prompt { get; set; }

    public string? Begin { get; init; }

    public FrozenDictionary<string, string> With { get; init; } = FrozenDictionary<string, string>.Empty;

    public FrozenDictionary<string, string> On { get; init; } = FrozenDictionary<string, string>.Empty;

    public string? Next { get; init; }

    public WaterfallStep<CoachTurn> Build(string dialog) => new()
    {
        Id = Id,
        Do = Do is null && Say.IsEmpty ? null : Arrive,
        Ask = Prompt,
        Then = Then is null ? null : Then.Run,
        Begin = Begin is null ? null : new BeginDialog(Begin, With),
        Routes = On,
        Next = Next,
    };

    private string? Arrive(CoachTurn turn, DialogFrame frame)
    {
        var label = Do?.Run(turn, frame);
        if (label is null || !On.ContainsKey(label))
        {
            foreach (var message in Say)
            {
                turn.Say(message);
            }
        }

        return label;
    }
}

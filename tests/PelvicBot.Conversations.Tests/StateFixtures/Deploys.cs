using System.Collections.Frozen;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Locales;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.StateFixtures;

/// <summary>Releases that change one dialog at one step, made of the checkout's own.</summary>
internal static class Deploys
{
    public const string InsertBefore = "a question inserted before the open one";
    public const string InsertAfter = "a question inserted behind the open one";
    public const string Remove = "the open step removed";
    public const string Rename = "the open step renamed";
    public const string Raise = "the version raised";
    public const string RemoveDialog = "the dialog removed";

    private const string End = WaterfallDialog<CoachTurn>.End;
    private const string Inserted = "inserted";
    private const string Question = "programme/felt-difference";

    public static readonly string[] All = [InsertBefore, InsertAfter, Remove, Rename, Raise, RemoveDialog];

    /// <returns>The coach after the deploy, or null where it makes no sense: a step that the code counts on is not renamed without the code.</returns>
    public static Coach? Of(string deploy, string dialog, string step)
    {
        var now = TestCoach.Instance.Services.Dialogs;
        var old = now.Find(dialog)!;
        var known = DialogReach.EntryPoints.TryGetValue(dialog, out var steps) && steps.Contains(step);
        return deploy switch
        {
            InsertBefore => With(now, Changed(old, [.. old.Steps.SelectMany(s => s.Id == step ? [New(), s] : new[] { s })])),
            InsertAfter => With(now, Changed(old, [.. old.Steps.SelectMany(s => s.Id == step ? [s, New()] : new[] { s })])),
            Remove when old.Steps.Count(s => s.Ask is not null) > 1 => With(now, Without(old, step)),

            // The screening's answers are known by the names of its steps everywhere.
            Rename when !known && dialog != "screening" => With(now, Renamed(old, step)),
            Raise => With(now, Changed(old, old.Steps)),
            RemoveDialog when dialog != "menu" => WithoutDialog(now, dialog),
            _ => null,
        };
    }

    private static Coach With(DialogSet<CoachTurn> now, WaterfallDialog<CoachTurn> changed) =>
        Coach(new DialogSet<CoachTurn>(now.All.Select(d => d.Id == changed.Id ? changed : d)));

    private static Coach WithoutDialog(DialogSet<CoachTurn> now, string dialog) =>
        Coach(new DialogSet<CoachTurn>(now.All.Where(d => d.Id != dialog).Select(d =>
            d.Steps.Where(s => s.Begin?.Dialog == dialog).Aggregate(d, (left, s) => Without(left, s.Id)))));

    private static Coach Coach(DialogSet<CoachTurn> dialogs) => new(new Dictionary<string, CoachServices>(StringComparer.Ordinal)
    {
        [LocaleFolders.Original] = TestCoach.Instance.Services.With(dialogs),
    }.ToFrozenDictionary(StringComparer.Ordinal));

    private static WaterfallStep<CoachTurn> New() => new()
    {
        Id = Inserted,
        Ask = new QuestionPrompt(TestCoach.Instance.Services.Catalog.Questions[Question], null),
    };

    private static WaterfallDialog<CoachTurn> Changed(
        WaterfallDialog<CoachTurn> old, System.Collections.Immutable.ImmutableArray<WaterfallStep<CoachTurn>> steps, FrozenDictionary<string, string>? renamed = null) =>
        new(old.Id, old.Version + 1, steps) { Options = old.Options, Results = old.Results, Renamed = renamed ?? old.Renamed };

    private static WaterfallDialog<CoachTurn> Without(WaterfallDialog<CoachTurn> old, string step)
    {
        var follower = old.Find(step)!.Next ?? old.After(step)?.Id ?? End;
        return Changed(old, [.. old.Steps.Where(s => s.Id != step).Select(s => Retargeted(s, step, follower))]);
    }

    private static WaterfallDialog<CoachTurn> Renamed(WaterfallDialog<CoachTurn> old, string step)
    {
        var name = step + "-renamed";
        return Changed(
            old,
            [.. old.Steps.Select(s => Retargeted(s.Id == step ? s with { Id = name } : s, step, name))],
            old.Renamed.Append(KeyValuePair.Create(step, name)).ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static WaterfallStep<CoachTurn> Retargeted(WaterfallStep<CoachTurn> step, string from, string to) => step with
    {
        Routes = step.Routes.ToFrozenDictionary(r => r.Key, r => r.Value == from ? to : r.Value, StringComparer.Ordinal),

        // A step that would lead to itself leads to the one behind it.
        Next = step.Next == from ? (to == step.Id ? null : to) : step.Next,
    };
}

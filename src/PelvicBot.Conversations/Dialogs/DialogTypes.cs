using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Questions;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>What actions and fillers read of a dialog, and what a nested dialog is given, has the type it is taken for.</summary>
public static class DialogTypes
{
    public static void Run(DialogDraft dialog, IReadOnlyDictionary<string, DialogDraft> all)
    {
        foreach (var step in dialog.Steps)
        {
            foreach (var (key, read) in Reads(step))
            {
                if (KindOf(dialog, read.Name) is not { } kind)
                {
                    step.Fields.Fault(key, $"'{step.Fields.OptionalText(key)}' reads the answer '{read.Name}', and no step or option of the dialog gives it");
                }
                else if (!Fits(kind, read.Kind))
                {
                    step.Fields.Fault(key, $"'{step.Fields.OptionalText(key)}' reads '{read.Name}' as a {Word(read.Kind)}, and the dialog gives a {Word(kind)}");
                }
            }

            if (step.Begin is { } begin && all.TryGetValue(begin, out var nested))
            {
                With(dialog, step, nested);
            }
        }
    }

    private static void With(DialogDraft dialog, StepDraft step, DialogDraft nested)
    {
        foreach (var (option, source) in step.With)
        {
            if (!nested.Options.TryGetValue(option, out var wanted))
            {
                continue;
            }

            if (KindOf(dialog, source) is not { } kind)
            {
                step.Fields.Fault("with", $"'{source}' is no answer and no option of this dialog");
            }
            else if (!Fits(kind, wanted))
            {
                step.Fields.Fault("with", $"dialog '{nested.Id}' takes a {Word(wanted)} as '{option}', and '{source}' is a {Word(kind)}");
            }
        }
    }

    private static IEnumerable<(string Key, IValueKey Read)> Reads(StepDraft step) =>
        (step.Do?.Reads ?? []).Select(r => ("do", r))
            .Concat((step.Then?.Reads ?? []).Select(r => ("then", r)))
            .Concat((step.Prompt?.Reads ?? []).Select(r => ("fill", r)));

    private static ValueKind? KindOf(DialogDraft dialog, string name)
    {
        if (dialog.Options.TryGetValue(name, out var option))
        {
            return option;
        }

        return dialog.Steps.FirstOrDefault(s => s.Id == name)?.Prompt?.Question is { } question ? KindOf(question) : null;
    }

    /// <summary>The type of a question's answer; a question with buttons beside its kind gives a label.</summary>
    private static ValueKind KindOf(Question question) => question.Kind switch
    {
        QuestionKind.Confirm => question.Choices.All(c => c.Value is "yes" or "no") ? ValueKind.Flag : ValueKind.Label,
        QuestionKind.Choices => ValueKind.Many,
        QuestionKind.Scale or QuestionKind.Number => ValueKind.Number,
        QuestionKind.Duration => question.Choices.IsEmpty ? ValueKind.Number : ValueKind.Label,
        _ => ValueKind.Text,
    };

    private static bool Fits(ValueKind given, ValueKind read) => given == read || (read == ValueKind.Label && given != ValueKind.Many);

    private static string Word(ValueKind kind) => kind switch
    {
        ValueKind.Flag => "yes or no",
        ValueKind.Number => "number",
        ValueKind.Text => "text",
        ValueKind.Many => "list",
        _ => "label",
    };
}

using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>Which parts of a step go together: a part that could never take effect is a slip of the pen.</summary>
public static class StepShape
{
    public static void Run(StepDraft step)
    {
        const string end = WaterfallDialog<CoachTurn>.End;
        if (step.Id == end || step.Id.StartsWith(end + ":", StringComparison.Ordinal))
        {
            step.Fields.Fault("id", $"a step cannot be called '{step.Id}': that ends a dialog");
        }

        if (step is { Ask: not null, Begin: not null })
        {
            step.Fields.Fault("begin", "a step asks or begins a dialog, not both; make two steps of it");
        }

        if (step is { Ask: null, Begin: null })
        {
            if (step.Fields.Has("then"))
            {
                step.Fields.Fault("then", "'then' waits for an answer or a result, and the step has neither 'ask' nor 'begin'; say 'do'");
            }
            else if (step.Say.IsEmpty && !step.Fields.Has("do"))
            {
                step.Fields.Fault("id", "the step does nothing: give it 'do', 'say', 'ask' or 'begin'");
            }
        }

        if (step is { Fill: not null, Ask: null })
        {
            step.Fields.Fault("fill", "'fill' fills a question, and the step has no 'ask'");
        }

        if (step is { Begin: null, With.Count: > 0 })
        {
            step.Fields.Fault("with", "'with' gives options to a dialog, and the step has no 'begin'");
        }
    }
}

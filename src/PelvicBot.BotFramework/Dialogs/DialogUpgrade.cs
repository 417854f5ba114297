using System.Collections.Immutable;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>What carrying stored runs on under today's definitions came to.</summary>
/// <param name="Disturbed">The question that the member saw is not the open one any more: tell them, and <see cref="DialogContext{TTurn}.Resume"/>.</param>
/// <param name="Dropped">Runs that nothing can carry on, with the answers they had; the one that spoke last.</param>
public sealed record DialogUpgrade(bool Disturbed, ImmutableArray<DialogFrame> Dropped)
{
    private static readonly DialogUpgrade Nothing = new(false, []);

    /// <summary>
    /// Renamed steps follow their name. A run whose step is gone, or no longer asks, is put before its dialog's first question that has no
    /// answer yet and runs on from there when its turn comes. A dialog that is gone, or asks nothing any more, is dropped.
    /// </summary>
    internal static DialogUpgrade Of<TTurn>(DialogSet<TTurn> dialogs, List<DialogFrame> stack)
    {
        var disturbed = false;
        var dropped = ImmutableArray<DialogFrame>.Empty;
        foreach (var frame in stack.ToArray())
        {
            if (dialogs.Find(frame.Dialog) is { } dialog)
            {
                if (frame.Version != dialog.Version)
                {
                    Rename(frame, dialog);
                }

                if (dialog.Find(frame.Step) is { } step && (frame.Waiting ? step.Ask : (object?)step.Begin) is not null)
                {
                    continue;
                }

                disturbed = true;
                if ((dialog.Steps.FirstOrDefault(s => s.Ask is not null && !frame.Values.ContainsKey(s.Id))
                    ?? dialog.Steps.FirstOrDefault(s => s.Ask is not null)) is { } question)
                {
                    (frame.Step, frame.Waiting, frame.Attempts) = (question.Id, false, 0);
                    continue;
                }
            }

            disturbed = true;
            dropped = dropped.Add(frame);
            stack.Remove(frame);
        }

        // What spoke last rests at no question: a dialog above it is gone, in this turn or in an earlier one that nobody typed.
        disturbed |= stack is [.., { Waiting: false }];
        return disturbed ? new DialogUpgrade(disturbed, dropped) : Nothing;
    }

    private static void Rename<TTurn>(DialogFrame frame, WaterfallDialog<TTurn> dialog)
    {
        frame.Version = dialog.Version;
        frame.Step = dialog.Renamed.GetValueOrDefault(frame.Step, frame.Step);
        frame.Trail = [.. frame.Trail.Select(s => dialog.Renamed.GetValueOrDefault(s, s))];
        foreach (var (old, now) in dialog.Renamed)
        {
            if (frame.Values.Remove(old, out var answer))
            {
                frame.Values.TryAdd(now, answer);
            }
        }
    }
}

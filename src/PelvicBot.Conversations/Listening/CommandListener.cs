using System.Collections.Frozen;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>A command that is the whole message. A button of the open question that is called the same means the button.</summary>
public sealed class CommandListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (text.Answer is { Certainty: PromptCertainty.Sure, Shown: null } || !turn.Services.Commands.TryGetValue(text.Plain, out var command))
        {
            return false;
        }

        return Commands.Run(turn, command);
    }
}

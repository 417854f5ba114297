using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>A greeting or thanks: greeted back with the menu or, where a question is open, with that. A goodbye closes the menu.</summary>
public sealed class SmallTalkListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (turn.Services.Goodbyes.Contains(text.Plain) && turn.Dialogs.Top is null or { Dialog: "menu" })
        {
            turn.Dialogs.CancelAll();
            turn.Say("coach/done");
            return true;
        }

        var isGreeting = turn.Services.Greetings.Contains(text.Plain);
        if (!isGreeting && !turn.Services.Thanks.Contains(text.Plain))
        {
            return false;
        }

        if (turn.Dialogs.Top is { Dialog: not "menu" })
        {
            turn.Lead(isGreeting ? "coach/hello" : "coach/thanks");
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
        else if (isGreeting)
        {
            turn.Dialogs.CancelAll();
            turn.Dialogs.Begin("menu");
        }
        else
        {
            turn.Say("coach/thanks");
        }

        return true;
    }
}

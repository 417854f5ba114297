using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>A greeting or thanks while nothing but the menu is open.</summary>
public sealed class SmallTalkListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (turn.Dialogs.Top is not (null or { Dialog: "menu" }))
        {
            return false;
        }

        if (turn.Services.Greetings.Contains(text.Plain))
        {
            turn.Dialogs.CancelAll();
            turn.Dialogs.Begin("menu");
            return true;
        }

        if (turn.Services.Thanks.Contains(text.Plain))
        {
            turn.Say("coach/thanks");
            return true;
        }

        return false;
    }
}

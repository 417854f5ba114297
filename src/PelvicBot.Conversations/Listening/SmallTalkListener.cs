using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>A greeting or thanks while nothing is open.</summary>
public sealed class SmallTalkListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (!turn.Dialogs.Empty)
        {
            return false;
        }

        if (turn.Services.Greetings.Contains(text.Plain))
        {
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

using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>One way a text can be understood. The coach tries them in the order of conversation.md until one has dealt with it.</summary>
public interface IListener
{
    /// <returns>True when the text is dealt with.</returns>
    bool Hear(CoachTurn turn, HeardText text);
}

using System.Collections.Immutable;

namespace PelvicBot.Conversations.Dialogs;

/// <summary>Labels by which something other than an answer leaves a step: the clock, a command, a question of the member's own.</summary>
public static class Signals
{
    /// <summary>The step's timer ended.</summary>
    public const string Timer = "timer";

    /// <summary>Nobody answered for as long as the coaching rules allow.</summary>
    public const string Idle = "idle";

    /// <summary>The member asked something of their own.</summary>
    public const string Question = "question";

    public const string Pause = "pause";

    public const string Stop = "stop";

    public const string Repeat = "repeat";

    public const string Back = "back";

    public const string Skip = "skip";

    public const string Easier = "easier";

    public const string Hurts = "hurts";

    public static readonly ImmutableArray<string> All = [Timer, Idle, Question, Pause, Stop, Repeat, Back, Skip, Easier, Hurts];
}

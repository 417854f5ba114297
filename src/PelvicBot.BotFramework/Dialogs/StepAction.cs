namespace PelvicBot.BotFramework.Dialogs;

/// <summary>What a step does: reads and writes the frame's values, writes to the turn, and may name a label to route by.</summary>
public delegate string? StepAction<in TTurn>(TTurn turn, DialogFrame frame);

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A yes or no found in a text.</summary>
/// <param name="Text">What stands there, as written.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index of its last character (inclusive).</param>
/// <param name="Score">0.4 to 1: 0.4 and 0.6 of the share of the text's tokens that it takes.</param>
public sealed record BooleanResult(string Text, int Start, int End, bool Value, double Score);

using System.Runtime.InteropServices;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A way to read words as a whole number: up to token <paramref name="Next"/> (exclusive).</summary>
/// <param name="LastRound">The round word it ends with (100 for "two hundred"), 0 when it ends otherwise.</param>
/// <param name="LastUnit">The number before that round word, or the last one ("two" of "three hundred and two").</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WholeNumber(int Next, double Value, long LastRound, int LastUnit);

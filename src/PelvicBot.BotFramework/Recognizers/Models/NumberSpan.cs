using System.Runtime.InteropServices;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A reading of tokens <paramref name="First"/> up to <paramref name="Next"/> (exclusive) as a number.</summary>
/// <param name="LastRound">The round word it ends with, else 0.</param>
/// <param name="IsLiteralRound">Digits followed by a round word: "3 hundred".</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberSpan(
    int First, int Next, double Value, NumberKind Kind, double LastRound = 0, bool IsLiteralRound = false, bool IsSigned = false);

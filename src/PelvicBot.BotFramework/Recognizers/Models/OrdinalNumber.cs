using System.Runtime.InteropServices;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A way to read words as an ordinal, up to token <paramref name="Next"/> (exclusive); plural in fractions ("fifths").</summary>
/// <param name="IsBareRound">A round word alone ("millionth").</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OrdinalNumber(int Next, double Value, bool IsPlural, bool IsBareRound = false);

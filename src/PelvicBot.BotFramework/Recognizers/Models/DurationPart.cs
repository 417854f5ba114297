using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>One number with its unit, tokens <paramref name="First"/> up to <paramref name="Next"/> (exclusive).</summary>
internal sealed record DurationPart(int First, int Next, int Start, int End, double Amount, DurationUnit Unit);

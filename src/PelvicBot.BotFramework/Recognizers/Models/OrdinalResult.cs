using System.Globalization;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>An ordinal found in a text.</summary>
/// <param name="Text">What stands there, in lower case.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index of its last character (inclusive).</param>
/// <param name="Offset">Counted from 1 at the start; 0 is the last at the end; 0 is the current one.</param>
/// <param name="RelativeTo">"start", "end" or "current".</param>
public sealed record OrdinalResult(string Text, int Start, int End, long Offset, string RelativeTo)
{
    public bool IsRelative => RelativeTo != "start";

    /// <summary>"3", "end-1", "current+0".</summary>
    public string Value => IsRelative
        ? RelativeTo + Offset.ToString("+0;-0;+0", CultureInfo.InvariantCulture)
        : Offset.ToString(CultureInfo.InvariantCulture);
}

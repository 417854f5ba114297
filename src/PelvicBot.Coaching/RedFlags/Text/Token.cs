using System.Runtime.InteropServices;

namespace PelvicBot.Coaching.RedFlags.Text;

/// <summary>One word of a message, folded to plain lower-case letters.</summary>
/// <param name="Word">Folded: "Can’t" is "cant".</param>
/// <param name="Number">Its value when it is a number, in figures or in words; NaN otherwise.</param>
/// <param name="Start">Where it begins in the message.</param>
/// <param name="End">Just behind it in the message.</param>
/// <param name="Before">The pause before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(string Word, double Number, int Start, int End, Pause Before);

using System.Runtime.InteropServices;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A word group found in a text.</summary>
/// <param name="Group">Number of the group.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mention(int Group, int First, int Last);

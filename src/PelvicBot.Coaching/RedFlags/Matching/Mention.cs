using System.Runtime.InteropServices;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A word group found in a text.</summary>
/// <param name="Group">Number of the group.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Skipped">Words between that the term does not name: bit 0 is the first word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mention(int Group, int First, int Last, ulong Skipped)
{
    /// <summary>Whether all of some words stand in a gap of the term.</summary>
    public bool Skips(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (i < First || i - First > 63 || (Skipped & (1UL << (i - First))) == 0)
            {
                return false;
            }
        }

        return true;
    }
}

using System.Runtime.InteropServices;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A modifier's words at work in a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Trigger(CompiledRule Rule, int First, int Last);

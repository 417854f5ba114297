namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>What the detector needs of a flag.</summary>
internal sealed record CompiledFlag(string Id, string Route, int Order, string[] YieldsTo, RedFlagModifier[] Ignores);

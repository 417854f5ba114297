using System.Runtime.InteropServices;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>What the writer knows of a member; the default is one without a row.</summary>
/// <param name="Key">Null for one without a row.</param>
/// <param name="Version">0 for one without a document.</param>
/// <param name="Astray">Once they are heard something is to be put right: they count as unreachable, or what is due to them rests or waits elsewhere.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MemberRow(long? Key, long Version, bool Astray);

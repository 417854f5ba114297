using System.Runtime.InteropServices;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>What the writer knows of a conversation; the default is one without a row.</summary>
/// <param name="Key">Null for one without a row.</param>
/// <param name="Version">0 for one that no turn was committed in.</param>
/// <param name="MemberKey">Whose it is.</param>
/// <param name="LastPosition">Of its transcript.</param>
/// <param name="Waits">The turn's activity is stored and waits for this very commit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConversationRow(long? Key, long Version, long? MemberKey, long LastPosition, bool Waits);

using System.Runtime.InteropServices;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>What the writer knows of a conversation; the default is one without a row.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConversationRow(long? Key, long Version, long? MemberKey, long LastPosition);

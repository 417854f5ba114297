using System.Text.Json.Nodes;

namespace PelvicBot.Server.Evaluation;

/// <summary>One case of a specification file and how it went.</summary>
/// <param name="File">Name of the file without its folder.</param>
/// <param name="Index">Place in the file's array, counted from 0.</param>
public sealed record RecognizerCase(string File, int Index, string Input, bool Passed, JsonArray Got, JsonArray Expected);

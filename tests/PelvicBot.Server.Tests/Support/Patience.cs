namespace PelvicBot.Server.Tests.Support;

/// <summary>
/// How long a test waits for what must come before it fails. A green test never waits so long, so it costs nothing: the slowest machine on its worst
/// day decides, not the usual one.
/// </summary>
public static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
}

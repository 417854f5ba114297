namespace PelvicBot.Server.DirectLine;

/// <param name="Id">The id that the posted activity was given.</param>
public sealed record ResourceAnswer(string Id);

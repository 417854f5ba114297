namespace PelvicBot.Server.Tests.Fuzz;

/// <summary>Tests that measure the process run when no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Testing;

/// <summary>The coach of the checkout's own content and dialogs, loaded once for all tests of an assembly.</summary>
public static class TestCoach
{
    private static readonly Lazy<Coach> Loaded = new(Load);

    public static Coach Instance => Loaded.Value;

    private static Coach Load()
    {
        var faults = new FaultList();
        var coach = CoachLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), Path.Combine(RepositoryFolder.Root, "dialogs"), faults);
        return coach ?? throw new InvalidOperationException("The catalogue has faults:\n" + string.Join('\n', faults.All));
    }
}

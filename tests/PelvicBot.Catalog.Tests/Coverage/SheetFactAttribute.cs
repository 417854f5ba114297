using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Coverage;

/// <summary>A test against a sheet of facts that lies beside the repository; skipped where it is not at hand, for the product doesn't need it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SheetFactAttribute : FactAttribute
{
    public SheetFactAttribute(string name)
    {
        if (!File.Exists(Place(name)))
        {
            Skip = $"{name} is not at hand";
        }
    }

    public static string Read(string name) => File.ReadAllText(Place(name));

    private static string Place(string name) => Path.GetFullPath(Path.Combine(RepositoryFolder.Root, "..", "shared", "clinical", name));
}

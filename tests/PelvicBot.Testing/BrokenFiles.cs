namespace PelvicBot.Testing;

/// <summary>
/// A folder of broken YAML files, each a test of its own: its first lines, <c># expects: …</c>, say exactly which faults are expected. Adding a file adds
/// a test.
/// </summary>
/// <param name="path">The folder, below <c>tests</c>.</param>
public sealed class BrokenFiles(params string[] path)
{
    private const string Expects = "# expects: ";

    public string Folder { get; } = Path.Combine([RepositoryFolder.Root, "tests", .. path]);

    /// <summary>The files' names without ending, in order.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>A file and the faults that it expects.</summary>
    public (string Text, IReadOnlyList<string> Expected) Read(string name)
    {
        var text = File.ReadAllText(FileOf(name));
        return (text, [.. text.Split('\n').Where(IsExpectation).Select(line => line[Expects.Length..])]);
    }

    /// <summary>The file without the lines of what it expects.</summary>
    public static string WithoutExpected(string text) => string.Join('\n', text.Split('\n').Where(line => !IsExpectation(line)));

    /// <summary>Writes down what is said now.</summary>
    public void Write(string name, IEnumerable<string> said, string text) =>
        File.WriteAllText(FileOf(name), string.Concat(said.Select(fault => $"{Expects}{fault}\n")) + text);

    private static bool IsExpectation(string line) => line.StartsWith(Expects, StringComparison.Ordinal);

    private string FileOf(string name) => Path.Combine(Folder, name + ".yaml");
}

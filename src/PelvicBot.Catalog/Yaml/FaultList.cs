namespace PelvicBot.Catalog.Yaml;

/// <summary>Collects every fault of a run, so that an author sees all of them at once and not the first only.</summary>
public sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public bool Any => _faults.Count > 0;

    /// <summary>All faults, by file and line. What is missing from a whole folder comes last: it may be missing because of a fault in a file.</summary>
    public IReadOnlyList<Fault> All =>
        [.. _faults.Distinct().OrderBy(f => !Path.HasExtension(f.File)).ThenBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    public void AddAll(FaultList others) => _faults.AddRange(others._faults);

    public void Add(string file, int line, string message) => _faults.Add(new Fault(file, line, message));
}

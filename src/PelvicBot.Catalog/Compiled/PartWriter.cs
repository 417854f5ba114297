using System.Runtime.InteropServices;

namespace PelvicBot.Catalog.Compiled;

/// <summary>Writes a part of the compiled content; <see cref="PartReader"/> reads the same values in the same order.</summary>
/// <param name="to">Receives the bytes.</param>
public sealed class PartWriter(Stream to)
{
    public void Add(int number) => to.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    /// <summary>The values as they lie in memory, after how many there are.</summary>
    public void Add<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Add(values.Length);
        to.Write(MemoryMarshal.AsBytes(values));
    }

    public void Add(IReadOnlyCollection<string> texts)
    {
        Add<int>([.. texts.Select(t => t.Length)]);
        Add<char>(string.Concat(texts));
    }

    /// <param name="numbers">Each key with its number.</param>
    public void Add(IReadOnlyDictionary<string, int> numbers)
    {
        Add([.. numbers.Keys]);
        Add<int>([.. numbers.Values]);
    }
}

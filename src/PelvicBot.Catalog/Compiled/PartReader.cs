using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PelvicBot.Catalog.Compiled;

/// <summary>Reads what <see cref="PartWriter"/> wrote, value by value.</summary>
/// <param name="file">The compiled content.</param>
/// <param name="start">Where the part begins, in bytes.</param>
/// <param name="end">Where it ends.</param>
public sealed class PartReader(SafeFileHandle file, long start, long end)
{
    private long _at = start;

    /// <exception cref="InvalidDataException">The part has ended.</exception>
    public int Number()
    {
        var number = 0;
        Fill(MemoryMarshal.AsBytes(new Span<int>(ref number)));
        return number;
    }

    /// <exception cref="InvalidDataException">The part ends before the values do.</exception>
    public T[] Values<T>() where T : unmanaged
    {
        var count = Number();
        if (count < 0 || count > end - _at)
        {
            throw Ended();
        }

        var values = GC.AllocateUninitializedArray<T>(count);
        Fill(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <exception cref="InvalidDataException">The part ends before the texts do.</exception>
    public string[] Texts()
    {
        var lengths = Values<int>();
        var letters = Values<char>();
        var texts = new string[lengths.Length];
        var at = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = new string(letters, at, lengths[i]);
            at += lengths[i];
        }

        return texts;
    }

    /// <exception cref="InvalidDataException">The part ends before they do.</exception>
    public Dictionary<string, int> Numbers()
    {
        var keys = Texts();
        var values = Values<int>();
        var numbers = new Dictionary<string, int>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            numbers.Add(keys[i], values[i]);
        }

        return numbers;
    }

    private void Fill(Span<byte> bytes)
    {
        if (bytes.Length > end - _at)
        {
            throw Ended();
        }

        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, bytes, _at);
            if (read == 0)
            {
                throw Ended();
            }

            _at += read;
            bytes = bytes[read..];
        }
    }

    private static InvalidDataException Ended() => new("The compiled content is shorter than it says: build the service again.");
}

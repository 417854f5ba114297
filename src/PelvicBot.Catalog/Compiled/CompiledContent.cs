using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using PelvicBot.Catalog.Loading;

namespace PelvicBot.Catalog.Compiled;

/// <summary>
/// What a build worked out of sound content, so that a start need not: parsed files, and what answers and red flags learn from them. It holds for
/// exactly the files, the code and the runtime that it was made of and by; for any other it is as if it were not there. Why: docs/decisions/0023.
/// </summary>
/// <remarks>
/// The file: a line that names the format, the fingerprint, where the directory begins and the file ends, the parts, and the directory with their names
/// and ends. Numbers lie as in memory.
/// </remarks>
public sealed class CompiledContent
{
    /// <summary>Its name beside the program.</summary>
    public const string FileName = "content.compiled";

    private static readonly byte[] Format = "PelvicBot content 1\n"u8.ToArray();

    private readonly SafeFileHandle _file;
    private readonly Dictionary<string, (long Start, long End)> _parts;

    private CompiledContent(SafeFileHandle file, Dictionary<string, (long Start, long End)> parts) => (_file, _parts) = (file, parts);

    /// <summary>The one beside the running program, if it was made of these files.</summary>
    public static CompiledContent? Beside(IEnumerable<(string Name, string Text)> files) =>
        Open(Path.Combine(AppContext.BaseDirectory, FileName), files);

    /// <returns>Null when there is none, it is not whole, or it was made of other files, by other code or for another runtime.</returns>
    public static CompiledContent? Open(string path, IEnumerable<(string Name, string Text)> files)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var file = File.OpenHandle(path);
        var fingerprint = Fingerprint(files);
        var head = new byte[Format.Length + fingerprint.Length + (2 * sizeof(long))];
        if (RandomAccess.Read(file, head, 0) == head.Length && head.AsSpan().StartsWith([.. Format, .. fingerprint]))
        {
            var places = MemoryMarshal.Cast<byte, long>(head.AsSpan(Format.Length + fingerprint.Length));
            var (directory, end) = (places[0], places[1]);
            if (RandomAccess.GetLength(file) == end)
            {
                return new CompiledContent(file, Parts(new PartReader(file, directory, end), head.Length));
            }
        }

        file.Dispose();
        return null;
    }

    /// <summary>What code stands for: another build of it from other sources has another.</summary>
    public static string VersionOf(Type type) => type.Module.ModuleVersionId.ToString("N");

    /// <returns>A part from its beginning; null when there is none of this name.</returns>
    public PartReader? Part(string name) => _parts.TryGetValue(name, out var at) ? new PartReader(_file, at.Start, at.End) : null;

    /// <summary>Writes one, all of it or nothing.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="files">All content.</param>
    /// <param name="catalogs">What was made of it, without faults.</param>
    /// <param name="more">What others make of it: names of parts, and what writes them.</param>
    public static void Save(
        string path, (string Name, string Text)[] files, IEnumerable<ContentCatalog> catalogs, IEnumerable<(string Name, Action<PartWriter> Write)> more)
    {
        (string Name, Action<PartWriter> Write)[] parts =
        [
            (CompiledFiles.Part, to => CompiledFiles.Write(CatalogLoader.Parse(files), to)),
            .. catalogs.Select(c => (c.AnswersPart, (Action<PartWriter>)c.AnswerIndex.Write)),
            .. more,
        ];
        var unfinished = path + ".new";
        using (var stream = File.Create(unfinished))
        {
            stream.Write([.. Format, .. Fingerprint(files)]);
            var placesAt = stream.Position;
            stream.Write(new byte[2 * sizeof(long)]);
            var ends = new List<long>();
            foreach (var (_, write) in parts)
            {
                write(new PartWriter(stream));
                ends.Add(stream.Position);
            }

            var directory = stream.Position;
            var writer = new PartWriter(stream);
            writer.Add([.. parts.Select(p => p.Name)]);
            writer.Add<long>(CollectionsMarshal.AsSpan(ends));
            ReadOnlySpan<long> places = [directory, stream.Position];
            stream.Position = placesAt;
            stream.Write(MemoryMarshal.AsBytes(places));
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static Dictionary<string, (long Start, long End)> Parts(PartReader directory, long first)
    {
        var names = directory.Texts();
        var ends = directory.Values<long>();
        return Enumerable.Range(0, names.Length).ToDictionary(i => names[i], i => (i == 0 ? first : ends[i - 1], ends[i]), StringComparer.Ordinal);
    }

    /// <summary>Of the runtime and the code, too: they decide how values lie in memory and what is made of the files.</summary>
    private static byte[] Fingerprint(IEnumerable<(string Name, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.ProcessArchitecture} {VersionOf(typeof(CompiledContent))}"));
        foreach (var (name, text) in files)
        {
            hash.AppendData(MemoryMarshal.AsBytes($"{name}\n{text.Length}\n".AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        return hash.GetHashAndReset();
    }
}

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.References;

namespace PelvicBot.Server.References;

/// <summary>
/// Which items the program itself names, found among the string literals of its assemblies: a whole id, or the parts of one that is put
/// together (<c>coach/retry-</c> and <c>scale</c>).
/// </summary>
public static class ProgramReferences
{
    public const string Program = "the program";

    public static IEnumerable<ItemReference> Find(ContentCatalog catalog)
    {
        var literals = Assemblies().SelectMany(Literals).ToHashSet(StringComparer.Ordinal);
        var flags = catalog.RedFlags.Flags.Keys.ToHashSet(StringComparer.Ordinal);
        return catalog.Items.Keys.Where(IsNamed).Select(id => new ItemReference(id, Program, "name"));

        bool IsNamed(string id) => literals.Contains(id)
            || Enumerable.Range(1, id.Length - 1).Any(at => id[at - 1] is '/' or '-' && id.AsSpan(0, at).Contains('/')
                && literals.Contains(id[..at]) && (literals.Contains(id[at..]) || flags.Contains(id[at..])));
    }

    private static IEnumerable<Assembly> Assemblies() => typeof(ProgramReferences).Assembly.GetReferencedAssemblies()
        .Where(a => a.Name!.StartsWith("PelvicBot.", StringComparison.Ordinal))
        .Select(Assembly.Load)
        .Append(typeof(ProgramReferences).Assembly);

    private static List<string> Literals(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var literals = new List<string>();
        for (var at = MetadataTokens.UserStringHandle(0); !at.IsNil || literals.Count == 0; at = metadata.GetNextHandle(at))
        {
            literals.Add(metadata.GetUserString(at));
        }

        return literals;
    }
}

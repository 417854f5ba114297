using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Server.Commands;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.CatalogueSite;

/// <summary>The site of the checkout's own catalogue, written once.</summary>
public sealed class SiteFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SiteFolder()
    {
        var root = RepositoryFolder.Root;
        var code = CatalogueCommand.Run(System.IO.Path.Combine(root, "content"), System.IO.Path.Combine(root, "dialogs"), Path, new LocalDate(2026, 11, 21), Output, Error);
        Assert.Equal((0, ""), (code, Error.ToString()));
    }

    public static ContentCatalog Catalog => TestCoach.Instance.Services.Catalog;

    public string Path => folder["site"];

    public StringWriter Output { get; } = new();

    public StringWriter Error { get; } = new();

    public IEnumerable<string> Pages => Directory.EnumerateFiles(Path, "*.html").Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public string Read(string page) => File.ReadAllText(System.IO.Path.Combine(Path, page));

    public string Address(string page) => new Uri(System.IO.Path.Combine(Path, page)).AbsoluteUri;

    public void Dispose() => folder.Dispose();
}

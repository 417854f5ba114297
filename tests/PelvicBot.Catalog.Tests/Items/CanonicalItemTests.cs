using System.Text;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Tests.Items;

public sealed class CanonicalItemTests
{
    private const string File = """
        kind: messages
        version: 1
        status: draft
        evidence: guide-only
        sources: [guide-x]
        reviewed-by: none
        reviewed-on: none
        review-due: 2027-05-31
        items:
          - id: a/b
            text: Breathe out slowly.
        """;

    [Fact]
    public void Canonical_IsTheContentInOneForm() => Assert.Equal(
        """{"kind":"messages","item":{"evidence":"guide-only","id":"a/b","sources":["guide-x"],"text":"Breathe out slowly."}}""",
        Encoding.UTF8.GetString(Load(File).Items["a/b"].Canonical.Span));

    [Theory]
    [InlineData("    text: Breathe out slowly.", "    text: >-\n      Breathe out\n      slowly.\n")]
    [InlineData("    text: Breathe out slowly.", "    text: \"Breathe out slowly.\" # a remark")]
    [InlineData("version: 1", "version: 2")]
    [InlineData("status: draft\nevidence: guide-only\nsources: [guide-x]\nreviewed-by: none\nreviewed-on: none", "status: reviewed\nevidence: guide-only\nsources: [guide-x]\nreviewed-by: Dr A\nreviewed-on: 2026-12-01")]
    [InlineData("review-due: 2027-05-31", "review-due: 2028-05-31")]
    [InlineData("    text: Breathe out slowly.", "    text: Breathe out slowly.\n    evidence: guide-only")]
    public void Hash_OfAnotherLayoutVersionOrReview_IsTheSame(string before, string after) => Assert.Equal(HashOf(File), HashOf(Changed(before, after)));

    [Theory]
    [InlineData("Breathe out slowly.", "Breathe in slowly.")]
    [InlineData("Breathe out slowly.", "Breathe out slowly")]
    [InlineData("guide-only", "trial")]
    [InlineData("[guide-x]", "[guide-y]")]
    [InlineData("a/b", "a/c")]
    public void Hash_OfAnotherWordingOrFact_IsAnother(string before, string after) => Assert.NotEqual(HashOf(File), HashOf(Changed(before, after)));

    private static string Changed(string before, string after)
    {
        Assert.Contains(before, File, StringComparison.Ordinal);
        return File.Replace(before, after, StringComparison.Ordinal);
    }

    private static string HashOf(string file)
    {
        var hash = Assert.Single(Load(file).Items.Values).Hash;
        Assert.Matches("^[0-9a-f]{16}$", hash);
        return hash;
    }

    private static ContentCatalog Load(string file) => CatalogLoader.Load([("content/en/x.yaml", file)], new FaultList());
}

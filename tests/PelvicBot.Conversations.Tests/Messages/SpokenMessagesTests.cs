using System.Text.RegularExpressions;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Messages;

/// <summary>The table of what code says is whole, and holds the content to it.</summary>
public sealed partial class SpokenMessagesTests
{
    private static readonly string Source = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.EndsWith("SpokenMessages.cs", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    [Fact]
    public void Table_EveryMessageNamedInCode_IsInIt()
    {
        var named = Said().Matches(Source).Select(m => m.Groups["id"].Value).Distinct(StringComparer.Ordinal);

        Assert.DoesNotContain(named, id => !SpokenMessages.All.ContainsKey(id));
    }

    [Fact]
    public void Table_EveryEntry_IsNamedInCode()
    {
        // Some are put together: "coach/retry-" and what the question expects.
        var parts = Literal().Matches(Source).Select(m => m.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);
        var composed = new[] { "coach/retry-", "coach/easier-", "urgent-talk/called-", "urgent-talk/cannot-", "teams/command-", "teams/about-" };

        Assert.Empty(SpokenMessages.All.Keys.Where(id => !parts.Contains(id) && !composed.Any(c => id.StartsWith(c, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("{duration}", "{minutes}", "message 'reminder/in': nothing fills the placeholder 'minutes'; it fills duration")]
    [InlineData("{duration}", "a while", "message 'reminder/in': the placeholder 'duration' is missing; without it the member does not hear it")]
    public void Check_PlaceholderOfAMessage_MustBeTheOneThatIsFilled(string old, string now, string fault)
    {
        var line = "    text: All right. I'll write in about {duration}.";

        var faults = Faults("en/messages/check-in.yaml", text => text.Replace(line, line.Replace(old, now, StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Contains(faults, f => f.StartsWith("content/en/messages/check-in.yaml:", StringComparison.Ordinal) && f.EndsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_MessageThatNothingSays_IsAFault()
    {
        var faults = Faults("en/messages/greetings.yaml", text => text.TrimEnd() + "\n  - id: greeting/never\n    text: Hello there.\n");

        Assert.Equal("message 'greeting/never': unused message: nothing says it; take it out, or let a dialog say it", Assert.Single(faults).Split(' ', 2)[1]);
        Assert.Matches(@"^content/en/messages/greetings\.yaml:\d+ ", faults[0]);
    }

    [Fact]
    public void Check_MessageThatCodeSaysIsGone_IsAFault()
    {
        var faults = Faults("en/messages/greetings.yaml", text => text.Replace("coach/thanks", "coach/thank-you", StringComparison.Ordinal));

        Assert.Contains(faults, f => f.StartsWith("content/en/messages:1 the coach says 'coach/thanks', and no file has it", StringComparison.Ordinal));
    }

    [GeneratedRegex("\\b(?:Say|Lead|Text)\\(\\s*(?:[a-z][^\"();]*\\? )?\"(?<id>[a-z-]+/[a-z/-]*[a-z])\"")]
    private static partial Regex Said();

    [GeneratedRegex("\"(?<text>[a-z-]+/[a-z/-]+)\"")]
    private static partial Regex Literal();

    /// <summary>The faults of the checkout's content with one file changed.</summary>
    private static List<string> Faults(string file, Func<string, string> change)
    {
        var folder = Directory.CreateTempSubdirectory("pelvicbot-content-");
        try
        {
            var content = Path.Combine(RepositoryFolder.Root, "content");
            foreach (var from in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(folder.FullName, "content", Path.GetRelativePath(content, from));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.WriteAllText(to, Path.GetRelativePath(content, from).Replace('\\', '/') == file ? change(File.ReadAllText(from)) : File.ReadAllText(from));
            }

            var faults = new FaultList();
            var catalog = CatalogLoader.Load(Path.Combine(folder.FullName, "content"), faults);
            DialogLoader.Load(Path.Combine(RepositoryFolder.Root, "dialogs"), catalog, faults);
            return [.. faults.All.Select(f => f.ToString())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Golden;

/// <summary>Every file in this folder is a conversation that must go as written. Run with GOLDEN=write to write down how they go now.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Conversations.Tests", "Golden");

    public static TheoryData<string> Files => new(Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Conversation_Replayed_GoesAsWritten(string file)
    {
        var path = Path.Combine(Folder, file);
        var written = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");

        var played = await GoldenConversation.PlayAsync(TestCoach.Instance, written);

        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            await File.WriteAllTextAsync(path, played);
            return;
        }

        Assert.Equal(written, played);
    }
}

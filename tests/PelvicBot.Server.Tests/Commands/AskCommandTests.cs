using System.CommandLine;
using System.Text.Json;
using NodaTime;
using PelvicBot.Server.Commands;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Commands;

public sealed class AskCommandTests
{
    private const string Question = "Can I practise in the shower?";

    [Fact]
    public void Ask_BeforeTheReviewsAreDue_Answers()
    {
        var (answer, error) = Ask(new LocalDate(2026, 11, 21));

        Assert.Equal((true, "answer/rk-shower"), (answer.GetProperty("answered").GetBoolean(), answer.GetProperty("id").GetString()));
        Assert.Empty(error);
    }

    [Fact]
    public void Ask_AfterTheReviewsLastDay_FindsNothingAndSaysWhy_AsTheServiceDoes()
    {
        var (answer, error) = Ask(new LocalDate(2040, 1, 1));

        Assert.False(answer.GetProperty("answered").GetBoolean());
        Assert.Contains(" items are not used, because their review has expired; 'check' lists them.", error, StringComparison.Ordinal);
    }

    private static (JsonElement Answer, string Error) Ask(LocalDate today)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = AskCommand.Create(Path.Combine(RepositoryFolder.Root, "content"), today)
            .Parse([Question, "--json"])
            .Invoke(new InvocationConfiguration { Output = output, Error = error });
        Assert.Equal(0, code);
        return (JsonDocument.Parse(output.ToString()).RootElement, error.ToString());
    }
}

using System.CommandLine;
using System.Text.Json;
using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>ask "…" [--json] [--explain]</c>: what the catalogue answers to a question of a member of whom nothing is known.</summary>
public static class AskCommand
{
    private const int Explained = 8;
    private const int TermsShown = 6;

    public static Command Create() => Create(ProjectFolders.Content, Today.Date);

    /// <param name="content">The content folder.</param>
    /// <param name="today">Answers whose review has expired by then are not found, as in the service.</param>
    public static Command Create(string content, LocalDate today)
    {
        var question = new Argument<string>("question") { Description = "The question, in quotes." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var explain = new Option<bool>("--explain") { Description = "Show the terms that were seen and the best candidates with their scores." };
        var command = new Command("ask", "Answer a question from the catalogue.") { question, json, explain };
        command.SetAction(parsed => Run(
            AnswerCatalog.Load(content, today, parsed.InvocationConfiguration.Error),
            parsed.GetValue(question)!,
            parsed.GetValue(json),
            parsed.GetValue(explain),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(ContentCatalog catalog, string question, bool json, bool explain, InvocationConfiguration console)
    {
        var got = AnswerGot.Of(catalog.AnswerIndex.Find(question, AnswerSituation.Unknown), catalog);
        console.Output.WriteLine(json ? JsonSerializer.Serialize(got, EvaluationJson.Options) : got.Text);
        if (explain)
        {
            var terms = catalog.AnswerIndex.Explain(question).Select(t => $"{t.Term} {t.Worth:0.0}");
            console.Error.WriteLine($"terms: {string.Join(", ", terms)}");
            foreach (var hit in catalog.AnswerIndex.Search(question, AnswerSituation.Unknown, Explained))
            {
                var says = catalog.AnswerIndex.Explain(question, hit.Answer).Take(TermsShown).Select(t => $"{t.Term} {t.Says:+0.00;-0.00}");
                console.Error.WriteLine($"{hit.Score:0.000} {hit.Answer.Id} by '{hit.Matched}': {string.Join(", ", says)}");
            }
        }

        return 0;
    }
}

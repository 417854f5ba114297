using System.CommandLine;
using System.Text.Json;
using PelvicBot.Catalog.Answers;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>ask "…" [--json] [--explain]</c>: what the catalogue answers to a question of a member of whom nothing is known.</summary>
public static class AskCommand
{
    private const int Explained = 8;
    private const int TermsShown = 6;

    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "The question, in quotes." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var explain = new Option<bool>("--explain") { Description = "Show the terms that were seen and the best candidates with their scores." };
        var command = new Command("ask", "Answer a question from the catalogue.") { question, json, explain };
        command.SetAction(parsed => Run(parsed.GetValue(question)!, parsed.GetValue(json), parsed.GetValue(explain)));
        return command;
    }

    private static int Run(string question, bool json, bool explain)
    {
        var catalog = AnswerCatalog.Load();
        var got = AnswerGot.Of(catalog.AnswerIndex.Find(question, AnswerSituation.Unknown), catalog);
        Console.WriteLine(json ? JsonSerializer.Serialize(got, EvaluationJson.Options) : got.Text);
        if (explain)
        {
            var terms = catalog.AnswerIndex.Explain(question).Select(t => $"{t.Term} {t.Worth:0.0}");
            Console.Error.WriteLine($"terms: {string.Join(", ", terms)}");
            foreach (var hit in catalog.AnswerIndex.Search(question, AnswerSituation.Unknown, Explained))
            {
                var says = catalog.AnswerIndex.Explain(question, hit.Answer).Take(TermsShown).Select(t => $"{t.Term} {t.Says:+0.00;-0.00}");
                Console.Error.WriteLine($"{hit.Score:0.000} {hit.Answer.Id} by '{hit.Matched}': {string.Join(", ", says)}");
            }
        }

        return 0;
    }
}

using System.CommandLine;
using System.Text.Json;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>evaluate held-out [--folds 8] [--json]</c>: how well words are answered that the catalogue has not learnt from.</summary>
public static class EvaluateHeldOutCommand
{
    private const int UsualFolds = 8;

    public static Command Create()
    {
        var folds = new Option<int>("--folds") { Description = "In how many parts the ways of asking are held out.", DefaultValueFactory = _ => UsualFolds };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every case." };
        folds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < HeldOutEvaluation.FewestFolds)
            {
                result.AddError($"--folds must be {HeldOutEvaluation.FewestFolds} or more.");
            }
        });
        var command = new Command("held-out", "Score every way of asking of the catalogue by what the others teach, and show which answers are confused.") { folds, json };
        command.SetAction(parsed => Print(
            HeldOutEvaluation.Of(AnswerCatalog.Load(ProjectFolders.Content, Today.Date, parsed.InvocationConfiguration.Error), parsed.GetValue(folds)),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Print(HeldOutEvaluation evaluation, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(evaluation, EvaluationJson.Options));
            return;
        }

        output.WriteLine($"{evaluation.Set}: {evaluation.Passed} of {evaluation.Total} right");
        foreach (var (name, value) in evaluation.Figures)
        {
            output.WriteLine($"  {name}: {value:0.####}");
        }

        foreach (var (sign, weights) in evaluation.ScopeWeights)
        {
            output.WriteLine($"weight of {sign}: {weights[0]:0.##} in use, {weights[1]:0.##} fitted");
        }

        foreach (var confusion in evaluation.Confusions)
        {
            output.WriteLine($"{confusion.Answer} loses {confusion.Lost} of {confusion.Of} to {confusion.Got}: {confusion.Example}");
        }
    }
}

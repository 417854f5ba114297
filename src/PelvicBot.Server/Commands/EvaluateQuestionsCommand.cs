using System.CommandLine;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>evaluate questions FILE.tsv [--json]</c>.</summary>
public static class EvaluateQuestionsCommand
{
    public static Command Create() =>
        QuestionEvaluationReport.Command("questions", "Score the answers to a file of labelled questions.", QuestionEvaluation.OfQuestions);
}

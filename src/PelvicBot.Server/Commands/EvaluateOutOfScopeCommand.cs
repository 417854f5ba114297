using System.CommandLine;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>evaluate out-of-scope FILE.tsv [--json]</c>.</summary>
public static class EvaluateOutOfScopeCommand
{
    public static Command Create() =>
        QuestionEvaluationReport.Command("out-of-scope", "Score how messages outside the coach's scope are declined.", QuestionEvaluation.OfOutOfScope);
}

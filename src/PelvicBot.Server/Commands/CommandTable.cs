using System.CommandLine;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary>Every command of the one executable: the table of contents.</summary>
public static class CommandTable
{
    public static RootCommand Build()
    {
        var root = new RootCommand("A messaging coach. Without a command it serves.");
        ServeCommand.Configure(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ChatCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(CompileCommand.Create());
        root.Subcommands.Add(CatalogueCommand.Create());
        root.Subcommands.Add(AskCommand.Create());
        root.Subcommands.Add(ScreenCommand.Create());
        root.Subcommands.Add(StoreCommands.Migrate());
        root.Subcommands.Add(StoreCommands.Export());
        root.Subcommands.Add(StoreCommands.Erase());
        root.Subcommands.Add(TeamsPackageCommand.Create());
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(Evaluate());
        return root;
    }

    private static Command Evaluate() => new("evaluate", "Says how well the coach understands labelled messages, or its own ways of asking held out.")
    {
        EvaluateRedFlagSetCommand.RedFlags(),
        EvaluateRedFlagSetCommand.NearMisses(NearMissAnswers.For),
        EvaluateQuestionsCommand.Create(),
        EvaluateOutOfScopeCommand.Create(),
        EvaluateHeldOutCommand.Create(),
        EvaluateRecognizersCommand.Create(),
    };
}

using System.CommandLine;

namespace PelvicBot.Server.Commands;

/// <summary>Every command of the one executable: the table of contents.</summary>
public static class CommandTable
{
    public static RootCommand Build()
    {
        var root = new RootCommand("A messaging coach. Without a command it serves.");
        ServeCommand.Configure(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        return root;
    }
}

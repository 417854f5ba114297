namespace PelvicBot.Server;

/// <summary>Where content/ and dialogs/ are: beside the caller when they are there (a checkout), else beside the executable.</summary>
public static class ProjectFolders
{
    public static string Content => Find("content");

    public static string Dialogs => Find("dialogs");

    private static string Find(string name)
    {
        var here = Path.Combine(Environment.CurrentDirectory, name);
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, name);
    }
}

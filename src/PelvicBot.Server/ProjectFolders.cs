namespace PelvicBot.Server;

/// <summary>Where content/, dialogs/ and the built page are: beside the caller when they are there (a checkout), else beside the executable.</summary>
public static class ProjectFolders
{
    public static string Content => Find("content");

    public static string Dialogs => Find("dialogs");

    /// <summary>The built web page; it may not be there yet.</summary>
    public static string Page => Find(Path.Combine("src", "webchat", "dist"));

    private static string Find(string name)
    {
        var here = Path.Combine(Environment.CurrentDirectory, name);
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, name);
    }
}

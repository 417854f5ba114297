namespace PelvicBot.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class RepositoryFolder
{
    /// <summary>Folder of PelvicBot.sln, found upwards from the test assembly.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PelvicBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("PelvicBot.sln is in none of the folders above the tests.");
    }
}

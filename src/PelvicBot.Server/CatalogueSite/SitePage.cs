namespace PelvicBot.Server.CatalogueSite;

/// <summary>A page of the site.</summary>
/// <param name="File">Its file name: <c>exercises.html</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What is on it and what to look for, in a sentence or two.</param>
/// <param name="Body">What stands below.</param>
public sealed record SitePage(string File, string Title, Html Lead, Html Body)
{
    /// <summary>Items on it, for the contents; 0 for a page of another kind.</summary>
    public int Items { get; init; }

    /// <summary>How many of its items a clinician has signed off.</summary>
    public int SignedOff { get; init; }

    /// <summary>Whether it has items that can be filtered.</summary>
    public bool Filtered => Items > 0;
}

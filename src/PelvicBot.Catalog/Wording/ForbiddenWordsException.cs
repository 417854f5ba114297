namespace PelvicBot.Catalog.Wording;

/// <summary>An item that may say what others may not.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Because">Why it may.</param>
/// <param name="Line">Where the exception stands.</param>
public sealed record ForbiddenWordsException(string Item, string Because, int Line);

namespace PelvicBot.Catalog.References;

/// <summary>Something uses an item.</summary>
/// <param name="To">The item's key in <see cref="ContentCatalog.Items"/>.</param>
/// <param name="From">Who uses it: an item's key, or a place outside the content such as <c>dialogs/session.yaml, step 'ready'</c>.</param>
/// <param name="How">The field that names it: <c>easier</c>, <c>asked</c>.</param>
public sealed record ItemReference(string To, string From, string How);

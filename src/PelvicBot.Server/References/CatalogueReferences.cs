using PelvicBot.Catalog;
using PelvicBot.Catalog.References;

namespace PelvicBot.Server.References;

/// <summary>Every use of every item: by other items, by the dialogs, by the program.</summary>
public static class CatalogueReferences
{
    /// <param name="catalog">The items.</param>
    /// <param name="dialogs">The dialogs folder.</param>
    public static ItemReferences Find(ContentCatalog catalog, string dialogs) =>
        new(catalog, DialogReferences.Find(dialogs, catalog).Concat(ProgramReferences.Find(catalog)));
}

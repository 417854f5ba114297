namespace PelvicBot.Catalog.Items;

/// <summary>Whether a clinician has signed the item off. Production refuses drafts unless <c>Catalog:AllowDrafts</c> is set.</summary>
public enum ReviewStatus
{
    Draft,
    Reviewed,
}

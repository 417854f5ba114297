namespace PelvicBot.Conversations.Ports;

/// <summary>What the kinds of due items have in common.</summary>
public static class DueKinds
{
    /// <summary>
    /// Whether an item belongs to the member and so comes where they wrote last, whatever the channel; the others belong to the dialogs of the
    /// conversation that set them.
    /// </summary>
    public static bool FollowsMember(this DueKind kind) => kind is not (DueKind.Timer or DueKind.SessionIdle);
}

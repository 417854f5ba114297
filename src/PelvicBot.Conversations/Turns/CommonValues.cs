namespace PelvicBot.Conversations.Turns;

/// <summary>Placeholders that every catalogue text may use: the phone numbers of the member's region.</summary>
public static class CommonValues
{
    /// <returns>The value, or null when there is no placeholder of that name.</returns>
    public static string? Find(CoachTurn turn, string name) => turn.Services.RegionNumber(turn.Region, name);
}

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>A flag with its best reading in a text.</summary>
internal sealed record Candidate(CompiledFlag Flag, Urgency Level, RedFlagModifier Modifier, Mention[] Parts)
{
    private int WordsCovered => Parts.Sum(p => p.Last - p.First + 1);

    /// <summary>Alarms before context, higher before lower, the more exact before the less, then the catalogue's order.</summary>
    public static int Compare(Candidate a, Candidate b)
    {
        var byAlarm = (a.Modifier == RedFlagModifier.None ? 0 : 1) - (b.Modifier == RedFlagModifier.None ? 0 : 1);
        var byLevel = b.Level - a.Level;
        var byParts = b.Parts.Length - a.Parts.Length;
        var byWords = b.WordsCovered - a.WordsCovered;
        return byAlarm != 0 ? byAlarm : byLevel != 0 ? byLevel : byParts != 0 ? byParts : byWords != 0 ? byWords : a.Flag.Order - b.Flag.Order;
    }

    /// <summary>Whether another flag says the same more exactly, at this level or above and with no more of a modifier.</summary>
    public bool YieldsTo(Candidate other) =>
        Array.IndexOf(Flag.YieldsTo, other.Flag.Id) >= 0 && other.Level >= Level &&
        (other.Modifier == RedFlagModifier.None || Modifier != RedFlagModifier.None);
}

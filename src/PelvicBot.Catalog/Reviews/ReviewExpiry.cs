using System.Collections.Immutable;
using NodaTime;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Rules;

namespace PelvicBot.Catalog.Reviews;

/// <summary>
/// What expires with its review. An answer, an exercise or a programme can be spared: after its day nobody gets it any more. All else holds the
/// coach together or keeps people safe (red flags, urgent replies, rules, wording, the breathing that is left when nothing else is): it never
/// falls silent, but a service does not start with it.
/// </summary>
public static class ReviewExpiry
{
    /// <summary>Whether the coach can do without an item.</summary>
    public static bool CanBeSpared(ContentCatalog catalog, ItemInfo item) => item.Kind switch
    {
        "answer" => !item.Id.StartsWith(Answer.OutOfScopePrefix, StringComparison.Ordinal),
        "programme" => true,
        "exercise" => item.Id != AtRest(catalog),
        _ => false,
    };

    /// <summary>Ids of what must not be used on that day. With an answer for some goes the general one that they would get instead.</summary>
    public static IReadOnlySet<string> Withdrawn(ContentCatalog catalog, LocalDate day)
    {
        var expired = catalog.Items.Values.Where(i => i.ReviewDue < day && CanBeSpared(catalog, i)).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var standIn in catalog.Answers.Values.Where(a => expired.Contains(a.Id)).ToList())
        {
            expired.UnionWith(standIn.InsteadOf);
        }

        return expired;
    }

    /// <summary>Items whose review has expired on that day and that stay in use all the same, the earliest first.</summary>
    public static ImmutableArray<ItemInfo> ExpiredInUse(ContentCatalog catalog, LocalDate day) =>
        [.. Due(catalog, day).Where(i => i.ReviewDue < day && !CanBeSpared(catalog, i))];

    /// <summary>Items that must be reviewed before that day, or should have been, the earliest first.</summary>
    public static ImmutableArray<ItemInfo> Due(ContentCatalog catalog, LocalDate before) =>
        [.. catalog.Items.Values.Where(i => i.ReviewDue < before).OrderBy(i => i.ReviewDue).ThenBy(i => i.Id, StringComparer.Ordinal)];

    private static string? AtRest(ContentCatalog catalog) =>
        catalog.Rules.All.GetValueOrDefault(CoachingRules.BreathOnlyAtRest)?.Values.GetValueOrDefault("exercise");
}

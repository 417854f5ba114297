using System.Collections.Immutable;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Coaching.Urgent;

/// <summary>Which content answers a finding, and what to put into its placeholders.</summary>
/// <param name="ContentId"><c>urgent/cauda-equina</c>.</param>
/// <param name="RegionId"><c>region/GB</c>.</param>
/// <param name="Values">By placeholder name without braces.</param>
public sealed record UrgentReplyChoice(string ContentId, string RegionId, ImmutableDictionary<string, string> Values)
{
    /// <returns>The text with its placeholders filled.</returns>
    public string Fill(string text) => Placeholders.Fill(text, name => Values.GetValueOrDefault(name));
}

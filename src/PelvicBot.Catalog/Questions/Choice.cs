using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Catalog.Questions;

/// <summary>One value a choice question accepts.</summary>
/// <param name="Value">Stable id, stored and accepted back.</param>
/// <param name="Title">The button's words, accepted back.</param>
/// <param name="Also">Other ways people say it.</param>
/// <param name="Exclusive">Clears the others in a question of several choices ("none of these").</param>
/// <param name="Shown">When it gets a button; null for always. A value without a button is still understood when typed.</param>
/// <param name="AsReason">Said instead of the title where the answer is named as the reason for something; null for the title.</param>
public sealed record Choice(string Value, string Title, ImmutableArray<string> Also, bool Exclusive, Condition? Shown, string? AsReason = null);

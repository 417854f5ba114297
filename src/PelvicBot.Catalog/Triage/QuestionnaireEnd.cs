using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Catalog.Triage;

/// <summary>
/// Nothing is asked after <paramref name="After"/> when <paramref name="When"/> holds. An answer that was given all the same still
/// counts: it may only make the outcome more urgent.
/// </summary>
public sealed record QuestionnaireEnd(string After, Condition When);

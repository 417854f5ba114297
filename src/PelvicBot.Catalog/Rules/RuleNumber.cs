namespace PelvicBot.Catalog.Rules;

/// <summary>Where a constant stands, and the range in which it makes sense, both ends included.</summary>
public sealed record RuleNumber(string Rule, string Value, int Min, int Max);

namespace PelvicBot.Coaching.Sessions;

/// <summary>Why something was left out, replaced or changed.</summary>
/// <param name="Rule">The item or restriction that says so: <c>contra/back-lying</c>, <c>ex-childs-pose</c>, <c>no-squeeze</c>.</param>
/// <param name="Text">Said to the member.</param>
public sealed record Reason(string Rule, string Text);

namespace PelvicBot.Coaching.CheckIns;

/// <summary>A decision with its reason.</summary>
/// <param name="Action">What changes.</param>
/// <param name="Rule">The rule's id; the content that says why has it too.</param>
/// <param name="NextOpensOnDay">Day of the phase, from 1, from which the next phase can open; null when that is not what keeps it closed.</param>
/// <param name="ComfortableSessions">How many of the sessions looked at were comfortable, during and the next day.</param>
public sealed record CheckInDecision(CheckInAction Action, string Rule, int? NextOpensOnDay = null, int ComfortableSessions = 0);

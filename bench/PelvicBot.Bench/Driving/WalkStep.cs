namespace PelvicBot.Bench.Driving;

/// <summary>One turn of a walk.</summary>
/// <param name="Message">What the member says.</param>
/// <param name="Marker">Bytes that the answer must contain: the id of the question that comes next.</param>
internal sealed record WalkStep(Bodies Message, byte[] Marker);

using System.Globalization;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Sessions;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary>One step of a session under way.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Posture">The posture it is done in.</param>
/// <param name="Minutes">The length that is offered.</param>
/// <param name="MinMinutes">The length offered as "shorter".</param>
/// <param name="Optional">Offered, never required.</param>
public sealed record SessionRunStep(string Exercise, Posture Posture, int Minutes, int MinMinutes, bool Optional)
{
    public static SessionRunStep Of(PlannedStep step) => new(step.ExerciseId, step.Posture, step.Minutes, step.MinMinutes, step.Optional);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Exercise} {Posture} {Minutes} {MinMinutes}{(Optional ? " optional" : "")}");

    public static SessionRunStep Parse(string text)
    {
        var parts = text.Split(' ');
        return new SessionRunStep(
            parts[0],
            Enum.Parse<Posture>(parts[1]),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            int.Parse(parts[3], CultureInfo.InvariantCulture),
            parts.Length > 4);
    }
}

using NodaTime;
using NodaTime.Text;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Development;

/// <summary>
/// <c>POST /development/clock</c>: moves the coaching clock forward, stopping at everything that falls due on the way, and answers when that
/// is done. So a week can be tried in a minute.
/// </summary>
public sealed class AdvanceClock(Sweeper sweeper, CoachingClock clock) : IHandler
{
    private static readonly Duration Longest = Duration.FromDays(3660);

    public async Task HandleAsync(HttpContext context)
    {
        var request = await RequestBody.ReadAsync(context, ServerJson.Default.ClockRequest);
        if (!Durations.TryParse(request?.Advance, out var advance) || advance < Duration.Zero || advance > Longest)
        {
            throw new RequestFault(
                StatusCodes.Status400BadRequest,
                "BadArgument",
                "'advance' must be a duration in weeks, days, hours, minutes or seconds, forward and at most ten years, such as \"PT8H\" or \"P1D\".");
        }

        await sweeper.AdvanceAsync(advance, context.RequestAborted);
        var now = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant());
        await Answers.WriteAsync(context, StatusCodes.Status200OK, new ClockAnswer(now), ServerJson.Default.ClockAnswer);
    }
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PelvicBot.Server.Terminal;

/// <summary>
/// The terminal's coaching clock. Given an instant it stands there and only <c>+1d</c> moves it; otherwise it runs with the machine, plus
/// what it was moved by.
/// </summary>
public sealed class ChatClock(IClock machine) : IClock
{
    private Instant? _standing;
    private Duration _offset;

    public bool Standing => _standing is not null;

    public Instant GetCurrentInstant() => _standing ?? (machine.GetCurrentInstant() + _offset);

    public void StandAt(Instant instant) => _standing = instant;

    /// <summary>Moves forward to an instant; never back.</summary>
    public void MoveTo(Instant instant)
    {
        var by = instant - GetCurrentInstant();
        if (by <= Duration.Zero)
        {
            return;
        }

        if (_standing is { } standing)
        {
            _standing = standing + by;
        }
        else
        {
            _offset += by;
        }
    }

    /// <summary>What a later run goes on from.</summary>
    public string Save() => _standing is { } standing
        ? $"at {InstantPattern.ExtendedIso.Format(standing)}"
        : $"plus {_offset.BclCompatibleTicks.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Goes on from what <see cref="Save"/> gave; anything else leaves the clock as it is.</summary>
    public void Restore(string? saved)
    {
        switch (saved?.Split(' '))
        {
            case ["at", var at] when InstantPattern.ExtendedIso.Parse(at) is { Success: true } parsed:
                _standing = parsed.Value;
                break;
            case ["plus", var ticks] when long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var offset):
                _offset = Duration.FromTicks(offset);
                break;
        }
    }
}

using NodaTime;

namespace PelvicBot.Server.Commands;

/// <summary>The day it is, as the service counts days (UTC): reviews are held against it. Commands are composition roots of their own.</summary>
internal static class Today
{
#pragma warning disable RS0030
    public static LocalDate Date => SystemClock.Instance.GetCurrentInstant().InUtc().Date;
#pragma warning restore RS0030
}

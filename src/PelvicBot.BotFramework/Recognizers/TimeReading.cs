using NodaTime;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>A time of day given as an answer.</summary>
/// <param name="Time">When <paramref name="IsAmbiguous"/>, as on a 12-hour clock before noon: "7" is 07:00 and may mean 19:00.</param>
/// <param name="IsAmbiguous">Morning or evening was not said.</param>
public sealed record TimeReading(LocalTime Time, bool IsAmbiguous);

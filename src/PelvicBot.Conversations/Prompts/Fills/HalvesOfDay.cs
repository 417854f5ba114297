using NodaTime.Text;
using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>programme/half-of-day</c>: the two times that an answer such as "at seven" can mean.</summary>
public sealed class HalvesOfDay : IPromptFiller
{
    private const int HalfDay = 12;

    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static (string Morning, string Evening) Of(DialogFrame frame)
    {
        var time = Pattern.Parse(frame.Values["daily-time"].Label![..5]).Value;
        var morning = time.Hour >= HalfDay ? time.PlusHours(-HalfDay) : time;
        return (Pattern.Format(morning), Pattern.Format(morning.PlusHours(HalfDay)));
    }

    public void Fill(PromptFill fill) => (fill["morning"], fill["evening"]) = Of(fill.Frame);
}

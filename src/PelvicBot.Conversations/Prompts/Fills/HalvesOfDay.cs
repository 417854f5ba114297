using NodaTime.Text;
using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.Prompts.Fills;

/// <summary><c>programme/half-of-day</c>: the two times that an answer such as "at seven" can mean.</summary>
public sealed class HalvesOfDay : IPromptFiller
{
    /// <summary>The daily time as it was answered; with <see cref="AnswerReader.Ambiguous"/> behind it when it can mean both.</summary>
    public static readonly ValueKey<string> Time = ValueKeys.Text("daily-time");

    private const int HalfDay = 12;

    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static (string Morning, string Evening) Of(DialogFrame frame)
    {
        var time = Pattern.Parse(frame.Get(Time)![..5]).Value;
        var morning = time.Hour >= HalfDay ? time.PlusHours(-HalfDay) : time;
        return (Pattern.Format(morning), Pattern.Format(morning.PlusHours(HalfDay)));
    }

    public IReadOnlyList<IValueKey> Reads => [Time];

    public void Fill(PromptFill fill) => (fill["morning"], fill["evening"]) = Of(fill.Frame);
}

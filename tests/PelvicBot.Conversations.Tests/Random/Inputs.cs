using System.Globalization;
using NodaTime;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Tests.Random;

/// <summary>What a member might say next, most often one of the offered answers.</summary>
internal sealed class Inputs(System.Random random, CoachServices services)
{
    /// <summary>Answers that get a talk on to programmes, sessions and check-ins; some members give them nearly always, some hardly ever.</summary>
    private static readonly Dictionary<string, string[]> Sensible = new(StringComparer.Ordinal)
    {
        ["welcome/neutral"] = ["yes"], ["welcome/consent"] = ["yes"], ["welcome/region"] = ["Austria", "UK", "United States"],
        ["screening/adult"] = ["yes"], ["screening/urgent-signs"] = ["none"], ["screening/aim"] = ["stress", "ease-tension"], ["screening/conditions"] = ["none", "none", "hernia"],
        ["screening/pregnancy"] = ["no", "no", "trimester-2"], ["screening/surgery"] = ["none", "longer-ago"], ["screening/hard-memories"] = ["no", "yes"], ["screening/pain-now"] = ["0", "1", "2"],
        ["programme/offer"] = ["start", "start", "start", "details", "others"], ["programme/daily-time"] = ["8:00", "at seven"], ["programme/zone-name"] = ["Vienna"],
        ["session/ready"] = ["ready"], ["session/before"] = ["0", "1", "2", "3"], ["session/exercise"] = ["start", "start", "shorter", "easier"], ["session/running"] = ["done"],
        ["session/after"] = ["0", "1", "2", "3"], ["menu/choose"] = ["session", "session", "check-in", "settings"], ["my-data/choose"] = ["done"], ["my-data/erase"] = ["no"],
        ["urgent-help/now"] = ["misunderstood"], ["held/cleared"] = ["yes"], ["check-in/hello"] = ["yes"], ["check-in/new"] = ["nothing"], ["check-in/next"] = ["now", "later", "done"],
        ["check-in/most"] = ["0", "2", "4"], ["check-in/now"] = ["0", "2", "3"],
    };

    private readonly int _sense = random.Next(3) switch { 0 => 20, 1 => 80, _ => 95 };

    private static readonly string[] Numbers = ["0", "1", "2", "3", "4", "7", "10", "eleven", "3-4", "-1", "2.5", "999999999999", "about two"];

    private static readonly string[] Questions =
    [
        "How long does it take?", "Should it hurt?", "Is it safe in pregnancy?", "What do you store about me?", "can I do this at work",
        "what is the capital of Peru?", "Why?", "Do I need a doctor?", "is this normal", "can you tell me about breathing?",
    ];

    private static readonly string[] Nonsense =
    [
        "asdf", "🙂", ".", "   ", "maybe", "I don't know", "banana banana banana", "no idea what you mean by that at all", "\u0007\u0000", "yes no", "none of your business",
        "7:30", "at seven", "19:00", "noon", "Vienna", "Austria", "UK", "Europe/London", "8 pm", "two of them", "the last one", "all of them", "next week", "it got worse", "a bit sore",
    ];

    private static readonly string[] RedFlags =
    [
        "I want to kill myself", "I can't feel between my legs and I can't pee", "I am bleeding heavily", "chest pain and I can't breathe",
        "there is blood in my urine", "I have a fever and burning when I pee", "my partner forces me to have sex", "sudden numbness in my saddle area",
    ];

    private readonly string[] _commands = [.. services.Commands.Keys.Order(StringComparer.Ordinal)];

    public string Next(MessageEntity? open) => random.Next(100) switch
    {
        _ when open is not null && Sensible.TryGetValue(open.Id, out var sensible) && random.Next(100) < _sense => Pick(sensible),
        < 66 when Offered(open) is { } offered => offered,
        < 76 => Pick(Numbers),
        < 86 => Pick(_commands),
        < 91 => Pick(Questions),
        < 97 => Pick(Nonsense),
        _ => Pick(RedFlags),
    };

    public Duration Time() => random.Next(6) switch
    {
        0 => Duration.FromSeconds(20),
        1 => Duration.FromMinutes(3),
        2 => Duration.FromMinutes(40),
        3 => Duration.FromHours(5),
        4 => Duration.FromHours(25),
        _ => Duration.FromDays(4),
    };

    private string? Offered(MessageEntity? open)
    {
        switch (open)
        {
            case { Min: { } min, Max: { } max }:
                // Low numbers more often, so that talks get on.
                return Math.Min(max, min + Math.Min(random.Next(11), random.Next(6))).ToString(CultureInfo.InvariantCulture);
            case { Choices: { Count: > 0 } choices }:
                var choice = choices[random.Next(choices.Count)];
                return random.Next(2) == 0 ? choice.Title : choice.Value;
            case { Expects: "time" }:
                return "7:30";
            case { Expects: "text" }:
                return Pick(Nonsense);
            default:
                return null;
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}

namespace PelvicBot.Server.Tests.Support;

/// <summary>What somebody says who has nothing that holds them up, with a part of what the coach answers.</summary>
public static class WayThrough
{
    public static readonly (string Said, string Answer)[] Consent =
    [
        ("Yes, go on", "Are you 18 or older?"),
    ];

    public static readonly (string Said, string Answer)[] Screening =
    [
        ("Yes", "Do you have any of these now?"),
        ("None of these", "What would you most like help with?"),
        ("Ease tension", "Which instructions fit your body?"),
        ("I have a penis", "Have you had surgery"),
        ("No", "First the pelvic ones"),
        ("None of these", "And any of these?"),
        ("None of these", "How much discomfort do you feel there right now"),
        ("1", "How tense does that area feel"),
        ("4", "How well do you know pelvic-floor relaxation?"),
        ("New to me", "I suggest Foundations."),
    ];

    public static readonly (string Said, string Answer)[] UntilTheTimer =
    [
        ("Start now", "Somewhere you won't be disturbed?"),
        ("Ready", "how much discomfort right now?"),
        ("1", "Step 1 of 2: Belly breathing."),
        ("Start 5 minutes", "The timer runs: 5 minutes."),
    ];

    public static readonly (string Said, string Answer)[] AfterTheTimer =
    [
        ("1", "Step 2 of 2"),
        ("Skip", "When shall I check in with you each day?"),
    ];

    public static readonly (string Said, string Answer)[] DailyTime =
    [
        ("half past seven in the evening", "Which city or time zone are you in"),
        ("London (Europe/London)", "I'll write at 19:30, Europe/London time"),
    ];

    public static readonly (string Said, string Answer)[] CheckIn =
    [
        ("Yes", "Since your last session"),
        ("1", "Did you do any practice today?"),
        ("No", "And how much discomfort right now?"),
        ("1", "How tense does that area feel?"),
        ("3", "Is anything new or different"),
        ("Nothing new", "What felt safe today?"),
        ("skip", "Discomfort has stayed low, so the same session is ready again."),
        ("That's all", "Until next time."),
    ];
}

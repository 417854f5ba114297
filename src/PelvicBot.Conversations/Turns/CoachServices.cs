using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Regions;
using PelvicBot.Coaching;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Coaching.Urgent;
using PelvicBot.Conversations.Listening;
using PelvicBot.Conversations.Messages;

namespace PelvicBot.Conversations.Turns;

/// <summary>What every turn uses and none changes: the catalogue and what is built from it once, at start-up.</summary>
public sealed class CoachServices
{
    private const string CommandPrefix = "command/";

    private readonly FrozenSet<string> _pleasant;
    private readonly FrozenSet<string> _unpleasant;

    public CoachServices(ContentCatalog catalog, DialogSet<CoachTurn> dialogs)
    {
        (Catalog, Dialogs) = (catalog, dialogs);
        RedFlags = RedFlagDetector.Of(catalog);
        Commands = catalog.Phrases.Values
            .Where(p => p.Info.Id.StartsWith(CommandPrefix, StringComparison.Ordinal))
            .SelectMany(p => p.Texts.Select(t => KeyValuePair.Create(HeardTexts.Plain(t), p.Info.Id[CommandPrefix.Length..])))
            .DistinctBy(p => p.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
        Words = MessageWords.Of(catalog);
        _pleasant = Phrases("scale/pleasant");
        _unpleasant = Phrases("scale/unpleasant");
        Greetings = Phrases("greeting");
        Thanks = Phrases("thanks");
        Goodbyes = Phrases("goodbye");
        RemindersOfSomething = [.. Phrases("reminder-of-something")];
        ReminderWishes = [.. Phrases("reminder-wish").OrderByDescending(w => w.Length)];
        ScaleWords = Phrases("scale/lowest").Select(t => KeyValuePair.Create(t, catalog.Rules.DiscomfortLowest))
            .Concat(Phrases("scale/highest").Select(t => KeyValuePair.Create(t, catalog.Rules.DiscomfortHighest)))
            .DistinctBy(p => p.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    public ContentCatalog Catalog { get; private set; }

    /// <summary>What a notification may show of a message that arrives unasked.</summary>
    public MessageWords Words { get; }

    public DialogSet<CoachTurn> Dialogs { get; private set; }

    /// <summary>The same with the catalogue as it may be used on a day.</summary>
    public CoachServices On(LocalDate day)
    {
        var catalog = Catalog.On(day);
        if (catalog == Catalog)
        {
            return this;
        }

        var less = (CoachServices)MemberwiseClone();
        less.Catalog = catalog;
        return less;
    }

    public RedFlagDetector RedFlags { get; }

    public AnswerIndex Answers => Catalog.AnswerIndex;

    /// <summary>Command by each way of saying it, in plain form.</summary>
    public FrozenDictionary<string, string> Commands { get; }

    public FrozenSet<string> Greetings { get; }

    public FrozenSet<string> Thanks { get; }

    public FrozenSet<string> Goodbyes { get; }

    /// <summary>How a wish for a reminder begins, in plain form, the longest first.</summary>
    public ImmutableArray<string> ReminderWishes { get; }

    /// <summary>How a wish begins to be reminded of something, rather than at some time.</summary>
    public ImmutableArray<string> RemindersOfSomething { get; }

    /// <summary>Words that stand for an end of the discomfort scale.</summary>
    public FrozenDictionary<string, int> ScaleWords { get; }

    /// <summary>The same catalogue with other dialogs.</summary>
    public CoachServices With(DialogSet<CoachTurn> dialogs)
    {
        var other = (CoachServices)MemberwiseClone();
        other.Dialogs = dialogs;
        return other;
    }

    /// <summary>Whether the words of an answer pull against its number ("9, lovely"): then it is asked again and never scored.</summary>
    public bool Contradicts(string text, int value, int min, int max)
    {
        var middle = (min + max) / 2.0;
        var words = HeardTexts.Plain(text).Split(' ');
        return value > middle ? words.Any(_pleasant.Contains) : value < middle && words.Any(_unpleasant.Contains);
    }

    /// <summary>A flag's level as the screening's rules have it.</summary>
    public Urgency LevelOf(string flag) => UrgencyNames.Parse(Catalog.RedFlags.Flags.GetValueOrDefault(flag)?.Level);

    /// <summary>The numbers of a country, those of the European Union for its other members, else the international ones.</summary>
    public Region RegionOf(string? country) => UrgentReplyPicker.RegionOf(country, Catalog)!;

    private FrozenSet<string> Phrases(string id) =>
        Catalog.Phrases.TryGetValue(id, out var list) ? list.Texts.Select(HeardTexts.Plain).ToFrozenSet(StringComparer.Ordinal) : FrozenSet<string>.Empty;
}

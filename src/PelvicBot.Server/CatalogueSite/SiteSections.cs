using System.Collections.Immutable;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>The pages of items, what can do most harm first. The last one takes whatever has no page of its own.</summary>
public static class SiteSections
{
    public static readonly ImmutableArray<SiteSection> All =
    [
        Kind("urgent", "Urgent replies", "What is said to a warning sign. One thing to do, said so that a frightened person understands it.", "urgent-reply"),
        Kind("red-flags", "Warning signs", "Which words in a free text raise which alarm. In doubt the more urgent level is right.", "red-flag"),
        Kind("screening", "Screening rules", "Which answers mean: start, start with restrictions, ask a clinician first, or get help now.", "triage-rule", "restriction", "programme-rule", "programme-limit", "advice-rule", "questionnaire", "condition"),
        Kind("contraindications", "Contraindications", "What holds for whole groups of exercises. Those of one exercise stand with that exercise.", "contraindication"),
        Kind("coaching", "Rules of coaching", "The numbers that decide about going on, staying and stepping back, with the words said to “why?”.", "coaching-rule"),
        Kind("exercises", "Exercises", "Postures, instructions, breath, dose, cautions, and for whom an exercise is left out or replaced.", "exercise"),
        Kind("programmes", "Programmes", "Phases, sessions, when a phase is passed and when to step back.", "programme"),
        Kind("questions", "Questions", "What is asked, which answers there are, and when it is asked at all.", "question"),
        new SiteSection("answers.html", "Answers", "Answers to members’ own questions, by topic.", i => i.Kind == "answer" && !i.Id.StartsWith(Answer.OutOfScopePrefix, StringComparison.Ordinal)),
        new SiteSection("out-of-scope.html", "Left to others", "What the coach must not answer, and what it says instead.", i => i.Kind == "answer"),
        Kind("messages", "Messages", "Everything else that the coach says.", "message"),
        Kind("conflicts", "Conflicts settled", "Where the sources contradict each other: what each says, which reading the coach follows, and why.", "ruling", "reading"),
        Kind("coverage", "Coverage", "Every fact that the guides teach and that safety demands, where it is taught, or why it is left out.", "fact"),
        Kind("regions", "Phone numbers", "Whom to call, by country. Check every number before each release.", "region"),
        Kind("sources", "Sources", "What the items rest on, and which items rest on it.", "source"),
        new SiteSection("vocabulary.html", "Vocabulary", "Words that are understood, not said: of commands, signs, synonyms; and words for body parts.", _ => true),
    ];

    public static SiteSection Of(ItemInfo info) => All.First(s => s.Holds(info));

    private static SiteSection Kind(string file, string title, string lead, params string[] kinds) =>
        new($"{file}.html", title, lead, i => kinds.Contains(i.Kind));
}

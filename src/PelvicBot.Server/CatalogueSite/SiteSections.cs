using System.Collections.Immutable;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>The pages of items, what can do most harm first. The last one takes whatever has no page of its own.</summary>
public static class SiteSections
{
    public static readonly ImmutableArray<SiteSection> All =
    [
        Kind("urgent", "Urgent replies", "What is said to a warning sign. One thing to do, said so that a frightened person understands it.", "urgent-replies"),
        Kind("red-flags", "Warning signs", "Which words in a free text raise which alarm. In doubt the more urgent level is right.", "red-flags"),
        Kind("screening", "Screening rules", "Which answers mean: start, start with restrictions, ask a clinician first, or get help now.", "triage-rules", "restrictions", "programme-rules", "programme-limits", "advice-rules", "questionnaires", "conditions"),
        Kind("contraindications", "Contraindications", "What holds for whole groups of exercises. Those of one exercise stand with that exercise.", "contraindications"),
        Kind("coaching", "Rules of coaching", "The numbers that decide about going on, staying and stepping back, with the words said to “why?”.", "coaching-rules"),
        Kind("exercises", "Exercises", "Postures, instructions, breath, dose, cautions, and for whom an exercise is left out or replaced.", "exercises"),
        Kind("programmes", "Programmes", "Phases, sessions, when a phase is passed and when to step back.", "programmes"),
        Kind("questions", "Questions", "What is asked, which answers there are, and when it is asked at all.", "questions"),
        new SiteSection("answers.html", "Answers", "Answers to members’ own questions, by topic.", i => i.Kind == "answers" && !i.Id.StartsWith(Answer.OutOfScopePrefix, StringComparison.Ordinal)),
        new SiteSection("out-of-scope.html", "Left to others", "What the coach must not answer, and what it says instead.", i => i.Kind == "answers"),
        Kind("messages", "Messages", "Everything else that the coach says.", "messages"),
        Kind("regions", "Phone numbers", "Whom to call, by country. Check every number before each release.", "regions"),
        Kind("sources", "Sources", "What the items rest on, and which items rest on it.", "sources"),
        new SiteSection("vocabulary.html", "Vocabulary", "Words that are understood, not said: of commands, signs, synonyms; and words for body parts.", _ => true),
    ];

    public static SiteSection Of(ItemInfo info) => All.First(s => s.Holds(info));

    private static SiteSection Kind(string file, string title, string lead, params string[] kinds) =>
        new($"{file}.html", title, lead, i => kinds.Contains(i.Kind));
}

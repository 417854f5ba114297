using System.Text.RegularExpressions;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Questions;

namespace PelvicBot.Catalog.Wording;

/// <summary>Every text of the catalogue that members may read. A new kind with such texts is added here.</summary>
public static partial class MemberTexts
{
    public static IEnumerable<MemberText> Of(ContentCatalog catalog) =>
    [
        .. catalog.Messages.Values.Select(m => Plain(m.Info, m.Text)),
        .. catalog.Questions.Values.SelectMany(q => QuestionTexts(q).Select(t => Plain(q.Info, t))),
        .. catalog.Answers.Values.SelectMany(a => new[] { a.Title, a.Text }.Select(t => Plain(a.Info, t))),
        .. catalog.UrgentReplies.Values.Select(r => Plain(r.Info, r.Text)),
        .. catalog.RedFlags.Flags.Values.Select(f => Plain(f.Info, f.Sign)),
        .. catalog.Regions.Values.SelectMany(r => new[] { r.UrgentCare, r.Maternity, r.CrisisLine, r.AbuseLine, r.ChildLine, r.AssaultLine, r.TextRelay }.Select(t => Plain(r.Info, t))),
        .. catalog.Rules.All.Values.Select(r => Plain(r.Info, r.Text)),
        .. catalog.BodyWords.SelectMany(w => WordsOf(w.Value).Select(t => Plain(catalog.Items[BodyWordsKind.Prefix + w.Key], t))),
        .. catalog.Contraindications.Values.Select(c => Plain(c.Info, c.Rule.Because)),
        .. catalog.Exercises.Values.SelectMany(e => Instructions(catalog, e)),
        .. catalog.Programmes.Values.SelectMany(p => ProgrammeTexts(p).Select(t => Plain(p.Info, t))),
    ];

    /// <summary>The texts of an exercise, once for each body it fits where they differ.</summary>
    public static IEnumerable<MemberText> Instructions(ContentCatalog catalog, Exercise exercise) =>
        Enum.GetValues<Body>().Where(exercise.Fits)
            .SelectMany(body => ExerciseTexts(exercise).Select(t => Plain(exercise.Info, ExerciseWording.Fill(catalog, exercise, t, body))))
            .Distinct();

    internal static IEnumerable<string> ExerciseTexts(Exercise exercise) =>
    [
        exercise.Name, exercise.DiscreetName, .. exercise.Postures.Select(p => p.Text), .. exercise.Steps.Select(s => s.Text), exercise.Cue,
        .. exercise.Equipment, .. exercise.Cautions, .. exercise.StopIf, .. exercise.Contraindications.Select(c => c.Because),
    ];

    private static IEnumerable<string> QuestionTexts(Question question) =>
    [
        question.Text, question.Again ?? "", question.Retry ?? "", question.Why ?? "",
        .. question.Choices.SelectMany(c => new[] { c.Title, c.AsReason ?? "" }), .. question.Groups.Select(g => g.Text),
    ];

    private static IEnumerable<string> ProgrammeTexts(Programme programme) =>
    [
        programme.Name, programme.DiscreetName, programme.Summary, programme.PartNote ?? "",
        .. programme.Phases.SelectMany(p => p.Sessions.Select(s => s.Name).Prepend(p.Summary).Prepend(p.Name)),
        .. programme.Notes.Select(n => n.Text), .. programme.Replacements.Select(r => r.Rule.Because),
    ];

    private static IEnumerable<string> WordsOf(WordsByBody words) => [words.Vulva, words.Penis, words.Unspecified];

    // What the coach fills in is as plain as the text around it: one short word stands for it.
    private static MemberText Plain(ItemInfo item, string text) => new(item, Placeholder().Replace(text, "it"));

    [GeneratedRegex(@"\{[a-z0-9-]+\}")]
    private static partial Regex Placeholder();
}

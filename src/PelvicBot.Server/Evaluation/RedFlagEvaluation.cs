using System.Globalization;
using System.Text;
using System.Text.Json;
using PelvicBot.Catalog;
using PelvicBot.Coaching;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Coaching.Urgent;

namespace PelvicBot.Server.Evaluation;

/// <summary>Measures the detector on labelled sets: how many signs it finds, and how many harmless texts it leaves alone.</summary>
/// <param name="catalog">Where words and replies are.</param>
/// <param name="answer">What the coach answers to a text without an alarm; null leaves the reply empty.</param>
public sealed class RedFlagEvaluation(ContentCatalog catalog, Func<string, string>? answer = null)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly RedFlagDetector _detector = new(catalog.RedFlags);

    /// <summary>A case passes at its level or one above.</summary>
    public EvaluationResult RedFlags(IReadOnlyList<LabelledMessage> rows)
    {
        var cases = rows.Select(ExamineFlag).ToArray();
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var level in Slices(cases))
        {
            figures[$"{level.Key}/recall"] = Share(level, c => c.Report.Level >= UrgencyNames.Parse(c.Expected.Label));
            figures[$"{level.Key}/exact-level"] = Share(level, c => c.Report.Level == UrgencyNames.Parse(c.Expected.Label));
            figures[$"{level.Key}/exact-flag"] = Share(level, c => c.Report.First?.FlagId == c.Expected.FlagId);
            figures[$"{level.Key}/one-higher"] = Share(level, c => c.Report.Level - UrgencyNames.Parse(c.Expected.Label) == 1);
            figures[$"{level.Key}/over-triage"] = Share(level, c => c.Report.Level - UrgencyNames.Parse(c.Expected.Label) > 1);
        }

        return new EvaluationResult("red-flags", cases, figures);
    }

    /// <summary>A case passes when there is no alarm and nothing is put on hold.</summary>
    public EvaluationResult NearMisses(IReadOnlyList<LabelledMessage> rows)
    {
        var cases = rows.Select(ExamineNearMiss).ToArray();
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var kind in Slices(cases))
        {
            figures[$"{kind.Key}/quiet"] = Share(kind, c => c.Passed);
        }

        return new EvaluationResult("near-misses", cases, figures);
    }

    /// <summary>Figures, then every case that did not pass with what was found.</summary>
    public static string ToText(EvaluationResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Set}: {result.Passed} of {result.Cases.Count} passed");
        foreach (var (name, value) in result.Figures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-40} {value:P1}");
        }

        foreach (var item in result.Cases.Where(c => !c.Passed))
        {
            var found = item.Report.Findings.Select(f => $"{f.Level.Name()} {f.FlagId} '{f.Words}'{(f.Modifier == RedFlagModifier.None ? "" : $" ({f.Modifier})")}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Expected.Line}: {item.Verdict}: {item.Expected.Label} {item.Expected.FlagId}: {item.Expected.Message}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    found {(item.Report.Findings.IsEmpty ? "nothing" : string.Join("; ", found))}");
        }

        return text.ToString();
    }

    /// <summary>One object: set, total, passed, figures, and every case with its whole reply.</summary>
    public static string ToJson(EvaluationResult result) => JsonSerializer.Serialize(
        new
        {
            set = result.Set,
            total = result.Cases.Count,
            passed = result.Passed,
            figures = result.Figures,
            cases = result.Cases.Select(c => new
            {
                line = c.Expected.Line,
                message = c.Expected.Message,
                passed = c.Passed,
                got = new
                {
                    level = c.Report.Level.Name(),
                    flags = c.Report.Findings.Where(f => f.Modifier == RedFlagModifier.None).Select(f => f.FlagId),
                    reply = c.Reply,
                },
            }),
        },
        Json);

    /// <summary>The slices by label, and the whole set as a slice of its own.</summary>
    private static IEnumerable<IGrouping<string, RedFlagCase>> Slices(IReadOnlyList<RedFlagCase> cases) =>
        cases.GroupBy(c => c.Expected.Label, StringComparer.Ordinal).Concat(cases.GroupBy(_ => "all", StringComparer.Ordinal));

    private static double Share(IEnumerable<RedFlagCase> cases, Func<RedFlagCase, bool> counts)
    {
        var (total, counted) = (0, 0);
        foreach (var item in cases)
        {
            total++;
            counted += counts(item) ? 1 : 0;
        }

        return total == 0 ? 0 : Math.Round((double)counted / total, 4);
    }

    private RedFlagCase ExamineFlag(LabelledMessage row)
    {
        var report = _detector.Examine(row.Message, RedFlagSituation.Unknown);
        var steps = report.Level - UrgencyNames.Parse(row.Label);
        var verdict = steps < 0 ? "missed" : steps > 1 ? "over-triaged" : steps == 1 ? "one higher" : "found";
        return new RedFlagCase(row, report, steps is 0 or 1, verdict, Reply(row.Message, report));
    }

    private RedFlagCase ExamineNearMiss(LabelledMessage row)
    {
        var report = _detector.Examine(row.Message, RedFlagSituation.Unknown);
        var quiet = report.Level == Urgency.None;
        return new RedFlagCase(row, report, quiet, quiet ? "quiet" : "false alarm", Reply(row.Message, report));
    }

    private string Reply(string message, RedFlagReport report)
    {
        if (report.First is not { } finding)
        {
            return answer?.Invoke(message) ?? "";
        }

        var choice = UrgentReplyPicker.Pick(finding, null, catalog);
        return catalog.UrgentReplies.TryGetValue(choice.ContentId, out var reply) ? choice.Fill(reply.Text) : "";
    }
}

using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Server.Commands;

/// <summary>
/// Reads a member's screening answers from a YAML or JSON file: <c>pain-now: 2</c>, <c>conditions: [none]</c>. Every fault is
/// collected; an answer to a question that is not asked is a warning and is left out.
/// </summary>
public static class AnswerFile
{
    /// <param name="catalog">Whose questions are answered.</param>
    /// <param name="file">Name for faults and warnings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="faults">Receives unknown keys and values, and asked questions without an answer.</param>
    /// <param name="warnings">Receives what was ignored.</param>
    public static Answers Read(ContentCatalog catalog, string file, string text, FaultList faults, FaultList warnings)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(file, 1, "the file is empty: give it one line for each answer, such as 'pain-now: 2'");
            return Answers.Empty;
        }

        switch (YamlReader.Read(file, text, faults))
        {
            case null:
                return Answers.Empty;
            case YamlMap map:
                return ReadMap(catalog, file, map, faults, warnings);
            case { } other:
                faults.Add(file, other.Line, "the file must be a mapping of question ids to answers, such as 'pain-now: 2'");
                return Answers.Empty;
        }
    }

    private static Answers ReadMap(ContentCatalog catalog, string file, YamlMap map, FaultList faults, FaultList warnings)
    {
        var definition = Screening.Definition(catalog);
        var known = definition.Questions.Concat(definition.Elsewhere)
            .Select(id => catalog.Questions[id])
            .ToDictionary(q => q.BareId, StringComparer.Ordinal);
        var answers = Answers.Empty;
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!known.TryGetValue(entry.Key, out var question))
            {
                faults.Add(file, entry.Line, $"unknown question '{entry.Key}'{Suggestion.For(entry.Key, known.Keys)}");
            }
            else if (entry.Value is YamlScalar { Quoted: false, Text: "" or "~" or "null" })
            {
                continue;
            }
            else if (Value(question, entry, out var error) is { } value)
            {
                answers = answers.With(question.BareId, value);
            }
            else
            {
                faulty.Add(question.BareId);
                faults.Add(file, entry.Line, $"'{entry.Key}': {error}");
            }
        }

        return Check(catalog, file, map, answers, faulty, faults, warnings);
    }

    private static Answers Check(
        ContentCatalog catalog, string file, YamlMap map, Answers answers, HashSet<string> faulty, FaultList faults, FaultList warnings)
    {
        foreach (var question in Screening.Missing(catalog, answers).Where(q => !faulty.Contains(q.BareId)))
        {
            faults.Add(file, map.Line, $"'{question.BareId}' is missing: it is asked here, and takes {Takes(question)}");
        }

        var counted = Screening.Counted(catalog, answers);
        if (faults.Any)
        {
            // Whether an answer is asked for depends on the others; while one of them is wrong or missing, nothing can be said of it.
            return counted;
        }

        foreach (var entry in map.Entries.Where(e => answers.ContainsKey(e.Key) && !counted.ContainsKey(e.Key)))
        {
            warnings.Add(file, entry.Line, $"'{entry.Key}' is ignored: with these answers it is not asked");
        }

        return counted;
    }

    private static AnswerValue? Value(Question question, YamlEntry entry, out string error)
    {
        var takes = Takes(question);
        error = $"must be {takes}";
        if (question.Kind == QuestionKind.Choices)
        {
            return Many(question, entry.Value, out error);
        }

        if (entry.Value is not YamlScalar scalar)
        {
            return null;
        }

        var text = scalar.Text.Trim();
        error = $"'{text}' is not possible{Suggestion.For(text, Values(question))}; it must be {takes}";
        switch (question.Kind)
        {
            case QuestionKind.Confirm:
                return Confirm(text) is { } flag ? new AnswerValue.Flag(flag) : null;
            case QuestionKind.Choice:
                var values = Values(question);
                var value = !values.Contains(text) && Confirm(text) is { } yes ? (yes ? "yes" : "no") : text;
                return values.Contains(value) ? new AnswerValue.One(value) : null;
            case QuestionKind.Scale or QuestionKind.Number:
                return int.TryParse(text, out var number) && number >= question.Min && number <= question.Max ? new AnswerValue.Number(number) : null;
            case QuestionKind.Region:
                return text.Length == 2 && text.All(char.IsAsciiLetter) ? new AnswerValue.One(text.ToUpperInvariant()) : null;
            case QuestionKind.Time:
                return LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(text).Success ? new AnswerValue.One(text) : null;
            case QuestionKind.Zone:
                return DateTimeZoneProviders.Tzdb.Ids.Contains(text) ? new AnswerValue.One(text) : null;
            default:
                return new AnswerValue.One(text);
        }
    }

    private static AnswerValue.Many? Many(Question question, YamlNode node, out string error)
    {
        error = $"must be {Takes(question)}";
        IReadOnlyList<YamlNode> items = node is YamlList list ? list.Items : [node];
        if (items.Count == 0 || items.Any(i => i is not YamlScalar))
        {
            return null;
        }

        var known = Values(question);
        var given = items.Cast<YamlScalar>().Select(i => i.Text.Trim()).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var unknown = given.Where(g => !known.Contains(g)).Select(g => $"unknown value '{g}'{Suggestion.For(g, known)}").ToList();
        var exclusive = question.Choices.FirstOrDefault(c => c.Exclusive && given.Contains(c.Value))?.Value;
        if (exclusive is not null && given.Length > 1)
        {
            unknown.Add($"'{exclusive}' can't stand with other values: keep it alone, or leave it out");
        }

        error = unknown.Count > 0 ? string.Join("; ", unknown) + (exclusive is null ? $"; it must be {Takes(question)}" : "") : "";
        return unknown.Count > 0 ? null : new AnswerValue.Many(given);
    }

    private static bool? Confirm(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    };

    private static string[] Values(Question question) => question.Kind switch
    {
        QuestionKind.Confirm => ["yes", "no"],
        QuestionKind.Zone => [.. DateTimeZoneProviders.Tzdb.Ids],
        _ => [.. question.Choices.Select(c => c.Value)],
    };

    private static string Takes(Question question) => question.Kind switch
    {
        QuestionKind.Confirm => "yes or no",
        QuestionKind.Choice => $"one of {string.Join(", ", Values(question))}",
        QuestionKind.Choices => $"a list of any of {string.Join(", ", Values(question))}",
        QuestionKind.Scale or QuestionKind.Number => $"a whole number from {question.Min} to {question.Max}",
        QuestionKind.Region => "a country as two letters, such as AT",
        QuestionKind.Time => "a time such as 20:30",
        QuestionKind.Zone => "a time zone such as Europe/Vienna",
        _ => "a text",
    };
}

using System.Text;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Coaching;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Server.Commands;

/// <summary>A screening's outcome as <c>screen</c> prints it for a person at a terminal.</summary>
public static class OutcomeText
{
    public static string Write(ContentCatalog catalog, ScreeningOutcome outcome)
    {
        var text = new StringBuilder();
        text.Append("level: ").AppendLine(outcome.Level.Name());
        text.Append("programme: ").AppendLine(outcome.Programme ?? "none");
        text.Append("alternatives: ").AppendLine(outcome.Alternatives.IsEmpty ? "none" : string.Join(", ", outcome.Alternatives));
        text.AppendLine("reasons:");
        foreach (var reason in outcome.Reasons)
        {
            Item(text, reason.RuleId, reason.Because, string.Join(", ", reason.Sources));
            foreach (var id in ((string?[])[reason.MessageId, reason.HoldId, reason.FineId, reason.ClearId]).OfType<string>())
            {
                text.Append("    ").AppendLine(Filled(catalog, id, reason.Because));
            }
        }

        text.AppendLine(outcome.Restrictions.IsEmpty ? "restrictions: none" : "restrictions:");
        foreach (var restriction in outcome.Restrictions)
        {
            Item(text, restriction.Id, restriction.Because, string.Join(", ", restriction.Sources));
            text.Append("    ").AppendLine(Filled(catalog, restriction.MessageId, restriction.Because));
        }

        text.Append("advice: ").Append(outcome.Advice.IsEmpty ? "none" : string.Join(", ", outcome.Advice));
        return text.ToString();
    }

    private static void Item(StringBuilder text, string id, Answers because, string sources) =>
        text.Append("  ").Append(id)
            .Append(" (").AppendJoin("; ", because.Select(a => $"{a.Key}: {Value(a.Value)}")).Append(") [")
            .Append(sources).AppendLine("]");

    private static string Filled(ContentCatalog catalog, string message, Answers because)
    {
        var text = catalog.Messages[message].Text;
        foreach (var (name, words) in BecauseWords.Placeholders(catalog, because))
        {
            text = text.Replace($"{{{name}}}", words, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Value(AnswerValue answer) => answer switch
    {
        AnswerValue.Flag flag => flag.Value ? "yes" : "no",
        AnswerValue.Number number => number.Value.ToString(),
        AnswerValue.One one => one.Value,
        AnswerValue.Many many => string.Join(", ", many.Values),
        _ => "",
    };
}

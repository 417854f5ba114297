using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary>Fields that several kinds of rule table share.</summary>
internal static class TriageFields
{
    /// <summary>A condition that must be there; missing or unreadable it is a fault and null.</summary>
    public static Condition? RequiredCondition(Fields fields, string key)
    {
        if (!fields.Has(key))
        {
            fields.Fault(key, $"'{key}' is missing: give a condition such as 'pain-now >= 4', or 'always'");
        }

        return QuestionsKind.ReadCondition(fields, key);
    }

    /// <summary>A list of words out of a closed set; any other is a fault with a suggestion.</summary>
    public static IReadOnlyList<string> Words(Fields fields, string key, IReadOnlyList<string> allowed)
    {
        var words = fields.Texts(key);
        foreach (var word in words.Where(w => !allowed.Contains(w, StringComparer.Ordinal)))
        {
            fields.Fault(key, $"'{key}' cannot hold '{word}'{Suggestion.For(word, allowed)}; it is any of {string.Join(", ", allowed)}");
        }

        return words;
    }
}

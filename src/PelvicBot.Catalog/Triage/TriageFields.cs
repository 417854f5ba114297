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
}

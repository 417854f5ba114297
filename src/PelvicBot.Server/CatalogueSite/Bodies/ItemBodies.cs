using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>What an item says, for each kind; a kind without a form of its own is shown field by field.</summary>
public static class ItemBodies
{
    public static Html Of(SiteContext site, ItemInfo info) => info.Kind switch
    {
        "exercises" => ExerciseBody.Of(site, site.Catalog.Exercises[info.Id]),
        "programmes" => ProgrammeBody.Of(site, site.Catalog.Programmes[info.Id]),
        "questions" => QuestionBody.Of(site, site.Catalog.Questions[info.Id]),
        "answers" => AnswerBody.Of(site, site.Catalog.Answers[info.Id]),
        "messages" => SiteText.Said(site.Catalog.Messages[info.Id].Text),
        "urgent-replies" => UrgentBody.Of(site, site.Catalog.UrgentReplies[info.Id]),
        "red-flags" => RedFlagBody.Of(site, site.Catalog.RedFlags.Flags.Values.First(f => f.Info == info)),
        "triage-rules" => TriageBody.Of(site, site.Catalog.Triage.Rules.First(r => r.Info == info)),
        "restrictions" => TriageBody.Of(site, site.Catalog.Triage.Restrictions.First(r => r.Info == info)),
        "programme-rules" => TriageBody.Of(site, site.Catalog.Triage.ProgrammeRules.First(r => r.Info == info)),
        "programme-limits" => TriageBody.Of(site, site.Catalog.Triage.ProgrammeLimits.First(r => r.Info == info)),
        "advice-rules" => TriageBody.Of(site, site.Catalog.Triage.Advice.First(r => r.Info == info)),
        "conditions" => TriageBody.Of(site, site.Catalog.Triage.ConditionNames.First(c => c.Info == info)),
        "contraindications" => ContraindicationBody.Of(site, site.Catalog.Contraindications.Values.First(c => c.Info == info)),
        "coaching-rules" => RuleBody.Of(site.Catalog.Rules.All[info.Id]),
        "sources" => SourceBody.Of(site.Catalog.Sources[info.Id]),
        _ => FieldsBody.Of(site, info),
    };
}

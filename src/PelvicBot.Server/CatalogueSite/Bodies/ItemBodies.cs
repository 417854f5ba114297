using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>What an item says, for each kind; a kind without a form of its own is shown field by field.</summary>
public static class ItemBodies
{
    public static Html Of(SiteContext site, ItemInfo info) => info.Kind switch
    {
        "exercise" => ExerciseBody.Of(site, site.Catalog.Exercises[info.Id]),
        "programme" => ProgrammeBody.Of(site, site.Catalog.Programmes[info.Id]),
        "question" => QuestionBody.Of(site, site.Catalog.Questions[info.Id]),
        "answer" => AnswerBody.Of(site, site.Catalog.Answers[info.Id]),
        "message" => SiteText.Said(site.Catalog.Messages[info.Id].Text),
        "urgent-reply" => UrgentBody.Of(site, site.Catalog.UrgentReplies[info.Id]),
        "red-flag" => RedFlagBody.Of(site, site.Catalog.RedFlags.Flags.Values.First(f => f.Info == info)),
        "triage-rule" => TriageBody.Of(site, site.Catalog.Triage.Rules.First(r => r.Info == info)),
        "restriction" => TriageBody.Of(site, site.Catalog.Triage.Restrictions.First(r => r.Info == info)),
        "programme-rule" => TriageBody.Of(site, site.Catalog.Triage.ProgrammeRules.First(r => r.Info == info)),
        "programme-limit" => TriageBody.Of(site, site.Catalog.Triage.ProgrammeLimits.First(r => r.Info == info)),
        "advice-rule" => TriageBody.Of(site, site.Catalog.Triage.Advice.First(r => r.Info == info)),
        "condition" => TriageBody.Of(site, site.Catalog.Triage.ConditionNames.First(c => c.Info == info)),
        "contraindication" => ContraindicationBody.Of(site, site.Catalog.Contraindications.Values.First(c => c.Info == info)),
        "coaching-rule" => RuleBody.Of(site.Catalog.Rules.All[info.Id]),
        "ruling" => RulingBody.Of(site, site.Catalog.Rulings[info.Id]),
        "reading" => RulingBody.Of(site, site.Catalog.Readings[info.Id]),
        "fact" => FactsBody.Of(site, site.Catalog.FactSections.First(f => f.Info == info)),
        "source" => SourceBody.Of(site.Catalog.Sources[info.Id]),
        _ => FieldsBody.Of(site, info),
    };
}

using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;
using PelvicBot.Coaching.Triage;
using Xunit.Abstractions;

namespace PelvicBot.Coaching.Tests.Triage;

/// <summary>What must hold for whatever members answer: random complete answers from a fixed seed, each varied in every safety dimension.</summary>
public sealed class AnswerSpaceTests(ITestOutputHelper output)
{
    private const int Combinations = 20_000;
    private const int Seed = 20261121;

    private static readonly ImmutableArray<string> Signs = Values("urgent-signs");
    private static readonly ImmutableArray<string> Conditions = Values("conditions");

    [Fact]
    public void Evaluate_AnyAnswers_KeepsTheRules()
    {
        var random = new Random(Seed);
        var seen = new Dictionary<Urgency, int>();
        for (var i = 0; i < Combinations; i++)
        {
            var answers = Complete(Answers.Empty, random);
            var outcome = Some.Outcome(answers);
            seen[outcome.Level] = seen.GetValueOrDefault(outcome.Level) + 1;
            Invariants(answers, outcome);
            MoreIsNeverLess(answers, outcome, random);
            ClearedKeepsRestrictions(answers, outcome);
        }

        output.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key.Name()} {s.Value}")));
        Assert.All((Urgency[])[Urgency.SelfCare, Urgency.CheckFirst, Urgency.SameDay, Urgency.Emergency], l => Assert.True(seen.GetValueOrDefault(l) > Combinations / 100));
    }

    [Fact]
    public void Evaluate_EveryConditionWithEverySituation_NeverLowersTheLevel()
    {
        string[] situations =
        [
            "", "body=penis pregnancy=", "body=unspecified", "pregnancy=trimester-1", "pregnancy=trimester-3 cleared=yes",
            "pregnancy=postpartum weeks-since-birth=8 postnatal-check-cleared=yes birth-injury=caesarean",
            "pregnancy=postpartum weeks-since-birth=3 postnatal-check-cleared=no birth-injury=none",
            "surgery=within-12-weeks surgery-cleared=no", "surgery=within-12-weeks surgery-cleared=yes", "adult=no", "consent=no",
            "aim=leakage main-problem-leakage=yes", "aim=bladder-emptying bladder-onset=new-or-worse-14-days",
            "aim=comfortable-penetration hard-memories=yes in-care=yes", "pain-now=8 in-care=yes", "pain-now=8 in-care=no", "urgent-signs=dvt-leg",
        ];
        foreach (var situation in situations)
        {
            var before = Some.With(situation);
            var level = Some.Outcome(before).Level;
            foreach (var first in Conditions)
            {
                foreach (var second in Conditions)
                {
                    foreach (var inCare in (bool[])[true, false])
                    {
                        var more = before.With("conditions", [.. new[] { first, second }.Distinct(StringComparer.Ordinal)]);
                        more = more.ContainsKey("in-care") ? more : more.With("in-care", inCare);
                        Assert.True(Some.Outcome(more).Level >= level, $"{situation} + {first}, {second}");
                    }
                }
            }

            foreach (var sign in Signs)
            {
                Assert.True(Some.Outcome(before.With("urgent-signs", [sign, "dvt-leg"])).Level >= level, $"{situation} + {sign}");
            }
        }
    }

    private static void Invariants(Answers answers, ScreeningOutcome outcome)
    {
        Assert.NotEmpty(outcome.Reasons);
        Assert.All(outcome.Reasons, r => Assert.NotEmpty(r.Because));
        Assert.All(outcome.Reasons, r => Assert.NotEmpty(r.Sources));
        Assert.All(outcome.Restrictions, r => Assert.NotEmpty(r.Because));
        Assert.All(outcome.Restrictions, r => Assert.DoesNotMatch(@": (Yes|No)?\.|\{", BecauseWords.Text(Some.Catalog, r.MessageId, r.Because)));
        Assert.Equal(outcome.Level, outcome.Reasons[0].Level);
        Assert.DoesNotContain(outcome.Programme, outcome.Alternatives);
        if (outcome.Level > Urgency.SelfCare || outcome.Programme is null)
        {
            Assert.Null(outcome.Programme);
            Assert.Empty(outcome.Alternatives);
        }

        if (outcome.Level >= Urgency.SameDay)
        {
            Assert.Empty(outcome.Advice);
        }

        string?[] offered = [outcome.Programme, .. outcome.Alternatives];
        if (offered.Contains("comfort-plan"))
        {
            Assert.Equal(new AnswerValue.One("vulva"), answers["body"]);
            Assert.DoesNotContain(outcome.Restrictions, r => r.Id == "no-internal-work");
        }

        if (answers["adult"] is AnswerValue.Flag { Value: false } or null)
        {
            Assert.Null(outcome.Programme);
            Assert.True(outcome.Level >= Urgency.CheckFirst);
        }

        if (answers.TryGetValue("pain-now", out var pain) && pain is AnswerValue.Number { Value: > 2 })
        {
            Assert.Contains(outcome.Restrictions, r => r.Id == "breath-only");
        }
    }

    private static void MoreIsNeverLess(Answers answers, ScreeningOutcome outcome, Random random)
    {
        var signs = Some.Outcome(Adding(answers, "urgent-signs", Signs[random.Next(Signs.Length)]));
        Assert.True(signs.Level >= outcome.Level);
        if (answers.ContainsKey("conditions"))
        {
            var more = Some.Outcome(Complete(Adding(answers, "conditions", Conditions[random.Next(Conditions.Length)]), random));
            Assert.True(more.Level >= outcome.Level);
            Assert.Subset(more.Restrictions.Select(r => r.Id).ToHashSet(), outcome.Restrictions.Select(r => r.Id).ToHashSet());
        }
    }

    private static void ClearedKeepsRestrictions(Answers answers, ScreeningOutcome outcome)
    {
        var cleared = Some.Outcome(answers.With("cleared", true));
        Assert.Equal(outcome.Restrictions.Select(r => r.Id), cleared.Restrictions.Select(r => r.Id));
        Assert.True(cleared.Level <= outcome.Level);
        if (outcome.Level != Urgency.CheckFirst)
        {
            Assert.Equal(outcome.Level, cleared.Level);
        }
    }

    private static Answers Adding(Answers answers, string question, string value)
    {
        var given = answers.TryGetValue(question, out var answer) && answer is AnswerValue.Many many ? many.Values : [];
        return answers.With(question, [.. given.Where(v => v != "none").Append(value).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Answers whatever is still asked, at random; "none" often enough that every level is met.</summary>
    private static Answers Complete(Answers answers, Random random)
    {
        while (Screening.Missing(Some.Catalog, answers) is { Count: > 0 } missing)
        {
            answers = missing.Aggregate(answers, (a, q) => a.With(q.BareId, RandomValue(q, random)));
        }

        return answers;
    }

    private static AnswerValue RandomValue(Question question, Random random)
    {
        var values = question.Choices.Where(c => !c.Exclusive).Select(c => c.Value).ToArray();
        switch (question.Kind)
        {
            case QuestionKind.Confirm:
                return new AnswerValue.Flag(random.Next(question.BareId is "adult" or "consent" ? 20 : 2) > 0);
            case QuestionKind.Choice:
                return new AnswerValue.One(values[random.Next(values.Length)]);
            case QuestionKind.Choices when question.Choices.FirstOrDefault(c => c.Exclusive) is { } none && random.Next(10) < 7:
                return new AnswerValue.Many([none.Value]);
            case QuestionKind.Choices:
                random.Shuffle(values);
                return new AnswerValue.Many([.. values.Take(1 + random.Next(3))]);
            default:
                return new AnswerValue.Number(question.Min!.Value + random.Next(question.Max!.Value - question.Min.Value + 1));
        }
    }

    private static ImmutableArray<string> Values(string question) =>
        [.. Some.Catalog.Questions["screening/" + question].Choices.Where(c => !c.Exclusive).Select(c => c.Value)];
}

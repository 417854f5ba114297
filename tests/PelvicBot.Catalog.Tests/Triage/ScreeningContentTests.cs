using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Triage;

/// <summary>The shipped screening: its words and its buttons.</summary>
public sealed class ScreeningContentTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    [Fact]
    public void Questions_OfTheScreening_KeepTheirValues()
    {
        var values = Catalog.Triage.Questionnaire("screening")!.Questions
            .Select(id => Catalog.Questions[id])
            .ToDictionary(q => q.BareId, q => string.Join(' ', q.Choices.Select(c => c.Value).Order(StringComparer.Ordinal)));

        Assert.Equal("birth-preparation bladder-emptying bowel-emptying comfortable-penetration ease-pain ease-tension leakage postpartum-recovery sexual-function stress-relief", values["aim"]);
        Assert.Equal("longer new-or-worse-14-days", values["bladder-onset"]);
        Assert.Equal("penis unspecified vulva", values["body"]);
        Assert.Equal("no postpartum trimester-1 trimester-2 trimester-3", values["pregnancy"]);
        Assert.Equal("caesarean none tear-or-episiotomy", values["birth-injury"]);
        Assert.Equal("earlier none within-12-weeks", values["surgery"]);
        Assert.Equal("no rather-not-say yes", values["hard-memories"]);
        Assert.Equal("new regular some", values["experience"]);
        Assert.Equal(
            "active-infection aneurysm bladder-pain-syndrome bleeding-risk-or-anticoagulant catheter endometriosis heart-or-lung-disease hernia hip-replacement-or-injury "
            + "intrauterine-device knee-problem latex-allergy lichen-sclerosus none numb-skin osteoporosis other pelvic-cancer-or-radiotherapy pelvic-girdle-pain pessary "
            + "placenta-praevia-or-pelvic-rest prolapse prostate-surgery pudendal-neuralgia spinal-injury vaginal-reconstruction vestibulodynia",
            values["conditions"]);
    }

    [Fact]
    public void UrgentSigns_ForEveryBodyAndStage_HaveFewButtonsAndNoneOfThese()
    {
        var question = Catalog.Questions["screening/urgent-signs"];
        foreach (var body in (string?[])[null, "vulva", "penis", "unspecified"])
        {
            foreach (var stage in (string?[])[null, "no", "trimester-1", "trimester-2", "trimester-3", "postpartum"])
            {
                var answers = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
                if (body is not null)
                {
                    answers["body"] = new AnswerValue.One(body);
                }

                if (stage is not null)
                {
                    answers["pregnancy"] = new AnswerValue.One(stage);
                }

                var shown = question.Choices.Where(c => c.Shown?.Holds(answers) ?? true).ToList();
                Assert.InRange(shown.Count, 7, 10);
                Assert.True(shown[^1].Exclusive);
                Assert.Contains(shown, c => c.Value == "cauda-equina");
            }
        }
    }

    [Theory]
    [InlineData("vulva", "testicular-torsion")]
    [InlineData("penis", "ectopic-pregnancy")]
    [InlineData("penis", "pregnancy-bleeding")]
    public void UrgentSigns_ForABody_OfferNothingThatCannotBe(string body, string value)
    {
        var answers = new Dictionary<string, AnswerValue>(StringComparer.Ordinal) { ["body"] = new AnswerValue.One(body) };
        var choice = Catalog.Questions["screening/urgent-signs"].Choices.Single(c => c.Value == value);

        Assert.False(choice.Shown!.Holds(answers));
    }

    [Fact]
    public void Aim_ShowsTheLeastIntimateFirst() =>
        Assert.Equal(["ease-tension", "ease-pain", "stress-relief"], Catalog.Questions["screening/aim"].Choices.Take(3).Select(c => c.Value));

    [Fact]
    public void BladderOnset_Carries_ItsSafetyLine() =>
        Assert.Contains("emergency care now", Catalog.Questions["screening/bladder-onset"].Text, StringComparison.Ordinal);

    [Fact]
    public void Conditions_AreAskedInTwoGroups_OfTheSameQuestion()
    {
        var groups = Catalog.Questions["screening/conditions"].Groups;

        Assert.Equal(2, groups.Length);
        Assert.All(groups, g => Assert.Contains("none", g.Values));
    }

    [Fact]
    public void Texts_OfTheScreening_AreShortAndHaveAReason()
    {
        foreach (var question in Catalog.Questions.Values.Where(q => q.Info.File.EndsWith("/questions/screening.yaml", StringComparison.Ordinal)))
        {
            Assert.InRange(question.Text.Split(' ', '\n').Length, 4, 60);
            Assert.NotNull(question.Why);
            Assert.NotNull(question.Retry);
            Assert.DoesNotContain("!", question.Text + question.Why + question.Retry, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AlsoWords_OfOneQuestion_NameOneValueOnly()
    {
        foreach (var question in Catalog.Questions.Values.Where(q => q.Info.Id.StartsWith("screening/", StringComparison.Ordinal)))
        {
            var twice = question.Choices
                .SelectMany(c => c.Also.Append(c.Title).Append(c.Value).Select(w => w.ToLowerInvariant()).Distinct(StringComparer.Ordinal))
                .GroupBy(w => w, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"{question.Info.Id}: {g.Key}");
            Assert.Empty(twice);
        }
    }
}

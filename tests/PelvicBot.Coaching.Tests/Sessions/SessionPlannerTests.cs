using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.Sessions;

/// <summary>What safety asks of single sessions, said here in so many words and not derived from the content.</summary>
public sealed class SessionPlannerTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;
    private static readonly MemberSituation Anyone = new() { Body = Body.Vulva };

    [Fact]
    public void Plan_FirstSessionOfFoundations_IsFiveMinutesOfBreathingAndAnOptionalLook()
    {
        var plan = Plan("foundations", "breath-and-mirror", Anyone);

        Assert.Equal(["ex-belly-breath", "ex-mirror-check"], plan.Steps.Select(s => s.ExerciseId));
        Assert.Equal([false, true], plan.Steps.Select(s => s.Optional));
        Assert.Equal((5, Posture.Back), (plan.Steps[0].Minutes, plan.Steps[0].Posture));
        Assert.Equal(5, plan.Minutes);
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Plan_ExerciseWithAnExpiredReview_IsHeldBackWithAnEasierOneInItsPlace()
    {
        var due = new LocalDate(2026, 11, 20);
        var files = CatalogLoader.ReadFolder(Path.Combine(RepositoryFolder.Root, "content"))
            .Select(f => (f.Name, f.Text.Replace("  - id: ex-reverse-kegel-seated\n", "  - id: ex-reverse-kegel-seated\n    review-due: 2026-11-20\n", StringComparison.Ordinal)));
        var catalog = CatalogLoader.Load(files, new FaultList());

        PlannedSession On(LocalDate day) => SessionPlanner.Plan(catalog.On(day), catalog.Programmes["daily-circuit"], "circuit", Anyone);

        Assert.Contains("ex-reverse-kegel-seated", On(due).Steps.Select(s => s.ExerciseId));
        var later = On(due.PlusDays(1));
        Assert.DoesNotContain("ex-reverse-kegel-seated", later.Steps.Select(s => s.ExerciseId));
        var why = later.Steps.Where(s => s.ReplacedFor == "ex-reverse-kegel-seated").Select(s => s.Because!.Rule)
            .Concat(later.LeftOut.Where(l => l.ExerciseId == "ex-reverse-kegel-seated").Select(l => l.Because.Rule));
        Assert.Equal("review/exercise-waits", Assert.Single(why));
    }

    [Fact]
    public void Plan_Circuit_OffersTheThirdOpenerAsAlternative()
    {
        var plan = Plan("daily-circuit", "circuit", Anyone);

        Assert.Equal(["ex-90-90-breath", "ex-jaw-pelvic", "ex-childs-pose", "ex-happy-baby", "ex-reverse-kegel-seated"], plan.Steps.Select(s => s.ExerciseId));
        Assert.Equal("ex-figure-four", Assert.Single(plan.Steps[2].Alternatives));
        Assert.Equal(11, plan.Minutes);
    }

    [Theory]
    [InlineData(15, Posture.Back)]
    [InlineData(16, Posture.Side)]
    [InlineData(null, Posture.Side)]
    public void Plan_Pregnant_EndsLyingFlatAtSixteenWeeks(int? weeks, Posture posture)
    {
        var plan = Plan("foundations", "breath-and-mirror", Anyone with { Pregnancy = Pregnancy.SecondTrimester, PregnancyWeeks = weeks });

        Assert.Equal(posture, plan.Steps[0].Posture);
        Assert.Equal(posture != Posture.Back, plan.Steps[0].Notes.Any(n => n.Rule == "contra/back-lying"));
    }

    [Fact]
    public void Plan_LatePregnancyCleared_ChoosesOpenersThatSuit()
    {
        var plan = Plan("daily-circuit", "circuit", Anyone with { Pregnancy = Pregnancy.ThirdTrimester, Cleared = true });

        Assert.Contains("ex-childs-pose", plan.Steps.Select(s => s.ExerciseId));
        Assert.Contains("ex-figure-four", plan.Steps.Select(s => s.ExerciseId));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Plan_PregnantNotCleared_IsBreathingInPlaceOfReleases()
    {
        var plan = Plan("foundations", "lift", Anyone with { Pregnancy = Pregnancy.SecondTrimester });

        Assert.Equal(["ex-belly-breath"], plan.Steps.Select(s => s.ExerciseId));
        Assert.Equal("contra/pregnant-unchecked-release", Assert.Single(plan.LeftOut).Because.Rule);
    }

    [Theory]
    [InlineData("ex-massage-abdomen")]
    [InlineData("ex-massage-psoas")]
    public void Plan_PregnantEvenCleared_HasNoBellyOrFrontHipMassage(string exercise)
    {
        var plan = Plan("self-massage", "round", Anyone with { Pregnancy = Pregnancy.FirstTrimester, Cleared = true });

        Assert.Contains(plan.LeftOut, l => l.ExerciseId == exercise);
        Assert.Contains(plan.Steps, s => s.ExerciseId == "ex-massage-hips");
    }

    [Fact]
    public void Plan_PregnantEvenCleared_HasNoTouchPractice()
    {
        foreach (var session in (string[])["outside", "entrance", "shallow", "dilator", "tiny-movements", "partner"])
        {
            var plan = Plan("comfort-plan", session, Anyone with { Pregnancy = Pregnancy.FirstTrimester, Cleared = true });
            Assert.DoesNotContain(plan.Steps, s => Catalog.Exercises[s.ExerciseId].Type == ExerciseType.Touch);
        }
    }

    [Fact]
    public void Plan_BeforePostnatalCheck_IsBreathingOnlyWhoeverClearedIt()
    {
        var plan = Plan("daily-routine", "learn", Anyone with { Pregnancy = Pregnancy.Postpartum, Cleared = true });

        Assert.All(plan.Steps, s => Assert.Equal(ExerciseType.Breath, Catalog.Exercises[s.ExerciseId].Type));
        Assert.Contains(plan.LeftOut, l => l is { ExerciseId: "ex-reverse-kegel-women", Because.Rule: "contra/postpartum-unchecked" });
    }

    [Fact]
    public void Plan_SurgeryClearedByItsTeam_GivesMoreThanBreathingAndLiftsNothingElse()
    {
        var waiting = Plan("foundations", "breath-and-mirror", Anyone with { Conditions = ["recent-surgery"] });
        var cleared = Plan("foundations", "breath-and-mirror", Anyone with { Conditions = ["recent-surgery"], SurgeryCleared = true });
        var hernia = Plan("foundations", "breath-and-mirror", Anyone with { Conditions = ["recent-surgery", "hernia"], SurgeryCleared = true });

        Assert.NotEmpty(waiting.LeftOut);
        Assert.True(cleared.Steps.Length > waiting.Steps.Length);
        Assert.Equal(waiting.Steps.Length, hernia.Steps.Length);
    }

    [Fact]
    public void Plan_ProlapseCleared_LiesDownAndSkipsTheDeepBend()
    {
        var plan = Plan("daily-circuit", "circuit", Anyone with { Conditions = ["prolapse"], Cleared = true });

        var release = Assert.Single(plan.Steps, s => s.ReplacedFor == "ex-reverse-kegel-seated");
        Assert.Equal(("ex-reverse-kegel-core", Posture.Back), (release.ExerciseId, release.Posture));
        Assert.DoesNotContain(release.OtherPostures, p => p is Posture.Sitting or Posture.Standing);
        Assert.DoesNotContain(plan.Steps, s => s.ExerciseId == "ex-happy-baby");
    }

    [Theory]
    [InlineData(Body.Vulva)]
    [InlineData(Body.Penis)]
    [InlineData(Body.Unspecified)]
    public void Plan_ProlapseCleared_OnlyPicturesTheSofteningInEveryBody(Body body)
    {
        var plan = Plan("daily-routine", "two-sets", Anyone with { Body = body, Conditions = ["prolapse"], Cleared = true });

        Assert.Contains(Assert.Single(plan.Steps, s => s.ExerciseId == "ex-reverse-kegel-core").Notes, n => n.Rule == "ex-reverse-kegel-core");
        Assert.DoesNotContain(plan.Steps, s => s.ExerciseId is "ex-reverse-kegel-men" or "ex-reverse-kegel-women");
    }

    [Fact]
    public void Plan_SpinalInjuryCleared_HasNoHeat()
    {
        var situation = Anyone with { Conditions = ["spinal-injury"], Cleared = true };

        Assert.Null(SessionPlanner.PlanExercise(Catalog, Catalog.Programmes["comfort-plan"], "ex-warmth", situation));
        Assert.Null(SessionPlanner.PlanExercise(Catalog, Catalog.Programmes["comfort-plan"], "ex-shower-release", situation));
    }

    [Fact]
    public void Plan_HipReplacement_RestsOnTheSideOnceForBothOpeners()
    {
        var plan = Plan("daily-circuit", "circuit", Anyone with { Conditions = ["hip-replacement-or-injury"] });

        Assert.Single(plan.Steps, s => s.ExerciseId == "ex-side-lying-breath" && s.ReplacedFor == "ex-childs-pose");
        Assert.NotEmpty(plan.LeftOut);
        Assert.DoesNotContain(plan.Steps, s => Catalog.Exercises[s.ExerciseId].Type == ExerciseType.Stretch);
    }

    [Fact]
    public void Plan_NumbSkin_HasNoHeat() =>
        Assert.Contains(
            Plan("comfort-plan", "outside", Anyone with { Conditions = ["numb-skin"] }).LeftOut,
            l => l.ExerciseId == "ex-warmth");

    [Fact]
    public void Plan_HeartDiseaseNotCleared_IsEmptyAndSaysWhy()
    {
        var plan = Plan("micro-breaks", "break", Anyone with { Conditions = ["heart-or-lung-disease"] });

        Assert.Empty(plan.Steps);
        Assert.Contains(plan.LeftOut, l => l is { ExerciseId: "ex-three-breath-reset", Because.Rule: "contra/heart-lung-breath" });
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Plan_DiscomfortBefore_AboveTheLimitLeavesBreathOnly(int discomfort, bool breathOnly)
    {
        var plan = Plan("daily-circuit", "circuit", Anyone with { DiscomfortAtRest = discomfort });

        Assert.Equal(breathOnly, plan.BreathOnly);
        Assert.Equal(breathOnly, plan.Steps.All(s => Catalog.Exercises[s.ExerciseId].Type == ExerciseType.Breath));
        Assert.Equal(breathOnly, plan.LeftOut.Any(l => l.Because.Rule == "rule/breath-only-at-rest"));
    }

    [Fact]
    public void Plan_BreathOnlyForAPostureSession_PutsBreathingIn()
    {
        var plan = Plan("comfort-plan", "light-strength", Anyone with { DiscomfortAtRest = 6 });

        Assert.Equal(["ex-belly-breath"], plan.Steps.Select(s => s.ExerciseId));
        Assert.Equal(3, plan.LeftOut.Length);
    }

    [Theory]
    [InlineData(Body.Vulva, "ex-reverse-kegel-women")]
    [InlineData(Body.Penis, "ex-reverse-kegel-men")]
    [InlineData(Body.Unspecified, "ex-reverse-kegel-core")]
    public void Plan_DailyRoutine_UsesTheWordsForTheBody(Body body, string exercise)
    {
        var plan = Plan("daily-routine", "two-sets", Anyone with { Body = body });

        Assert.Contains(plan.Steps, s => s.ExerciseId == exercise && s.Sets == 1);
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Plan_RestrictionOnEffort_LeavesTheSqueezesOut()
    {
        var noSqueeze = new ExerciseRestriction { Id = "no-squeeze", Because = "Squeezes can wait.", RemovedEfforts = [Effort.LightSqueeze, Effort.Lift, Effort.Hold] };
        var plan = Plan("foundations", "breath-and-map", Anyone with { Restrictions = [noSqueeze] });

        Assert.Equal(new LeftOutStep("ex-flick-map", new Reason("no-squeeze", "Squeezes can wait.")), Assert.Single(plan.LeftOut));
    }

    [Fact]
    public void Plan_RestrictionOnPosture_TakesTheNextAndSaysWhy()
    {
        var noSupine = new ExerciseRestriction { Id = "no-supine", Because = "Not on the back.", RemovedPostures = [Posture.Back] };
        var step = Plan("foundations", "breath-and-map", Anyone with { Restrictions = [noSupine] }).Steps[0];

        Assert.Equal((Posture.Side, "no-supine"), (step.Posture, Assert.Single(step.Notes).Rule));
    }

    [Fact]
    public void Plan_RestrictionOnAStretch_PutsTheEasierOneIn()
    {
        var noBend = new ExerciseRestriction { Id = "no-deep-hip-flexion", Because = "No deep bends.", RemovedExercises = ["ex-childs-pose", "ex-happy-baby"] };
        var plan = Plan("daily-circuit", "circuit", Anyone with { Restrictions = [noBend] });

        Assert.Equal(new Reason("no-deep-hip-flexion", "No deep bends."), Assert.Single(plan.Steps, s => s is { ExerciseId: "ex-side-lying-breath", ReplacedFor: "ex-childs-pose" }).Because);
        Assert.Contains(plan.Steps, s => s.ExerciseId == "ex-figure-four");
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Plan_RestrictionOnEveryPostureOfAnExercise_PutsTheEasierOneIn()
    {
        var lying = new ExerciseRestriction
        {
            Id = "lying-first",
            Because = "Lying down first.",
            RemovedPostures = [Posture.Sitting, Posture.Standing, Posture.HandsAndKnees, Posture.Kneeling, Posture.Walking],
        };
        var plan = Plan("foundations", "postures", Anyone with { Restrictions = [lying] });

        Assert.Equal(["ex-belly-breath", "ex-elevator-down"], plan.Steps.Select(s => s.ExerciseId));
        Assert.Equal(("ex-positions-practice", "lying-first"), (plan.Steps[1].ReplacedFor, plan.Steps[1].Because!.Rule));
    }

    [Fact]
    public void Plan_RestrictionOnAnOptionalStep_PutsNothingInItsPlace()
    {
        var noTouch = new ExerciseRestriction { Id = "no-internal-work", Because = "Not now.", RemovedTypes = [ExerciseType.Touch] };
        var plan = Plan("comfort-plan", "shallow", Anyone with { Restrictions = [noTouch] });

        Assert.Equal("ex-desens-3-shallow", Assert.Single(plan.LeftOut).ExerciseId);
        Assert.DoesNotContain(plan.Steps, s => s.ReplacedFor is not null);
    }

    [Fact]
    public void Plan_RestrictionThatRemovesBreathing_MayLeaveNothing()
    {
        var nothing = new ExerciseRestriction { Id = "hold-all", Because = "On hold.", RemovedTypes = [.. Enum.GetValues<ExerciseType>()] };
        var plan = Plan("self-massage", "round", Anyone with { Restrictions = [nothing] });

        Assert.Empty(plan.Steps);
        Assert.Contains(plan.LeftOut, l => l.ExerciseId == "ex-belly-breath");
    }

    [Fact]
    public void Plan_UnknownSession_NamesProgrammeAndSession()
    {
        var e = Assert.Throws<ArgumentException>(() => Plan("foundations", "nothing", Anyone));
        Assert.StartsWith("The programme 'foundations' has no session 'nothing'.", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ex-desens-2-entrance", "none", "ex-desens-1-external")]
    [InlineData("ex-happy-baby", "none", "ex-side-lying-breath")]
    [InlineData("ex-reverse-kegel-seated", "catheter", "ex-belly-breath")]
    [InlineData("ex-three-breath-reset", "none", null)]
    [InlineData("ex-belly-breath", "heart-or-lung-disease", null)]
    public void Easier_Exercise_IsTheNearestThatFits(string exercise, string condition, string? expected)
    {
        var step = SessionPlanner.Easier(Catalog, Catalog.Programmes["comfort-plan"], exercise, Anyone with { Conditions = [condition] });

        Assert.Equal(expected, step?.ExerciseId);
        Assert.Equal(step?.MinMinutes, step?.Minutes);
    }

    [Fact]
    public void PlanExercise_ForAnotherBody_IsNull() =>
        Assert.Null(SessionPlanner.PlanExercise(Catalog, Catalog.Programmes["daily-routine"], "ex-reverse-kegel-men", Anyone));

    [Fact]
    public void Phases_BirthPreparation_AreThoseOfTheTrimester() =>
        Assert.Equal(["middle"], SessionPlanner.Phases(Catalog, Catalog.Programmes["birth-preparation"], Anyone with { Pregnancy = Pregnancy.SecondTrimester }).Select(p => p.Id));

    [Fact]
    public void Notes_PerinealMassage_OnlyInTheThirdTrimester()
    {
        var programme = Catalog.Programmes["birth-preparation"];
        Assert.Contains(SessionPlanner.Notes(Catalog, programme, Anyone with { Pregnancy = Pregnancy.ThirdTrimester }), n => n.Text.Contains("34 weeks", StringComparison.Ordinal));
        Assert.DoesNotContain(SessionPlanner.Notes(Catalog, programme, Anyone with { Pregnancy = Pregnancy.SecondTrimester }), n => n.Text.Contains("34 weeks", StringComparison.Ordinal));
    }

    private static PlannedSession Plan(string programme, string session, MemberSituation member) =>
        SessionPlanner.Plan(Catalog, Catalog.Programmes[programme], session, member);
}

using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Reviews;

public sealed class ReviewLockTests
{
    private const string Where = "content/en/x.yaml:3 item 'a/b': ";

    [Fact]
    public void Check_SignOffThatIsRecorded_HasNoFault()
    {
        var catalog = Load("One thing.", 1, "2026-12-01");

        Assert.Equal([Where + "its sign-off is not in content/reviewed.lock yet: run './pelvicbot check --update-lock' and commit that file with it"], Check("", catalog));
        Assert.Empty(Check(Locked(catalog), catalog));
    }

    [Fact]
    public void Check_ChangedAfterTheSignOff_SaysWhatToDo()
    {
        var locked = Locked(Load("One thing.", 1, "2026-12-01"));

        Assert.Equal(
            [Where + "it was signed off as version 1 and says something else now: set 'version: 2', and set 'status: draft', 'reviewed-by: none' and 'reviewed-on: none' until a clinician has signed it off again"],
            Check(locked, Load("Another thing.", 1, "2026-12-01")));
        Assert.Equal(
            [Where + "it was changed after it was signed off on 2026-12-01: set 'status: draft', 'reviewed-by: none' and 'reviewed-on: none' until a clinician has signed it off again"],
            Check(locked, Load("Another thing.", 2, "2026-12-01")));
    }

    [Fact]
    public void Update_NewWordsWithTheOldSignOff_KeepsTheFault()
    {
        var locked = ReviewLock.Parse(Locked(Load("One thing.", 1, "2026-12-01")), new FaultList());
        var unsigned = Load("Another thing.", 2, "2026-12-01");
        var signed = Load("Another thing.", 2, "2026-12-05");

        Assert.NotEmpty(Check(locked.Update(unsigned).ToString(), unsigned));
        Assert.Empty(Check(locked.Update(signed).ToString(), signed));
    }

    [Fact]
    public void Check_DraftThatChanged_IsNobodysBusiness()
    {
        var locked = Locked(Load("One thing.", 1, "2026-12-01"));

        Assert.Empty(Check(locked, Load("Another thing.", 1, null)));
    }

    [Fact]
    public void Parse_MergeConflict_SaysHowToSettleIt()
    {
        var faults = new FaultList();

        ReviewLock.Parse("# x\n<<<<<<< HEAD\na/b 1 0123456789abcdef 2026-12-01\n", faults);

        Assert.Equal(["content/reviewed.lock:2 '<<<<<<< HEAD' is not 'id version hash reviewed-on': run './pelvicbot check --update-lock'"], faults.All.Select(f => f.ToString()));
    }

    [Fact]
    public void Shipped_EverySignOffStandsForWhatIsShipped()
    {
        var faults = new FaultList();
        var content = Path.Combine(RepositoryFolder.Root, "content");

        ReviewLock.Read(content, faults).Check(CatalogLoader.Load(content, faults), faults);

        Assert.Empty(faults.All);
    }

    private static string Locked(ContentCatalog catalog) => ReviewLock.Parse("", new FaultList()).Update(catalog).ToString();

    private static IEnumerable<string> Check(string locked, ContentCatalog catalog)
    {
        var faults = new FaultList();
        ReviewLock.Parse(locked, faults).Check(catalog, faults);
        return faults.All.Select(f => f.ToString());
    }

    private static ContentCatalog Load(string text, int version, string? reviewedOn)
    {
        var review = reviewedOn is null
            ? "status: draft, reviewed-by: none, reviewed-on: none"
            : $"status: reviewed, reviewed-by: Dr A. Example, reviewed-on: {reviewedOn}";
        return CatalogLoader.Load(
            [("content/en/x.yaml", $$"""
                kind: messages
                items:
                  - { id: a/b, text: "{{text}}", version: {{version}}, {{review}}, evidence: none, review-due: 2027-12-01 }
                """)],
            new FaultList());
    }
}

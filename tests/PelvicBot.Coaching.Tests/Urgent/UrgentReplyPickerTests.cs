using PelvicBot.Coaching.RedFlags;
using PelvicBot.Coaching.Tests.RedFlags;
using PelvicBot.Coaching.Urgent;

namespace PelvicBot.Coaching.Tests.Urgent;

public class UrgentReplyPickerTests
{
    [Theory]
    [InlineData("GB", "999")]
    [InlineData("us", "911")]
    [InlineData("FR", "112")]
    [InlineData("BR", "your local emergency number (112, 999 or 911)")]
    [InlineData(null, "your local emergency number (112, 999 or 911)")]
    public void Pick_Emergency_NamesTheRegionsNumberAndTheMembersWords(string? country, string number)
    {
        var finding = TheDetector.Examine("I can't breathe").First!;

        var choice = UrgentReplyPicker.Pick(finding, country, TheDetector.Catalog);
        var text = choice.Fill(TheDetector.Catalog.UrgentReplies[choice.ContentId].Text);

        Assert.Contains($"Call {number} now", text, StringComparison.Ordinal);
        Assert.Contains("“can't breathe”", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pick_Abuse_DoesNotQuoteTheMember()
    {
        var finding = TheDetector.Examine("he hits me when I say no").First!;

        var choice = UrgentReplyPicker.Pick(finding, "GB", TheDetector.Catalog);

        Assert.DoesNotContain("hits me", choice.Fill(TheDetector.Catalog.UrgentReplies[choice.ContentId].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Pick_EveryFlagInEveryRegion_LeavesNoPlaceholder()
    {
        var catalog = TheDetector.Catalog;
        foreach (var flag in catalog.RedFlags.Flags.Values)
        {
            var finding = new RedFlagFinding(flag.FlagId, UrgencyNames.Parse(flag.Level), flag.Route, "my words", RedFlagModifier.None);
            foreach (var region in catalog.Regions.Keys)
            {
                var choice = UrgentReplyPicker.Pick(finding, region, catalog);
                var repeat = UrgentReplyPicker.Repeat(finding, region, catalog);

                Assert.DoesNotContain("{", choice.Fill(catalog.UrgentReplies[choice.ContentId].Text), StringComparison.Ordinal);
                Assert.DoesNotContain("{", repeat.Fill(catalog.UrgentReplies[repeat.ContentId].Text), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Replies_Emergencies_SayTheSameThingsInAFewWords()
    {
        var catalog = TheDetector.Catalog;
        foreach (var flag in catalog.RedFlags.Flags.Values.Where(f => f.Level == "emergency"))
        {
            var text = catalog.UrgentReplies[$"urgent/{flag.FlagId}"].Text;

            Assert.Contains("{emergency-number}", text, StringComparison.Ordinal);
            Assert.EndsWith("Tell me once you've called, or if you can't.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("!", text, StringComparison.Ordinal);
        }
    }
}

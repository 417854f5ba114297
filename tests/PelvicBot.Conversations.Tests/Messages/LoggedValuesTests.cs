using System.Text.RegularExpressions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Messages;

public sealed partial class LoggedValuesTests
{
    /// <summary>Whoever adds a placeholder decides whether its value may stay in a member's log.</summary>
    [Fact]
    public void Placeholders_OfTheWholeCatalogue_AreDecidedUpon()
    {
        var catalog = TestCoach.Instance.Services.Catalog;
        var texts = catalog.Items.Values.Select(i => System.Text.Encoding.UTF8.GetString(i.Canonical.Span));
        var words = catalog.BodyWords.Keys.Concat(catalog.Exercises.Values.SelectMany(e => e.Words.Keys));

        var undecided = texts.SelectMany(t => Placeholder().Matches(t)).Select(m => m.Groups[1].Value).Distinct()
            .Except(words).Except(LoggedValues.Kept).Except(LoggedValues.NotKept);

        Assert.Empty(undecided);
        Assert.Empty(LoggedValues.Kept.Intersect(LoggedValues.NotKept));
    }

    [Fact]
    public void Of_TheMembersOwnWords_AreNotKept() =>
        Assert.Equal([("number", "3")], LoggedValues.Of([("sign", "“my words”"), ("number", "3"), ("answer", "my words")]));

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}

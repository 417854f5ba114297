using NodaTime;
using PelvicBot.Conversations.Messages;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Messages;

public sealed class TranscriptAgeTests
{
    [Theory]
    [InlineData(7 * 24 * 60, "a week")]
    [InlineData(14 * 24 * 60, "2 weeks")]
    [InlineData(3 * 24 * 60, "3 days")]
    [InlineData(24 * 60, "a day")]
    [InlineData(12 * 60, "12 hours")]
    [InlineData(30 * 60, "30 hours")]
    [InlineData(60, "an hour")]
    [InlineData(10, "an hour")]
    [InlineData((3 * 24 * 60) + 1, "4 days")]
    public void Of_ALength_IsSaidInWholeUnitsAndNeverTooShort(int minutes, string words) =>
        Assert.Equal(words, TranscriptAge.Of(Duration.FromMinutes(minutes), TestCoach.Instance.Services.Catalog));
}

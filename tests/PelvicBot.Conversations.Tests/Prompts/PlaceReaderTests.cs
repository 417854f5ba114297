using PelvicBot.Conversations.Prompts;

namespace PelvicBot.Conversations.Tests.Prompts;

/// <summary>Countries and time zones as people name them.</summary>
public sealed class PlaceReaderTests
{
    [Theory]
    [InlineData("Europe/Vienna", "Europe/Vienna")]
    [InlineData("europe/vienna", "Europe/Vienna")]
    [InlineData("Vienna", "Europe/Vienna")]
    [InlineData("I'm in Vienna, Austria", "Europe/Vienna")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("i live in Los Angeles.", "America/Los_Angeles")]
    [InlineData("Austria", "Europe/Vienna")]
    [InlineData("Ho Chi Minh", "Asia/Ho_Chi_Minh")]
    [InlineData("UTC", "UTC")]
    public void Zone_AsPeopleSayIt_IsFound(string text, string zone) => Assert.Equal(zone, ZoneReader.Read(text)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("no")]
    [InlineData("I don't know")]
    [InlineData("United States")]
    public void Zone_UnknownOrAmbiguous_IsNotGuessed(string text) => Assert.Null(ZoneReader.Read(text));

    [Fact]
    public void Zone_Shown_NamesTheCity() => Assert.Equal("New York (America/New_York)", ZoneReader.Shown("America/New_York"));

    [Theory]
    [InlineData("AT", "AT")]
    [InlineData("Austria", "AT")]
    [InlineData("i am in austria.", "AT")]
    [InlineData("NO", "NO")]
    [InlineData("New Zealand", "NZ")]
    [InlineData("South Korea", "KR")]
    [InlineData("Nigeria", "NG")]
    [InlineData("Dominican Republic", "DO")]
    [InlineData("Papua New Guinea", "PG")]
    [InlineData("I live in Papua New Guinea", "PG")]
    [InlineData("I come from Guinea-Bissau", "GW")]
    public void Region_AsPeopleSayIt_IsFound(string text, string code) => Assert.Equal(code, RegionReader.Read(text)?.Value);

    [Theory]
    [InlineData("no")]
    [InlineData("is")]
    [InlineData("at")]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("somewhere in my room")]
    public void Region_Unknown_IsNotGuessed(string text) => Assert.Null(RegionReader.Read(text));
}

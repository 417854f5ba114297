using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.State;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.StateFixtures;

/// <summary>Documents from before a field existed: whatever of it is missing gets a safe default, and the talk goes on.</summary>
public sealed class OldMemberTests
{
    /// <summary>Fixtures that between them have every part of a member.</summary>
    private static readonly string[] Rich = ["2026-11-21/check-in.now", "2026-11-21/held.why", "2026-11-21/session.running", "2026-11-21/silence.ask"];

    public static TheoryData<string, string> MemberFields => Fields(f => f.Member!, "id");

    public static TheoryData<string, string> StateFields => Fields(f => f.State, "stack");

    [Theory]
    [MemberData(nameof(MemberFields))]
    public async Task Member_FieldMissing_GoesOn(string name, string field)
    {
        var fixture = StateFixture.Read(name);
        fixture.Member!.Remove(field);

        var old = await OldConversation.LoadAsync(fixture, TestCoach.Instance);
        await old.SayAsync(fixture.Says);
        await old.SayAsync("menu");
        await old.SayAsync("my data");

        Assert.NotNull(old.Member.Answers);
    }

    [Theory]
    [MemberData(nameof(StateFields))]
    public async Task State_FieldMissing_GoesOn(string name, string field)
    {
        var fixture = StateFixture.Read(name);
        fixture.State.Remove(field);

        await (await OldConversation.LoadAsync(fixture, TestCoach.Instance)).SayAsync(fixture.Says);
    }

    [Fact]
    public void Member_OfItsIdAlone_IsAMemberNothingIsKnownOf()
    {
        var member = JsonSerializer.Deserialize("""{"id":"m"}""", CoachJson.Default.Member)!;

        Assert.Equal(new Member { Id = "m" }, member);
        Assert.Empty(member.Answers);
        Assert.Empty(member.Sessions);
        Assert.Empty(member.CheckIns);
    }

    [Fact]
    public void State_Empty_IsAConversationThatHasNotBegun()
    {
        var state = JsonSerializer.Deserialize("{}", CoachJson.Default.ConversationState)!;

        Assert.Empty(state.Stack);
        Assert.Equal((false, ConversationState.CurrentSchema), (state.Welcomed, state.Schema));
    }

    [Fact]
    public void Schedule_FromBeforeWeeklyMessages_IsDaily()
    {
        var member = JsonSerializer.Deserialize("""{"id":"m","schedule":{"time":"08:00:00","zoneId":"Europe/Vienna","version":1}}""", CoachJson.Default.Member)!;

        Assert.Equal(1, member.Schedule!.EveryDays);
    }

    [Fact]
    public void Session_WithoutSteps_HasNone()
    {
        var session = JsonSerializer.Deserialize(
            """{"programme":"foundations","phase":"awareness","session":"s","on":"2026-11-20","before":2}""", CoachJson.Default.SessionRecord)!;

        Assert.Empty(session.Steps);
        Assert.Equal(2, session.Highest);
    }

    private static TheoryData<string, string> Fields(Func<StateFixture, JsonObject> document, string needed)
    {
        var fields = new TheoryData<string, string>();
        foreach (var name in Rich.Where(n => StateFixture.Read(n).Member is not null))
        {
            foreach (var field in document(StateFixture.Read(name)).Select(p => p.Key).Where(k => k != needed))
            {
                fields.Add(name, field);
            }
        }

        return fields;
    }
}

using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Random;

/// <summary>
/// Two hundred made-up conversations of sixty inputs each, the same in every run: what must hold after every turn whatever anybody says.
/// A failure prints the seed and the talk up to it.
/// </summary>
public sealed class RandomConversationTests
{
    private const int Inputs = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    /// <summary>The random talks are worth something only as long as they get around.</summary>
    [Fact]
    public async Task Conversations_Together_GetAround()
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seed in Enumerable.Range(1, 200))
        {
            said.UnionWith((await PlayAsync(seed)).Said);
        }

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "screening/pain-now", "programme/offer", "session/running", "session/above-limit", "session/finished", "programme/scheduled", "check-in/hello",
                "check-in/next", "held/cleared", "silence/ask", "pause/begun", "my-data/erased", "urgent-help/now", "urgent-help/misunderstanding", "urgent-help/reached-help",
            },
            said);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Conversation_WhateverIsSaid_KeepsItsPromises(int seed) => PlayAsync(seed);

    private static async Task<RandomTalk> PlayAsync(int seed)
    {
        var talk = new RandomTalk(TestCoach.Instance, seed);
        await talk.JoinAsync();
        for (var i = 0; i < Inputs; i++)
        {
            await talk.StepAsync();
        }

        return talk;
    }
}

using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Tests.Random;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.StateFixtures;

/// <summary>
/// What earlier releases stored is read and carried on by this one. The files are real states of the golden conversations; run with
/// <c>STATE_FIXTURES=2026-11-21</c> (today) to add those that no file stands for yet.
/// </summary>
public sealed class StateFixtureTests
{
    public static TheoryData<string> Names => [.. StateFixture.Names];

    [Fact]
    public async Task Fixtures_Together_HaveEveryDialogOfTheCheckout()
    {
        if (Environment.GetEnvironmentVariable("STATE_FIXTURES") is { Length: > 0 } day)
        {
            await WriteAsync(Path.Combine(StateFixture.Folder, day));
        }

        var seen = StateFixture.Names.SelectMany(n => StateFixture.Read(n).State["stack"]!.AsArray()).Select(f => (string)f!["dialog"]!).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(TestCoach.Instance.Services.Dialogs.All, d => !seen.Contains(d.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fixture_PageOpenedAgain_PutsTheOpenQuestionAndKeepsEveryAnswer(string name)
    {
        var old = await OldConversation.LoadAsync(StateFixture.Read(name), TestCoach.Instance);

        var said = await old.ResumeAsync();

        Assert.NotEqual("none", Promises.EntityOf(said[^1])!.Expects);
        Assert.Equal(old.Before.Select(f => f.Dialog), old.Stack.Select(f => f.Dialog));
        foreach (var (before, now) in old.Before.Zip(old.Stack))
        {
            var dialog = TestCoach.Instance.Services.Dialogs.Find(now.Dialog)!;
            Assert.All(before.Values, v => Assert.Equal(v.Value, now.Values[dialog.Renamed.GetValueOrDefault(v.Key, v.Key)]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fixture_WhatTheMemberSaidNext_IsUnderstood(string name)
    {
        var fixture = StateFixture.Read(name);
        var old = await OldConversation.LoadAsync(fixture, TestCoach.Instance);

        var said = await old.SayAsync(fixture.Says);

        Assert.DoesNotContain(OldConversation.ContentOf(said), c => c is "coach/not-understood" or "coach/way-out" or "coach/updated" || c.StartsWith("coach/retry", StringComparison.Ordinal));
    }

    private static async Task WriteAsync(string folder)
    {
        var known = StateFixture.Names.Select(n => n[(n.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        var golden = Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Conversations.Tests", "Golden");
        foreach (var file in Directory.EnumerateFiles(golden, "*.txt").Order(StringComparer.Ordinal))
        {
            await GoldenConversation.PlayAsync(TestCoach.Instance, await File.ReadAllTextAsync(file), seen: moment =>
            {
                if (moment.Before.Conversation is { } stored
                    && JsonSerializer.Deserialize(stored.State.Span, CoachJson.Default.ConversationState)!.Stack is [.., { } top]
                    && !OldConversation.ContentOf(moment.Said).Any(c => c is "coach/not-understood" or "coach/way-out" || c.StartsWith("coach/retry", StringComparison.Ordinal))
                    && known.Add($"{top.Dialog}.{top.Step}"))
                {
                    File.WriteAllText(Path.Combine(folder, $"{top.Dialog}.{top.Step}.json"), StateFixture.Write(moment));
                }
            });
        }
    }
}

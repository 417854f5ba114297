using System.Collections.Frozen;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;
using PelvicBot.Conversations.Tests.Random;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.StateFixtures;

/// <summary>A deploy changes the dialog that somebody is in the middle of: they are carried on, and what they answered is kept.</summary>
public sealed class DeployTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in StateFixture.Names)
            {
                Array.ForEach(Deploys.All, deploy => cases.Add(name, deploy));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Deploy_InTheMiddle_CarriesOnWithEveryAnswer(string name, string deploy)
    {
        var fixture = StateFixture.Read(name);
        var open = fixture.State["stack"]!.AsArray()[^1]!;
        var (dialog, step) = ((string)open["dialog"]!, (string)open["step"]!);
        if (TestCoach.Instance.Services.Dialogs.Find(dialog)?.Find(step) is null || Deploys.Of(deploy, dialog, step) is not { } coach)
        {
            return;
        }

        // Opening the page and writing both have to find the way on, each by itself.
        var reopened = await OldConversation.LoadAsync(fixture, coach);
        var shown = await reopened.ResumeAsync();
        Kept(reopened, coach, deploy);
        Assert.True(reopened.Stack.Count == 0 || Promises.EntityOf(shown[^1])!.Expects != "none");

        var old = await OldConversation.LoadAsync(fixture, coach);

        // What began the dialog that is gone would be gone from the code, too.
        var text = deploy == Deploys.RemoveDialog ? "flurb" : fixture.Says;
        var said = await old.SayAsync(text);
        if (deploy is Deploys.InsertBefore or Deploys.InsertAfter or Deploys.Rename or Deploys.Raise)
        {
            Assert.DoesNotContain(OldConversation.ContentOf(said), c => c is "coach/updated" or "coach/not-understood" || c.StartsWith("coach/retry", StringComparison.Ordinal));
        }

        if (OldConversation.ContentOf(said).Contains("coach/updated"))
        {
            Kept(old, coach, deploy);
            await old.SayAsync(text);
        }
    }

    /// <summary>Every answer is where it was or, where the screening has come to its end without the step, with the member.</summary>
    private static void Kept(OldConversation old, Coach coach, string deploy)
    {
        if (deploy is not (Deploys.Remove or Deploys.RemoveDialog))
        {
            Assert.Equal(old.Before.Select(f => f.Dialog), old.Stack.Select(f => f.Dialog));
        }

        foreach (var before in old.Before)
        {
            var dialog = coach.Services.Dialogs.Find(before.Dialog);
            var renamed = dialog?.Renamed ?? FrozenDictionary<string, string>.Empty;
            foreach (var (name, value) in before.Values.Select(v => (renamed.GetValueOrDefault(v.Key, v.Key), v.Value)))
            {
                if (old.Stack.FirstOrDefault(f => f.Dialog == before.Dialog) is { } now)
                {
                    Assert.True(dialog?.Find(name)?.Ask is null || value == now.Values.GetValueOrDefault(name), $"{before.Dialog}/{name} was {value}");
                }
                else if (before.Dialog == "screening" && !before.Values.ContainsKey("change") && coach.Services.Catalog.Questions.ContainsKey($"screening/{name}"))
                {
                    Assert.Equal(FrameAnswers.ToAnswer(value), old.Member.Answers.GetValueOrDefault(name));
                }
            }
        }
    }
}

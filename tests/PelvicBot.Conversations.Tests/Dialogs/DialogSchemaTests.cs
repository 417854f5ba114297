using System.Text.Json;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Testing;
using PelvicBot.Testing.Schemas;

namespace PelvicBot.Conversations.Tests.Dialogs;

/// <summary>The JSON schema that editors use for dialogs, the shipped dialogs, and the loader agree.</summary>
public sealed class DialogSchemaTests
{
    [Fact]
    public async Task ShippedDialogs_AgainstTheSchema_AreSound()
    {
        await using var validator = new YamlValidator();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "dialogs"), "*.yaml").Order(StringComparer.Ordinal))
        {
            Assert.Equal((file, ""), (file, string.Join('\n', await validator.CheckAsync("dialog", await File.ReadAllTextAsync(file)))));
        }
    }

    [Fact]
    public async Task BrokenDialog_AgainstTheSchema_IsRefused()
    {
        await using var validator = new YamlValidator();

        Assert.Equal(
            ["/steps/0 must NOT have additional properties 'sya'", "/steps/1/do must be equal to one of the allowed values"],
            await validator.CheckAsync("dialog", "id: x\nversion: 1\nsteps:\n  - { id: a, sya: [menu/ask] }\n  - { id: b, do: session/plna }\n"));
    }

    [Fact]
    public void Schema_AndLoader_HaveTheSameFields()
    {
        var asked = new AskedFields();
        foreach (var draft in Drafts())
        {
            asked.Add(draft.Fields);
        }

        Assert.Equal("", string.Join('\n', SchemaFiles.Differences(SchemaFiles.Read("dialog"), asked, "dialog")));
    }

    [Fact]
    public void Schema_ActionsAndFills_AreThoseOfTheTables()
    {
        var common = SchemaFiles.Read("common").GetProperty("definitions");

        Assert.Equal(StepActions.All.Keys.Order(StringComparer.Ordinal), Words(common.GetProperty("action")));
        Assert.Equal(PromptFills.All.Keys.Order(StringComparer.Ordinal), Words(common.GetProperty("fill")));
    }

    private static IEnumerable<string> Words(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString()!).Order(StringComparer.Ordinal);

    private static IEnumerable<DialogDraft> Drafts()
    {
        var loader = new DialogLoader(TestCoach.Instance.Services.Catalog, new FaultList());
        return Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "dialogs"), "*.yaml")
            .Select(f => loader.Draft(Path.GetFileName(f), File.ReadAllText(f)))
            .OfType<DialogDraft>();
    }
}

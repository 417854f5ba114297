using System.Text.Json;

namespace PelvicBot.Testing.Schemas;

/// <summary>Holds YAML against the JSON schemas, by a validator that others wrote (tests/clients/check-yaml.js).</summary>
public sealed class YamlValidator : IAsyncDisposable
{
    private readonly NodeScript _script = NodeScript.Start("check-yaml.js", SchemaFiles.Folder);

    /// <returns>What is wrong; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(string schema, string text)
    {
        await _script.WriteLineAsync(JsonSerializer.Serialize(new { schema, text }));
        var errors = JsonSerializer.Deserialize<List<string>>(await _script.ReadLineAsync())!;

        // What failed below, said once more for the condition around it.
        return [.. errors.Where(e => !e.Contains("must match \"", StringComparison.Ordinal))];
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();
}

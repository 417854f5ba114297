namespace PelvicBot.BotFramework.Dialogs;

/// <summary>
/// One dialog under way, as stored: ids and typed values only, never an index and never wording. A turn works on its own copy.
/// </summary>
public sealed class DialogFrame
{
    /// <summary>Id of the dialog.</summary>
    public required string Dialog { get; set; }

    /// <summary>Version of the definition the run was last carried on with.</summary>
    public required int Version { get; set; }

    /// <summary>Id of the step the run is at.</summary>
    public required string Step { get; set; }

    /// <summary>Whether the step has asked and waits for an answer.</summary>
    public bool Waiting { get; set; }

    /// <summary>How many answers to the open question were not understood.</summary>
    public int Attempts { get; set; }

    /// <summary>Answers by step id, options, and what actions remember.</summary>
    public Dictionary<string, DialogValue> Values { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Steps that asked, in order, for "back".</summary>
    public List<string> Trail { get; set; } = [];

    public T? Get<T>(ValueKey<T> key)
        where T : class => Values.TryGetValue(key.Name, out var value) ? key.Read(value) : null;

    public T Get<T>(ValueKey<T> key, T otherwise) => Values.TryGetValue(key.Name, out var value) ? key.Read(value) : otherwise;

    public bool Has<T>(ValueKey<T> key) => Values.ContainsKey(key.Name);

    public void Set<T>(ValueKey<T> key, T value) => Values[key.Name] = key.Write(value);

    public void Remove<T>(ValueKey<T> key) => Values.Remove(key.Name);
}

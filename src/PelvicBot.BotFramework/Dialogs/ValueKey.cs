namespace PelvicBot.BotFramework.Dialogs;

/// <summary>A name with a type: code reads and writes a run's values only through keys, so a number stays a number.</summary>
/// <typeparam name="T">The value's type in code.</typeparam>
public sealed class ValueKey<T> : IValueKey
{
    private readonly Func<DialogValue, T> _read;
    private readonly Func<T, DialogValue> _write;

    internal ValueKey(string name, ValueKind kind, Func<DialogValue, T> read, Func<T, DialogValue> write) =>
        (Name, Kind, _read, _write) = (name, kind, read, write);

    public string Name { get; }

    public ValueKind Kind { get; }

    /// <exception cref="InvalidCastException">The stored value has another type.</exception>
    public T Read(DialogValue value) => _read(value);

    public DialogValue Write(T value) => _write(value);
}

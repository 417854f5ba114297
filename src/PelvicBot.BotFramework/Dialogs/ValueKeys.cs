using System.Collections.Immutable;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>Makes the keys of a dialog's values.</summary>
public static class ValueKeys
{
    public static ValueKey<bool> Flag(string name) => new(name, ValueKind.Flag, v => ((DialogValue.Flag)v).Value, v => v);

    public static ValueKey<int> Number(string name) => new(name, ValueKind.Number, v => checked((int)((DialogValue.Number)v).Value), v => (long)v);

    public static ValueKey<long> Long(string name) => new(name, ValueKind.Number, v => ((DialogValue.Number)v).Value, v => v);

    public static ValueKey<string> Text(string name) => new(name, ValueKind.Text, v => ((DialogValue.Text)v).Value, v => v);

    public static ValueKey<ImmutableArray<string>> Many(string name) => new(name, ValueKind.Many, v => ((DialogValue.Many)v).Values, v => v);

    /// <summary>The word by which routes know the value: "yes" and "no" of a question that has other buttons, too.</summary>
    public static ValueKey<string> Label(string name) =>
        new(name, ValueKind.Label, v => v.Label ?? throw new InvalidCastException($"'{name}' has several values and no label."), v => v);
}

using System.Collections.Immutable;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>Makes the keys of a dialog's values.</summary>
public static class ValueKeys
{
    public static ValueKey<bool> Flag(string name) => new(name, v => ((DialogValue.Flag)v).Value, v => v);

    public static ValueKey<int> Number(string name) => new(name, v => checked((int)((DialogValue.Number)v).Value), v => (long)v);

    public static ValueKey<long> Long(string name) => new(name, v => ((DialogValue.Number)v).Value, v => v);

    public static ValueKey<string> Text(string name) => new(name, v => ((DialogValue.Text)v).Value, v => v);

    public static ValueKey<ImmutableArray<string>> Many(string name) => new(name, v => ((DialogValue.Many)v).Values, v => v);
}

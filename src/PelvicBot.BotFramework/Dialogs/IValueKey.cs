namespace PelvicBot.BotFramework.Dialogs;

/// <summary>A name with a type, whatever the type in code is.</summary>
public interface IValueKey
{
    string Name { get; }

    ValueKind Kind { get; }
}

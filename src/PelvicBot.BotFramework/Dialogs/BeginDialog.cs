using System.Collections.Frozen;

namespace PelvicBot.BotFramework.Dialogs;

/// <summary>A nested dialog with the options it gets.</summary>
/// <param name="Dialog">Id of the dialog.</param>
/// <param name="Options">The nested dialog's option → the value's name in the outer frame.</param>
public sealed record BeginDialog(string Dialog, FrozenDictionary<string, string> Options);

using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary>The dialog by which a member carries on in another channel or browser.</summary>
public static class LinkDialog
{
    public const string Id = "link";

    /// <summary>The step that takes the code.</summary>
    public const string CodeStep = "code";

    /// <summary>The hash of a valid code, while the member is asked what becomes of what they told here.</summary>
    public static readonly ValueKey<string> Hash = ValueKeys.Text("hash");
}

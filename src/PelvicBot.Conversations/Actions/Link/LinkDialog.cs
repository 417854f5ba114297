using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Actions.Link;

/// <summary>The dialog by which a member carries on in another channel or browser.</summary>
public static class LinkDialog
{
    public const string Id = "link";

    /// <summary>The step that takes the code.</summary>
    public const string CodeStep = "code";

    /// <summary>The code as it was typed, in the turn that takes it.</summary>
    public static readonly ValueKey<string> Typed = ValueKeys.Text(CodeStep);

    /// <summary>The hash of a valid code, while the member is asked what becomes of what they told here.</summary>
    public static readonly ValueKey<string> Hash = ValueKeys.Text("hash");

    /// <summary>Whether a code by itself is enough to begin it: at the welcome, where nothing else that is asked is answered by one.</summary>
    public static bool BeginsByCode(ConversationState state) =>
        state is { Welcomed: false, Stack.Count: 0 }
        || state.Stack is [.., { Dialog: "welcome" or "welcome-back", Step: "neutral" or "consent", Waiting: true }];
}

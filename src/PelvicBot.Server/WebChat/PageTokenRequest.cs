namespace PelvicBot.Server.WebChat;

/// <param name="Remember">True to be remembered on this device, false to be forgotten with the browser's session, null for no change.</param>
public sealed record PageTokenRequest(bool? Remember);

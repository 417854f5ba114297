namespace PelvicBot.Server.Settings;

/// <summary>How the bot is registered with the Bot Service; the SDK's own names.</summary>
public enum AppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}

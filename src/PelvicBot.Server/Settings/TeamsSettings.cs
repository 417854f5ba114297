namespace PelvicBot.Server.Settings;

/// <summary>What the Teams app package says of the service and of who runs it.</summary>
/// <param name="AppId">The bot's registration, also the app's id.</param>
/// <param name="PublicUrl">The service's address as others reach it: https.</param>
/// <param name="DeveloperName">Who publishes the app, as members and administrators see it; at most 32 characters.</param>
/// <param name="WebsiteUrl">Where to find who that is.</param>
/// <param name="PrivacyUrl">Their privacy statement.</param>
/// <param name="TermsOfUseUrl">Their terms of use.</param>
public sealed record TeamsSettings(Guid AppId, Uri PublicUrl, string DeveloperName, Uri WebsiteUrl, Uri PrivacyUrl, Uri TermsOfUseUrl);

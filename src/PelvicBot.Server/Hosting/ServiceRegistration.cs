using Microsoft.Identity.Client;
using NodaTime;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.ApiMessages;
using PelvicBot.Server.Authentication;
using PelvicBot.Server.Connector;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.LateTurns;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;
using PelvicBot.Server.WebChat;

namespace PelvicBot.Server.Hosting;

/// <summary>The composition root: what the service is made of.</summary>
public static class ServiceRegistration
{
    public static IServiceCollection AddPelvicBot(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);

        // The one place that knows the machine's clock.
#pragma warning disable RS0030
        services.AddSingleton(new MachineClock(SystemClock.Instance));
#pragma warning restore RS0030
        services.AddSingleton<CoachingClock>();
        services.AddSingleton<IClock>(provider => provider.GetRequiredService<CoachingClock>());

        services.AddStore(provider => StoreOpening.Open(settings.Storage, provider.GetRequiredService<MachineClock>()));
        services.AddCoach(settings);

        return services.AddDelivery().AddChannels().AddDirectLine().AddLateTurns().AddGates().AddScheduling();
    }

    /// <summary>One object behind all ports.</summary>
    public static IServiceCollection AddStore<TStore>(this IServiceCollection services, Func<IServiceProvider, TStore> open)
        where TStore : class, ITurnStore, IMessageLog, IOutbox, IDueStore, IMemberStore, ISettingStore, IContentArchive => services
        .AddSingleton(open)
        .AddSingleton<ITurnStore>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<IMessageLog>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<IDueStore>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<IMemberStore>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<ISettingStore>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<IContentArchive>(provider => provider.GetRequiredService<TStore>());

    private static IServiceCollection AddCoach(this IServiceCollection services, ServerSettings settings) => services
        .AddSingleton(provider => LoadCoach(settings, provider))
        .AddSingleton<ConversationGate>()
        .AddSingleton<ITurnRunner>(provider => new TypingTurnRunner(
            new TurnRunner(
                provider.GetRequiredService<ITurnStore>(),
                provider.GetRequiredService<Coach>(),
                provider.GetRequiredService<CoachingClock>(),
                provider.GetRequiredService<ConversationGate>(),
                provider.GetRequiredService<MachineClock>(),
                settings.KeepTranscript),
            provider.GetRequiredService<ConnectorClient>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TypingTurnRunner>>()));

    private static Coach LoadCoach(ServerSettings settings, IServiceProvider provider)
    {
        var gaps = new FaultList();
        var today = provider.GetRequiredService<MachineClock>().GetCurrentInstant().InUtc().Date;
        var coach = CoachHost.Load(settings.AllowDrafts, settings.Locales, today, gaps);
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("PelvicBot");
        if (gaps.All is [var first, ..] all)
        {
            Log.Untranslated(log, all.Count, first);
        }

        var catalog = coach.Services.Catalog;
        if (catalog.Compiled is null)
        {
            Log.ContentNotCompiled(log, catalog.Items.Count);
        }
        else
        {
            Log.ContentCompiled(log, catalog.Items.Count);
        }

        return coach;
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton(new ConnectorRetry(TimeSpan.FromMilliseconds(500)))
        .AddSingleton<ServiceUrlPolicy>()
        .AddSingleton<SendLimiter>()
        .AddSingleton<IMsalHttpClientFactory>(provider => new LoginHttp(new Uri(provider.GetRequiredService<ServerSettings>().BotFramework.LoginUrl)))
        .AddSingleton<ConnectorTokens>()
        .AddSingleton<ConnectorTransport>()
        .AddSingleton<ConnectorClient>()
        .AddSingleton<DeliveryMeter>()
        .AddSingleton<Reachability>()
        .AddSingleton<OutboxDelivery>()
        .AddSingleton<OutboxLease>()
        .AddSingleton<OutboxSignal>()
        .AddHostedService<OutboxDispatcher>();

    private static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<ActivityChecks>()
        .AddSingleton<ChannelTurns>()
        .AddSingleton(provider => new InvokeAnswers(
            provider.GetRequiredService<ChannelTurns>(),
            provider.GetRequiredService<ActivityChecks>(),
            locale => provider.GetRequiredService<Coach>().CardTaken(locale)));

    private static IServiceCollection AddDirectLine(this IServiceCollection services) => services
        .AddSingleton<TokenKeys>()
        .AddSingleton<DirectLineTokens>()
        .AddSingleton<TokenFactory>()
        .AddSingleton<TokenAnswers>()
        .AddSingleton<ConversationOwners>()
        .AddSingleton<LogSignals>()
        .AddSingleton<ConversationTurns>()
        .AddSingleton<PageCookie>();

    private static IServiceCollection AddLateTurns(this IServiceCollection services) => services
        .AddSingleton<TurnQueues>()
        .AddHostedService(provider => provider.GetRequiredService<TurnQueues>())
        .AddSingleton<UnhandledTurns>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<Takeover>(provider, TimeSpan.FromSeconds(30)))
        .AddHostedService(provider => provider.GetRequiredService<Takeover>());

    private static IServiceCollection AddGates(this IServiceCollection services) => services
        .AddSingleton<LoopbackGate>()
        .AddSingleton<AddressLimits>()
        .AddSingleton<ChannelGate>()
        .AddSingleton<PublishedKeys>()
        .AddSingleton<ChannelKeys>()
        .AddSingleton<ChannelAuthentication>()
        .AddSingleton<DirectLineGate>()
        .AddSingleton<PageGate>();

    private static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<Sweeper>()
        .AddSchedule();
}

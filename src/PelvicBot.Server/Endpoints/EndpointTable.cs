using PelvicBot.Server.ApiMessages;
using PelvicBot.Server.Development;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Health;
using PelvicBot.Server.Settings;
using PelvicBot.Server.WebChat;

namespace PelvicBot.Server.Endpoints;

/// <summary>Every endpoint of the service: the API's table of contents.</summary>
public static class EndpointTable
{
    public static void Map(IEndpointRouteBuilder builder, ServerSettings settings)
    {
        var open = new Routes(builder, new OpenGate());

        open.Get<Live>("/health/live")
            .Get<Ready>("/health/ready");

        open.Behind<ChannelGate>()
            .Post<ReceiveActivity>("/api/messages");

        open.Options<Preflight>("/v3/directline/{**path}");
        open.Behind<DirectLineGate>()
            .Post<GenerateToken>("/v3/directline/tokens/generate")
            .Post<RefreshToken>("/v3/directline/tokens/refresh")
            .Post<StartConversation>("/v3/directline/conversations")
            .GetWithToken<ResumeConversation>("/v3/directline/conversations/{conversation}")
            .GetWithToken<ReadActivities>("/v3/directline/conversations/{conversation}/activities")
            .PostWithToken<PostActivity>("/v3/directline/conversations/{conversation}/activities")
            .GetWithToken<StreamActivities>("/v3/directline/conversations/{conversation}/stream")
            .PostWithToken<RefuseUpload>("/v3/directline/conversations/{conversation}/upload");

        open.Behind<PageGate>()
            .Get<Page>("/")
            .Get<PageAsset>("/assets/{file}")
            .Post<IssuePageToken>("/webchat/token")
            .Delete<LeavePage>("/webchat/token");

        if (settings.Development)
        {
            open.Behind<LoopbackGate>()
                .Post<AdvanceClock>("/development/clock");
        }
    }
}

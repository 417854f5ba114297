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
        var directLine = open.Behind<DirectLineGate>();
        directLine.Limit(Limited.Tokens).Post<GenerateToken>("/v3/directline/tokens/generate");
        directLine.Limit(Limited.Conversations).Post<StartConversation>("/v3/directline/conversations");
        directLine.Limit(Limited.Posts).PostWithToken<PostActivity>("/v3/directline/conversations/{conversation}/activities");
        directLine
            .Post<RefreshToken>("/v3/directline/tokens/refresh")
            .Get<ResumeConversation>("/v3/directline/conversations/{conversation}")
            .GetWithToken<ReadActivities>("/v3/directline/conversations/{conversation}/activities")
            .GetWithToken<StreamActivities>("/v3/directline/conversations/{conversation}/stream")
            .PostWithToken<RefuseUpload>("/v3/directline/conversations/{conversation}/upload");

        var page = open.Behind<PageGate>()
            .Get<Page>("/")
            .Get<PageAsset>("/assets/{file}")
            .Delete<LeavePage>("/webchat/token");
        page.Limit(Limited.Tokens).Post<IssuePageToken>("/webchat/token");

        if (settings.Development)
        {
            open.Behind<LoopbackGate>()
                .Post<AdvanceClock>("/development/clock");
        }
    }
}

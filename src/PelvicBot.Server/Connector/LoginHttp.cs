using Microsoft.Identity.Client;

namespace PelvicBot.Server.Connector;

/// <summary>
/// MSAL's way to the login service: no redirects, a short patience, and plain http where the settings name a login of this machine, which
/// MSAL itself takes for an https one.
/// </summary>
public sealed class LoginHttp : DelegatingHandler, IMsalHttpClientFactory
{
    private readonly Uri login;
    private readonly HttpClient client;

    public LoginHttp(Uri login)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        this.login = login;
        client = new HttpClient(this) { Timeout = TimeSpan.FromSeconds(10) };
    }

    public HttpClient GetHttpClient() => client;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (login.Scheme == Uri.UriSchemeHttp && request.RequestUri is { Scheme: "https" } asked && asked.Authority == login.Authority)
        {
            request.RequestUri = new UriBuilder(asked) { Scheme = Uri.UriSchemeHttp, Port = login.Port }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }
}

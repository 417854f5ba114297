namespace PelvicBot.Server.Endpoints;

/// <summary>Serves one endpoint. Made once, with its constructor's services; called on many threads.</summary>
public interface IHandler
{
    Task HandleAsync(HttpContext context);
}

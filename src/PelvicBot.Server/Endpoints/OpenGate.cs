namespace PelvicBot.Server.Endpoints;

/// <summary>Lets everyone in: for what says nothing about anyone.</summary>
public sealed class OpenGate : IGate
{
    public void Check(HttpContext context)
    {
        // Nothing to check.
    }
}

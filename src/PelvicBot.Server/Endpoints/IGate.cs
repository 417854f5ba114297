namespace PelvicBot.Server.Endpoints;

/// <summary>Decides who may call a group of endpoints. An endpoint cannot be mounted without one.</summary>
public interface IGate
{
    /// <exception cref="RequestFault">The caller may not.</exception>
    void Check(HttpContext context);
}

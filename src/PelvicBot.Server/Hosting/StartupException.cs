namespace PelvicBot.Server.Hosting;

/// <summary>The service cannot start. The message is a sentence for whoever starts it: what is wrong and what to do.</summary>
public sealed class StartupException : Exception
{
    public StartupException(string message)
        : base(message)
    {
    }

    public StartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public StartupException()
    {
    }
}

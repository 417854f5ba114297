using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Hosting;
using PelvicBot.Storage;

namespace PelvicBot.Server.Endpoints;

/// <summary>
/// Endpoints behind one gate. Handlers are plain request delegates; a refusal becomes its JSON, and an exception is logged by its kind and
/// place, without its message.
/// </summary>
public sealed class Routes(IEndpointRouteBuilder builder, IGate gate, Limited? limited = null)
{
    private readonly AddressLimits limits = builder.ServiceProvider.GetRequiredService<AddressLimits>();
    private readonly ILogger log = builder.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("PelvicBot.Endpoints");

    /// <summary>The same mount, behind another gate.</summary>
    public Routes Behind<TGate>()
        where TGate : class, IGate => new(builder, builder.ServiceProvider.GetRequiredService<TGate>());

    /// <summary>The same gate, and one address may call only so often.</summary>
    public Routes Limit(Limited what) => new(builder, gate, what);

    public Routes Get<THandler>(string path)
        where THandler : class, IHandler => Map<THandler>("GET", path);

    public Routes Post<THandler>(string path)
        where THandler : class, IHandler => Map<THandler>("POST", path);

    public Routes Delete<THandler>(string path)
        where THandler : class, IHandler => Map<THandler>("DELETE", path);

    public Routes Options<THandler>(string path)
        where THandler : class, IHandler => Map<THandler>("OPTIONS", path);

    /// <summary>Endpoints of one conversation: the token must be of the conversation in the path.</summary>
    public Routes GetWithToken<THandler>(string path)
        where THandler : class, IConversationHandler => MapWithToken<THandler>("GET", path);

    /// <inheritdoc cref="GetWithToken"/>
    public Routes PostWithToken<THandler>(string path)
        where THandler : class, IConversationHandler => MapWithToken<THandler>("POST", path);

    private Routes Map<THandler>(string method, string path)
        where THandler : class, IHandler
    {
        var handler = ActivatorUtilities.CreateInstance<THandler>(builder.ServiceProvider);
        return Add(method, path, handler.HandleAsync);
    }

    private Routes MapWithToken<THandler>(string method, string path)
        where THandler : class, IConversationHandler
    {
        var handler = ActivatorUtilities.CreateInstance<THandler>(builder.ServiceProvider);
        var tokens = builder.ServiceProvider.GetRequiredService<DirectLineTokens>();
        return Add(method, path, context => handler.HandleAsync(
            context, tokens.Require(context, context.GetRouteValue("conversation") as string)));
    }

    private Routes Add(string method, string path, RequestDelegate handle)
    {
        builder.MapMethods(path, [method], (RequestDelegate)(context => GuardAsync(context, handle)));
        return this;
    }

    private async Task GuardAsync(HttpContext context, RequestDelegate handle)
    {
        try
        {
            gate.Check(context);
            if (limited is { } what)
            {
                limits.Count(context, what);
            }

            await handle(context);
        }
        catch (RequestFault fault)
        {
            await Answers.ErrorAsync(context, fault);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: nobody to answer.
        }
        catch (BadHttpRequestException exception)
        {
            await Answers.ErrorAsync(context, new RequestFault(exception.StatusCode, "BadRequest", "The request is not HTTP as it should be."));
        }
        catch (StorageException exception)
        {
            Log.RequestFailed(log, context.Request.Method, $"{nameof(StorageException)} ({exception.Fault})", exception.StackTrace);
            if (!context.Response.HasStarted)
            {
                await Answers.ErrorAsync(context, new RequestFault(
                    StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The storage does not answer; nothing of this request was kept. Please try again in a minute."));
            }
        }
        catch (Exception exception)
        {
            Log.RequestFailed(log, context.Request.Method, exception.GetType().Name, exception.StackTrace);
            if (!context.Response.HasStarted)
            {
                await Answers.ErrorAsync(context, new RequestFault(
                    StatusCodes.Status500InternalServerError, "ServiceError", "Something went wrong here; nothing was lost. Please try again."));
            }
        }
    }
}

using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.ApiMessages;

/// <summary>
/// Answers invokes, which a channel shows at once. The only one known is a card's <c>Action.Execute</c>: it is taken as the message that the member
/// would have typed, and what the coach says to it comes as messages, so that it is kept and delivered as all it says.
/// </summary>
/// <param name="turns">Runs the turn.</param>
/// <param name="checks">Checks the address of the replies.</param>
/// <param name="taken">The sentence that says that a card was taken, for a locale.</param>
public sealed class InvokeAnswers(ChannelTurns turns, ActivityChecks checks, Func<string?, string> taken)
{
    public async Task AnswerAsync(HttpContext context, Activity invoke)
    {
        if (invoke.Name != CardSubmission.InvokeName)
        {
            // Nothing here understands it (Activity specification, A5401).
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        if (CardSubmission.Of(CardSubmission.AsMessage(invoke)) is null)
        {
            var fault = new RequestFault(
                StatusCodes.Status400BadRequest, "BadRequest", "The invoke has no 'value.action.data.pelvicbot': it is of no card of this bot.");
            await Answers.WriteAsync(context, fault.Status, InvokeErrorAnswer.Of(fault), ServerJson.Default.InvokeErrorAnswer);
            return;
        }

        checks.ServiceUrl(invoke, isNeeded: true, isUsed: true);
        await turns.RunAsync(ChannelTurns.RequestOf(invoke));

        // The same answer whether the turn has ended or goes on: its messages come by themselves.
        await Answers.WriteAsync(context, StatusCodes.Status200OK, InvokeAnswer.Taken(taken(invoke.Locale)), ServerJson.Default.InvokeAnswer);
    }
}

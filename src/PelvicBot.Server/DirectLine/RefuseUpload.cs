using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary><c>POST conversations/{id}/upload</c>: the coach takes no pictures and no files, so that none are ever stored.</summary>
public sealed class RefuseUpload : IConversationHandler
{
    public Task HandleAsync(HttpContext context, DirectLineToken token) => throw new RequestFault(
        StatusCodes.Status415UnsupportedMediaType, "UploadRefused", "Files are not taken here: please write it instead.");
}

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>A clear answer to a closed question. Anything unclear is null, never one of these.</summary>
public enum YesNo
{
    No,
    Yes,
}

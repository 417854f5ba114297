namespace PelvicBot.Coaching.RedFlags.Text;

/// <summary>What stands before a word.</summary>
internal enum Pause : byte
{
    None,
    Comma,
    Sentence,
}

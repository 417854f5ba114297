using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;

namespace PelvicBot.Storage.Sqlite.Turns;

/// <summary>A commit checked and encrypted on its caller's thread, so that the writer's thread has only SQL to do.</summary>
/// <param name="Commit">What is committed.</param>
/// <param name="Bodies">Its messages, encrypted.</param>
/// <param name="Now">Machine time.</param>
internal sealed record PreparedCommit(TurnCommit Commit, byte[][] Bodies, Instant Now)
{
    /// <exception cref="ArgumentException">The member document or a due item is not of the conversation's member.</exception>
    public static PreparedCommit Of(TurnCommit commit, ActivityCipher cipher, Instant now)
    {
        var memberId = commit.Conversation.MemberId;
        if (commit.Member is { } member && member.Id != memberId)
        {
            throw new ArgumentException("The commit's member is not the conversation's.", nameof(commit));
        }

        foreach (var due in commit.Due)
        {
            if (due.MemberId != memberId)
            {
                throw new ArgumentException($"The due item '{due.Kind}' is not of the conversation's member.", nameof(commit));
            }
        }

        var bodies = commit.Messages.Count == 0 ? [] : new byte[commit.Messages.Count][];
        for (var i = 0; i < bodies.Length; i++)
        {
            bodies[i] = cipher.Seal(commit.Conversation.Key, commit.Messages[i]);
        }

        return new PreparedCommit(commit, bodies, now);
    }
}

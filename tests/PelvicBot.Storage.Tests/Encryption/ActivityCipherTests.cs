using System.Security.Cryptography;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Encryption;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Encryption;

public class ActivityCipherTests
{
    [Fact]
    public void Open_WhatWasSealed_GivesTheActivity()
    {
        using var cipher = new ActivityCipher(RandomNumberGenerator.GetBytes(32));
        var activity = Some.Message("a", new string('ü', 5000));

        Assert.Equal(activity, cipher.Open(Some.Chat, cipher.Seal(Some.Chat, activity)));
        Assert.NotEqual(cipher.Seal(Some.Chat, activity), cipher.Seal(Some.Chat, activity));
    }

    [Fact]
    public void Open_AnotherKeyConversationOrByte_IsRefused()
    {
        using var cipher = new ActivityCipher(RandomNumberGenerator.GetBytes(32));
        using var other = new ActivityCipher(RandomNumberGenerator.GetBytes(32));
        var body = cipher.Seal(Some.Chat, Some.Message("a"));
        var damaged = body.ToArray();
        damaged[^1] ^= 1;

        Assert.Throws<StorageException>(() => other.Open(Some.Chat, body));
        Assert.Throws<StorageException>(() => cipher.Open(new ConversationKey("msteams", "other"), body));
        Assert.Throws<StorageException>(() => cipher.Open(Some.Chat, damaged));
        Assert.Throws<StorageException>(() => cipher.Open(Some.Chat, []));
    }

    [Fact]
    public async Task Messages_OfEveryDelivery_AreNowhereReadableAtRest()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Messages = [Some.Message("o", "connector-words")] });
        await test.CommittedAsync(Some.Turn(1) with { Messages = [Some.Message("o", "reply-words")], Delivery = Delivery.Reply, ActivityId = "i" });
        await test.CommittedAsync(Some.Turn(2) with { Messages = [Some.Message("o", "log-words")], Delivery = Delivery.Log });
        await test.Store.AppendInboundAsync(Some.Chat, Some.Message("i", "inbound-words"), Some.Noon, default);

        Assert.True(test.FilesContain("a:chat-1"));
        Assert.False(test.FilesContain("-words"));
        await test.Store.DisposeAsync();
        Assert.False(test.FilesContain("-words"));
    }

    [Fact]
    public async Task Seal_ManyThreads_EachOpensAsItself()
    {
        using var cipher = new ActivityCipher(RandomNumberGenerator.GetBytes(32));

        await Parallel.ForAsync(0, 500, (i, _) =>
        {
            Assert.Equal($"text {i}", cipher.Open(Some.Chat, cipher.Seal(Some.Chat, Some.Message("a", $"text {i}"))).Text);
            return ValueTask.CompletedTask;
        });
    }
}

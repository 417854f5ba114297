using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Storage.Encryption;

/// <summary>
/// Encrypts activities with AES-256-GCM. A sealed body is: format (1 byte, 1), nonce (12, random), tag (16), ciphertext of the UTF-8 JSON.
/// The conversation is authenticated with it: a body copied into another conversation does not open. Safe on any thread.
/// </summary>
/// <remarks>Random nonces under one key are safe for 2^32 bodies (NIST SP 800-38D, 8.3): a million a day for eleven years.</remarks>
public sealed class ActivityCipher : IDisposable
{
    private const byte Format = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;
    private static readonly ConversationKey CheckPlace = new("pelvicbot", "transcript-key-check");

    private readonly byte[] key;
    private readonly ConcurrentBag<Tools> idle = [];

    /// <param name="key">32 bytes.</param>
    public ActivityCipher(byte[] key) => this.key = key;

    public byte[] Seal(ConversationKey conversation, Activity activity)
    {
        var tools = Take();
        try
        {
            JsonSerializer.Serialize(tools.Json, activity, SchemaJson.Default.Activity);
            tools.Json.Flush();
            return Seal(tools.Aes, conversation, tools.Buffer.WrittenSpan);
        }
        finally
        {
            Return(tools);
        }
    }

    /// <exception cref="StorageException">The body was sealed with another key, for another conversation, or is damaged.</exception>
    public Activity Open(ConversationKey conversation, ReadOnlySpan<byte> body)
    {
        var tools = Take();
        try
        {
            var plain = tools.Buffer.GetSpan(Math.Max(1, body.Length - HeaderLength))[..Math.Max(0, body.Length - HeaderLength)];
            if (!TryOpen(tools.Aes, conversation, body, plain))
            {
                throw new StorageException(
                    StorageFault.WrongKey, "A stored message does not open: it was encrypted with another transcript key or is damaged.");
            }

            // Advanced over, so that returning the tools clears it.
            tools.Buffer.Advance(plain.Length);
            return JsonSerializer.Deserialize(plain, SchemaJson.Default.Activity)!;
        }
        finally
        {
            Return(tools);
        }
    }

    /// <summary>As <see cref="Open"/>, where one body that does not open must not stand in the way of others: null for it.</summary>
    public Activity? OpenOrNull(ConversationKey conversation, ReadOnlySpan<byte> body)
    {
        try
        {
            return Open(conversation, body);
        }
        catch (Exception exception) when (exception is StorageException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A known text under this key, for <see cref="Opens"/>.</summary>
    public byte[] SealCheck()
    {
        using var aes = new AesGcm(key, TagLength);
        return Seal(aes, CheckPlace, "PelvicBot"u8);
    }

    /// <summary>Whether the check was sealed with this key.</summary>
    public bool Opens(ReadOnlySpan<byte> check)
    {
        using var aes = new AesGcm(key, TagLength);
        return TryOpen(aes, CheckPlace, check, new byte[Math.Max(0, check.Length - HeaderLength)]);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var tools))
        {
            tools.Dispose();
        }
    }

    private static byte[] Seal(AesGcm aes, ConversationKey conversation, ReadOnlySpan<byte> plain)
    {
        var body = new byte[HeaderLength + plain.Length];
        body[0] = Format;
        var nonce = body.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> place = stackalloc byte[SHA256.HashSizeInBytes];
        Place(conversation, place);
        aes.Encrypt(nonce, plain, body.AsSpan(HeaderLength), body.AsSpan(1 + NonceLength, TagLength), place);
        return body;
    }

    private static bool TryOpen(AesGcm aes, ConversationKey conversation, ReadOnlySpan<byte> body, Span<byte> plain)
    {
        if (body.Length < HeaderLength || body[0] != Format)
        {
            return false;
        }

        Span<byte> place = stackalloc byte[SHA256.HashSizeInBytes];
        Place(conversation, place);
        try
        {
            aes.Decrypt(body.Slice(1, NonceLength), body[HeaderLength..], body.Slice(1 + NonceLength, TagLength), plain, place);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    /// <summary>A fixed-length name of the conversation; the separator is in no channel's name.</summary>
    private static void Place(ConversationKey conversation, Span<byte> place)
    {
        var text = $"{conversation.Channel}\n{conversation.Conversation}";
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        SHA256.HashData(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)), place);
        ArrayPool<byte>.Shared.Return(utf8);
    }

    private Tools Take() => idle.TryTake(out var tools) ? tools : new Tools(key);

    private void Return(Tools tools)
    {
        tools.Clear();
        idle.Add(tools);
    }

    /// <summary>An <see cref="AesGcm"/> is for one thread at a time and costs more to make than to use.</summary>
    private sealed class Tools : IDisposable
    {
        public Tools(byte[] key)
        {
            Aes = new AesGcm(key, TagLength);
            Buffer = new ArrayBufferWriter<byte>(4096);
            Json = new Utf8JsonWriter(Buffer);
        }

        public AesGcm Aes { get; }

        public ArrayBufferWriter<byte> Buffer { get; }

        public Utf8JsonWriter Json { get; }

        public void Clear()
        {
            Buffer.Clear();
            Json.Reset(Buffer);
        }

        public void Dispose()
        {
            Aes.Dispose();
            Json.Dispose();
        }
    }
}

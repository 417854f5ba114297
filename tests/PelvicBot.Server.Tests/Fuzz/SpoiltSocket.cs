using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace PelvicBot.Server.Tests.Fuzz;

/// <summary>A client of the stream that keeps to HTTP until it is let in, and to nothing afterwards. The same random numbers misbehave the same way.</summary>
internal sealed class SpoiltSocket(Random random) : IDisposable
{
    private const int MostFrames = 12;
    private const int LongFrame = 70_000;
    private const byte Text = 1;
    private const byte Binary = 2;
    private const byte Close = 8;
    private const byte Ping = 9;
    private const byte Pong = 10;
    private const byte Final = 0x80;
    private const byte Masked = 0x80;

    private readonly TcpClient client = new();
    private readonly StringBuilder sent = new();
    private NetworkStream? stream;
    private bool unfinished;

    /// <summary>The beginnings of the frames that were sent, for whoever looks into a failure.</summary>
    public string Sent => sent.ToString();

    /// <summary>Asks for the stream, as a client does or with something wrong about it.</summary>
    /// <returns>The status.</returns>
    public async Task<int> OpenAsync(Uri service, string path, CancellationToken patience)
    {
        await client.ConnectAsync(service.Host, service.Port, patience);
        stream = client.GetStream();
        var request = new StringBuilder($"GET {path} HTTP/1.1\r\nHost: {service.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n");
        request.Append(random.Next(10) == 0 ? "Sec-WebSocket-Key: short\r\n" : "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        request.Append(random.Next(10) == 0 ? $"Sec-WebSocket-Version: {random.Next(20)}\r\n" : "Sec-WebSocket-Version: 13\r\n");
        request.Append(random.Next(4) == 0 ? "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99\r\n" : "");
        await stream!.WriteAsync(Encoding.ASCII.GetBytes(request.Append("\r\n").ToString()), patience);
        var status = await LineAsync(patience);
        return int.Parse(status.Split(' ')[1], null);
    }

    /// <summary>Sends frames and ends, each in one of many wrong ways and some right ones, and reads until the service has let go.</summary>
    public async Task MisbehaveAsync(CancellationToken patience)
    {
        var reading = ReadToEndAsync(patience);
        try
        {
            for (var frames = random.Next(MostFrames); frames > 0; frames--)
            {
                await SendAsync(Frame(), patience);
            }

            switch (random.Next(3))
            {
                case 0:
                    await SendAsync(Closing(), patience);
                    if (unfinished)
                    {
                        // It may have become the rest of a frame that was announced: only the service's pings, a minute later, would tell.
                        client.Client.Shutdown(SocketShutdown.Send);
                    }

                    break;
                case 1:
                    client.Client.Shutdown(SocketShutdown.Send);
                    break;
                default:
                    client.Client.Close(0);
                    break;
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // Let go of in the middle, as may be.
        }

        await reading;
    }

    public void Dispose() => client.Dispose();

    private ValueTask SendAsync(byte[] bytes, CancellationToken patience)
    {
        sent.Append(Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 16)))).Append(' ');
        return stream!.WriteAsync(bytes, patience);
    }

    private byte[] Frame() => random.Next(11) switch
    {
        0 => Frame(Final | Text, [0xC3, 0x28, 0xED, 0xA0, 0x80, 0xFF]),
        1 => Frame(Final | Binary, Bytes(random.Next(LongFrame))),
        2 => Frame(Text, Bytes(random.Next(100))),
        3 => Frame((byte)(random.Next(2) == 0 ? 0 : Final), Bytes(random.Next(100))),
        4 => Frame(Final | Ping, Bytes(random.Next(200))),
        5 => Frame(Final | Pong, Bytes(random.Next(126))),
        6 => Frame((byte)random.Next(256), Bytes(random.Next(300))),
        7 => Unfinished(Header(Final | Text, random.NextInt64(), longForm: true)),
        8 => [Final | Text, 5, .. "plain"u8],
        9 => Unfinished(Bytes(random.Next(1, 64))),
        _ => Frame(Final | Text, []),
    };

    /// <summary>What follows may be taken for the rest of it.</summary>
    private byte[] Unfinished(byte[] bytes)
    {
        unfinished = true;
        return bytes;
    }

    /// <summary>A close frame: with a code of any kind, with half a code, with a reason that is no UTF-8, or one that is too long.</summary>
    private byte[] Closing() => random.Next(5) switch
    {
        0 => Frame(Final | Close, []),
        1 => Frame(Final | Close, [3]),
        2 => Frame(Final | Close, [3, 0xE8, 0xFF, 0xFE]),
        3 => Frame(Final | Close, Bytes(130)),
        _ => Frame(Final | Close, Code((ushort)random.Next(ushort.MaxValue + 1))),
    };

    private static byte[] Code(ushort code) => [(byte)(code >> 8), (byte)code];

    private byte[] Frame(int first, byte[] payload)
    {
        var mask = Bytes(4);
        return [.. Header(first, payload.Length, longForm: false), .. mask, .. payload.Select((value, i) => (byte)(value ^ mask[i % 4]))];
    }

    private static byte[] Header(int first, long length, bool longForm)
    {
        var eight = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(eight, length);
        return (longForm, length) switch
        {
            (false, < 126) => [(byte)first, (byte)(Masked | length)],
            (false, <= ushort.MaxValue) => [(byte)first, Masked | 126, .. eight[6..]],
            _ => [(byte)first, Masked | 127, .. eight],
        };
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private async Task<string> LineAsync(CancellationToken patience)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream!.ReadAsync(one, patience) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString();
    }

    private async Task ReadToEndAsync(CancellationToken patience)
    {
        var buffer = new byte[8192];
        try
        {
            while (await stream!.ReadAsync(buffer, patience) > 0)
            {
                // What the service says is looked at elsewhere; here it matters that it ends.
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // A broken connection is an end, too.
        }
    }
}

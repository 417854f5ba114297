using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PelvicBot.Server.TeamsPackage;

/// <summary>Writes a square PNG (ISO/IEC 15948): 8 bits a channel, RGBA, no filter. The same pixels are the same bytes.</summary>
public static class Png
{
    private const uint CrcPolynomial = 0xEDB88320;
    private const int BytesPerPixel = 4;

    /// <param name="size">Width and height, pixels.</param>
    /// <param name="pixels">RGBA, row by row from the top: size × size × 4 bytes.</param>
    public static byte[] Write(int size, ReadOnlySpan<byte> pixels)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        // Width, height, depth 8, colour type 6 (RGBA), and the only methods there are.
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size);
        header[8] = 8;
        header[9] = 6;
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Compress(size, pixels));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(int size, ReadOnlySpan<byte> pixels)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var row = 0; row < size; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * size * BytesPerPixel, size * BytesPerPixel));
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ CrcPolynomial;
            }
        }

        return ~crc;
    }
}

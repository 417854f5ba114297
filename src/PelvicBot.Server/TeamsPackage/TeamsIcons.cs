namespace PelvicBot.Server.TeamsPackage;

/// <summary>The app's two icons: rings as of a drop on still water, which say nothing of what the coach is about.</summary>
public static class TeamsIcons
{
    /// <summary>Colour of the icon and of the app, as #RRGGBB.</summary>
    public const string Accent = "#3E7366";

    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    /// <summary>Samples across a pixel, for smooth edges.</summary>
    private const int Samples = 8;

    private static readonly (byte Red, byte Green, byte Blue) Background = (0x3E, 0x73, 0x66);

    /// <summary>192 × 192, white on the accent colour, as Teams wants it.</summary>
    public static byte[] Color() => Draw(ColorSize, rings: 0.62, Background);

    /// <summary>32 × 32, white on nothing, as Teams wants it.</summary>
    public static byte[] Outline() => Draw(OutlineSize, rings: 0.92, null);

    /// <param name="size">Pixels.</param>
    /// <param name="rings">Outer diameter, as a share of the size.</param>
    /// <param name="background">Null for transparent.</param>
    private static byte[] Draw(int size, double rings, (byte Red, byte Green, byte Blue)? background)
    {
        var pixels = new byte[size * size * 4];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var white = Coverage(x, y, size, rings);
                var pixel = pixels.AsSpan(((y * size) + x) * 4, 4);
                if (background is { } colour)
                {
                    (pixel[0], pixel[1], pixel[2], pixel[3]) = (Mix(colour.Red, white), Mix(colour.Green, white), Mix(colour.Blue, white), byte.MaxValue);
                }
                else
                {
                    (pixel[0], pixel[1], pixel[2], pixel[3]) = (byte.MaxValue, byte.MaxValue, byte.MaxValue, Mix(0, white));
                }
            }
        }

        return Png.Write(size, pixels);
    }

    /// <summary>How much of a pixel is white, 0 to 1.</summary>
    private static double Coverage(int x, int y, int size, double rings)
    {
        var inside = 0;
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var across = x + (((sample % Samples) + 0.5) / Samples) - (size / 2.0);
            var down = y + (((sample / Samples) + 0.5) / Samples) - (size / 2.0);
            inside += IsWhite(2 * Math.Sqrt((across * across) + (down * down)) / (size * rings)) ? 1 : 0;
        }

        return (double)inside / (Samples * Samples);
    }

    /// <param name="radius">From 0, the middle, to 1, the outer ring's edge.</param>
    private static bool IsWhite(double radius) => radius is <= 0.2 or (>= 0.46 and <= 0.6) or (>= 0.86 and <= 1);

    private static byte Mix(byte from, double white) => (byte)Math.Round(from + ((byte.MaxValue - from) * white));
}

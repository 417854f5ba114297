using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>Builds HTML from an interpolated string: what the string says is markup, what is put into it is encoded text.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlHandler(int literalLength, int formattedCount)
{
    private const int GuessedHole = 16;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (formattedCount * GuessedHole));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(string? text) => _text.Append(text is null ? "" : Encoder.Encode(text));

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html html) => _text.Append(html.Text);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces)
        {
            _text.Append(piece.Text);
        }
    }

    public override string ToString() => _text.ToString();
}

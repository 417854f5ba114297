namespace PelvicBot.Server.CatalogueSite;

/// <summary>A piece of HTML. Made from an interpolated string, whose holes are encoded unless they are HTML themselves.</summary>
/// <param name="Text">Markup.</param>
public readonly record struct Html(string Text)
{
    public static readonly Html Empty = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary><c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.</summary>
    public static Html Of(HtmlHandler html) => new(html.ToString());

    /// <summary>The pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces, string between = "") => new(string.Join(between, pieces.Select(p => p.Text)));

    public override string ToString() => Text;
}

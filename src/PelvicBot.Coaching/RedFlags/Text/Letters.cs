namespace PelvicBot.Coaching.RedFlags.Text;

/// <summary>Folds letters of all kinds to plain ones. The runtime's own normalisation is off under invariant globalisation.</summary>
internal static class Letters
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěìíîïīįłñńňòóôõöøōőŕřśšťùúûüūůűýÿžźżаеорсухі";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeiiiiiilnnnoooooooorrsstuuuuuuuyyzzzaeopcyxi";

    /// <returns>The folded letter or digit; <c>'\''</c> for an apostrophe; <c>'\0'</c> for what is invisible; else the character.</returns>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '`' ? '\'' : c;
        }

        switch (c)
        {
            case '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '\u2032':
                return '\'';
            case >= '\u0300' and <= '\u036F':
            case '\u00AD' or '\uFEFF' or '\uFE0F':
            case >= '\u200B' and <= '\u200F':
                return '\0';
            case >= '\uFF01' and <= '\uFF5E':
                return Fold((char)(c - 0xFEE0));
            case '\u00A0' or '\u202F' or '\u3000':
                return ' ';
            case '\u2013' or '\u2014':
                return '\u2014';
            case '\u2026':
                return ',';
        }

        var lower = char.ToLowerInvariant(c);
        var at = Accented.IndexOf(lower);
        return at >= 0 ? Plain[at] : lower;
    }
}

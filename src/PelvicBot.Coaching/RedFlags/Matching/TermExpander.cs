using PelvicBot.Catalog.RedFlags;
using PelvicBot.Coaching.RedFlags.Text;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>Writes a term out into plain sequences of atoms: alternatives, options and references to other groups are multiplied.</summary>
internal sealed class TermExpander(RedFlagLexicon lexicon)
{
    /// <summary>A gap of up to two words, as an atom.</summary>
    public const string ShortGap = "~";

    /// <summary>A gap of up to five words, as an atom.</summary>
    public const string LongGap = "...";

    private const int MostSequences = 20000;

    private readonly Dictionary<string, int> _atoms = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int[][]> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[][]> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private int[][] OfGroup(string name)
    {
        if (_groups.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!lexicon.Groups.TryGetValue(name, out var group) || !_open.Add(name))
        {
            return [];
        }

        var all = group.Terms.SelectMany(Expand).ToArray();
        _open.Remove(name);
        _groups[name] = all;
        return all;
    }

    /// <summary>A word, a <c>stem*</c>, a <c>&lt;min-max&gt;</c> or a gap, by the number it has in the sequences.</summary>
    public string NameOf(int atom) => _names[atom];

    /// <returns>The term's parts in order, each with its options as atoms; an empty option may be left out.</returns>
    public IReadOnlyList<int[][]> Parts(string term) => [.. Cut(term, ' ').Select(Options)];

    /// <exception cref="InvalidOperationException">The term multiplies to more sequences than anyone means.</exception>
    private IEnumerable<int[]> Expand(string term)
    {
        List<int[]> sequences = [[]];
        foreach (var part in Cut(term, ' '))
        {
            var options = Options(part);
            if ((long)sequences.Count * options.Length > MostSequences)
            {
                throw new InvalidOperationException($"The term '{term}' stands for more than {MostSequences} phrases: use a pattern of groups.");
            }

            sequences = [.. sequences.SelectMany(s => options.Select(o => (int[])[.. s, .. o]))];
        }

        return sequences;
    }

    /// <summary>Cuts at a sign where it stands outside brackets.</summary>
    private static IEnumerable<string> Cut(string term, char sign)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= term.Length; i++)
        {
            if (i == term.Length || (term[i] == sign && depth == 0))
            {
                if (i > start)
                {
                    yield return term[start..i];
                }

                start = i + 1;
                continue;
            }

            depth += term[i] == '(' ? 1 : term[i] == ')' ? -1 : 0;
        }
    }

    /// <summary>The same parts come again and again, so each is read once, unless a group is open: then it may be short of its own words.</summary>
    private int[][] Options(string part)
    {
        if (!_options.TryGetValue(part, out var options))
        {
            options = ReadOptions(part);
            if (_open.Count == 0 || !part.Contains('$', StringComparison.Ordinal))
            {
                _options[part] = options;
            }
        }

        return options;
    }

    private int[][] ReadOptions(string part)
    {
        if (part is ShortGap or LongGap)
        {
            return [[Number(part)]];
        }

        var optional = part.EndsWith('?');
        var body = optional ? part[..^1] : part;
        var options = new List<int[]>();
        if (body.StartsWith('(') && body.EndsWith(')'))
        {
            options.AddRange(Cut(body[1..^1], '|').SelectMany(Expand));
        }
        else if (body.StartsWith('$'))
        {
            options.AddRange(OfGroup(body[1..]));
        }
        else if (body.StartsWith('<'))
        {
            options.Add([Number(body)]);
        }
        else
        {
            options.Add([.. Words(body).Select(Number)]);
        }

        if (optional)
        {
            options.Add([]);
        }

        return [.. options];
    }

    private int Number(string name)
    {
        if (!_atoms.TryGetValue(name, out var atom))
        {
            _atoms[name] = atom = _names.Count;
            _names.Add(name);
        }

        return atom;
    }

    private static IEnumerable<string> Words(string body)
    {
        var stem = body.EndsWith('*');
        var tokens = new List<Token>();
        Tokenizer.Cut(stem ? body[..^1] : body, 0, 20, _ => true, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            yield return stem && i == tokens.Count - 1 ? tokens[i].Word + "*" : tokens[i].Word;
        }
    }
}

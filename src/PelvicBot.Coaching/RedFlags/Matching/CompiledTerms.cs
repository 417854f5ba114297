using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.RedFlags;

namespace PelvicBot.Coaching.RedFlags.Matching;

/// <summary>All terms of a lexicon: their words, and the tree of them. The dearest part of a compiled lexicon, and so the one that a build keeps.</summary>
internal sealed record CompiledTerms(Vocabulary Vocabulary, TermTrie Trie)
{
    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static CompiledTerms Read(RedFlagLexicon lexicon, PartReader from) =>
        new(new Vocabulary(lexicon.NotTypos, lexicon.Spellings, from), TermTrie.Read(from));

    public void Write(PartWriter to)
    {
        Vocabulary.Write(to);
        Trie.Write(to);
    }
}

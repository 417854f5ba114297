namespace PelvicBot.Catalog.Answers;

/// <summary>What the search sees of a text.</summary>
/// <param name="Words">Its words, in order.</param>
/// <param name="Stems">The stems of its words, in order.</param>
/// <param name="Terms">Its terms, each once: synonyms as their group, neighbours that mean more together.</param>
internal sealed record TextTerms(IReadOnlyList<string> Words, string[] Stems, Term[] Terms);

using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Programmes;

/// <summary>Something worth knowing with a programme that is not a step of it.</summary>
/// <param name="Text">Said to the member.</param>
/// <param name="When">Situations of which one must hold; empty when it is for everyone.</param>
/// <param name="Sources">What it rests on.</param>
public sealed record ProgrammeNote(string Text, ImmutableArray<string> When, ImmutableArray<SourceRef> Sources);

using System.Collections.Immutable;

namespace PelvicBot.Catalog.Coverage;

/// <summary>One fact that the catalogue must teach, or leave out for a reason.</summary>
/// <param name="Id">As items name it in <c>covers</c>, and after the <c>#</c> of a source: <c>ex-belly-breath</c>, <c>C1</c>.</param>
/// <param name="Says">The fact in a few words.</param>
/// <param name="In">Ids of the sources that state it.</param>
/// <param name="File">Where it is listed.</param>
/// <param name="Line">Its line there.</param>
public sealed record Fact(string Id, string Says, ImmutableArray<string> In, string File, int Line);

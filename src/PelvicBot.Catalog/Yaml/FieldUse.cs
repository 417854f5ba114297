namespace PelvicBot.Catalog.Yaml;

/// <summary>As what a field was asked for. The loader's own account of a file's shape: tests compare it with the JSON schemas.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Allowed">The closed list of words, or null.</param>
/// <param name="Min">Lowest whole number, or null.</param>
/// <param name="Max">Highest whole number, or null.</param>
public sealed record FieldUse(FieldRole Role, IReadOnlyList<string>? Allowed = null, int? Min = null, int? Max = null)
{
    internal static readonly FieldUse Plain = new(FieldRole.Plain);
    internal static readonly FieldUse Prose = new(FieldRole.Prose);
    internal static readonly FieldUse Heard = new(FieldRole.Heard);
    internal static readonly FieldUse Flag = new(FieldRole.Flag);
    internal static readonly FieldUse Structure = new(FieldRole.Structure);

    internal static FieldUse Word(IReadOnlyList<string> allowed) => new(FieldRole.Word, allowed);

    internal static FieldUse Number(int min, int max) =>
        new(FieldRole.Number, null, min == int.MinValue ? null : min, max == int.MaxValue ? null : max);
}

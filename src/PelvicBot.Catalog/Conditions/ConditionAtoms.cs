namespace PelvicBot.Catalog.Conditions;

/// <summary>The single statements about answers that a condition is built from.</summary>
public static class ConditionAtoms
{
    /// <summary>Every <see cref="Condition.OneOf"/>, <see cref="Condition.NoneOf"/> and <see cref="Condition.Within"/>, left to right.</summary>
    public static IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Of),
        Condition.Any any => any.Parts.SelectMany(Of),
        Condition.Not not => Of(not.Part),
        _ => [condition],
    };
}

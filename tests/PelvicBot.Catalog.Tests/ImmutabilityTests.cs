using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace PelvicBot.Catalog.Tests;

/// <summary>A loaded catalogue is shared by all turns: nothing that can be reached from it can be changed.</summary>
public sealed class ImmutabilityTests
{
    [Fact]
    public void Catalog_WhateverCanBeReached_CannotBeChanged()
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>([typeof(ContentCatalog)]);
        var faults = new List<string>();
        while (open.TryDequeue(out var type))
        {
            foreach (var part in Parts(type).Where(seen.Add))
            {
                open.Enqueue(part);
            }

            if (type.IsEnum || type.Namespace?.StartsWith("PelvicBot", StringComparison.Ordinal) != true)
            {
                continue;
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"))
                {
                    faults.Add($"{type.Name}.{property.Name} can be set");
                }

                if (IsMutable(property.PropertyType))
                {
                    faults.Add($"{type.Name}.{property.Name} is a {property.PropertyType.Name}");
                }

                if (seen.Add(property.PropertyType))
                {
                    open.Enqueue(property.PropertyType);
                }
            }

            faults.AddRange(type.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(f => !f.IsInitOnly).Select(f => $"{type.Name}.{f.Name} is an open field"));
        }

        Assert.Contains(typeof(Catalog.Exercises.Exercise), seen);
        Assert.Contains(typeof(Catalog.RedFlags.RedFlagPattern), seen);
        Assert.Equal("", string.Join('\n', faults));
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();

    private static bool IsMutable(Type type) =>
        type.IsArray
        || (typeof(IEnumerable).IsAssignableFrom(type)
            && type != typeof(string)
            && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            && type.Namespace != typeof(ImmutableArray).Namespace
            && type.Namespace != typeof(FrozenSet).Namespace);
}

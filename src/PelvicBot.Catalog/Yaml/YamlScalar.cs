namespace PelvicBot.Catalog.Yaml;

/// <summary>A plain or quoted value. <see cref="Quoted"/> tells <c>"no"</c> from <c>no</c>.</summary>
public sealed record YamlScalar(string Text, bool Quoted, int Line) : YamlNode(Line);

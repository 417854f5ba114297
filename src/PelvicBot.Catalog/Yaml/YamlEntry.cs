namespace PelvicBot.Catalog.Yaml;

/// <summary>One key of a mapping, with the key's line.</summary>
public sealed record YamlEntry(string Key, int Line, YamlNode Value);

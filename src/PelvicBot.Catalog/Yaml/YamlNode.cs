namespace PelvicBot.Catalog.Yaml;

/// <summary>A parsed YAML value that remembers its line (from 1), so that every fault can say where.</summary>
public abstract record YamlNode(int Line);

namespace PelvicBot.Server.Evaluation;

/// <summary>Reads labelled sets: UTF-8, tab-separated, first line the header, no quoting.</summary>
public static class LabelledMessages
{
    /// <param name="path">The file.</param>
    /// <param name="columns">The header it must have, such as <c>level, flag_id, message</c>.</param>
    /// <exception cref="FormatException">The file has another header, or a row another number of fields.</exception>
    public static IReadOnlyList<LabelledMessage> Read(string path, params string[] columns)
    {
        var lines = File.ReadAllLines(path);
        var header = string.Join('\t', columns);
        if (lines.Length == 0 || lines[0].TrimStart('\uFEFF').TrimEnd() != header)
        {
            throw new FormatException($"{path}:1 the header must be '{string.Join("<tab>", columns)}'");
        }

        var rows = new List<LabelledMessage>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var fields = lines[i].TrimEnd('\r').Split('\t');
            if (fields.Length != columns.Length)
            {
                throw new FormatException($"{path}:{i + 1} the row has {fields.Length} fields, not {columns.Length}: check its tabs");
            }

            rows.Add(new LabelledMessage(i + 1, fields[0], columns.Length > 2 ? fields[1] : null, fields[^1]));
        }

        return rows;
    }
}

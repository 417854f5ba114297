using System.Collections.Immutable;

namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>The closed list of the boolean model. What members really type is in YesNoWords.</summary>
internal static class BooleanWords
{
    public static readonly ImmutableArray<string[]> True =
    [
        ["true"], ["yes"], ["yep"], ["yup"], ["yeah"], ["y"], ["sure"], ["ok"], ["agree"], ["👍"], ["👌"],
    ];

    public static readonly ImmutableArray<string[]> False =
    [
        ["false"], ["nope"], ["nop"], ["no"], ["n"], ["not", "ok"], ["disagree"], ["👎"], ["✋"], ["🖐"],
    ];

    public static readonly ImmutableArray<string> SkinTones = ["🏻", "🏼", "🏽", "🏾", "🏿"];
}

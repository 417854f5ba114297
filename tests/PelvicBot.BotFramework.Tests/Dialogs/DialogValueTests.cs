using System.Collections.Immutable;
using System.Text.Json;
using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.BotFramework.Tests.Dialogs;

public sealed class DialogValueTests
{
    public static TheoryData<DialogValue, string> Values => new()
    {
        { true, "true" },
        { false, "false" },
        { 0L, "0" },
        { -3L, "-3" },
        { long.MaxValue, "9223372036854775807" },
        { "", "\"\"" },
        { "7", "\"7\"" },
        { "true", "\"true\"" },
        { "caf\u00e9 \"q\"", "\"caf\\u00E9 \\u0022q\\u0022\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Json_Value_IsTheJsonValueItIsAndComesBack(DialogValue value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize<DialogValue>(json));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"a\",\"b\"]")]
    public void Json_Many_ComesBackAsTheSameList(string json)
    {
        var value = Assert.IsType<DialogValue.Many>(JsonSerializer.Deserialize<DialogValue>(json));

        Assert.Equal(json, JsonSerializer.Serialize<DialogValue>(value));
        Assert.Equal(value, JsonSerializer.Deserialize<DialogValue>(json));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("1.5")]
    [InlineData("1e400")]
    public void Json_OfAnotherShape_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DialogValue>(json));

    [Fact]
    public void Label_OfEachKind_IsWhatRoutesKnowItBy()
    {
        Assert.Equal("yes", ((DialogValue)true).Label);
        Assert.Equal("no", ((DialogValue)false).Label);
        Assert.Equal("-3", ((DialogValue)(-3L)).Label);
        Assert.Equal("x", ((DialogValue)"x").Label);
        Assert.Null(((DialogValue)ImmutableArray.Create("x")).Label);
    }

    [Fact]
    public void ValueKeys_SetAndGet_KeepTheirTypesThroughJson()
    {
        var frame = new DialogFrame { Dialog = "d", Version = 1, Step = "s" };
        frame.Set(ValueKeys.Flag("flag"), true);
        frame.Set(ValueKeys.Number("number"), -2);
        frame.Set(ValueKeys.Long("long"), long.MinValue);
        frame.Set(ValueKeys.Text("text"), "12");
        frame.Set(ValueKeys.Many("many"), ["a", "b"]);

        var read = JsonSerializer.Deserialize<DialogFrame>(JsonSerializer.Serialize(frame))!;

        Assert.True(read.Get(ValueKeys.Flag("flag"), otherwise: false));
        Assert.Equal(-2, read.Get(ValueKeys.Number("number"), otherwise: 0));
        Assert.Equal(long.MinValue, read.Get(ValueKeys.Long("long"), otherwise: 0));
        Assert.Equal("12", read.Get(ValueKeys.Text("text")));
        Assert.Equal("a b", string.Join(' ', read.Get(ValueKeys.Many("many"), otherwise: [])));
    }

    [Fact]
    public void Get_NothingStored_IsTheGivenValue()
    {
        var frame = new DialogFrame { Dialog = "d", Version = 1, Step = "s" };

        Assert.Equal(5, frame.Get(ValueKeys.Number("n"), otherwise: 5));
        Assert.Null(frame.Get(ValueKeys.Text("t")));
        Assert.False(frame.Has(ValueKeys.Flag("f")));
    }

    [Fact]
    public void Get_StoredUnderAnotherType_IsRefused()
    {
        var frame = new DialogFrame { Dialog = "d", Version = 1, Step = "s" };
        frame.Values["n"] = "five";

        Assert.Throws<InvalidCastException>(() => frame.Get(ValueKeys.Number("n"), otherwise: 0));
    }

    [Fact]
    public void Read_NumberBeyondTheKeysRange_IsRefusedAndNotTruncated() =>
        Assert.Throws<OverflowException>(() => ValueKeys.Number("n").Read(1L << 33));

    [Fact]
    public void Remove_Key_LeavesTheOthers()
    {
        var frame = new DialogFrame { Dialog = "d", Version = 1, Step = "s" };
        frame.Set(ValueKeys.Text("a"), "1");
        frame.Set(ValueKeys.Text("b"), "2");

        frame.Remove(ValueKeys.Text("a"));

        Assert.Equal(["b"], frame.Values.Keys);
    }
}

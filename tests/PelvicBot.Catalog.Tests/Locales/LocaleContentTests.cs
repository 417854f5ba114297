using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Tests.Locales;

public sealed class LocaleContentTests
{
    private const string Header = "evidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nversion: 2\nstatus: draft\nitems:\n";
    private const string German = "kind: translations\nstatus: draft\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-01-31\nitems:\n";

    private static readonly (string, string) Message = ("content/en/m.yaml", "kind: messages\n" + Header + "  - { id: a/hello, text: \"Hello {name}.\" }\n");

    private static readonly (string, string) Question = (
        "content/en/q.yaml",
        "kind: questions\n" + Header + "  - id: a/which\n    kind: choice\n    text: Which?\n    choices:\n      - { value: x, title: Ex, also: [ex] }\n      - { value: y, title: Why, also: [why] }\n");

    [Fact]
    public void Load_TranslatedItem_HasItsTextsAndTheEnglishRest()
    {
        var (german, faults, gaps) = Load("own", "  - { id: a/which, translates: 2, text: Welche?, choices: [{ value: y, title: Yps, also: [yps] }, { value: x, title: Ix, also: [ix] }] }\n", Question);

        Assert.Equal(("", ""), (faults, gaps));
        var question = german.Questions["a/which"];
        Assert.Equal(("Welche?", "x Ix ix", "y Yps yps"), (question.Text, Shown(question.Choices[0]), Shown(question.Choices[1])));
        Assert.Equal((2, "2027-01-31"), (question.Info.Version, question.Info.ReviewDue.ToString("uuuu-MM-dd", null)));
    }

    private static string Shown(Catalog.Questions.Choice choice) => $"{choice.Value} {choice.Title} {string.Join(' ', choice.Also)}";

    [Theory]
    [InlineData("", "content/de/locale.yaml:1 message 'a/hello' (version 2, content/en/m.yaml:9) is not translated")]
    [InlineData("  - { id: a/hello, translates: 2 }\n", "content/de/t.yaml:7 message 'a/hello': 'text' is not translated: \"Hello {name}.\"")]
    [InlineData("  - { id: a/hello, translates: 1, text: \"Hallo {name}.\" }\n", "content/de/t.yaml:7 message 'a/hello': it translates version 1, and content/en/m.yaml:9 is at version 2: go over it, then raise 'translates'")]
    [InlineData("  - { id: a/hello, translates: 2, text: \"Hallo {nmae}.\" }\n", "content/de/t.yaml:7 message 'a/hello': 'text' lacks the placeholder '{name}'|content/de/t.yaml:7 message 'a/hello': 'text' has the placeholder '{nmae}', which the original does not have (did you mean 'name'?)")]
    [InlineData("  - { id: a/hello, translates: 2, text: \"Hallo {name}.\", sources: [S1] }\n", "content/de/t.yaml:7 message 'a/hello': unknown field 'sources'")]
    [InlineData("  - { id: a/hello, translates: 2, text: \"Hallo {name}.\", version: 3 }\n", "content/de/t.yaml:7 message 'a/hello': unknown field 'version'")]
    public void Load_ItemNotWellTranslated_IsAGapAndStaysEnglish(string items, string gap)
    {
        var (german, faults, gaps) = Load("own", items, Message);

        Assert.Equal(("", gap.Replace('|', '\n')), (faults, gaps));
        Assert.Equal("Hello {name}.", german.Messages["a/hello"].Text);
    }

    [Fact]
    public void Load_TranslationOfNoItem_IsAGap() =>
        Assert.Equal(
            "content/de/t.yaml:8 there is no item 'a/helo' to translate (did you mean 'a/hello'?)",
            Load("own", "  - { id: a/hello, translates: 2, text: \"Hallo {name}.\" }\n  - { id: a/helo, translates: 2, text: Hallo. }\n", Message).Gaps);

    [Fact]
    public void Load_ChoiceLeftOut_SaysWhichTextIsMissing() =>
        Assert.Equal(
            "content/de/t.yaml:7 question 'a/which', 'choices': 'title' is not translated: \"Why\"",
            Load("en", "  - { id: a/which, translates: 2, text: Welche?, choices: [{ value: x, title: Ix }] }\n", Question, "en-GB").Gaps);

    [Fact]
    public void Load_LocaleWithoutItsOwnWords_IsRefused()
    {
        var words = ("content/en/w.yaml", "kind: word-groups\n" + Header + "  - { id: words/a, groups: { fever: [fever] } }\n");

        Assert.Equal("content/de/locale.yaml:1 word-group 'words/a' (version 2, content/en/w.yaml:9) is not translated", Load("own", "", words).Faults);
        Assert.Equal(
            "content/de/locale.yaml:3 locale: members who write in 'de' would not be understood, and no sign of an emergency seen: translate the words, too, and say 'hears: own'",
            Load("en", "", words).Faults);
        Assert.Equal(("", ""), (Load("en", "", words, "en-GB").Faults, Load("en", "", words, "en-GB").Gaps));
    }

    [Fact]
    public void Load_LocaleThatIsNotThere_SaysSo()
    {
        var faults = new FaultList();
        CatalogLoader.LoadAll([Message], ["fr"], faults, new FaultList());

        Assert.Equal("content/fr:1 there is no locale.yaml for the locale 'fr'", string.Join('\n', faults.All));
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("en-US", "en")]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("DE-at-1996", "de")]
    [InlineData("pt-PT", "pt-BR")]
    [InlineData("fr", "en")]
    [InlineData("-", "en")]
    [InlineData("deu", "en")]
    public void Nearest_OfTheServedLocales_IsTheSameThenItsLanguageThenEnglish(string? asked, string nearest) =>
        Assert.Equal(nearest, Locale.Nearest(asked, ["en", "de", "pt-BR"]));

    private static (ContentCatalog German, string Faults, string Gaps) Load(string hears, string items, (string, string) english, string locale = "de")
    {
        var (faults, gaps) = (new FaultList(), new FaultList());
        List<(string, string)> files = [english, ($"content/{locale}/locale.yaml", $"locale: {locale}\nname: Deutsch\nhears: {hears}\n")];
        if (items.Length > 0)
        {
            files.Add(($"content/{locale}/t.yaml", German + items));
        }

        var all = CatalogLoader.LoadAll(files, null, faults, gaps);
        return (all[locale], string.Join('\n', faults.All), string.Join('\n', gaps.All).Replace("content/en-GB/", "content/de/", StringComparison.Ordinal));
    }
}

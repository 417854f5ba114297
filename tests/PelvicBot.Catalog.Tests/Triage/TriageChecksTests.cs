using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Tests.Triage;

/// <summary>One broken file for each thing that is checked in the screening's tables, with the whole message.</summary>
public sealed class TriageChecksTests
{
    private const string Header = "version: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";

    private const string Questions = "kind: questions\n" + Header + """
          - id: screening/urgent-signs
            kind: choices
            text: Any of these?
            choices: [{ value: collapse, title: Fainted }, { value: none, title: None, exclusive: yes }]
          - id: screening/aim
            kind: choices
            text: What for?
            choices: [{ value: ease-pain, title: Pain }, { value: leakage, title: Leaking }]
          - { id: screening/pain-now, kind: scale, min: 0, max: 10, text: How much? }
          - { id: screening/in-care, kind: confirm, text: In care?, asked: pain-now >= 4 }
        """;

    private const string Questionnaire = "kind: questionnaires\n" + Header + """
          - { id: screening, questions: [screening/urgent-signs, screening/aim, screening/pain-now, screening/in-care] }
        """;

    private const string Rules = "kind: triage-rules\n" + Header + """
          - { id: urgent-collapse, level: emergency, when: urgent-signs has collapse, reason: triage/reason }
        """;

    private const string Messages = "kind: messages\n" + Header + """
          - { id: triage/reason, text: Because. }
        """;

    [Fact]
    public void Load_SoundTables_HaveNoFaults() => Assert.Empty(Load());

    [Theory]
    [InlineData("pain-noww >= 4", "unknown question 'pain-noww' in 'when' (did you mean 'pain-now'?)")]
    [InlineData("aim has leakge", "'aim' in 'when' has no value 'leakge' (did you mean 'leakage'?)")]
    [InlineData("in-care is maybe", "'in-care' in 'when' has no value 'maybe'")]
    [InlineData("aim has leakage or not (in-care is not yess)", "'in-care' in 'when' has no value 'yess' (did you mean 'yes'?)")]
    [InlineData("aim >= 4", "'aim' in 'when' is not answered with a number, so nothing can be compared: use is or has")]
    public void Load_ConditionThatAsksWrongly_IsAFault(string when, string message) =>
        Assert.Equal(
            [$"content/x.yaml:9 restriction 'no-x': {message}"],
            Load(("x", "restrictions", $"- {{ id: no-x, when: {when}, because: triage/reason }}")));

    [Fact]
    public void Load_AskedConditionWithAnUnknownQuestion_IsAFault() =>
        Assert.Equal(
            ["content/x.yaml:9 question 'other/y': unknown question 'aims' in 'asked' (did you mean 'aim'?)"],
            Load(("x", "questions", "- { id: other/y, kind: confirm, text: Y, asked: aims has leakage }")));

    [Theory]
    [InlineData("reason: triage/reasn", "unknown message 'triage/reasn' in 'reason' (did you mean 'triage/reason'?)")]
    [InlineData("reason: triage/reason, clear: triage/no", "'hold', 'fine', 'clear' and 'clearable' belong to check-first rules; this one is same-day", "unknown message 'triage/no' in 'clear'")]
    public void Load_RuleWithAWrongMessage_IsAFault(string fields, params string[] messages) =>
        Assert.Equal(
            messages.Select(m => $"content/x.yaml:9 triage-rule 'r': {m}"),
            Load(("x", "triage-rules", $"- {{ id: r, level: same-day, when: aim has leakage, {fields} }}")));

    [Fact]
    public void Load_CheckFirstWithoutWhoCanClear_IsAFault() =>
        Assert.Equal(
            ["content/x.yaml:9 triage-rule 'r': a check-first rule must say what is on hold ('hold'), what is fine meanwhile ('fine') and who can clear it ('clear')"],
            Load(("x", "triage-rules", "- { id: r, level: check-first, when: aim has leakage, reason: triage/reason, hold: triage/reason }")));

    [Fact]
    public void Load_RuleWithoutACondition_IsAFault() =>
        Assert.Equal(
            ["content/x.yaml:9 triage-rule 'r': 'when' is missing: give a condition such as 'pain-now >= 4', or 'always'"],
            Load(("x", "triage-rules", "- { id: r, level: same-day, reason: triage/reason }")));

    [Theory]
    [InlineData("{ types: [strech] }", "'types' cannot hold 'strech' (did you mean 'stretch'?); it holds some of breath, awareness, release, stretch, massage, preparation, touch, strength")]
    [InlineData("{ postures: [floor] }", "'postures' cannot hold 'floor'; it holds some of back, propped, side, sitting, standing, hands-and-knees, kneeling, walking")]
    [InlineData("{ }", "it removes nothing: name 'types', 'efforts', 'exercises' or 'postures', or leave 'removes' out for a caution")]
    public void Load_RestrictionThatRemovesWrongly_IsAFault(string removes, string message) =>
        Assert.Equal(
            [$"content/x.yaml:9 restriction 'no-x', 'removes': {message}"],
            Load(("x", "restrictions", $"- {{ id: no-x, when: always, because: triage/reason, removes: {removes} }}")));

    [Fact]
    public void Load_RestrictionWithAnUnknownMessage_IsAFault() =>
        Assert.Equal(
            ["content/x.yaml:9 restriction 'no-x': unknown message 'triage/raeson' in 'because' (did you mean 'triage/reason'?)"],
            Load(("x", "restrictions", "- { id: no-x, when: always, because: triage/raeson }")));

    [Theory]
    [InlineData("when: aim has leakage, because: [aim]", "the last rule must fit everyone: give it 'when: always' and a programme without limits")]
    [InlineData("when: always, because: [aims]", "unknown question 'aims' in 'because' (did you mean 'aim'?)")]
    [InlineData("when: always", "'because' is missing: name the questions whose answers explain the recommendation")]
    public void Load_ProgrammeRuleThatLeavesSomeoneOut_IsAFault(string fields, string message) =>
        Assert.Equal(
            [$"content/x.yaml:9 programme-rule 'start': {message}"],
            Load(("x", "programme-rules", $"- {{ id: start, programme: p, reason: triage/reason, {fields} }}")));

    [Fact]
    public void Load_LimitWithAnUnknownRestriction_IsAFault() =>
        Assert.Equal(
            ["content/x.yaml:9 programme-limit 'limit': unknown restriction 'no-y' in 'unless'"],
            Load(("x", "programme-limits", "- { id: limit, programme: p, only: always, unless: [no-y] }")));

    [Fact]
    public void Load_AdviceWithUnknownContent_IsAFault() =>
        Assert.Equal(
            ["content/x.yaml:9 advice-rule 'a': unknown content 'triage/resaon' in 'content' (did you mean 'triage/reason'?)"],
            Load(("x", "advice-rules", "- { id: a, when: always, content: [triage/resaon] }")));

    [Theory]
    [InlineData("questions: [screening/aimm]", "unknown question 'screening/aimm' (did you mean 'screening/aim'?)")]
    [InlineData("questions: [screening/aim, screening/aim]", "the question 'screening/aim' stands twice, or shares the last part of its id with another: keep one")]
    [InlineData("questions: [screening/in-care, screening/pain-now]", "'screening/in-care' depends on 'pain-now', which is not asked before it: move it down")]
    [InlineData("questions: [screening/aim], ends: [{ after: screening/aims, when: aim has leakage }]", "it ends after 'screening/aims', which it does not ask (did you mean 'screening/aim'?)")]
    public void Load_QuestionnaireOutOfOrder_IsAFault(string fields, string message) =>
        Assert.Equal([$"content/x.yaml:9 questionnaire 'q': {message}"], Load(("x", "questionnaires", $"- {{ id: q, {fields} }}")));

    [Fact]
    public void Load_UrgentSignWithoutARule_IsAFault()
    {
        var files = Files().Select(f => (f.Name, f.Text.Replace("has collapse", "has none", StringComparison.Ordinal)));

        Assert.Equal(
            ["content/questions.yaml:9 question 'screening/urgent-signs': the value 'collapse' has no consequence: no rule at emergency or same-day names it"],
            Faults(files));
    }

    [Theory]
    [InlineData("values: [a, unlisted]", "unknown value 'unlisted' in 'groups'", "the value 'b' is in none of the groups, so it would never be offered: add it to one")]
    [InlineData("values: [a]", "the value 'b' is in none of the groups, so it would never be offered: add it to one")]
    public void Load_QuestionGroupsThatMissAValue_AreAFault(string values, params string[] messages) =>
        Assert.Equal(
            messages.Select(m => $"content/x.yaml:9 question 'q/a': {m}").Order(StringComparer.Ordinal),
            Load(("x", "questions", $"- {{ id: q/a, kind: choices, text: T, choices: [{{ value: a, title: A }}, {{ value: b, title: B }}], groups: [{{ id: g, text: T, {values} }}] }}"))
                .Order(StringComparer.Ordinal));

    private static List<string> Load(params (string Name, string Kind, string Item)[] more) =>
        Faults(Files().Concat(more.Select(m => ($"content/{m.Name}.yaml", $"kind: {m.Kind}\n{Header}  {m.Item}\n"))));

    private static IEnumerable<(string Name, string Text)> Files() =>
    [
        ("content/questions.yaml", Questions), ("content/screening.yaml", Questionnaire), ("content/rules.yaml", Rules), ("content/messages.yaml", Messages),
    ];

    private static List<string> Faults(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new FaultList();
        CatalogLoader.Load(files, faults);
        return [.. faults.All.Select(f => f.ToString())];
    }
}

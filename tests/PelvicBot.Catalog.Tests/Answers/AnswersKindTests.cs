using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Tests.Answers;

public sealed class AnswersKindTests
{
    private const string Header =
        "kind: answers\nversion: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";

    [Theory]
    [InlineData("questions: [One?]", "answer 'answer/a': 'questions' has 1: give at least 4 ways of asking, the best one first")]
    [InlineData("questions: [A?, b, c, d]\n    cues: [x]", "answer 'answer/a': 'cues', 'hints' and 'unless' are for ids that begin out-of-scope/")]
    [InlineData("questions: [A?, b, c, d]\n    see-also: [answer/b]", "answer 'answer/a': unknown answer 'answer/b' (did you mean 'answer/a'?)")]
    [InlineData("questions: [A?, b, c, d]\n    instead-of: [answer/a]", "answer 'answer/a': 'instead-of' needs 'for': say who gets this answer instead")]
    public void Load_BrokenAnswer_SaysWhatToDo(string fields, string message)
    {
        var faults = new FaultList();

        CatalogLoader.Load([("content/en/answers/a.yaml", $"{Header}  - id: answer/a\n    topic: t\n    text: Yes.\n    {fields}\n")], faults);

        Assert.Equal(message, Assert.Single(faults.All).Message);
    }
}

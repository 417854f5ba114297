using PelvicBot.Server.Commands;

namespace PelvicBot.Server.Tests.Commands;

public sealed class EvaluateHeldOutCommandTests
{
    [Fact]
    public void Parse_OneFold_SaysHowManyThereMustBe() =>
        Assert.Equal("--folds must be 2 or more.", Assert.Single(EvaluateHeldOutCommand.Create().Parse(["--folds", "1"]).Errors).Message);
}

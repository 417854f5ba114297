namespace PelvicBot.Conversations.Messages.Cards;

/// <summary>What is planned, a row for each step with its length at the side. Nothing on it can be tapped.</summary>
public static class PlanCard
{
    /// <param name="title">Above the rows.</param>
    /// <param name="rows">Each step and how long it takes.</param>
    /// <param name="twin">The same in one sentence.</param>
    public static AdaptiveCard Of(string title, IEnumerable<(string Step, string Length)> rows, string twin) => new()
    {
        FallbackText = twin,
        Body =
        [
            new CardElement("TextBlock") { Text = title, Weight = "Bolder", Wrap = true },
            .. rows.Select(row => new CardElement("ColumnSet")
            {
                Columns =
                [
                    new CardElement("Column") { Width = "stretch", Items = [new CardElement("TextBlock") { Text = row.Step, Wrap = true }] },
                    new CardElement("Column") { Width = "auto", Items = [new CardElement("TextBlock") { Text = row.Length, IsSubtle = true }] },
                ],
            }),
        ],
    };
}

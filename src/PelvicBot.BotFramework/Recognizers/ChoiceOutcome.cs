namespace PelvicBot.BotFramework.Recognizers;

public enum ChoiceOutcome
{
    /// <summary>Nothing offered was named.</summary>
    NoMatch,

    /// <summary>One option (or, where several may be chosen, at least one) was named.</summary>
    Matched,

    /// <summary>Several fit and it is not clear which: ask again with these.</summary>
    Ambiguous,

    /// <summary>"none of these" where no option says so.</summary>
    NoneOfThese,
}

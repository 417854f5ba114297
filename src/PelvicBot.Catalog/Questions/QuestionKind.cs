namespace PelvicBot.Catalog.Questions;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionKind
{
    /// <summary>Yes or no.</summary>
    Confirm,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>One or more of the choices.</summary>
    Choices,

    /// <summary>A whole number on a scale whose both ends are named.</summary>
    Scale,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One sentence of the member's own.</summary>
    Text,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time in whole minutes.</summary>
    Duration,

    /// <summary>An IANA time zone, found by its name or a city.</summary>
    Zone,

    /// <summary>A country, as ISO 3166 alpha-2.</summary>
    Region,
}

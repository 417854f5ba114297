namespace PelvicBot.Catalog.Answers;

/// <summary>What became of a question.</summary>
public enum AnswerOutcome
{
    /// <summary>The catalogue answers it.</summary>
    Answered,

    /// <summary>It is not the coach's to answer; the reply says who can.</summary>
    OutOfScope,

    /// <summary>Nothing fits well enough: say so and offer the nearest topics.</summary>
    Unknown,
}

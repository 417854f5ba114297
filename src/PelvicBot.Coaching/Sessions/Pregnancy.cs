namespace PelvicBot.Coaching.Sessions;

/// <summary>Stage of pregnancy or after it: the values of the question <c>screening/pregnancy</c>.</summary>
public enum Pregnancy
{
    No,
    FirstTrimester,
    SecondTrimester,
    ThirdTrimester,
    Postpartum,
}

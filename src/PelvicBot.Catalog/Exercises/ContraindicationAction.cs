namespace PelvicBot.Catalog.Exercises;

/// <summary>What a contraindication asks for.</summary>
public enum ContraindicationAction
{
    LeaveOut,

    /// <summary>Another exercise takes the place, where one is named and is itself allowed.</summary>
    Replace,

    /// <summary>The exercise stays; the reason, which says what to change, is said with it.</summary>
    Modify,

    /// <summary>Some postures go; the exercise stays as long as one is left.</summary>
    ChangePosture,
}

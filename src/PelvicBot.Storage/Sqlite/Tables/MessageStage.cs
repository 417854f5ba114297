namespace PelvicBot.Storage.Sqlite.Tables;

/// <summary>Where a message is on its way. The numbers are stored: never change one.</summary>
internal enum MessageStage
{
    /// <summary>Waits for its channel's connector to take it.</summary>
    Pending = 1,

    Delivered = 2,

    GivenUp = 3,

    /// <summary>Was sent in an HTTP answer; kept for a repeated delivery of the activity.</summary>
    Reply = 4,

    /// <summary>In a transcript, said by the coach.</summary>
    Log = 5,

    /// <summary>Said by the member, its turn not committed: in a transcript, or kept for its turn alone.</summary>
    InboundUnhandled = 6,

    /// <summary>In a transcript, said by the member, its turn committed.</summary>
    InboundHandled = 7,
}

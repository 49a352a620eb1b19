namespace Reknit.Domain.CheckIns.Devices;

/// <summary>What a therapist weighs, with the child alone, before check-ins go to a device of the child's own.</summary>
public enum DeviceQuestion
{
    OldEnough,
    OwnAndLocked,
    NobodyElseOpens,
    NotSupervised,
    NobodyMakesShow,
    ChildWants,
    ReachedAlone,
    AddressIsKnown,
    SomebodyReads,
}

/// <summary>How the link comes to the child; the practice gives it itself, and the program sends nothing.</summary>
public enum DeviceChannel
{
    /// <summary>Shown in the room, as a picture to take with the device's camera.</summary>
    InTheRoom,
    TextToOwnNumber,
    OwnMessages,
}

/// <summary>What was answered when it was decided.</summary>
/// <param name="Years">So many, or more, the therapist knows the child to be: no day of birth is kept.</param>
/// <param name="Note">The therapist's own words; empty where there are none.</param>
public sealed record DeviceSaid(IReadOnlyList<DeviceQuestion> Yes, int Years, DeviceChannel? Channel, string Note);

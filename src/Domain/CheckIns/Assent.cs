using Reknit.Domain.People;

namespace Reknit.Domain.CheckIns;

/// <summary>What the child answered.</summary>
public enum AssentAnswer
{
    NotAsked,
    Yes,
    OkToTryALittle,

    /// <summary>Not yet.</summary>
    NotSure,
    NotToday,
    No,

    /// <summary>There was a yes, and the child took it back.</summary>
    Withdrawn,

    /// <summary>The child did not come in, so nobody asked; says nothing of what the child wants.</summary>
    DidNotComeInNotAsked,
}

/// <summary>Who took the answer down.</summary>
public enum AssentTaker
{
    ChildAlone,
    Therapist,
    ChildsOwnTherapist,
    FrontDesk,

    /// <summary>A parent or somebody else of the family: refused, whatever they report.</summary>
    Family,
}

/// <summary>On what the answer was written.</summary>
public enum AssentSurface
{
    PracticeDevice,
    OwnTherapistsRecord,
    ChildsOwnDevice,
    Paper,

    /// <summary>Refused.</summary>
    ParentsDevice,
}

/// <summary>What the child said to "Is a yes what somebody wants from you?"</summary>
public enum WantedByOthers
{
    NotAsked,
    No,
    Yes,
    NotSure,
}

/// <summary>The child's answer to one step, with one adult, at one place, on one day.</summary>
/// <param name="Place">As it was named to the child, such as "the blue room here".</param>
/// <param name="AskedOn">In the practice's zone.</param>
/// <param name="WasAlone">Nobody of the family was there or could hear.</param>
/// <param name="WithdrawnOn">The day on which the child took it back; null while it stands.</param>
/// <param name="FrozeOrFawned">The clinician saw the child freeze or please; that counts as a no, whatever was said.</param>
public sealed record Assent(
    PersonId Child,
    PersonId Adult,
    Rung Step,
    string Place,
    AssentAnswer Answer,
    DateOnly AskedOn,
    AssentTaker TakenBy,
    AssentSurface TakenOn,
    bool WasAlone,
    WantedByOthers WantedByOthers,
    DateOnly? WithdrawnOn,
    bool FrozeOrFawned
)
{
    /// <summary>"Don't ask me again, I will tell you"; decision 3.</summary>
    public bool WillTell { get; init; }

    /// <summary>The child spoke of it first; nobody asked them.</summary>
    public bool ChildRaisedIt { get; init; }

    /// <summary>
    /// It was written down of a day on which nobody was to ask: a yes of it opens nothing and ends nothing. A no counts all
    /// the same.
    /// </summary>
    public bool WasAskedTooSoon { get; init; }

    /// <summary>Yes, or OK to try a little: nothing else opens a step.</summary>
    public static bool Opens(AssentAnswer answer) => answer is AssentAnswer.Yes or AssentAnswer.OkToTryALittle;

    /// <summary>The child said no in any of its forms, or the body did.</summary>
    public bool IsNo =>
        FrozeOrFawned
        || WithdrawnOn is not null
        || Answer is AssentAnswer.No or AssentAnswer.NotToday or AssentAnswer.Withdrawn;

    /// <summary>A yes that counts.</summary>
    public bool IsYes => Opens(Answer) && !IsNo && !WasAskedTooSoon;

    public bool IsAbout(Rung step, PersonId adult, string place) =>
        Step == step
        && Adult == adult
        && string.Equals(Place.Trim(), place?.Trim(), StringComparison.OrdinalIgnoreCase);
}

namespace Reknit.Domain.CheckIns;

/// <summary>One step of contact, to which the child can say yes or no; the order is the ladder's.</summary>
public enum Rung
{
    TalkAboutThem,
    QuestionsAndWishes,
    PhotoOrVoice,
    OneWayMessage,
    LetterAvailable,
    NotesBothWays,
    SameBuilding,
    WindowOrVideo,
    SideBySide,
    PlayTogether,
    SharingStories,
    FeelingsAndQuestions,
    TherapistNextDoor,
    AccompaniedOuting,
    AtTheParentsHome,

    /// <summary>Time together that an order grants: a state of things, not a step of this practice.</summary>
    TimeUnderTheOrder,
}

/// <summary>How old the child's yes to a step may be.</summary>
public enum AssentNeed
{
    /// <summary>Nobody else takes part in the step, or an order grants it.</summary>
    None,

    /// <summary>Some days, seven at most.</summary>
    WithinDays,

    /// <summary>Asked on the very day, before going in.</summary>
    SameDay,
}

/// <summary>What kind of step a rung is, as far as asking the child goes.</summary>
public static class Rungs
{
    /// <summary>The longest that a yes to indirect contact stays fresh; decision 4.</summary>
    public const int MostDaysFresh = 7;

    public static AssentNeed NeedOf(Rung rung) =>
        rung switch
        {
            >= Rung.PhotoOrVoice and <= Rung.WindowOrVideo => AssentNeed.WithinDays,
            >= Rung.SideBySide and <= Rung.AtTheParentsHome => AssentNeed.SameDay,
            _ => AssentNeed.None,
        };

    /// <summary>The child and the parent share a room, or a place outside.</summary>
    public static bool IsSameRoom(Rung rung) => NeedOf(rung) == AssentNeed.SameDay;
}

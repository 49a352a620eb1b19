using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs for who attends the therapist's sessions, and that the child is brought.</summary>
internal static class AttendanceCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The parties attend as the therapist asks.",
            "both|parent > attend: >> ask >> therapist",
            "both|parent > attend: >> session ^lawyer",
            "both|parent > attend: >> direction",
            "attend >> ask > therapist &both !evaluator",
            "both|parent > keepword: >> therapist|session",
            "therapist > ask >> attend: &both|parent !indiv",
            "both > follow: >> therapist &session|therapy &attend",
            "both|parent > follow >> ask >> therapist &session"
        )
        {
            WhenNegated = Contrary,
            IsDuty = true,
        },
        new(
            Present,
            "The child is brought to the sessions.",
            "bring: >> child >> attend|session|therapy|therapist",
            "bring: >> attend >> child",
            "both|parent > bring: >> attend",
            "child >> attend: >> session",
            "bring: > child >> therapist",
            "bring: >> session|therapy|therapist &child",
            "both|parent > appear: >> therapist|session"
        )
        {
            WhenNegated = Contrary,
            IsDuty = true,
        },
    ];
}

/// <summary>Signs for who decides what kinds of session there are, how often, and who comes.</summary>
internal static class SessionMixCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Present,
            "The therapist decides how sessions are made up.",
            "therapist >> decide >> sessionattr ^contactthing !contactsessions",
            "sessionattr >> decide|direct >> therapist ^contactthing !contactsessions",
            "therapist >> direct > sessionattr ^contactthing !contactsessions ^indiv !indiv",
            "session|therapy|child >> proceed >> direct|decide > therapist ^contactthing ^custody",
            "sessionattr >> therapist > decide ^contactthing !contactsessions",
            "therapist >> discretion >> sessionattr !contactsessions",
            "decide|direct > therapist > sessionattr ^contactthing !contactsessions",
            "therapist > may > meetword >> sessionattr ^contactthing !contactsessions",
            "sessionattr >> lefttotherapist ^contactthing",
            "lefttotherapist >> sessionattr ^contactthing",
            "session > include >> direct|decide|discretion &therapist"
        )
        {
            WhenNegated = Contrary,
            IgnoresConditions = true,
        },
        new(
            Contrary,
            "The order itself fixes how many or how often.",
            "numbered !atleast !direct !decide",
            "fixed &attend|session !atleast !direct !decide"
        )
        {
            IgnoresNegation = true,
        },
    ];
}

using Reknit.Domain.Orders.Reading;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Cues;

/// <summary>Signs that a therapist is named, or that the way to choose one is.</summary>
internal static class TherapistNamedCues
{
    public static readonly IReadOnlyList<Cue> All =
    [
        new(
            Unfilled,
            "The therapist's name is left blank.",
            "therapist > blank",
            "blank > therapist",
            "rt > with|by > blank",
            "rt > appoint > blank",
            "therapy > with > blank",
            "appoint > blank > rt"
        )
        {
            IgnoresConditions = true,
            IgnoresNegation = true,
            StandsAlone = true,
        },
        new(
            Present,
            "The therapist is named.",
            "therapist > name",
            "name >> therapist",
            "rt >> name",
            "therapy > with|by|provided > name",
            "name > rt",
            "appoint > name"
        )
        {
            IgnoresConditions = true,
        },
        new(
            Present,
            "The way to choose the therapist is said.",
            "both|parent|court|childlawyer|lawyer > choose: >> therapist ^follow",
            "therapist > choose: >> both|parent|court|lawyer|childlawyer ^follow ^session",
            "choose: >> therapist &both|parent|court ^follow",
            "therapist >> choose: > court",
            "therapist >> choose: &therapist ^follow ^session ^recs",
            "therapist > of > parent > choose"
        )
        {
            StandsAlone = false,
        },
        new(
            Contrary,
            "The appointment is refused or ended.",
            "therapist|name > removed: ^therapy ^session ^aslong2",
            "removed: > therapist|name ^session",
            "denied >> appoint >> therapist",
            "appoint >> therapist >> denied",
            "request|motion|application >> rt|therapist >> denied",
            "denied >> rt|therapist",
            "therapist|name > not: > serve"
        )
        {
            IgnoresNegation = true,
        },
    ];
}

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
            "therapist >8 blank ^report ^cost ^payverb ^parent ^both ^speak ^release ^report !sign",
            "providerword >2 blank",
            "blank > therapist ^release ^report",
            "rt > with|by > blank ^cost ^payverb ^parent ^both ^speak ^release ^report",
            "rt > appoint > blank ^cost ^payverb ^parent ^both ^speak ^release ^report",
            "therapy > with > blank ^cost ^payverb ^parent ^both ^speak ^release ^report",
            "appoint > blank > rt",
            "blank >4 nameof >3 therapist",
            "blank >4 therapist !report !release !payverb"
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
            "providerword >1 name",
            "appoint > name"
        )
        {
            IgnoresConditions = true,
        },
        new(
            Present,
            "The way to choose the therapist is said.",
            "both|parent|court|childlawyer|lawyer > choose: > therapist ^follow ^session ^timething ^indiv !notagree",
            "choose: > therapist &both|parent|court ^follow ^session ^timething ^indiv !notagree",
            "therapist > choose: >> both|parent|court|lawyer|childlawyer ^speak ^follow ^session ^timething ^attend !notagree",
            "therapist|agency >> chooseby: >4 both|parent|court|lawyer|childlawyer|evaluator ^speak ^follow ^session ^timething ^attend !notagree",
            "therapist|rt >6 whoever",
            "evaluator > choose: >> therapist ^follow ^session ^timething !notagree",
            "evaluator|court|lawyer|childlawyer|both|parent > identifyword: > therapist ^indiv ^follow ^session",
            "therapist|agency >> choose: > court ^speak ^session ^timething !notagree",
            "therapist > of > parent|both > choose ^session !notagree",
            "parent|both|lawyer > give >3 namesnum: !evaluator !custody !notagree",
            "parent|both|lawyer > offernames: !evaluator !custody !notagree",
            "parent|both|lawyer > offernames: >> evaluator|court|childlawyer > choose|decides !custody !notagree",
            "parent|both > choose: >2 fromlist !evaluator !custody !notagree !indiv",
            "therapist > fromlist: ^session ^therapy !notagree !indiv",
            "therapist|agency >> chooseby: >3 chooser ^speak ^follow ^session ^timething ^attend !notagree",
            "therapist >1 asword >4 allocword: ^session ^timething",
            "therapist > asword >3 both|parent|court|lawyer|childlawyer|evaluator > choose: ^session ^timething !notagree"
        ),
        new(
            Present,
            "The way to choose the therapist is said.",
            "notagree >> choose &therapist",
            "therapist >> choose &notagree ^indiv",
            "choose >> therapist &notagree"
        )
        {
            IgnoresConditions = true,
            IgnoresNegation = true,
        },
        new(
            Contrary,
            "The appointment is refused or ended.",
            "therapist|name > removed: ^therapy ^session ^aslong2 ^whenword !cond",
            "removed: > therapist|name ^session ^agentby ^whenword !cond",
            "therapist|name >3 nolonger ^decide ^believes",
            "nolongeras",
            "denied >> appoint >> therapist",
            "appoint >> therapist >> denied",
            "request|motion|application >> rt|therapist >> denied ^payverb ^cost ^makes ^custody ^attend",
            "denied >> rt|therapist ^payverb ^cost",
            "therapist|name > not: > serve !evaluate !cond",
            "therapist|name >1 notappointed !cond"
        )
        {
            IgnoresNegation = true,
        },
    ];
}

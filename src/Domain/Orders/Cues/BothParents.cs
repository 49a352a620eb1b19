using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Cues;

/// <summary>
/// Signs for who takes part. They are gathered over the whole document: each parent, the child, or all at once.
/// </summary>
internal static class BothParentsCues
{
    public static readonly Pattern[] Everyone =
    [
        new("both > child >> attend: >> therapy|therapist"),
        new("child > both >> attend: >> therapy|therapist"),
        new("attend: >> therapy|therapist > between >3 both > child"),
        new("rt >4 between >2 both >6 child"),
        new("rt >4 between >2 child >6 both"),
        new("rt >> include|attend: > both"),
        new("rt >> include|attend: > child > both"),
        new("both >4 child >3 orderedword >6 rt"),
        new("child >4 both >3 orderedword >6 rt"),
        new("orderedword > both > child > orderedword|in >4 rt"),
        new("orderedword > child > both > orderedword|in >4 rt"),
        new("both > attend: >> therapy|therapist > child"),
        new("child > attend: >> therapy|therapist > both"),
    ];

    public static readonly Pattern[] BothParents =
    [
        new("both >> attend: >> therapy|therapist|session"),
        new("both > ordersword >4 rt"),
        new("rt >4 between >2 both ^payverb"),
        new("rt > ordersword > both ^payverb"),
        new("rt >> include|attend > both"),
    ];

    public static readonly Pattern[] OneParent =
    [
        new("parent >> attend: >> therapy|therapist|session"),
        new("rt >4 between >2 parent"),
        new("rt >> include|attend >6 parent"),
        new("parent >4 child >4 orderedword >4 rt"),
        new("child >4 parent >4 orderedword >4 rt"),
    ];

    public static readonly Pattern[] Child =
    [
        new("child >> attend: >> therapy|therapist|session"),
        new("bring >> child >> attend|session|therapy|therapist"),
        new("attend >> therapy >> child"),
        new("rt >4 between >3 child"),
        new("rt >> attend >> child"),
        new("child >6 orderedword >4 rt"),
    ];

    public static readonly IReadOnlyList<Cue> Contrary =
    [
        new(
            ComponentStatus.Contrary,
            "One parent is left out of the therapy.",
            "parent >> not: > attend >> therapy|therapist|session",
            "without >> parent >> attend|involve &therapy",
            "therapy >> not: > attend|involve|include > parent"
        )
        {
            IgnoresNegation = true,
        },
    ];
}

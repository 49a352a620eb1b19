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
        new("attend: >> therapy|therapist >> both >> child"),
        new("therapy >> both > child"),
        new("therapy >> child > both"),
        new("both >> child > rt"),
        new("child >> both > rt"),
        new("both > attend: >> therapy|therapist >> child"),
        new("child > attend: >> therapy|therapist > both"),
        new("therapy > attend: >> both"),
    ];

    public static readonly Pattern[] BothParents =
    [
        new("both >> attend: >> therapy|therapist|session"),
        new("both > rt"),
        new("rt > both"),
        new("rt >> attend >> both"),
    ];

    public static readonly Pattern[] OneParent =
    [
        new("parent >> attend: >> therapy|therapist|session"),
        new("rt > between > parent"),
        new("rt > parent"),
        new("therapy >> attend > parent"),
        new("parent > child > rt"),
        new("rt >> attend >> parent"),
    ];

    public static readonly Pattern[] Child =
    [
        new("child >> attend: >> therapy|therapist|session"),
        new("bring >> child >> attend|session|therapy|therapist"),
        new("attend >> therapy >> child"),
        new("rt > child"),
        new("rt > for > child"),
        new("child > rt"),
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

namespace Reknit.Domain.Portal;

/// <summary>Words that are ready for one person are about to be undone before they left.</summary>
/// <param name="IsNotice">The same words were made ready for everybody entitled.</param>
/// <param name="AnotherWasTold">Somebody else was told them, and they stand there still.</param>
/// <param name="MayStillGo">Nothing keeps them from this person: no protection, no silence, and they are still so.</param>
public sealed record UndoNoticeFacts(bool IsNotice, bool AnotherWasTold, bool MayStillGo);

/// <summary>A notice is neutral only where everybody entitled reads it: it is not left with one side.</summary>
public static class UndoNoticeRules
{
    public static readonly IReadOnlyList<Requirement<UndoNoticeFacts>> Requirements =
    [
        new(
            "NU.1",
            RequirementKind.Hard,
            "A notice that another person was told goes to this person too, while nothing keeps it from them.",
            "Decision 7",
            f => !f.IsNotice || !f.AnotherWasTold || !f.MayStillGo
        ),
    ];
}

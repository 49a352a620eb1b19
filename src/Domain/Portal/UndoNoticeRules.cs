namespace Reknit.Domain.Portal;

/// <summary>Words for one person are about to be undone before they left, or taken out of the portal.</summary>
/// <param name="IsNotice">The same words were made ready for everybody entitled.</param>
/// <param name="WasTold">This person has read them, or could.</param>
/// <param name="AnotherWasTold">Somebody else was told them too, and keeps them.</param>
/// <param name="MayStillGo">Nothing keeps them from this person: no protection, no silence, and they are still so.</param>
/// <param name="Because">Why somebody else keeps what is taken out here.</param>
public sealed record UndoNoticeFacts(bool IsNotice, bool WasTold, bool AnotherWasTold, bool MayStillGo, string Because);

/// <summary>A notice is neutral only where everybody entitled reads it: it is not left with one side, nor taken from one.</summary>
public static class UndoNoticeRules
{
    public static readonly IReadOnlyList<Requirement<UndoNoticeFacts>> Requirements =
    [
        new(
            "NU.1",
            RequirementKind.Hard,
            "A notice that another person was told goes to this person too, while nothing keeps it from them.",
            "Decision 7",
            f => !f.IsNotice || f.WasTold || !f.AnotherWasTold || !f.MayStillGo
        )
        {
            CuredBy = Curer.Therapist,
        },
        new(
            "NU.2",
            RequirementKind.Hard,
            "A notice is taken out of every portal at once; where somebody keeps it, it says why.",
            "Decision 7",
            f => !f.IsNotice || !f.WasTold || !f.AnotherWasTold || !string.IsNullOrWhiteSpace(f.Because)
        )
        {
            CuredBy = Curer.Therapist,
        },
    ];
}

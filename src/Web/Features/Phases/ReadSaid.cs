using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>What the children of a case said, as all its ways read it.</summary>
/// <param name="Heard">Check-ins, the earliest first.</param>
/// <param name="Assents">What they answered to steps, as it counts; the earliest first.</param>
/// <param name="Dangers">Of all of them.</param>
/// <param name="Calls">What calls for a hold, on pages of children or elsewhere on record.</param>
/// <param name="OnTheirPage">Children with a page of their own open.</param>
internal sealed record CaseSaid(
    ILookup<PersonId, HeardCheckIn> Heard,
    VisitsOfCase Visits,
    ILookup<PersonId, Assent> Assents,
    IReadOnlyList<DangerSaid> Dangers,
    IReadOnlyList<HoldCall> Calls,
    IReadOnlySet<PersonId> OnTheirPage
);

/// <summary>Reads it by as many queries for one way as for ten; the caller has found that the reader may see the case.</summary>
internal sealed class ReadSaid(
    CheckInsOnFile checkIns,
    VisitsOnFile visits,
    ChildsAnswers answers,
    DangersOnFile dangers,
    HoldCallsOnFile calls,
    OpenPages pages
)
{
    /// <param name="child">Whose words are opened; null for every child of the case, where all of them are shown.</param>
    public async Task<CaseSaid> Of(Actor actor, CaseId id, PersonId? child, CancellationToken ct)
    {
        var seen = await visits.OfCase(actor, id, child, ct);
        var said = await dangers.Of(actor, id, ct);
        return new(
            await checkIns.HeardOfCase(actor.Practice, id, ct),
            seen,
            await answers.OfCase(actor, id, child, seen, ct),
            said,
            await calls.With(actor, id, said, ct),
            await pages.Of(id, ct)
        );
    }
}

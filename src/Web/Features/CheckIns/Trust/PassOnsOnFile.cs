using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>What the therapist said on.</summary>
/// <param name="SafetyReason">Why it could not wait for another day; null where it did.</param>
internal sealed record SaidOn(string Words, string? SafetyReason);

/// <summary>One step, with what was said where something was.</summary>
internal sealed record PassOnStepDone(PassOnStep Row, SaidOn? Said);

/// <summary>One thing that a child named, and how it stands.</summary>
/// <param name="To">Null where nobody of the case is meant any more.</param>
/// <param name="Steps">The earliest first.</param>
internal sealed record PassOnOnFile(
    KeptCheckIn CheckIn,
    string Words,
    CaseMember? To,
    PassOn PassOn,
    IReadOnlyList<PassOnStepDone> Steps
);

/// <summary>Opens what a child wants passed on; the caller has found that the reader may see the child.</summary>
internal sealed class PassOnsOnFile(CaseworkDb db, CheckInsOnFile checkIns, Vault vault)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<PassOnOnFile>> Of(Actor actor, ChildAsked asked, CancellationToken ct) =>
        await Of(actor, asked, await checkIns.Of(actor, asked.Case, asked.Child.Id, ct), ct);

    /// <param name="among">The child's check-ins, opened.</param>
    public async Task<IReadOnlyList<PassOnOnFile>> Of(
        Actor actor,
        ChildAsked asked,
        IReadOnlyList<CheckInOnFile> among,
        CancellationToken ct
    )
    {
        var steps = await Steps(actor, asked, ct);
        return
        [
            .. from checkIn in among
            where checkIn.Said.PassOn is not null
            let named = checkIn.Said.PassOn
            let to = asked.Others.FirstOrDefault(m => m.Id == named.Person)
            select new PassOnOnFile(
                checkIn.Row,
                named.Words,
                to,
                PassOn.Of(
                    checkIn.Row.HeldOn,
                    to is null ? PassOnTo.SomebodyElse : PassOn.Reached(to.Part),
                    to is null ? Array.Empty<PersonId>() : [to.Id],
                    steps[checkIn.Row.Id].Select(s => s.Row)
                ),
                [.. steps[checkIn.Row.Id]]
            ),
        ];
    }

    private async Task<ILookup<Guid, PassOnStepDone>> Steps(Actor actor, ChildAsked asked, CancellationToken ct)
    {
        var rows = await db
            .PassOnSteps.AsNoTracking()
            .Where(s => s.CaseId == asked.Case && s.Child == asked.Child.Id)
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Said).OfType<Domain.Sealed>(), ct);
        var done = new List<PassOnStepDone>();
        foreach (var row in rows)
        {
            var place = TrustPlaces.SaidOn(actor.Practice, row.Id);
            done.Add(
                new(
                    row,
                    row.Said is { } said
                        ? CheckInJson.Read<SaidOn>(await vault.OpenBytes(said, place, actor.Reader, ct))
                        : null
                )
            );
        }

        return done.ToLookup(s => s.Row.CheckInId);
    }
}

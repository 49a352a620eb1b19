using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>What the adults of one fictional family are asked to agree to: given out, and waiting for them.</summary>
internal static class DemoConsents
{
    public static async Task Add(
        IServiceProvider services,
        Actor actor,
        CaseId id,
        Func<Guid> form,
        CancellationToken ct
    )
    {
        var plan = new WriteTransport.Input(
            id,
            form(),
            Seen: 0,
            "The parent with whom the child lives that day brings the child, and takes the child home again. Nobody else drives.",
            "That parent waits in the room by the side door. The other parent is in the room upstairs before the child arrives, and leaves a quarter of an hour after."
        );
        Expect(
            await services.GetRequiredService<WriteTransport>().Handle(actor, plan, ct) is WriteTransport.Outcome.Done
        );
        await Engage(services, actor, id, form, ct);
        var giveOut = services.GetRequiredService<GiveOutAgreement>();
        foreach (var kind in Enum.GetValues<AgreementKind>())
        {
            var given = await giveOut.Handle(actor, new(id, form(), kind, Only: null), ct);
            Expect(given is GiveOutAgreement.Outcome.Done);
        }
    }

    /// <summary>In which role, and who pays; on record before the words that name the role are given out.</summary>
    private static async Task Engage(
        IServiceProvider services,
        Actor actor,
        CaseId id,
        Func<Guid> form,
        CancellationToken ct
    )
    {
        var today = await services.GetRequiredService<FindKnowledge>().Today(ct);
        var db = services.GetRequiredService<CaseworkDb>();
        var therapist = await db
            .CaseAssignments.Where(a => a.CaseId == id && a.Duty == CaseDuty.Therapist && a.EndedAt == null)
            .OrderBy(a => a.StartedAt)
            .Select(a => a.PersonId)
            .FirstAsync(ct);
        var parents = await db
            .CasePeople.Where(p => p.CaseId == id && p.Part == CasePart.Parent)
            .Select(p => p.PersonId)
            .ToListAsync(ct);
        var role = new RecordRole.Input(new(id, form(), Seen: 0, today, ""), therapist, TherapistRole.CourtAppointed);
        Expect(await services.GetRequiredService<RecordRole>().Handle(actor, role, ct) is EngagementKept.Done);
        var payers = new RecordPayers.Input(new(id, form(), Seen: 0, today, ""), parents);
        Expect(await services.GetRequiredService<RecordPayers>().Handle(actor, payers, ct) is EngagementKept.Done);
    }

    private static void Expect(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException("The demo's agreements could not be given out.");
        }
    }
}

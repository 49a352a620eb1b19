using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Reads what two clinicians decided on a way, and ends what was used.</summary>
internal sealed class DecisionsTogether(CaseworkDb db, LicensedForCase register, Vault vault, TimeProvider clock)
{
    /// <summary>A requirement that somebody passes.</summary>
    /// <param name="Waits">For its second signature.</param>
    /// <param name="Second">Who signed it too; null while it waits.</param>
    public sealed record Waiting(Guid Id, string Subject, string By, bool Waits, string? Second, DateOnly MadeOn)
    {
        /// <summary>Null where it was not opened.</summary>
        public string? Reason { get; init; }

        /// <summary>Who signed it too is an outside consultant, who did so by a link.</summary>
        public bool IsByConsultant { get; init; }
    }

    /// <summary>The same, with why each was decided.</summary>
    public async Task<IReadOnlyList<Waiting>> WithReasons(Actor actor, WayId way, CancellationToken ct)
    {
        var found = await OnWay(way, ct);
        var ids = found.Select(f => f.Id).ToList();
        var reasons = await db
            .JointDecisions.AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, d => d.Reason, ct);
        var read = new List<Waiting>();
        foreach (var one in found)
        {
            var place = WayPlaces.Joint(actor.Practice, one.Id);
            read.Add(one with { Reason = await vault.Open(reasons[one.Id], place, actor.Reader, ct) });
        }

        return read;
    }

    /// <summary>Overrides of a way that were not used yet, for pages.</summary>
    public async Task<IReadOnlyList<Waiting>> OnWay(WayId way, CancellationToken ct) =>
        await db
            .JointDecisions.AsNoTracking()
            .Where(d => d.WayId == way && d.EndedAt == null && d.Kind == JointDecisionKind.Override)
            .Select(d => new Waiting(
                d.Id,
                d.Subject,
                db.People.First(p => p.Id == d.MadeBy).Name,
                d.CosignedAt == null,
                db.People.Where(p => p.Id == d.CosignedBy).Select(p => p.Name).FirstOrDefault(),
                d.MadeOn
            )
            {
                IsByConsultant = db.ConsultLinks.Any(l => l.DecisionId == d.Id && l.Answer == ConsultAnswer.Cosigned),
            })
            .ToListAsync(ct);

    /// <summary>Overrides of a way that count or wait; those that wait pass nothing.</summary>
    public async Task<IReadOnlyList<Override>> Overrides(ChildWay way, CancellationToken ct) =>
        [.. (await Overrides(way.CaseId, [way.Id], ct))[way.Id]];

    /// <summary>Of several ways of one case, by as many queries as of one.</summary>
    public async Task<ILookup<WayId, Override>> Overrides(
        CaseId id,
        IReadOnlyCollection<WayId> ways,
        CancellationToken ct
    )
    {
        var rows = await db
            .JointDecisions.AsNoTracking()
            .Where(d => ways.Contains(d.WayId) && d.Kind == JointDecisionKind.Override && d.EndedAt == null)
            .ToListAsync(ct);
        List<PersonId> signers =
        [
            .. rows.Where(r => r.CosignedBy is not null)
                .SelectMany(r => new[] { r.MadeBy, r.CosignedBy!.Value })
                .Distinct(),
        ];
        var licensed = signers.Count == 0 ? [] : await register.Among(id, signers, ct);
        return rows.ToLookup(
            d => d.WayId,
            d => new Override(
                d.Subject,
                d.MadeBy,
                d.CosignedBy,
                d.CosignedBy is { } second && licensed.Contains(d.MadeBy) && licensed.Contains(second),
                HasReason: true,
                d.MadeOn
            )
        );
    }

    /// <summary>A clinician of the practice with a license in the case's state on this day.</summary>
    public Task<bool> IsLicensed(CaseId id, PersonId person, CancellationToken ct) => register.Is(id, person, ct);

    /// <summary>Whether this person may lead the work on; page and command ask the same.</summary>
    public async Task<RequirementState> LeadsOn(Actor actor, CaseId id, CancellationToken ct) =>
        LeadOnRules.On(await IsLicensed(id, actor.Person, ct));

    /// <summary>An override is for one passage of one gate: the next time it is asked for anew.</summary>
    public async Task UseUp(WayId way, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var used = await db
            .JointDecisions.Where(d => d.WayId == way && d.EndedAt == null && subjects.Contains(d.Subject))
            .AsTracking()
            .ToListAsync(ct);
        used.ForEach(d => d.EndedAt = clock.GetUtcNow().UtcDateTime);
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>
/// A child opens a link on a device of their own: it is used up, then the child says whether they are alone, and only
/// then a page opens. Whatever keeps it shut, nobody learns which.
/// </summary>
internal sealed class StartOnDevice(
    CaseworkDb db,
    CaseAccess access,
    OneTimeTokens tokens,
    DevicesOnFile devices,
    PrivacyOnFile privacy,
    ChildBands bands,
    MayUseDevice may,
    Vault vault,
    QueueJob jobs,
    History history,
    CurrentPractice practice,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="Held">What the device answers with whether the child is alone.</param>
    public sealed record Started(string Held, string Language);

    /// <summary>Uses the link up, and asks nothing yet; null where it does not open.</summary>
    public async Task<Started?> Start(string token, CancellationToken ct)
    {
        if (await Find(token, l => l.OpenedAt == null, ct) is not { } link || await Opens(link, ct) is not { } plan)
        {
            return null;
        }

        var (held, hash) = tokens.New();
        (link.OpenedAt, link.TokenHash) = (Now, hash);
        return await Save(link, OwnDeviceActs.Start, ct) ? new(held, plan.Language) : null;
    }

    /// <summary>The child is alone: a page opens for them. What the device keeps of it; null where it does not.</summary>
    public async Task<string?> Begin(string held, CancellationToken ct)
    {
        if (
            await Find(held, l => l.OpenedAt != null, ct) is not { } link
            || !link.AsksWhetherAlone(Now)
            || await Opens(link, ct) is not { } plan
        )
        {
            return null;
        }

        var (token, hash) = tokens.New();
        var id = new ChildSpaceId(Guid.CreateVersion7(clock.GetUtcNow()));
        var ends = Now + OwnDeviceLink.OpenFor;
        db.ChildSpaces.Add(
            new()
            {
                PracticeId = link.PracticeId,
                Id = id,
                CaseId = link.CaseId,
                Child = link.Child,
                Plan = await vault.Seal(
                    CheckInJson.Of(plan),
                    CheckInPlaces.Plan(link.PracticeId, id),
                    link.Child.Strand,
                    ct
                ),
                OpenedBy = link.MadeBy,
                OpenedAt = Now,
                EndsAt = ends,
                TokenHash = hash,
                Version = 1,
            }
        );
        link.SpaceId = id;
        jobs.Add(EndLeftSpace.Kind, link.PracticeId, id.Value, ends);
        return await Save(link, OwnDeviceActs.Begin, ct) ? token : null;
    }

    /// <summary>The child is not alone, or not sure: nothing is asked.</summary>
    public async Task NotAlone(string held, CancellationToken ct)
    {
        if (await Find(held, l => l.OpenedAt != null, ct) is { } link && link.AsksWhetherAlone(Now))
        {
            link.NotPrivateAt = Now;
            await Save(link, OwnDeviceActs.NotAlone, ct);
        }
    }

    /// <summary>Somebody outside the practice is signed in where it was tried: it ends, and the therapist learns it.</summary>
    public async Task SignedIn(string token, CancellationToken ct)
    {
        if (await Find(token, l => l.OpenedAt == null, ct) is { Waits: true } link)
        {
            (link.SignedInAt, link.ClosedAt) = (Now, Now);
            // Who it was is nobody's proof of anything: only that it was tried there.
            await history.Save(new(OwnDeviceActs.SignedIn, link.PracticeId, null), ct);
        }
    }

    private async Task<OwnDeviceLink?> Find(
        string token,
        Expression<Func<OwnDeviceLink, bool>> where,
        CancellationToken ct
    )
    {
        var hash = tokens.Hash(token);
        var found = await db
            .OwnDeviceLinks.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(where)
            .SingleOrDefaultAsync(l => l.TokenHash == hash && l.ClosedAt == null, ct);
        if (found is null)
        {
            return null;
        }

        practice.Is(found.PracticeId);
        // Asked again with the row that is changed: another device may have used it between the two.
        return await db
            .OwnDeviceLinks.AsTracking()
            .Where(where)
            .SingleOrDefaultAsync(l => l.TokenHash == hash && l.ClosedAt == null, ct);
    }

    /// <summary>What is asked; null where the link does not open now.</summary>
    private async Task<VisitPlan?> Opens(OwnDeviceLink link, CancellationToken ct)
    {
        if (
            !await db.Cases.AnyAsync(c => c.Id == link.CaseId && c.State == CaseState.Open, ct)
            // Whoever made it reads what comes back; nobody else promised.
            || !await StillReads(link, ct)
        )
        {
            return null;
        }

        var actor = new Actor(link.PracticeId, link.Child, Role.Outsider, Guid.Empty) { Consults = link.CaseId };
        var plan = CheckInJson.Read<VisitPlan>(
            await vault.OpenBytes(link.Plan, DevicePlaces.Plan(link.PracticeId, link.Id), Reader.Program, ct)
        );
        var set = await bands.Of(link.PracticeId, Reader.Program, link.CaseId, ct);
        var asked = new ChildAsked(
            link.CaseId,
            "",
            new(link.Child, "", CasePart.Child, false, null),
            [],
            set.TryGetValue(link.Child, out var band) ? FindChild.BandOf(band) : null,
            MustCome: false
        );
        var decided = await devices.Latest(link.PracticeId, Reader.Program, link.CaseId, link.Child, ct);
        if (decided is null || decided.Row.Id != link.DecisionId)
        {
            // Decided anew meanwhile: the new one gets links of its own.
            return null;
        }

        var told = await privacy.Of(actor, asked, plan.Band, ct);
        var use = new DeviceUse(link.CaseId, link.Child, asked.Band, decided, plan, link.SessionOn);
        var states = await may.States(use, told.Decision, isOpened: true, ct);
        return Decision.Of(states, []) is Decision.Allowed ? plan : null;
    }

    /// <summary>Whoever made it still hears children and sees this case.</summary>
    private async Task<bool> StillReads(OwnDeviceLink link, CancellationToken ct)
    {
        var roles = await db
            .Memberships.Where(m => m.PersonId == link.MadeBy && m.EndedAt == null)
            .Select(m => m.Role)
            .ToListAsync(ct);
        foreach (var role in roles.Where(r => r.Allows(Permission.HearChild)))
        {
            if (await access.MaySee(new(link.PracticeId, link.MadeBy, role, Guid.Empty), link.CaseId, ct))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two who come at the same moment, one.</summary>
    private async Task<bool> Save(OwnDeviceLink link, string act, CancellationToken ct) =>
        await history.Save(new(act, link.PracticeId, link.Child), ct) is Saved.Done;
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal.Rests;

/// <summary>An adult of the case, as somebody who would hear that the work rests.</summary>
/// <param name="IsKeptFrom">The child is protected from them, or from whom they speak for.</param>
internal sealed record RestListener(
    CaseMember Who,
    bool HasDoor,
    bool IsKeptFrom,
    FindFacts.Found Facts,
    PersonId Child
)
{
    /// <summary>Null where the decision lets these words not reach them.</summary>
    public DisclosureAnswer.Allowed? Says(string words) =>
        IsKeptFrom ? null : Facts.Decide(Telling(words)) as DisclosureAnswer.Allowed;

    /// <summary>Whether nothing but a protection shuts these words off from them.</summary>
    public bool IsShutByProtectionAlone(string words) =>
        Facts.Decide(Telling(words)) switch
        {
            DisclosureAnswer.Refused refused => refused.Reasons.All(r => r.Bar == Bar.Protected),
            _ => IsKeptFrom,
        };

    /// <summary>
    /// That no step is planned is of a parent's own timetable, and of what each side's counsel is spoken with; the
    /// child's own screen is the child's.
    /// </summary>
    public Telling Telling(string words) =>
        HoldWords.TellOfScreen(words) ? new(Compartment.SafetyScreening, Child, Who.Audience)
        : Who.IsAdultParty ? new(Compartment.Schedule, Who.Id, Who.Audience)
        : Who.Audience.Kind is AudienceKind.Counsel or AudienceKind.Guardian
            ? new(Compartment.CourtFacing, default, Who.Audience)
        : new(Compartment.Schedule, Child, Who.Audience);
}

/// <summary>Which adults of a case could hear that the work with a child rests, and what the decision says of each.</summary>
internal sealed class RestListeners(PortalAccess portal, CaseAudiences audiences, FindFacts facts, WhereListeners where)
{
    /// <summary>Children hear it from their therapist, and who only pays hears nothing.</summary>
    public async Task<IReadOnlyList<RestListener>> Of(Actor actor, CaseId id, PersonId child, CancellationToken ct)
    {
        var doors = await (await portal.Standing(ct))
            .Where(d => d.CaseId == id)
            .Select(d => d.PersonId)
            .ToListAsync(ct);
        var keptFrom = await where.KeptFrom(child, ct);
        var found = await facts.Of(actor, id, ct);
        return
        [
            .. (await audiences.Members(id, ct))
                .Where(m => m.Part is not (CasePart.Child or CasePart.Payer))
                .Select(m => new RestListener(
                    m,
                    doors.Contains(m.Id),
                    keptFrom.Contains(m.Id) || (m.SpeaksFor is { } side && keptFrom.Contains(side)),
                    found,
                    child
                )),
        ];
    }
}

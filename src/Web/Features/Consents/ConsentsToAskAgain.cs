using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>An agreement of somebody, which counts no longer because something changed around it.</summary>
internal sealed record AskedAgainLine(CaseId Case, string Caption, string Adult, AgreementKind Kind, string Words);

/// <summary>Finds which agreements must be asked for again, of open cases; among the day's tasks one for each case.</summary>
internal sealed class ConsentsToAskAgain(CaseworkDb db, CaseAccess access, CasesAround around) : IDayTasks
{
    public int Order => 24;

    public async Task<IReadOnlyList<DayTask>> Of(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.ManageConsents))
        {
            return [];
        }

        var lines = await Lines(access.CasesOf(actor), ct);
        return
        [
            .. lines
                .GroupBy(l => (l.Case, l.Caption))
                .Take(IDayTasks.Most)
                .Select(of => new DayTask(
                    string.Join("; ", of.Select(l => l.Words).Distinct()),
                    ConsentPlaces.List(of.Key.Case),
                    of.Key.Caption,
                    null
                )),
        ];
    }

    /// <summary>Of one case that the actor may see; none where it is not open.</summary>
    public async Task<IReadOnlyList<AskedAgainLine>> OfCase(Actor actor, CaseId id, CancellationToken ct) =>
        actor.Role.Allows(Permission.ManageConsents)
            ? await Lines(access.CasesOf(actor).Where(c => c.Id == id), ct)
            : [];

    private async Task<IReadOnlyList<AskedAgainLine>> Lines(IQueryable<Case> cases, CancellationToken ct)
    {
        var rows = await (
            from c in cases
            where c.State == CaseState.Open
            join a in Moved() on c.Id equals a.CaseId
            join part in db.CasePeople on new { a.CaseId, a.PersonId } equals new { part.CaseId, part.PersonId }
            where part.Part == CasePart.Parent || part.Part == CasePart.OtherCaregiver
            join p in db.People on a.PersonId equals p.Id
            orderby c.Caption, a.Kind, p.Name
            select new
            {
                a.CaseId,
                c.Caption,
                p.Name,
                Newest = db
                    .Agreements.Where(o => o.CaseId == a.CaseId && o.Kind == a.Kind)
                    .OrderByDescending(o => o.Number)
                    .Select(o => o.TextHash)
                    .First(),
                Fact = new AgreementFact(
                    a.Kind,
                    a.TextHash,
                    a.GivenOutAt,
                    a.Answer,
                    a.TakenBackOn != null,
                    a.AskedAgain,
                    a.Heard
                ),
            }
        ).ToListAsync(ct);
        var held = await around.Of([.. rows.Select(r => r.CaseId).Distinct()], ct);
        return
        [
            .. from latest in rows
            let standing = ConsentStanding.Of(latest.Fact, held[latest.CaseId] with { NewestText = latest.Newest })
            where standing.State == ConsentState.MustBeAskedAgain
            select new AskedAgainLine(
                latest.CaseId,
                latest.Caption,
                latest.Name,
                latest.Fact.Kind,
                ConsentWords
                    .Of(standing)
                    .Replace(
                        "Ask again:",
                        $"Ask again for the {ConsentWords.Of(latest.Fact.Kind).ToLowerInvariant()}:",
                        StringComparison.Ordinal
                    )
            ),
        ];
    }

    /// <summary>
    /// The latest agreement of each adult around which anything moved since it was given out, of every kind: newer words
    /// reach them all. Most have none: what it means is asked of those alone, so that a day of many families stays a short
    /// read.
    /// </summary>
    private IQueryable<Agreement> Moved() =>
        db
            .Agreements.AsNoTracking()
            .Where(a =>
                !db.Agreements.Any(later =>
                    later.CaseId == a.CaseId
                    && later.Kind == a.Kind
                    && later.PersonId == a.PersonId
                    && later.Number > a.Number
                )
            )
            .Where(a =>
                a.AskedAgain != null
                || db.Orders.Any(o => o.CaseId == a.CaseId && o.Paper == PaperKind.Order && o.ReceivedAt > a.GivenOutAt)
                || db.CaseAssignments.Any(t =>
                    t.CaseId == a.CaseId
                    && t.Duty == CaseDuty.Therapist
                    && t.EndedAt == null
                    && t.StartedAt > a.GivenOutAt
                )
                || db.RolesOnCases.Any(r => r.CaseId == a.CaseId && r.KeptAt > a.GivenOutAt)
                || db.PayersOnCases.Any(p => p.CaseId == a.CaseId && p.KeptAt > a.GivenOutAt)
                || db.Agreements.Any(o =>
                    o.CaseId == a.CaseId && o.Kind == a.Kind && o.Number > a.Number && o.TextHash != a.TextHash
                )
            );
}

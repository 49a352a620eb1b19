using Microsoft.EntityFrameworkCore;
using Reknit.Domain.People;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>
/// Whose own part a decision shows: of what a child said, of who said it, also where it stops the work of a sibling.
/// </summary>
internal sealed class WhoseWords(CaseworkDb db)
{
    /// <summary>Null where nothing of a child's own part is shown.</summary>
    public async Task<PersonId?> Of(JointDecision row, CancellationToken ct)
    {
        var child = await db.ChildWays.Where(w => w.Id == row.WayId).Select(w => w.Child).SingleAsync(ct);
        return row.Kind switch
        {
            JointDecisionKind.LeaveHold => await Sayer(Guid.Parse(row.Subject), ct),
            JointDecisionKind.Strike => await InEntry(row.Subject, ct),
            _ => child,
        };
    }

    /// <summary>Of what a clinician was told, and of an adult's screen, no child's own part is shown.</summary>
    private async Task<PersonId?> Sayer(Guid called, CancellationToken ct) =>
        await db
            .HarmDisclosures.Where(d => d.Id == called && d.RecordedBy == d.ToldBy)
            .Select(d => (PersonId?)d.ToldBy)
            .SingleOrDefaultAsync(ct)
        ?? await db.CheckIns.Where(c => c.Id == called).Select(c => (PersonId?)c.Child).SingleOrDefaultAsync(ct);

    private async Task<PersonId?> InEntry(string subject, CancellationToken ct) =>
        subject.Split(':') is [VisitPlaces.Table, var text] && Guid.TryParse(text, out var id)
            ? await db.VisitEntries.Where(e => e.Id == id).Select(e => (PersonId?)e.Child).SingleOrDefaultAsync(ct)
            : null;
}

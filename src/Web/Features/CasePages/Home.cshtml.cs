using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>Where a working day begins: what waits, and the cases last opened.</summary>
[Requires(Permission.SeeCases)]
internal sealed class HomePage(
    CaseworkDb db,
    CaseAccess access,
    IEnumerable<IDayTasks> features,
    LapsingLicenses licenses,
    ReferralsOnFile referrals,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <summary>For how many days ahead hearings and report dates are shown.</summary>
    private const int DaysAhead = 90;

    private const int Shown = 6;

    public string Name { get; private set; } = "";

    public int OrdersWaiting { get; private set; }

    public IReadOnlyList<(CaseId Id, string Caption)> Cases { get; private set; } = [];

    /// <summary>Hearings and report dates ahead, for those who may read orders; what they are for stays sealed in a list.</summary>
    public IReadOnlyList<Ahead> Days { get; private set; } = [];

    public IReadOnlyList<DayTask> Waiting { get; private set; } = [];

    public bool MayReceive { get; private set; }

    public sealed record Ahead(CaseId Case, string Caption, DatedTermKind Kind, DateOnly On, TimeOnly? At);

    public async Task OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        MayReceive = actor.Role.Allows(Permission.ReceiveOrder);
        Name = await db.People.Where(p => p.Id == actor.Person).Select(p => p.Name).SingleAsync(ct);
        OrdersWaiting = await access.CasesOf(actor).CountAsync(c => c.State == CaseState.Received, ct);
        var found = await access
            .CasesOf(actor)
            .Where(c => c.State == CaseState.Open)
            .OrderByDescending(c => c.OpenedAt)
            .Take(Shown)
            .Select(c => new { c.Id, c.Caption })
            .ToListAsync(ct);
        Cases = [.. found.Select(c => (c.Id, c.Caption))];
        Waiting =
        [
            .. actor.Role.Allows(Permission.ManageClinicians)
                ? (await licenses.All(ct)).Select(l => new DayTask(
                    l.Words,
                    ClinicianPlaces.Of(l.Person),
                    l.Name,
                    l.LastDay
                ))
                : [],
            .. await Asking(actor, ct),
            .. await OfFeatures(actor, ct),
        ];
        if (actor.Role.Allows(Permission.ReadOrder))
        {
            Days = await DaysOf(actor, ct);
        }
    }

    private async Task<IEnumerable<DayTask>> OfFeatures(Actor actor, CancellationToken ct)
    {
        var found = new List<DayTask>();
        foreach (var feature in features.OrderBy(f => f.Order))
        {
            found.AddRange(await feature.Of(actor, ct));
        }

        return found;
    }

    /// <summary>Those who asked for help and have no answer yet, in one line.</summary>
    private async Task<IEnumerable<DayTask>> Asking(Actor actor, CancellationToken ct)
    {
        if (!actor.Role.Allows(Permission.TriageReferrals))
        {
            return [];
        }

        var days = await referrals
            .Of(actor)
            .Where(r => r.State == ReferralState.Enquiry)
            .Select(r => r.AnswerBy)
            .ToListAsync(ct);
        var words = days.Count == 1 ? "One request waits for an answer" : $"{days.Count} requests wait for an answer";
        var url = $"{ReferralWords.All}?show={ReferralState.Enquiry}";
        return days.Count == 0 ? [] : [new(words, url, "Promised", days.Min())];
    }

    private async Task<IReadOnlyList<Ahead>> DaysOf(Actor actor, CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var last = today.AddDays(DaysAhead);
        return await (
            from c in access.CasesOf(actor)
            where c.State == CaseState.Open
            join day in db.CourtDates.AsNoTracking() on c.Id equals day.CaseId
            join order in db.Binding() on day.OrderId equals order.Id
            where day.DroppedAt == null && day.On >= today && day.On <= last
            orderby day.On, day.At
            select new Ahead(c.Id, c.Caption, day.Kind, day.On, day.At)
        )
            .Take(Shown)
            .ToListAsync(ct);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access;

/// <summary>Who works in the practice, and who is invited to.</summary>
[Requires(Permission.ManageStaff)]
internal sealed class ListStaffPage(
    CaseworkDb db,
    WithdrawInvitation withdraw,
    SealAccounts seals,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    public sealed record Row(
        PersonId Person,
        Guid Account,
        string Name,
        string LoginName,
        Role Role,
        DateTime Since,
        DateTime? EndedAt
    );

    public sealed record Invited(Guid Id, string Name, Role Role, DateTime ExpiresAt, int Version);

    public IReadOnlyList<Row> Members { get; private set; } = [];

    public IReadOnlyList<Row> Former { get; private set; } = [];

    public IReadOnlyList<Invited> Open { get; private set; } = [];

    /// <summary>Accounts with a row that this program did not write; nobody signs in with them.</summary>
    public IReadOnlySet<Guid> ChangedPast { get; private set; } = new HashSet<Guid>();

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewFormId() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task OnGet(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Zone = await local.Zone(ct);
        var all = await (
            from m in db.Memberships
            join p in db.People on m.PersonId equals p.Id
            join a in db.Users on m.AccountId equals a.Id
            where m.Role != Role.Outsider
            orderby p.NameKey
            select new Row(m.PersonId, m.AccountId, p.Name, a.UserName ?? "", m.Role, m.StartedAt, m.EndedAt)
        ).ToListAsync(ct);
        (Members, Former) = ([.. all.Where(m => m.EndedAt is null)], [.. all.Where(m => m.EndedAt is not null)]);
        ChangedPast = await seals.Accounts(ct);
        Open = await db
            .Invitations.Where(i => i.ClosedAt == null && i.ExpiresAt > now.UtcDateTime)
            .OrderBy(i => i.ExpiresAt)
            .Select(i => new Invited(i.Id, i.Name, i.Role, i.ExpiresAt, i.Version))
            .ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostWithdraw(Guid formId, Guid id, int version, CancellationToken ct)
    {
        var isWithdrawn = await withdraw.Handle(User.Actor(), new(formId, id, version), ct);
        TempData.Say(
            isWithdrawn
                ? "The link no longer works."
                : "The invitation changed meanwhile. Look at the list as it stands now."
        );
        return LocalRedirect("/staff");
    }
}

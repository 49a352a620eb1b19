using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Sessions;

/// <summary>The signed sessions of a case, and how often each person was offered one and came.</summary>
[Requires(Permission.SeeSessions)]
internal sealed class ListSessionsPage(CaseAccess access, CaseAudiences audiences, SessionsOnFile sessions) : PageModel
{
    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public IReadOnlyList<SessionOnFile> Sessions { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, AttendanceCount> Counts { get; private set; } =
        new Dictionary<PersonId, AttendanceCount>();

    public bool MaySign => User.Actor().Role.Allows(Permission.SignSession);

    public string NameOf(PersonId id) => Members.FirstOrDefault(m => m.Id == id)?.Name ?? "Somebody";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        Case = new(id);
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return NotFound();
        }

        Caption = caption;
        Members = [.. (await audiences.Members(Case, ct)).Where(m => m.OwnsRecord)];
        Sessions = await sessions.OfCase(actor, Case, ct);
        Counts = SessionsOnFile.Counts(Sessions);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>The children of a case, and when each was last heard.</summary>
[Requires(Permission.HearChild)]
internal sealed class ListVoicesPage(CaseAccess access, CaseAudiences audiences, CaseworkDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseId Case => new(Id);

    public string Caption { get; private set; } = "";

    /// <summary>Null where a child was not heard here yet.</summary>
    public IReadOnlyList<(CaseMember Child, DateOnly? Last)> Children { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (await access.CaptionOfOpen(User.Actor(), Case, ct) is not { } caption)
        {
            return NotFound();
        }

        Caption = caption;
        var last = await db
            .CheckIns.AsNoTracking()
            .Where(c => c.CaseId == Case)
            .GroupBy(c => c.Child)
            .Select(g => new { Child = g.Key, On = g.Max(c => c.HeldOn) })
            .ToDictionaryAsync(g => g.Child, g => g.On, ct);
        var members = await audiences.Members(Case, ct);
        Children =
        [
            .. members
                .Where(m => m.Part == CasePart.Child)
                .Select(m => (m, last.TryGetValue(m.Id, out var on) ? on : (DateOnly?)null)),
        ];
        return Page();
    }
}

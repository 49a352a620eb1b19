using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>All that left the practice about a case: what of whose, to whom, when and on which ground.</summary>
[Requires(Permission.RecordTelling)]
internal sealed class ListDisclosuresPage(CaseAccess access, CaseAudiences audiences, DisclosuresOnFile disclosures)
    : PageModel
{
    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Kept { get; private set; } = [];

    public IReadOnlyList<DisclosureOnFile> Disclosures { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        Case = new(id);
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return NotFound();
        }

        Caption = caption;
        Kept = [.. (await audiences.Members(Case, ct)).Where(m => m.OwnsRecord)];
        Disclosures = await disclosures.OfCase(actor, Case, ct);
        return Page();
    }
}

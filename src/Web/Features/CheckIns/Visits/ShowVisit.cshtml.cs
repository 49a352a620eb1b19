using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>What one child chose and wants for visits, in the child's words, with who said it and when.</summary>
[Requires(Permission.HearChild)]
internal sealed class ShowVisitPage(FindChild children, VisitsOnFile visits) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public VisitWords Words { get; private set; } = null!;

    public IEnumerable<CaseMember> Adults => Asked.Adults;

    public string NameOf(PersonId? person) =>
        person == Asked.Child.Id
            ? Asked.Child.Name
            : Asked.Others.FirstOrDefault(m => m.Id == person)?.Name ?? "Somebody";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        Words = await visits.Words(actor, asked.Case, asked.Child.Id, ct);
        return Page();
    }
}

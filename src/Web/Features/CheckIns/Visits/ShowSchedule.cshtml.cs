using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>The pictures of a child's next visit, large and on one page of paper.</summary>
[Requires(Permission.HearChild)]
internal sealed class ShowSchedulePage(FindChild children, VisitsOnFile visits, FamilyWords families) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>Of the words under the pictures; English where it is left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    /// <summary>The one that was kept last; null where there is none.</summary>
    public VisitSchedule? Schedule { get; private set; }

    public WordsOf Words { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        Language = CheckInWords.Languages.Any(l => l.Value == Language) ? Language : ShippedTexts.MainLanguage;
        Words = await families.In(Language!, ct);
        Schedule = (await visits.Schedules(actor, asked.Case, asked.Child.Id, ct)) is [.., var last] ? last.Said : null;
        return Page();
    }
}

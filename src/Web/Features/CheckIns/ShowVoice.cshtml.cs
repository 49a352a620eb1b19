using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>What one child said, the latest first, and the pages that are open for the child now; for the therapist alone.</summary>
[Requires(Permission.HearChild)]
internal sealed class ShowVoicePage(
    FindChild children,
    CheckInsOnFile checkIns,
    PassOnsOnFile passOns,
    ReadBacksOnFile readBacks,
    EndChildSpace end,
    CaseworkDb db,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public IReadOnlyList<CheckInOnFile> CheckIns { get; private set; } = [];

    /// <summary>What the child wants passed on, and how it stands.</summary>
    public IReadOnlyList<PassOnOnFile> PassOns { get; private set; } = [];

    /// <summary>What the child said when it was read to them, by check-in.</summary>
    public ILookup<Guid, ReadBackOnFile> ReadBacks { get; private set; } = null!;

    /// <summary>Not ended by anybody: open still, or over by themselves with what was said waiting.</summary>
    public IReadOnlyList<ChildSpace> NotEnded { get; private set; } = [];

    public PracticeZone Zone { get; private set; } = null!;

    /// <summary>The adults whom the session was with, or about; empty where it was the child's alone.</summary>
    public string HeldWith(KeptSaid said) =>
        string.Join(", ", Asked.Others.Where(m => said.Plan.HeldWith.Contains(m.Id)).Select(m => m.Name));

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        Zone = await local.Zone(ct);
        CheckIns = await checkIns.Of(actor, asked.Case, asked.Child.Id, ct);
        PassOns = await passOns.Of(actor, asked, CheckIns, ct);
        ReadBacks = await readBacks.Of(actor, asked, ct);
        NotEnded = await db
            .ChildSpaces.AsNoTracking()
            .Where(s => s.CaseId == asked.Case && s.Child == asked.Child.Id && s.EndedAt == null)
            .OrderByDescending(s => s.OpenedAt)
            .ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(Guid space, CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            await children.Of(actor, new(Id), new(Child), ct) is not { } asked
            || !await db.ChildSpaces.AnyAsync(
                s => s.Id == new ChildSpaceId(space) && s.CaseId == asked.Case && s.Child == asked.Child.Id,
                ct
            )
        )
        {
            return NotFound();
        }

        TempData.Say(
            await end.Handle(actor, new(space), isFinished: false, ct)
                ? "The page is ended. What the child had said is kept below."
                : "Somebody ended it at the same moment. Look at it as it stands now."
        );
        return LocalRedirect(CheckInPlaces.Voice(asked.Case, asked.Child.Id));
    }
}

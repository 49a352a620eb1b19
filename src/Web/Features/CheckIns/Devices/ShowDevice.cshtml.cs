using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>Whether one child may answer on a device of their own, what keeps it from it, and what became of each link.</summary>
[Requires(Permission.HearChild)]
internal sealed class ShowDevicePage(
    FindChild children,
    DevicesOnFile devices,
    TakeBackDevice takeBack,
    EndDeviceLink links,
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

    /// <summary>The latest decision; null where there is none.</summary>
    public DeviceDecided? Decided { get; private set; }

    public string DecidedBy { get; private set; } = "";

    /// <summary>The child said after it that something is wrong: it is decided anew before another link.</summary>
    public bool SaidWrongSince { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<OwnDeviceLink> Links { get; private set; } = [];

    /// <summary>Pages of the links on which something was answered.</summary>
    public IReadOnlyCollection<ChildSpaceId> Answered { get; private set; } = [];

    private Dictionary<ChildSpaceId, ChildSpace> Pages { get; set; } = [];

    public DateOnly Today { get; private set; }

    public PracticeZone Zone { get; private set; } = null!;

    public bool IsOldEnough => Asked.Band == AgeBand.FourteenAndOver;

    public bool Stands => IsOldEnough && Decided?.Row.Stands(Today) == true;

    public bool MayMake => Stands && !SaidWrongSince;

    public bool StandsFor(OwnDeviceLink link) => MayMake && link.DecisionId == Decided?.Row.Id;

    /// <summary>Null where it never opened.</summary>
    public ChildSpace? PageOf(OwnDeviceLink link) => link.SpaceId is { } id ? Pages.GetValueOrDefault(id) : null;

    /// <summary>Null where nothing more comes of it, or nobody has used it.</summary>
    public DateTime? GoesOnUntil(OwnDeviceLink link) =>
        link.OverAt(PageOf(link)) is { } over && clock.GetUtcNow().UtcDateTime < over ? over : null;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Find(ct))
        {
            return NotFound();
        }

        var actor = User.Actor();
        Zone = await local.Zone(ct);
        Today = await devices.Today(ct);
        Decided = await devices.Latest(actor.Practice, actor.Reader, Asked.Case, Asked.Child.Id, ct);
        if (Decided is { Row: var row })
        {
            SaidWrongSince = await devices.SaidWrongSince(row, ct);
            DecidedBy = await db.People.Where(p => p.Id == row.DecidedBy).Select(p => p.Name).SingleAsync(ct);
        }

        Links = await devices.Links(Asked.Case, Asked.Child.Id, ct);
        var pages = Links.Select(l => l.SpaceId).OfType<ChildSpaceId>().ToList();
        Pages = await db.ChildSpaces.AsNoTracking().Where(s => pages.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        Answered = await db
            .CheckIns.AsNoTracking()
            .Where(c => pages.Contains(c.SpaceId))
            .Select(c => c.SpaceId)
            .ToListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBack(CancellationToken ct) =>
        await Find(ct)
            ? Back(
                await takeBack.Handle(User.Actor(), Asked, ct),
                "It is taken back. No link opens any more, and a page that was open is ended."
            )
            : NotFound();

    public async Task<IActionResult> OnPostEnd(Guid link, CancellationToken ct) =>
        await Find(ct) && await links.End(User.Actor(), Asked, link, ct) is { } done
            ? Back(done, "The link no longer opens.")
            : NotFound();

    public async Task<IActionResult> OnPostRead(Guid link, CancellationToken ct) =>
        await Find(ct) && await links.Read(User.Actor(), Asked, link, ct) is { } done
            ? Back(done, "It is written down that you read it.")
            : NotFound();

    private LocalRedirectResult Back(bool isDone, string said)
    {
        TempData.Say(isDone ? said : "Somebody changed it at the same moment. Look at it as it stands now.");
        return LocalRedirect(DevicePlaces.Device(Asked.Case, Asked.Child.Id));
    }

    private async Task<bool> Find(CancellationToken ct)
    {
        if (await children.Of(User.Actor(), new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure;

/// <summary>Whose information, to whom, what, what for and until when.</summary>
[Requires(Permission.ManageReleases), KeepsTyped]
internal sealed class MakeReleasePage(
    MakeRelease make,
    CaseAccess access,
    CaseAudiences audiences,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public const string Family = "family";
    public const string Court = "court";

    /// <summary>Why one parent may sign for a child.</summary>
    public sealed class Authority
    {
        public Guid Id { get; set; }

        [Fits(ReleaseSignature.AuthorityLength, "Why they may sign")]
        public string? Words { get; set; }
    }

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        .. DisclosureTable
            .All.Where(w => w.Release is not (Way.No or Way.ByRequest))
            .Select(w => new Choice(w.What.ToString(), DisclosureWords.Of(w.What))),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public List<Compartment> What { get; set; } = [];

    [BindProperty, Fits(Release.WordsLength, "What may be told")]
    public string? Described { get; set; }

    [BindProperty, Fits(Release.WordsLength, "The purpose")]
    public string? Purpose { get; set; }

    [BindProperty]
    public bool AsksItThemselves { get; set; }

    [BindProperty]
    public DateOnly? ExpiresOn { get; set; }

    [BindProperty, Fits(Release.WordsLength, "The event")]
    public string? ExpiryEvent { get; set; }

    [BindProperty]
    public bool CoversSubstanceUse { get; set; }

    [BindProperty]
    public List<Authority> Authorities { get; set; } = [];

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Owners =>
        [
            new("", "Choose"),
            .. Members.Where(m => m.OwnsRecord).Select(m => new Choice(m.Id.Value.ToString("D"), m.Name)),
            new(Family, "The family's own, such as the shared record"),
        ];

    public IReadOnlyList<Choice> Receivers =>
        [
            new("", "Choose"),
            .. Members
                .Where(m => m.Part != CasePart.Payer)
                .Select(m => new Choice(
                    m.Id.Value.ToString("D"),
                    $"{m.Name}, {DisclosureWords.Of(m.Audience.Kind).ToLowerInvariant()}"
                )),
            new(Court, "The court"),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Authorities = Lines();
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Owner!,
                p => p.To!,
                p => p.What,
                p => p.Described!,
                p => p.Purpose!,
                p => p.ExpiresOn!,
                p => p.ExpiryEvent!,
                p => p.Authorities
            );
            ModelState.Clear();
            Authorities = Lines();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Authorities = Lines();
        if (Owner != Family && PersonIn(Owner) is null)
        {
            ModelState.AddModelError(nameof(Owner), "Choose whose information it is.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new MakeRelease.Input(
            new(Id),
            FormId,
            PersonIn(Owner),
            PersonIn(To),
            To == Court,
            What,
            Described ?? "",
            Purpose ?? "",
            AsksItThemselves,
            ExpiresOn,
            ExpiryEvent ?? "",
            CoversSubstanceUse,
            Authorities.ToDictionary(a => new PersonId(a.Id), a => a.Words ?? "")
        );
        switch (await make.Handle(User.Actor(), input, ct))
        {
            case MakeRelease.Outcome.Made made:
                TempData.Say("The release is written. It counts when all have signed.");
                return LocalRedirect(made.Url);
            case MakeRelease.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private PersonId? PersonIn(string? chosen) =>
        Guid.TryParse(chosen, out var id) && Members.Any(m => m.Id.Value == id) ? new PersonId(id) : null;

    /// <summary>One line for each parent and caregiver, whatever was posted.</summary>
    private List<Authority> Lines() =>
        [
            .. Members
                .Where(m => m.IsAdultParty)
                .Select(m => Authorities.Find(a => a.Id == m.Id.Value) ?? new Authority { Id = m.Id.Value }),
        ];

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        var caption = await access.CaptionOfOpen(User.Actor(), id, ct);
        if (caption is null)
        {
            return false;
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>One release: its text, who signed, and how it ends.</summary>
[Requires(Permission.ManageReleases)]
[
    RequestSizeLimit(SignedPapers.MostBytes + Slack),
    RequestFormLimits(MultipartBodyLengthLimit = SignedPapers.MostBytes + Slack)
]
internal sealed class ShowReleasePage(
    ReleasesOnFile releases,
    SignRelease sign,
    EndRelease end,
    CopyRelease copies,
    LetSignerRead let,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    private const int Slack = 1024 * 1024;

    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(SignatureState.Given), "Signed on paper"),
        new(nameof(SignatureState.Refused), "Will not sign"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>For whom a print is made, by key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? For { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? RevokedBy { get; set; }

    [BindProperty]
    public SignatureState? Answer { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    public ReleaseOnFile Release { get; private set; } = null!;

    public ReleaseCopy Copy { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public bool IsStale { get; private set; }

    /// <summary>Those who have not signed yet; somebody who refused may sign later.</summary>
    public IReadOnlyList<Choice> ToSign => [.. Of(s => s.State != SignatureState.Given)];

    public bool MayLet => LetSignerRead.MayLet(User.Actor());

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public IReadOnlyList<Choice> ToRevoke => [new("", "Choose"), .. Of(_ => true)];

    public bool IsOver => Release.Release.RevokedOn is not null || Release.Release.EventOn is not null;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        On = Today;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct, typed: true))
        {
            return NotFound();
        }

        if (Answer is null)
        {
            ModelState.AddModelError(nameof(Answer), "Say whether they signed.");
        }

        if (PersonIn(ToSign, Person) is not { } person)
        {
            ModelState.AddModelError(nameof(Person), "Choose who.");
            return Page();
        }

        var scan = await SignedPapers.Read(Scan, ct);
        if (scan is not null && SignedPapers.Problem(scan) is { } problem)
        {
            ModelState.AddModelError(nameof(Scan), problem);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new SignRelease.Input(new(Id), FormId, Version, person, Answer!.Value, On, scan);
        switch (await sign.Handle(User.Actor(), input, ct))
        {
            case SignRelease.Outcome.Done:
                TempData.Say("It is on record.");
                return LocalRedirect(ReleasePlaces.Show(new(Id)));
            case SignRelease.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case SignRelease.Outcome.Conflict:
                return Stale();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostRevoke(CancellationToken ct)
    {
        if (!await Load(ct, typed: true))
        {
            return NotFound();
        }

        if (PersonIn(ToRevoke, RevokedBy) is not { } person)
        {
            ModelState.AddModelError(nameof(RevokedBy), "Choose who takes it back.");
            return Page();
        }

        return await End(person, "The release is revoked. Nothing more is told under it.", ct);
    }

    public async Task<IActionResult> OnPostEvent(CancellationToken ct) =>
        await Load(ct, typed: true)
            ? await End(null, "The release is over. Nothing more is told under it.", ct)
            : NotFound();

    public async Task<IActionResult> OnPostLet(Guid signer, long seen, CancellationToken ct)
    {
        if (!await Load(ct, typed: true))
        {
            return NotFound();
        }

        switch (await let.Handle(User.Actor(), new(new(Id), new(signer), FormId, seen), ct))
        {
            case LetSignerRead.Outcome.Done:
                TempData.Say("They can read it from now on.");
                return LocalRedirect(ReleasePlaces.Show(new(Id)));
            case LetSignerRead.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case LetSignerRead.Outcome.Conflict:
                return Stale();
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> End(PersonId? revokedBy, string said, CancellationToken ct)
    {
        switch (await end.Handle(User.Actor(), new(new(Id), FormId, Version, revokedBy), ct))
        {
            case EndRelease.Outcome.Done:
                TempData.Say(said);
                return LocalRedirect(ReleasePlaces.Show(new(Id)));
            case EndRelease.Outcome.Conflict:
                return Stale();
            default:
                return NotFound();
        }
    }

    private PageResult Stale()
    {
        (IsStale, Version) = (true, Release.Release.Version);
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private IEnumerable<Choice> Of(Func<ReleaseOnFile.Signer, bool> which) =>
        Release.Signers.Where(which).Select(s => new Choice(s.Id.Value.ToString("D"), s.Name));

    private static PersonId? PersonIn(IReadOnlyList<Choice> choices, string? chosen) =>
        Guid.TryParse(chosen, out var id) && choices.Any(c => c.Value == chosen) ? new PersonId(id) : null;

    private async Task<bool> Load(CancellationToken ct, bool typed = false)
    {
        var actor = User.Actor();
        if (await releases.Find(actor, new(Id), ct) is not { } found)
        {
            return false;
        }

        Release = found;
        Copy = await copies.For(actor, found, For, ct);
        Text = await vault.Open(
            found.Release.Text,
            ReleasePlaces.Text(actor.Practice, found.Release.Id),
            actor.Reader,
            ct
        );
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        if (!typed)
        {
            (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), found.Release.Version);
        }

        return true;
    }
}

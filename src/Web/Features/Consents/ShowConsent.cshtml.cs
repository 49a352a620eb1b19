using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Outside.Files;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>One agreement and one adult: its words, their answer, and what can be put on record about it.</summary>
[Requires(Permission.ManageConsents)]
[
    RequestSizeLimit(SignedPapers.MostBytes + Slack),
    RequestFormLimits(MultipartBodyLengthLimit = SignedPapers.MostBytes + Slack)
]
internal sealed class ShowConsentPage(
    CaseworkDb db,
    CaseAccess access,
    ReadConsents read,
    AgreementTexts texts,
    OpenAgreement open,
    PrintAgreement prints,
    GiveOutAgreement giveOut,
    SignAgreement sign,
    TakeBackAgreement takeBack,
    SealedFiles files,
    Vault vault,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    private const int Slack = 1024 * 1024;

    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(SignatureState.Given), "Signed on paper"),
        new(nameof(SignatureState.Refused), "Said no"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public SignatureState? Answer { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool AllClauses { get; set; }

    [BindProperty]
    public string? TeachBack { get; set; }

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public DateOnly? BackOn { get; set; }

    public CaseId Case => new(Id);

    public AgreementKind Kind { get; private set; }

    public string Caption { get; private set; } = "";

    public CaseMember Adult { get; private set; } = null!;

    public ConsentStanding Standing { get; private set; } = ConsentStanding.NotAsked;

    /// <summary>The one that they were given last; null where they were given none.</summary>
    public Agreement? Agreement { get; private set; }

    /// <summary>As it was given out; else as it would be. Null where a transport plan is not written yet.</summary>
    public AgreementText? Text { get; private set; }

    /// <summary>The print may go to its adult; else it is the practice's working copy.</summary>
    public bool MayGo { get; private set; }

    public PracticeZone Zone { get; private set; } = null!;

    public bool IsStale { get; private set; }

    public bool MayGuide => User.Actor().Role.Allows(Permission.GuideConsents);

    private string Here => ConsentPlaces.Show(Case, Kind, new(Person));

    /// <summary>Each form has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        On = BackOn = Zone.DayOf(clock.GetUtcNow().UtcDateTime);
        return Page();
    }

    /// <summary>The scan of what they signed on paper.</summary>
    public async Task<IActionResult> OnGetScan(CancellationToken ct)
    {
        if (!await Load(ct) || Agreement is not { ScanAddress: { } address, ScanMediaType: { } type })
        {
            return NotFound();
        }

        var (actor, stored) = (User.Actor(), new Sealed(await files.Read(address, ct)));
        var bytes = await vault.OpenBytes(stored, ConsentPlaces.Scan(actor.Practice, Agreement.Id), actor.Reader, ct);
        return File(bytes, type, "signed" + SignedPapers.Ending(type));
    }

    /// <summary>An answer that came on paper.</summary>
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct) || Agreement is null)
        {
            return NotFound();
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

        var answer = Answer ?? SignatureState.Missing;
        var input = new SignAgreement.Input(Agreement.Id, FormId, Version, answer, On, AllClauses, TeachBack, scan);
        return await sign.Handle(User.Actor(), input, ct) switch
        {
            SignAgreement.Outcome.Done => Done("It is on record."),
            SignAgreement.Outcome.Refused refused => Refused(refused.States),
            SignAgreement.Outcome.Conflict => await Stale(ct),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostTakeBack(CancellationToken ct)
    {
        if (!await Load(ct) || Agreement is null)
        {
            return NotFound();
        }

        return await takeBack.Handle(User.Actor(), new(Agreement.Id, FormId, Version, BackOn), ct) switch
        {
            TakeBackAgreement.Outcome.Done => Done("It is on record. It counts no longer."),
            TakeBackAgreement.Outcome.Refused refused => Refused(refused.States),
            TakeBackAgreement.Outcome.Conflict => await Stale(ct),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostGiveOut(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        return await giveOut.Handle(User.Actor(), new(Case, FormId, Kind, Adult.Id), ct) switch
        {
            GiveOutAgreement.Outcome.Done => Done("It is given out. Print it, or let them read it in the portal."),
            GiveOutAgreement.Outcome.Refused refused => Refused(refused.States),
            GiveOutAgreement.Outcome.Conflict => await Stale(ct),
            _ => NotFound(),
        };
    }

    private LocalRedirectResult Done(string said)
    {
        TempData.Say(said);
        return LocalRedirect(Here);
    }

    private PageResult Refused(IReadOnlyList<RequirementState> states)
    {
        ModelState.AddUnmet(states);
        return Page();
    }

    private async Task<IActionResult> Stale(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        ModelState.Remove(nameof(Version));
        IsStale = true;
        return await Load(ct) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (
            ConsentWords.KindOf(Slug) is not { } kind
            || await access.CaptionOfOpen(actor, Case, ct) is not { } caption
            || await read.OfCase(Case, ct) is var of
                && of.Adults.FirstOrDefault(a => a.Id.Value == Person) is not { } adult
        )
        {
            return false;
        }

        (Kind, Caption, Adult, Zone) = (kind, caption, adult, await local.Zone(ct));
        Standing = of.Standing(kind, adult.Id);
        var latest = of.Latest(kind, adult.Id)?.Id;
        Agreement = latest is null ? null : await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == latest, ct);
        if (Agreement is null)
        {
            Text = await texts.Now(actor, Case, kind, ct);
            return true;
        }

        Text = await open.Text(actor, Agreement, ct);
        MayGo = await prints.MayGo(Agreement, Text, ct);
        return true;
    }
}

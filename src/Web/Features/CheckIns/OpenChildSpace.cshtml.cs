using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns;

/// <summary>Chooses what one child is asked at one visit, and opens the child's page on this device or on another.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class OpenChildSpacePage(
    OpenChildSpace open,
    FindChild children,
    PrivacyOnFile privacy,
    ChildDoor door,
    Frame frame,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public const int CalledLength = 60;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty(SupportsGet = true)]
    public Moment When { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty, Fits(CalledLength, "The child's name")]
    public string? ChildCalled { get; set; }

    [BindProperty, Fits(CalledLength, "Your name")]
    public string? TherapistCalled { get; set; }

    [BindProperty]
    public bool ReadsAloud { get; set; }

    [BindProperty]
    public bool MustCome { get; set; }

    [BindProperty]
    public bool WasAlone { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public List<Guid> MayHear { get; set; } = [];

    /// <summary>The adults whom the session is with, or about; an empty id for none of them.</summary>
    [BindProperty]
    public List<Guid> HeldWith { get; set; } = [];

    public ChildAsked Asked { get; private set; } = null!;

    /// <summary>Whether the child was told who hears what: nothing is asked before that.</summary>
    public PrivacyStands Told { get; private set; } = null!;

    /// <summary>The code to type on the other device; shown once.</summary>
    public string? Code { get; private set; }

    public AgeBand Band => Asked.Band ?? AgeBand.FourToSix;

    public int Most => ChosenQuestionsRules.Most(Band, When);

    public IReadOnlyList<Choice> Pool =>
        [.. QuestionPool.For(Band, When).Select(q => new Choice(q.Id, CheckInWords.Of(q)))];

    public IReadOnlyList<Choice> Hearers => [.. Possible.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

    private IEnumerable<CaseMember> Possible =>
        Asked.Others.Where(m => m.IsAdultParty || m.Part == Domain.Cases.CasePart.ChildsTherapist);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Chosen = [.. ChosenQuestionsRules.Usual(Band, When).Select(q => q.Id)];
        // Proposals only: what somebody is called is for the child to say.
        (Language, ChildCalled, TherapistCalled) = (
            "en",
            PersonName.First(Asked.Child.Name),
            PersonName.First(frame.PersonName ?? "")
        );
        ReadsAloud = Band <= AgeBand.SevenToTen;
        MustCome = Asked.MustCome;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Language!,
                p => p.ChildCalled!,
                p => p.TherapistCalled!,
                p => p.ReadsAloud,
                p => p.MustCome,
                p => p.WasAlone,
                p => p.Chosen,
                p => p.MayHear,
                p => p.HeldWith
            );
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPostHere(CancellationToken ct) => Open(onThisDevice: true, ct);

    public Task<IActionResult> OnPostCode(CancellationToken ct) => Open(onThisDevice: false, ct);

    private async Task<IActionResult> Open(bool onThisDevice, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(ChildCalled) || string.IsNullOrWhiteSpace(TherapistCalled))
        {
            ModelState.AddModelError(nameof(ChildCalled), "Write what the child is called, and what they call you.");
        }

        var with = CheckIns.HeldWith.Of(Asked, HeldWith);
        if (with is null)
        {
            ModelState.AddModelError(nameof(HeldWith), CheckIns.HeldWith.Needed);
        }

        if (!WasAlone)
        {
            ModelState.AddModelError(
                nameof(WasAlone),
                "A child answers freely only when nobody of the family is there or can hear."
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var actor = User.Actor();
        var input = new OpenChildSpace.Input(
            Asked.Case,
            Asked.Child.Id,
            FormId,
            Plan() with
            {
                HeldWith = with!,
            },
            onThisDevice
        );
        switch (await open.Handle(actor, input, ct))
        {
            case OpenChildSpace.Outcome.Done { Secret: var token } when onThisDevice:
                await door.HandOver(HttpContext, token, ct);
                return LocalRedirect(CheckInPlaces.Child);
            case OpenChildSpace.Outcome.Done { Secret: var code }:
                Code = OpenChildSpace.Spaced(code);
                return Page();
            case OpenChildSpace.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case OpenChildSpace.Outcome.Repeated:
                return LocalRedirect(CheckInPlaces.Voice(Asked.Case, Asked.Child.Id));
            default:
                return NotFound();
        }
    }

    private VisitPlan Plan() =>
        new(
            Band,
            When,
            CheckInWords.Languages.Any(l => l.Value == Language) ? Language! : "en",
            ChildCalled!.Trim(),
            TherapistCalled!.Trim(),
            WasAlone,
            MustCome,
            ReadsAloud,
            [.. Chosen.Distinct()],
            Step: null,
            [
                .. Possible
                    .Where(m => MayHear.Contains(m.Id.Value))
                    .Select(m => new MayHear(m.Id, PersonName.First(m.Name))),
            ]
        );

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { Band: { } band } asked)
        {
            return false;
        }

        (Asked, Told) = (asked, await privacy.Of(actor, asked, band, ct));
        return true;
    }
}

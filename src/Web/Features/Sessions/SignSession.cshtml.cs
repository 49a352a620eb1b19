using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Sessions;

/// <summary>Puts down who was meant to meet, when and where, and what became of it; signing locks it.</summary>
[Requires(Permission.SignSession), KeepsTyped]
internal sealed class SignSessionPage(
    SignSession sign,
    CaseAccess access,
    CaseAudiences audiences,
    IKeepAdultsApart apart,
    LicensedForCase licensed,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <summary>One person of the family, and what became of their part; empty where they had none.</summary>
    public sealed class Part
    {
        public Guid Id { get; set; }

        public string? Answer { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public SessionKind? Kind { get; set; }

    [BindProperty]
    public SessionPlace? Place { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public TimeOnly? At { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public int? Rung { get; set; }

    [BindProperty, Fits(Session.WhyLength, "Why the adults were together")]
    public string? WhyTogether { get; set; }

    [BindProperty]
    public List<Part> Parts { get; set; } = [];

    /// <summary>What shut sessions of the adults together on the day that is asked for.</summary>
    public IReadOnlyList<RequirementState> Shut { get; private set; } = [];

    /// <summary>Whoever reads may sign: they hold a license for this case today.</summary>
    public bool IsLicensed { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Family { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        On = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        Place = SessionPlace.Clinic;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Kind!,
                p => p.Place!,
                p => p.On!,
                p => p.At!,
                p => p.Minutes!,
                p => p.Rung!,
                p => p.WhyTogether!,
                p => p.Parts
            );
            ModelState.Clear();
        }

        Parts = Lines();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Parts = Lines();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var parts = Parts
            .Select(p => (Person: new PersonId(p.Id), Answer: SessionWords.Read(p.Answer)))
            .Where(p => p.Answer is not null)
            .ToDictionary(p => p.Person, p => p.Answer!.Value);
        var input = new SignSession.Input(new(Id), FormId, Kind, Place, On, At, Minutes, Rung, parts, WhyTogether);
        switch (await sign.Handle(User.Actor(), input, ct))
        {
            case SignSession.Outcome.Done:
                TempData.Say("The session is signed.");
                return LocalRedirect(SessionPlaces.List(new(Id)));
            case SignSession.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>One line for each of the family, whatever was posted; children first.</summary>
    private List<Part> Lines() =>
        [.. Family.Select(m => Parts.Find(p => p.Id == m.Id.Value) ?? new Part { Id = m.Id.Value })];

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        if (await access.CaptionOfOpen(User.Actor(), id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        IsLicensed = await licensed.Is(id, User.Actor().Person, ct);
        // Of the day that was typed: what shuts it now says nothing of a day before.
        Shut = await apart.Shut(User.Actor(), id, Request.Method == HttpMethods.Post ? On : null, ct);
        Family = [.. (await audiences.Members(id, ct)).Where(m => m.OwnsRecord).OrderBy(m => m.Part != CasePart.Child)];
        return true;
    }
}

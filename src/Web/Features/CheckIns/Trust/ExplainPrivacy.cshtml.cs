using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>The words in which a child hears what is private and what is not, to say aloud; and that they were said.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class ExplainPrivacyPage(
    ExplainPrivacy explain,
    AskToHearAgain again,
    FindChild children,
    PrivacyOnFile privacy,
    OwnTherapistsReleases releases,
    VisitsOnFile visits,
    FamilyWords words,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>In whose words; without it, in those of the child's band.</summary>
    [BindProperty(SupportsGet = true)]
    public AgeBand? Band { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public bool SaidJudge { get; set; }

    [BindProperty]
    public List<Guid> CouldAsk { get; set; } = [];

    [BindProperty]
    public bool? IsTaughtBack { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public PrivacyStands Stands { get; private set; } = null!;

    /// <summary>To be said aloud, in their order.</summary>
    public IReadOnlyList<Wording> Spoken { get; private set; } = [];

    public Wording TeachBack { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public AgeBand Shown => Band ?? Asked.Band!.Value;

    public IReadOnlyList<Choice> Adults =>
        [.. Stands.CouldAsk.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        HeldOn = Today;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.HeldOn!, p => p.SaidJudge, p => p.CouldAsk);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (HeldOn is null || HeldOn > Today)
        {
            ModelState.AddModelError(nameof(HeldOn), "Give the day on which you told the child, today or before.");
        }

        if (IsTaughtBack is null)
        {
            ModelState.AddModelError(nameof(IsTaughtBack), "Choose what came of asking the child to say it back.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var talk = new ConfidentialityTalk(
            HeldOn!.Value,
            Shown,
            SaidJudge,
            IsTaughtBack!.Value,
            [.. CouldAsk.Select(id => new PersonId(id)).Intersect(Stands.CouldAsk.Select(m => m.Id))]
        );
        return this.Answer(
            await explain.Handle(User.Actor(), Asked, FormId, talk, ct),
            "It is on record, in the child's own part.",
            TrustPlaces.Private(Asked.Case, Asked.Child.Id)
        );
    }

    public async Task<IActionResult> OnPostAgain(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        return this.Answer(
            await again.Handle(User.Actor(), Asked, FormId, ct),
            "It is on record. Explain it again before the child is asked anything.",
            TrustPlaces.Private(Asked.Case, Asked.Child.Id)
        );
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { Band: { } band } asked)
        {
            return false;
        }

        Asked = asked;
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        Language = CheckInWords.Languages.FirstOrDefault(l => l.Value == Language)?.Value ?? "en";
        Stands = await privacy.Of(actor, asked, band, ct);
        var say = await words.In(Language, ct);
        var called = await visits.Words(actor, asked.Case, asked.Child.Id, ct);
        // Only who may be talked with today is named as one who is.
        var talkedWith = await releases.InForce(asked.Case, asked.Child.Id, Today).Select(r => r.To).ToListAsync(ct);
        Spoken = ConfidentialityTexts.Spoken(
            say,
            Shown,
            asked
                .Others.Where(m => m.Part == CasePart.ChildsTherapist && talkedWith.Contains(m.Id))
                .Select(m => m.Name),
            Stands.CouldAsk.Select(m => called.NameFor(m.Id) ?? OpenChildSpacePage.First(m.Name))
        );
        TeachBack = say.Say(ConfidentialityTexts.TeachBack(Shown));
        return true;
    }
}

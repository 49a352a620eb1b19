using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>Chooses who is told, shows what may be told to them today, and puts on record what was.</summary>
[Requires(Permission.RecordTelling), KeepsTyped]
internal sealed class TellSomethingPage(
    RecordTelling record,
    CaseAccess access,
    CaseAudiences audiences,
    FindFacts facts,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public const string Court = "court";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A person of the case, or the court.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The demand that it answers.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Demand { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public List<string> Told { get; set; } = [];

    [BindProperty]
    public TellingWay? Way { get; set; }

    [BindProperty]
    public CallerProof? Proof { get; set; }

    [BindProperty, Fits(DisclosureMade.WordsLength, "What was told")]
    public string? Said { get; set; }

    [BindProperty, Fits(DisclosureMade.WordsLength, "What it was for")]
    public string? Purpose { get; set; }

    /// <summary>What may be told is found for this day; today where none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    /// <summary>Null until somebody is chosen; a court has no member.</summary>
    public CaseMember? Hearer { get; private set; }

    public IReadOnlyList<TellingAnswer> Answers { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool IsChosen => Hearer is not null || To == Court;

    public string HearerName => Hearer?.Name ?? "The court";

    /// <summary>Only what may be told can be chosen; why the rest may not says "May I tell …?".</summary>
    public IReadOnlyList<Choice> Allowed =>
        [.. Answers.Where(a => a.Says is DisclosureAnswer.Allowed).Select(TellingWords.ToTell)];

    public IReadOnlyList<Choice> Hearers => [new("", "Choose"), .. Audiences(Members)];

    public static IEnumerable<Choice> Audiences(IEnumerable<CaseMember> members) =>
        [
            .. members.Select(m => new Choice(
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
        // Words about one person never open on another's page.
        if (
            IsChosen
            && await typed.TakeUp(this, ct) is { } unsent
            && unsent.GetValue(nameof(To)).FirstValue == To
            && unsent.GetValue(nameof(Demand)).FirstValue is var about
            && (string.IsNullOrEmpty(about) ? null : about) == Demand?.ToString("D")
        )
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Told,
                p => p.Way!,
                p => p.Proof!,
                p => p.Said!,
                p => p.Purpose!
            );
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct) || !IsChosen)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new RecordTelling.Input(
            new(Id),
            FormId,
            Hearer?.Id,
            Told,
            Way,
            Said ?? "",
            Purpose ?? "",
            On,
            Demand is { } demand ? new DemandId(demand) : null
        )
        {
            Proof = Proof,
        };
        switch (await record.Handle(User.Actor(), input, ct))
        {
            case RecordTelling.Outcome.Done:
                TempData.Say("It is on record, with its ground.");
                return LocalRedirect(TellingPlaces.List(new(Id)));
            case RecordTelling.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        Hearer = Members.FirstOrDefault(m => m.Id.Value.ToString("D") == To);
        if (IsChosen)
        {
            var found = await facts.Of(actor, id, ct, asOf: On);
            Answers = TellingAnswers.All(Members, Hearer?.Audience ?? Audience.Court, found);
            On ??= found.Today;
            Today = found.Today;
        }

        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Trust;

/// <summary>Every thing that a child wants somebody to know, how it stands, and the next step; nothing is sent from here.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class ListPassOnsPage(
    TakePassOnStep take,
    PassOnsOnFile passOns,
    ReadBacksOnFile readBacks,
    FindChild children,
    CaseworkDb db,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    /// <summary>The check-in in which the child named what is written about now.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Thing { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty, Fits(PassOnStep.WordsLength, "What you said")]
    public string? Words { get; set; }

    [BindProperty, Fits(PassOnStep.WordsLength, "The reason")]
    public string? SafetyReason { get; set; }

    public ChildAsked Asked { get; private set; } = null!;

    public IReadOnlyList<PassOnOnFile> Things { get; private set; } = [];

    /// <summary>What the child said when it was read to them, by check-in.</summary>
    public ILookup<Guid, ReadBackOnFile> ReadBacks { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>Those of the practice who wrote a step.</summary>
    public IReadOnlyDictionary<PersonId, string> Writers { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>What is written about now, as long as it may be said on.</summary>
    public PassOnOnFile? Saying => Things.FirstOrDefault(t => t.CheckIn.Id == Thing && t.PassOn.MayBeTakenBack);

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>What stands against saying it on today, a safety reason left aside.</summary>
    public IEnumerable<RequirementState> Unmet(PassOnOnFile thing) =>
        PassOnRules.Decide(new(thing.PassOn, HasSafetyReason: false, Today)).States.Where(s => s.Blocks);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (await typed.TakeUp(this, ct, (nameof(Thing), $"{Thing:D}")) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Words!, p => p.SafetyReason!);
            ModelState.Clear();
        }

        return Page();
    }

    public Task<IActionResult> OnPostTalked(CancellationToken ct) =>
        Take(PassOnStepKind.TalkedThrough, "It is on record that you talked it through, alone.", ct);

    public Task<IActionResult> OnPostBack(CancellationToken ct) =>
        Take(PassOnStepKind.TakenBack, "It is taken back. Nobody says it on, and nobody asks why.", ct);

    public Task<IActionResult> OnPostSaid(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), "Write down what you said.");
        }

        return Take(PassOnStepKind.PassedOn, "It is on record that you said it on.", ct);
    }

    private async Task<IActionResult> Take(PassOnStepKind kind, string said, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var words = kind == PassOnStepKind.PassedOn ? new SaidOn(Words!.Trim(), SafetyReason?.Trim()) : null;
        var input = new TakePassOnStep.Input(Asked, Thing, FormId, kind, words);
        return this.Answer(
            await take.Handle(User.Actor(), input, ct),
            said,
            TrustPlaces.PassOn(Asked.Case, Asked.Child.Id)
        );
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        Things = await passOns.Of(actor, asked, ct);
        ReadBacks = await readBacks.Of(actor, asked, ct);
        var writers = Things.SelectMany(t => t.Steps).Select(s => s.Row.WrittenBy).Distinct().ToList();
        Writers = await db
            .People.AsNoTracking()
            .Where(p => writers.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Safety.InOrder;

/// <summary>What a court decided to go on without, and one more.</summary>
[Requires(Permission.KeepHistory), KeepsTyped]
internal sealed class RecordCourtDecisionPage(
    RecordCourtDecision record,
    FamiliesOnFile families,
    CourtDecisionsOnFile onFile,
    EntryViews views,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public RecordCourtDecision.Form Form { get; set; } = new();

    public FamilyOnFile Family { get; private set; } = null!;

    public IReadOnlyList<EntryView> Decisions { get; private set; } = [];

    /// <summary>Orders that bind and are confirmed, by the day on which they came in.</summary>
    public IReadOnlyList<Choice> Papers { get; private set; } = [];

    public IReadOnlyList<Choice> Adults =>
        [new("", "Choose"), .. Family.Adults.Select(a => new Choice(a.Id.Value.ToString("D"), a.Name))];

    public IReadOnlyList<Choice> Children =>
        [
            new("", "Choose, where it is about a release"),
            .. Family.Children.Select(c => new Choice(c.Id.Value.ToString("D"), c.Name)),
            new($"{RecordCourtDecision.EachChild:D}", "Each of them"),
        ];

    public bool MayStrike => User.Actor().Role.Allows(Permission.StrikeEntries);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(Form, nameof(Form), unsent);
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

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await record.Handle(User.Actor(), new(Id), FormId, Form, ct);
        return this.Answer(kept, "It is on record.", InOrderPlaces.CourtDecisionsOf(Family.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await families.Find(User.Actor(), new(Id), ct) is not { } family)
        {
            return false;
        }

        Family = family;
        Papers =
        [
            .. (await onFile.OfCourts(User.Actor(), family.Id, ct)).Select(o => new Choice(
                $"{o.Id.Value:D}",
                $"Order that came in on {SafetyWords.Day(family.Zone.DayOf(o.ReceivedAt))}"
            )),
        ];
        var decisions = new List<EntryView>();
        foreach (var row in await views.Rows<CourtDecision>(family.Id, ct))
        {
            decisions.Add(await View(row, ct));
        }

        Decisions = decisions;
        return true;
    }

    private async Task<EntryView> View(CourtDecision row, CancellationToken ct)
    {
        const string Table = InOrderPlaces.CourtDecisions;
        var without = SafetyWords.Of(InOrderPlaces.Without, row.Without).ToLowerInvariant();
        var title = $"{Family.NameOf(row.PersonId)}: decided on {SafetyWords.Day(row.DecidedOn)} without {without}";
        title += row.ChildId is { } child ? $", for {Family.NameOf(child)}" : "";
        var words = await views.Open(User.Actor(), Table, row, row.Words, nameof(row.Words), ct);
        var counts = Papers.Any(p => p.Value == $"{row.OrderId.Value:D}");
        return await views.View(
            User.Actor(),
            Table,
            row,
            title,
            [words, counts ? null : "It does not count now: its order binds no longer, or is not confirmed."],
            ct
        );
    }
}

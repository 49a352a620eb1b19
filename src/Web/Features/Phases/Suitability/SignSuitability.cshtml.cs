using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Suitability;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases.Suitability;

/// <summary>The fourteen contraindications, explanations side by side, and what is decided; every signed version below.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class SignSuitabilityPage(
    SignSuitability sign,
    MakeMove make,
    SuitabilityOnFile onFile,
    DecisionsTogether together,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>One contraindication.</summary>
    public sealed class Line
    {
        public Contraindication About { get; set; }

        public Finding Finding { get; set; }

        [Fits(SuitabilityPaper.LineLength, "The line")]
        public string? Words { get; set; }
    }

    /// <summary>One explanation.</summary>
    public sealed class Explanation
    {
        [Fits(SuitabilityPaper.LineLength, "The explanation")]
        public string? Words { get; set; }

        public List<HypothesisSource> Sources { get; set; } = [];

        [Fits(SuitabilityPaper.LineLength, "What speaks for it")]
        public string? For { get; set; }

        [Fits(SuitabilityPaper.LineLength, "What speaks against it")]
        public string? Against { get; set; }
    }

    private const int MostExplanations = 8;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    public List<Explanation> Explanations { get; set; } = [];

    [BindProperty]
    public bool SomebodyCanBeAccountable { get; set; }

    /// <summary>From the child's answers on file.</summary>
    public bool ChildIsAsked => Seen.Known.ChildIsAsked(Way.Row.Adult);

    [BindProperty]
    public SuitabilityOutcome? Outcome { get; set; }

    [BindProperty]
    public Rung? Aim { get; set; }

    [BindProperty, Fits(WayDecision.ReasonLength, "The reason")]
    public string? Reason { get; set; }

    public MakeMove.Seen Seen { get; private set; } = null!;

    public WayOnFile Way => Seen.Way;

    public Checklist List { get; private set; } = null!;

    /// <summary>What the file says beside one question; null where it says nothing.</summary>
    public string? FileSays(Contraindication about) =>
        string.Join(" ", SuitabilityFile.Of(Seen.Known, Way.State).Where(l => l.About == about).Select(l => l.Words))
            is { Length: > 0 } words
            ? $"On file: {words}"
            : null;

    public IReadOnlyList<SuitabilityOnFile.View> Signed { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        if (Signed.Count > 0)
        {
            Take(Signed[0].Paper);
        }

        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Lines,
                p => p.Explanations,
                p => p.SomebodyCanBeAccountable,
                p => p.Outcome!,
                p => p.Aim!,
                p => p.Reason!
            );
            ModelState.Clear();
        }

        return await Show(ct);
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await Show(ct);
        }

        var form = new MakeMove.Form(new(Id), FormId, Version, null);
        var outcome = await sign.Handle(User.Actor(), new(form, Paper()), ct);
        var answer = this.Answer(outcome, "It is signed, and stands as it is. A newer one takes its place.", Here);
        return answer is PageResult ? await Show(ct) : answer;
    }

    private string Here => SuitabilityPlaces.Of(new WayId(Id));

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        Lines =
        [
            .. Contraindications.All.Select(c =>
                Lines.Find(l => l.About == c.Contraindication) ?? new Line { About = c.Contraindication }
            ),
        ];
        var rows = Math.Max(Seen.Known.Settings[PathwayNumber.Hypotheses] + 1, Explanations.Count);
        Explanations = [.. Explanations.Take(MostExplanations)];
        while (Explanations.Count < Math.Min(rows, MostExplanations))
        {
            Explanations.Add(new());
        }

        var decision = await sign.Look(User.Actor(), Seen, Paper(), ct);
        List = new(Way, decision.States, await together.OnWay(Way.Row.Id, ct), MayDecide: true);
        return Page();
    }

    private SuitabilityPaper Paper() =>
        new(
            [.. Lines.Select(l => new FindingLine(l.About, l.Finding, l.Words ?? ""))],
            [
                .. Explanations
                    .Where(e => !string.IsNullOrWhiteSpace(e.Words))
                    .Select(e => new HypothesisLine(e.Words!, e.Sources, e.For ?? "", e.Against ?? "")),
            ],
            Outcome,
            Outcome == SuitabilityOutcome.SafePointOfContact ? Aim : null,
            Reason ?? "",
            SomebodyCanBeAccountable,
            // Read from the file.
            ChildIsAsked: false
        );

    /// <summary>The newest version is what the next one begins with; what is decided and why is said anew.</summary>
    private void Take(SuitabilityPaper paper)
    {
        Lines =
        [
            .. paper.Findings.Select(f => new Line
            {
                About = f.About,
                Finding = f.Finding,
                Words = f.Words,
            }),
        ];
        Explanations =
        [
            .. paper.Hypotheses.Select(h => new Explanation
            {
                Words = h.Words,
                Sources = [.. h.Sources],
                For = h.For,
                Against = h.Against,
            }),
        ];
        SomebodyCanBeAccountable = paper.SomebodyCanBeAccountable;
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await make.Look(actor, new(Id), ct) is not { } seen)
        {
            return false;
        }

        Seen = seen;
        Signed = await onFile.All(actor, seen.Way.Row.Id, ct);
        return true;
    }
}

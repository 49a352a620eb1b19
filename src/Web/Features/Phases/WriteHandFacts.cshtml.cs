using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Writes down what the next gate asks for and no part of the program knows yet.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class WriteHandFactsPage(
    WriteHandFacts write,
    WaysOnFile ways,
    HandFactsOnFile hand,
    FindKnowledge knowledge,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>One question, and what is typed beside it.</summary>
    public sealed class Line
    {
        public string Key { get; set; } = "";

        [Fits(HandQuestion.AnswerLength, "The answer")]
        public string? Answer { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Where more than one leads on.</summary>
    [BindProperty(SupportsGet = true)]
    public Gate? Gate { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty, Fits(HandFact.SourceLength, "How it is known")]
    public string? Source { get; set; }

    public WayOnFile Way { get; private set; } = null!;

    public IReadOnlyList<HandQuestion> Questions { get; private set; } = [];

    /// <summary>What counts now, by the question's key.</summary>
    public IReadOnlyDictionary<string, HandFactView> Now { get; private set; } = new Dictionary<string, HandFactView>();

    /// <summary>What a hint adds where not everybody may change the answer.</summary>
    public string WhoMayLessen(HandFactView now) =>
        now is { Key: nameof(Severity), Answer: nameof(Severity.Severe) }
            ? (
                now.IsOfAnotherCase ? ". Said in other work of the practice with the two"
                : now.IsOfEarlier ? ". Carried over from the earlier work of the two"
                : ""
            )
                + (
                    User.Actor().Role is Role.ClinicalLead or Role.Owner
                        ? ""
                        : ". Only the clinical lead writes down less"
                )
        : now.Lapsed is { } lapsed ? $". {lapsed}, say it anew"
        : "";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Lines, p => p.Source!);
            ModelState.Clear();
        }

        Lines = Asked();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        Lines = Asked();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var said = Lines.ToDictionary(l => l.Key, l => l.Answer?.Trim() ?? "");
        switch (await write.Handle(User.Actor(), new(new(Id), FormId, said, Source ?? ""), ct))
        {
            case WriteHandFacts.Outcome.Done done:
                TempData.Say(done.Changed == 0 ? "Nothing was changed." : "It is written down, as entered by hand.");
                return LocalRedirect(WayPlaces.Show(new(Id)));
            case WriteHandFacts.Outcome.Refused { Key: { } key }:
                var at = Lines.FindIndex(l => l.Key == key);
                ModelState.AddModelError($"Lines[{at}].Answer", $"Give a whole number up to {HandQuestion.MostCount}.");
                return Page();
            case WriteHandFacts.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>Locks that shut the next step, or one that was taken: what they read is asked again, whatever gate is behind.</summary>
    private static IEnumerable<string> Shut(WayOnFile way, LockFacts locks) =>
        new[] { way.State.Reached, way.State.NextStep ?? way.State.Reached }
            .SelectMany(step => LockRules.On(step, locks))
            .Where(s => s.Blocks)
            .Select(s => s.Id)
            .Distinct();

    /// <summary>One line for each question, whatever was posted.</summary>
    private List<Line> Asked() =>
        [.. Questions.Select(q => Lines.Find(l => l.Key == q.Key) ?? new Line { Key = q.Key })];

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await ways.Find(actor, new(Id), ct) is not { } way)
        {
            return false;
        }

        Way = way;
        var ahead = way.State.GatesAhead();
        List<Gate> gates =
        [
            .. way.State.GatesOwed,
            .. Gate is { } chosen && ahead.Contains(chosen) ? [chosen] : ahead.Take(1),
        ];
        var locks = GateKnowledge.Locks(await knowledge.Of(actor, way, ct));
        Questions =
        [
            .. gates
                .SelectMany(HandQuestions.AskedBy)
                .Concat(HandQuestions.AtAnyTime)
                .Concat(Shut(way, locks).SelectMany(Evidence.Questions).Select(HandQuestions.Of))
                .Distinct(),
        ];
        Now = (await hand.Of(actor, way.Row.Id, ct)).ByKey;
        return true;
    }
}

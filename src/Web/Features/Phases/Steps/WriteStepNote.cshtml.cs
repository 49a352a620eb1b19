using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Rubrics;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases.Steps;

/// <summary>Sessions on steps so far, and one more, or what the next day brought.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class WriteStepNotePage(
    WriteStepNote write,
    MakeMove make,
    StepsOnFile onFile,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>What the form asks.</summary>
    public sealed class Asked
    {
        public Rung? Step { get; set; }

        public DateOnly? HeldOn { get; set; }

        public int? Peak { get; set; }

        public int? End { get; set; }

        public int? NextDay { get; set; }

        public bool? SomebodyPushed { get; set; }

        public bool TooMuch { get; set; }

        /// <summary>What nobody has said counts as what the child did not say.</summary>
        public StopOutcome? Stop { get; set; }

        public bool ReadyForMore { get; set; }

        public bool AsksToGoDown { get; set; }

        public bool FrozeOrFawned { get; set; }

        public int ObserversOfNewTrouble { get; set; }

        public List<string> RulesNotKept { get; set; } = [];

        public List<Shown?> Skills { get; set; } = [.. CoachedSkills.Lines.Select(_ => (Shown?)null)];

        [Fits(StepNote.SeenLength, "What was seen")]
        public string? Seen { get; set; }
    }

    private StepsKnown _steps = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A note to be added to, such as by the next day.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Asked Form { get; set; } = new();

    public WayOnFile Way { get; private set; } = null!;

    /// <summary>On whose scale the numbers of the form are.</summary>
    public AgeBand Band { get; private set; }

    public IReadOnlyList<StepsOnFile.View> Notes { get; private set; } = [];

    public Rung Furthest { get; private set; }

    /// <summary>A signed session stands behind a note.</summary>
    public bool IsSigned(StepsOnFile.View note) => _steps.IsSigned(note.Account);

    /// <summary>Signed sessions without one.</summary>
    public IReadOnlyList<(DateOnly On, Rung Step)> Owed => _steps.NotesOwed;

    public IReadOnlyList<Choice> Steps =>
        [
            new("", "Choose"),
            .. Ladder
                .Steps.Where(s => s.Rung <= Furthest)
                .Reverse()
                .Select(s => new Choice(s.Rung.ToString(), $"{(int)s.Rung}. {s.Happens}")),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (Notes.FirstOrDefault(n => n.Id == Of) is { } note)
        {
            Take(note);
        }
        else
        {
            Form.Step = Way.State.Reached;
        }

        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Form);
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

        switch (await write.Handle(User.Actor(), new(new(Id), FormId, Account(), Form.Seen ?? "", Of), ct))
        {
            case WriteStepNote.Outcome.Done done:
                TempData.Say(
                    done.IsHeld ? "It is written down. A hold is placed: no new step, and nothing of it shows outside."
                    : Form.FrozeOrFawned || Form.AsksToGoDown
                        ? "It is written down. It counts like a no of that day to this adult, and sends nothing."
                    : "It is written down, as entered by hand."
                );
                return LocalRedirect(StepPlaces.Note(new WayId(Id)));
            case WriteStepNote.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case WriteStepNote.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody decided on this way meanwhile. Press the button again.");
                return Page();
            default:
                return NotFound();
        }
    }

    private StepAccount? Account() =>
        Form is { Step: { } step, HeldOn: { } on }
            ? new(
                step,
                on,
                Band,
                Form.Peak,
                Form.End,
                Form.NextDay,
                Form.SomebodyPushed,
                Form.TooMuch,
                Form.Stop ?? StopOutcome.DidNotSay,
                Form.RulesNotKept,
                [
                    .. CoachedSkills
                        .Lines.Zip(Form.Skills)
                        .Where(s => s.Second is not null)
                        .Select(s => new SkillShown(s.First.Id, s.Second!.Value)),
                ],
                Form.ReadyForMore,
                Form.AsksToGoDown,
                Form.FrozeOrFawned,
                Form.ObserversOfNewTrouble
            )
            : null;

    private void Take(StepsOnFile.View note)
    {
        var said = note.Account;
        Form = new()
        {
            Step = said.Step,
            HeldOn = said.HeldOn,
            Peak = said.Peak,
            End = said.End,
            NextDay = said.NextDay,
            SomebodyPushed = said.SomebodyPushed,
            TooMuch = said.TooMuch,
            Stop = said.Stop,
            ReadyForMore = said.ReadyForMore,
            AsksToGoDown = said.AsksToGoDown,
            FrozeOrFawned = said.FrozeOrFawned,
            ObserversOfNewTrouble = said.ObserversOfNewTrouble,
            RulesNotKept = [.. said.RulesNotKept],
            Skills =
            [
                .. CoachedSkills
                    .Lines.Select(l => said.Skills.Where(s => s.Skill == l.Id).Select(s => (Shown?)s.Shown))
                    .Select(s => s.FirstOrDefault()),
            ],
            Seen = note.Seen,
        };
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await make.Look(actor, new(Id), ct) is not { } seen)
        {
            return false;
        }

        (Way, _steps) = (seen.Way, seen.Known.Steps);
        Notes = await onFile.Views(actor, seen.Way.Row, ct);
        // What is added to a note stays on the scale on which the child answered, whatever they are asked on by now.
        Band = Notes.FirstOrDefault(n => n.Id == Of)?.Account.Band ?? GateKnowledge.Band(seen.Known);
        Furthest = await onFile.Furthest(actor, seen.Way, ct);
        return true;
    }
}

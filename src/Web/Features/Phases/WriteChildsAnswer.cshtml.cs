using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Phases.AfterNo;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Phases;

/// <summary>What the child answered to steps so far, and one more answer; by hand until the child answers here.</summary>
[Requires(Permission.DecideOnWay), KeepsTyped]
internal sealed class WriteChildsAnswerPage(
    WriteChildsAnswer write,
    WaysOnFile ways,
    ChildsAnswers answers,
    WhatFollowsNo follows,
    ExplainOrder explain,
    FindKnowledge knowledge,
    DecisionsTogether together,
    PrivacyOnFile privacy,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Rung? Step { get; set; }

    [BindProperty, Fits(ChildsAnswer.PlaceLength, "The place")]
    public string? Place { get; set; }

    [BindProperty]
    public AssentAnswer? Answer { get; set; }

    [BindProperty]
    public DateOnly? AskedOn { get; set; }

    [BindProperty]
    public AssentTaker? TakenBy { get; set; }

    [BindProperty]
    public AssentSurface? TakenOn { get; set; }

    [BindProperty]
    public bool WasAlone { get; set; }

    [BindProperty]
    public WantedByOthers WantedByOthers { get; set; }

    [BindProperty]
    public bool FrozeOrFawned { get; set; }

    [BindProperty]
    public bool ChildRaisedIt { get; set; }

    [BindProperty]
    public bool WillTell { get; set; }

    [BindProperty]
    public DateOnly? ExplainedOn { get; set; }

    [BindProperty]
    public bool SaidAlone { get; set; }

    /// <summary>In which the words to the child are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    /// <summary>Of the second form of the page: each form has an id of its own.</summary>
    public Guid OtherForm { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>What follows on the child's no; null while the work does not rest by one.</summary>
    public AfterNoView? AfterNo { get; private set; }

    public WayOnFile Way { get; private set; } = null!;

    /// <summary>Whoever reads may write down a yes too; anybody of the case writes down what stops the work.</summary>
    public bool MayLeadOn { get; private set; }

    /// <summary>By today the child was told all that they hear before the first question; only a yes waits for it.</summary>
    public bool IsTold { get; private set; }

    public IReadOnlyList<Assent> Said { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Version) = (Guid.CreateVersion7(clock.GetUtcNow()), Way.Row.Version);
        AskedOn = ExplainedOn = await knowledge.Today(ct);
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Step!,
                p => p.Place!,
                p => p.Answer!,
                p => p.AskedOn!,
                p => p.TakenBy!,
                p => p.TakenOn!,
                p => p.WasAlone,
                p => p.WantedByOthers,
                p => p.FrozeOrFawned,
                p => p.ChildRaisedIt,
                p => p.WillTell
            );
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

        if (Answer is null)
        {
            ModelState.AddModelError(nameof(Answer), "Choose what the child answered.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new WriteChildsAnswer.Input(
            new(Id),
            FormId,
            Version,
            Step,
            Place ?? "",
            Answer,
            AskedOn,
            TakenBy,
            TakenOn,
            WasAlone,
            WantedByOthers,
            FrozeOrFawned,
            ChildRaisedIt,
            WillTell
        );
        switch (await write.Handle(User.Actor(), input, ct))
        {
            case WriteChildsAnswer.Outcome.Done done:
                TempData.Say(
                    done.TooSoon.Count == 0
                        ? "It is written down, as the child said it. Nobody outside is told."
                        : "It is written down, and opens nothing: the child was asked too soon. Not so on that day: "
                            + string.Join(" ", done.TooSoon.Select(Unmet))
                );
                return LocalRedirect(WayPlaces.Asked(new(Id)));
            case WriteChildsAnswer.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case WriteChildsAnswer.Outcome.Conflict:
                ModelState.AddModelError("", "Somebody decided on this way meanwhile. Press the button again.");
                ModelState.Remove(nameof(Version));
                Version = Way.Row.Version;
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostExplained(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var input = new ExplainOrder.Input(new(Id), FormId, AfterNo?.Band ?? AgeBand.FourToSix, ExplainedOn, SaidAlone);
        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        return this.Answer(
            await explain.Handle(User.Actor(), input, ct),
            "It is written down that you explained it. Nobody outside is told.",
            WayPlaces.Asked(new(Id))
        );
    }

    private static string Unmet(RequirementState state) =>
        state.HowFar is { Length: > 0 } far ? $"{state.Words[..^1]} ({far})." : state.Words;

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await ways.Find(actor, new(Id), ct) is not { } way)
        {
            return false;
        }

        Way = way;
        MayLeadOn = (await together.LeadsOn(actor, way.Row.CaseId, ct)).IsMet;
        var known = await knowledge.Of(actor, way, ct);
        IsTold = await privacy.WasTold(actor, way.Row.CaseId, way.Row.Child, known.Band, known.Today, ct);
        var all = await answers.Of(actor, way.Row.CaseId, way.Row.Child, ct);
        AfterNo = await follows.Of(actor, way, Language ?? ShippedTexts.MainLanguage, ct);
        Said = [.. all.Where(a => a.Adult == way.Row.Adult).Reverse()];
        return true;
    }
}

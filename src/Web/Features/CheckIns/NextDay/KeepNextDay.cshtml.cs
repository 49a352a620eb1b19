using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.NextDay;

/// <summary>What adults told of a child's days, one more, and which of them tell it on a page of their own.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class KeepNextDayPage(
    FindChild children,
    NextDayOnFile onFile,
    KeepNextDay keep,
    AskForDays ask,
    CaseworkDb db,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Observer { get; set; }

    [BindProperty]
    public DayForm Form { get; set; } = new();

    public ChildAsked Asked { get; private set; } = null!;

    public IReadOnlyList<ToldDay> Told { get; private set; } = [];

    /// <summary>Adults who tell of the days on their own page.</summary>
    public IReadOnlyList<PersonId> Writers { get; private set; } = [];

    public Guid AskFormId { get; private set; }

    public IEnumerable<CaseMember> Observers => Asked.Others.Where(m => KeepNextDay.MayTell(m.Part));

    public IReadOnlyList<Choice> Who => [new("", "Choose"), .. Observers.Select(ChoiceOf)];

    public IReadOnlyList<Choice> How =>
        [
            new("", "Choose"),
            new(DayForm.Saw, "They saw it themselves"),
            .. Observers.Select(m => new Choice(m.Id.Value.ToString("D"), $"They heard it from {m.Name}")),
        ];

    public string NameOf(PersonId person) => Asked.Others.FirstOrDefault(m => m.Id == person)?.Name ?? "Somebody";

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Observer!, p => p.Form);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var formId = FormId;
        if (!await Load(ct))
        {
            return NotFound();
        }

        if (Form.HasLooseNote)
        {
            ModelState.AddModelError("", "Beside each note, say how it was.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var url = CheckInPlaces.NextDay(Asked.Case, Asked.Child.Id);
        var input = new KeepNextDay.Input(
            Asked.Case,
            Asked.Child.Id,
            Observer is { } observer ? new PersonId(observer) : null,
            Form.On,
            Form.Said([.. Observers.Select(m => m.Id)]),
            formId,
            url
        );
        switch (await keep.Handle(User.Actor(), input, ct))
        {
            case KeepNextDay.Outcome.Kept:
                TempData.Say("It is kept, as told by them. Nobody outside reads it.");
                return LocalRedirect(url);
            case KeepNextDay.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            case KeepNextDay.Outcome.Empty:
                ModelState.AddModelError("", "Say who tells it, of which day, and one thing at least.");
                return Page();
            default:
                // The form's id was no good: the same one would be refused for ever.
                ModelState.Remove(nameof(FormId));
                FormId = Guid.CreateVersion7(clock.GetUtcNow());
                ModelState.AddModelError(
                    "",
                    "It is not kept yet. What you wrote is still here: press the button again."
                );
                return Page();
        }
    }

    public async Task<IActionResult> OnPostAsk(Guid askFormId, Guid[] adults, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        List<PersonId> chosen = [.. Asked.Adults.Select(m => m.Id).Where(p => adults.Contains(p.Value))];
        TempData.Say(
            await ask.Handle(User.Actor(), Asked.Case, Asked.Child.Id, chosen, askFormId, ct)
                ? "It is changed. Nobody is told by the program."
                : "Somebody changed it at the same moment. Look at it as it stands now."
        );
        return LocalRedirect(CheckInPlaces.NextDay(Asked.Case, Asked.Child.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        if (await children.Of(actor, new(Id), new(Child), ct) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        FormId = HttpContext.Request.Method == "POST" ? FormId : Guid.CreateVersion7(clock.GetUtcNow());
        AskFormId = Guid.CreateVersion7(clock.GetUtcNow());
        Told = await onFile.Of(actor.Practice, actor.Reader, asked.Case, asked.Child.Id, null, ct);
        Writers = await db
            .CareAsked.AsNoTracking()
            .Where(a => a.CaseId == asked.Case && a.Child == asked.Child.Id && a.EndedAt == null)
            .Select(a => a.Adult)
            .ToListAsync(ct);
        return true;
    }

    private static Choice ChoiceOf(CaseMember member) => new(member.Id.Value.ToString("D"), member.Name);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>One thing that a child said for visits, or what is said instead of an earlier one.</summary>
[Requires(Permission.HearChild), KeepsTyped]
internal sealed class SayForVisitPage(
    FindChild children,
    VisitsOnFile visits,
    SayForVisit say,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Child { get; set; }

    [BindProperty(SupportsGet = true)]
    public VisitSubject About { get; set; } = VisitSubject.Topic;

    [BindProperty(SupportsGet = true)]
    public Guid? Instead { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public SayForVisit.Form Form { get; set; } = new();

    public ChildAsked Asked { get; private set; } = null!;

    /// <summary>What was said before; null where it is new.</summary>
    public VisitWord? Earlier { get; private set; }

    public bool IsChildsOwn => VisitWord.IsChildsOwn(About);

    public IReadOnlyList<Choice> Adults =>
        VisitWord.IsOfOneAdult(About)
            ? VisitWording.People(Asked.Adults)
            : [new("", "Nobody by name"), .. VisitWording.People(Asked.Adults).Skip(1)];

    public IReadOnlyList<Choice> Sayers => VisitWording.People([Asked.Child, .. Asked.Adults]);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        (FormId, Form.On) = (Guid.CreateVersion7(clock.GetUtcNow()), await Today(ct));
        if (Earlier is { } earlier)
        {
            Form.Words = earlier.Words;
            (Form.With, Form.Topic) = (earlier.With?.Value, earlier.Topic);
            (Form.WhoAnswers, Form.CameBack) = (earlier.WhoAnswers, earlier.CameBack);
            Form.SaidBy = earlier.SaidBy.Value;
        }

        if (await typed.TakeUp(this, ct, (nameof(About), $"{About}"), (nameof(Instead), $"{Instead:D}")) is { } unsent)
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

        (Form.About, Form.Instead) = (About, Instead);
        if (IsChildsOwn)
        {
            Form.SaidBy = Asked.Child.Id.Value;
        }

        var kept = await say.Handle(User.Actor(), Asked, FormId, Form, await Today(ct), ct);
        return this.Answer(kept, "It is on record.", VisitPlaces.Visit(Asked.Case, Asked.Child.Id));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        // The seven have a form of their own.
        if (
            About == VisitSubject.Choice
            || !Enum.IsDefined(About)
            || await children.Of(actor, new(Id), new(Child), ct) is not { } asked
        )
        {
            return false;
        }

        Asked = asked;
        var said = await visits.Words(actor, asked.Case, asked.Child.Id, ct);
        Earlier = said.Standing(About).FirstOrDefault(w => w.Id == Instead);
        return Instead is null || Earlier is not null;
    }

    private async Task<DateOnly> Today(CancellationToken ct) =>
        (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}

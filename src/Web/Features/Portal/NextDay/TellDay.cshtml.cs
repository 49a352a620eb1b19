using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Portal.NextDay;

/// <summary>
/// An adult who looks after a child tells how a day was, and sees what they told before. The page is the same whatever
/// the child said, and whatever was put on record of them since they were asked.
/// </summary>
[Requires(Permission.UsePortal), KeepsTyped]
internal sealed class TellDayPage(
    OwnDays own,
    KeepNextDay keep,
    PortalWords words,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    /// <summary>The child's name in addresses, for this person alone; empty where there is one child.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DayForm Form { get; set; } = new();

    public IReadOnlyList<OwnChild> Children { get; private set; } = [];

    /// <summary>Null where they choose among several first.</summary>
    public OwnChild? Child { get; private set; }

    public IReadOnlyList<ToldDay> Told { get; private set; } = [];

    public IReadOnlyList<Choice> Standings { get; private set; } = [];

    public IReadOnlyList<Choice> How { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct, (nameof(Of), Child?.Handle)) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Form);
            ModelState.Clear();
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct) || Child is not { } child)
        {
            return NotFound();
        }

        var say = await words.Now(ct);
        // Their own words for what is not so are below, in their language.
        ModelState.Clear();
        if (Form.Lines.Exists(l => l.Note?.Length > CareLine.NoteLength))
        {
            ModelState.AddModelError("", say.Say(NextDayTexts.NeedsShort, ("most", $"{CareLine.NoteLength}")).Plain);
            return Page();
        }

        if (Form.HasLooseNote)
        {
            ModelState.AddModelError("", say.Say(NextDayTexts.NeedsStanding).Plain);
            return Page();
        }

        var url = OwnDays.Of(child.Handle);
        var said = Form.Said([.. child.Others.Select(o => o.Id)]);
        var actor = User.Actor();
        var input = new KeepNextDay.Input(child.Case, child.Child, actor.Person, Form.On, said, FormId, url);
        switch (await keep.Handle(actor, input, ct))
        {
            case KeepNextDay.Outcome.Kept:
                TempData.Say(say.Say(NextDayTexts.Sent).Plain);
                return LocalRedirect(url);
            case KeepNextDay.Outcome.Refused refused:
                foreach (var unmet in refused.States)
                {
                    ModelState.AddModelError("", say.Say(WordsOf(unmet.Id)).Plain);
                }

                return Page();
            case KeepNextDay.Outcome.Empty:
                ModelState.AddModelError("", say.Say(NextDayTexts.NeedsOne).Plain);
                return Page();
            default:
                // The form's id was no good: the same one would be refused for ever.
                FormId = Guid.CreateVersion7(clock.GetUtcNow());
                ModelState.AddModelError("", say.Say(NextDayTexts.NotKept).Plain);
                return Page();
        }
    }

    private static TextKey WordsOf(string requirement) =>
        requirement switch
        {
            "CG.2" => NextDayTexts.NeedsSeen,
            "CG.3" => NextDayTexts.NeedsHow,
            "CG.4" => NextDayTexts.NeedsPast,
            _ => NextDayTexts.NeedsOne,
        };

    private async Task<bool> Load(CancellationToken ct)
    {
        var actor = User.Actor();
        Children = await own.Children(actor, ct);
        Child =
            Of is { Length: > 0 } handle ? Children.FirstOrDefault(c => c.Handle == handle)
            : Children.Count == 1 ? Children[0]
            : null;
        if (Child is null && Of is { Length: > 0 })
        {
            return false;
        }

        if (Child is { } child)
        {
            var say = await words.Now(ct);
            Told = await own.Told(actor, child, ct);
            Standings =
            [
                new("", say.Say(NextDayTexts.Nothing).Plain),
                .. Enum.GetValues<CareStanding>()
                    .Select(s => new Choice(s.ToString(), say.Say(NextDayTexts.Of(s)).Plain)),
            ];
            How =
            [
                new("", say.Say(NextDayTexts.Choose).Plain),
                new(DayForm.Saw, say.Say(NextDayTexts.Saw).Plain),
                .. child.Others.Select(o => new Choice(
                    o.Id.Value.ToString("D"),
                    say.Say(NextDayTexts.Heard, ("name", o.Name)).Plain
                )),
            ];
        }

        return true;
    }
}

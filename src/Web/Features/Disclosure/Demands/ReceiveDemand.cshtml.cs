using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Demands;

/// <summary>What came, from whom, what it asks for, and until when.</summary>
[Requires(Permission.ManageDemands), KeepsTyped]
internal sealed class ReceiveDemandPage(
    ReceiveDemand receive,
    CaseAccess access,
    CaseAudiences audiences,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public const string Court = "court";

    public static readonly IReadOnlyList<Choice> CanBeNamed =
    [
        .. DemandRules.CanOrder.All.Select(c => new Choice(c.ToString(), DisclosureWords.Of(c))),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public DemandKind? Kind { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty, Fits(RecordsDemand.NameLength, "Who asks")]
    public string? FromWords { get; set; }

    [BindProperty, Fits(RecordsDemand.WordsLength, "What is asked")]
    public string? Asked { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public Guid? Of { get; set; }

    [BindProperty]
    public List<Compartment> Named { get; set; } = [];

    [BindProperty]
    public bool Holds { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Askers =>
        [
            new("", "Somebody else, named below"),
            .. Members.Select(m => new Choice(
                m.Id.Value.ToString("D"),
                $"{m.Name}, {DisclosureWords.Of(m.Audience.Kind).ToLowerInvariant()}"
            )),
            new(Court, "The court"),
        ];

    public IReadOnlyList<Choice> Owners =>
        [
            new("", "Everybody's of the case"),
            .. Members.Where(m => m.OwnsRecord).Select(m => new Choice(m.Id.Value.ToString("D"), m.Name)),
        ];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Kind!,
                p => p.From!,
                p => p.FromWords!,
                p => p.Asked!,
                p => p.ReceivedOn!,
                p => p.DueOn!,
                p => p.Of!,
                p => p.Named,
                p => p.Holds
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

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new ReceiveDemand.Input(
            new(Id),
            FormId,
            Kind,
            Guid.TryParse(From, out var from) ? new PersonId(from) : null,
            From == Court,
            FromWords ?? "",
            Asked ?? "",
            ReceivedOn,
            DueOn,
            Of is { } of ? new PersonId(of) : null,
            Named,
            Holds
        );
        switch (await receive.Handle(User.Actor(), input, ct))
        {
            case ReceiveDemand.Outcome.Done(var url):
                TempData.Say("It is on record, and its clock runs.");
                return LocalRedirect(url);
            case ReceiveDemand.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        if (await access.CaptionOfOpen(User.Actor(), new(Id), ct) is not { } caption)
        {
            return false;
        }

        (Caption, Members) = (caption, await audiences.Members(new(Id), ct));
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Others;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Others;

/// <summary>Who belongs to a case beside its parents and children, and one more.</summary>
[Requires(Permission.ManageContacts), KeepsTyped]
internal sealed class ListOthersPage(
    NameOther name,
    CaseAccess access,
    CaseAudiences audiences,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public CasePart? Part { get; set; }

    [BindProperty, Fits(PersonName.Length, "The name")]
    public string? Name { get; set; }

    /// <summary>Who it is where the practice knows the name.</summary>
    [BindProperty]
    public string? Same { get; set; }

    /// <summary>Whom counsel speaks for or a therapist treats.</summary>
    [BindProperty]
    public string? For { get; set; }

    /// <summary>Of this name, in the practice.</summary>
    public IReadOnlyList<KnownPerson> MayBe { get; private set; } = [];

    /// <summary>The front desk names agencies and who pays; the rest is for who may open a case.</summary>
    public IReadOnlyList<Choice> Parts =>
        [
            .. OtherRules
                .Parts.Where(p => OtherRules.IsOffice(p) || User.Actor().Role.Allows(Permission.OpenCase))
                .Select(p => new Choice(p.ToString(), CaseFormView.PartWords(p), Told(p))),
        ];

    public IReadOnlyList<Choice> Whom =>
        [
            new("", "Does not apply"),
            new(NameOther.EachChild, "Each child of the case"),
            .. _members.Where(m => m.OwnsRecord).Select(m => new Choice(m.Id.Value.ToString("D"), m.Name)),
        ];

    public IReadOnlyList<Choice> SameChoices =>
        [
            .. MayBe.Select(k => new Choice(k.Id.Value.ToString("D"), $"The same person: {k.Name}", k.Words)),
            new(PersonLine.Another, "Another person with this name"),
        ];

    private IReadOnlyList<CaseMember> _members = [];

    public string? NameOf(PersonId? id) => _members.FirstOrDefault(m => m.Id == id)?.Name;

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(this, "", unsent, p => p.Part!, p => p.Name!, p => p.For!);
            ModelState.Clear();
            await Ask(ct);
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

        switch (await name.Handle(User.Actor(), new(new(Id), FormId, Part, Name ?? "", Same, For), ct))
        {
            case NameOther.Outcome.Done:
                TempData.Say("They are named. Nothing is open to them by that.");
                return LocalRedirect(OtherPlaces.Of(new(Id)));
            case NameOther.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                await Ask(ct);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var id = new CaseId(Id);
        if (await access.CaptionOfOpen(User.Actor(), id, ct) is not { } caption)
        {
            return false;
        }

        Caption = caption;
        _members = await audiences.Members(id, ct);
        Others = [.. _members.Where(m => OtherRules.Parts.Contains(m.Part))];
        return true;
    }

    private async Task Ask(CancellationToken ct) => MayBe = await name.MayBe(User.Actor(), Part, Name ?? "", ct);

    private static string? Told(CasePart part) =>
        part switch
        {
            CasePart.ChildsTherapist => "Is consulted and has no vote; told what a release names.",
            CasePart.OtherCaregiver => "Whoever else has care of a child. Consents and releases wait for them too.",
            CasePart.Agency => "Told nothing without a release or an order.",
            CasePart.Payer => "Told dates and amounts of their own account, and nothing else.",
            _ => null,
        };
}

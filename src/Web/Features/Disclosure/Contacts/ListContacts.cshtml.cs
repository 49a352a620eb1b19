using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>How everybody of a case is reached, and one contact more.</summary>
[Requires(Permission.ManageContacts), KeepsTyped]
internal sealed class ListContactsPage(
    KeepContact keep,
    ChangeContact change,
    ReadContacts contacts,
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    TypedWords typed,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("", "Choose"),
        new(nameof(ContactKind.Telephone), "Telephone"),
        new(nameof(ContactKind.Mail), "Mail address"),
        new(nameof(ContactKind.Address), "Home address"),
        new(nameof(ContactKind.SubstituteAddress), "Substitute address of an address programme"),
        new(nameof(ContactKind.School), "School"),
        new(nameof(ContactKind.Work), "Work"),
        new(nameof(ContactKind.ArrivalTimes), "When they come and go"),
        new(nameof(ContactKind.Other), "Something else"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public ContactKind? Kind { get; set; }

    [BindProperty, Fits(Contact.WordsLength, "The contact")]
    public string? Words { get; set; }

    [BindProperty]
    public bool IsProtected { get; set; }

    [BindProperty]
    public bool MayBeKnown { get; set; }

    /// <summary>Null until somebody says it: whoever is written to by mistake may be found by it.</summary>
    [BindProperty]
    public bool? IsSafeToUse { get; set; }

    [BindProperty]
    public Guid Changed { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    /// <summary>Those whom somebody of the case must not learn of.</summary>
    public IReadOnlySet<PersonId> ProtectedPeople { get; private set; } = new HashSet<PersonId>();

    public ILookup<PersonId, ContactOnFile> Contacts { get; private set; } =
        Array.Empty<ContactOnFile>().ToLookup(c => c.Row.PersonId);

    public IReadOnlyList<Choice> People =>
        [new("", "Choose"), .. Members.Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

    public static readonly IReadOnlyList<Choice> MayUse =
    [
        new("true", "Yes", "The person said so: call, leave a message, write."),
        new("false", "No", "Or nobody has asked them yet."),
    ];

    /// <summary>Whether this reader can read how somebody asked to be reached.</summary>
    public bool ReadsReach => User.Actor().Role.Allows(Permission.TakeIntake);

    public static string KindWords(ContactKind kind) => Kinds.First(k => k.Value == kind.ToString()).Words;

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = NewForm();
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Person!,
                p => p.Kind!,
                p => p.Words!,
                p => p.IsProtected,
                p => p.MayBeKnown,
                p => p.IsSafeToUse!
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

        if (Person is null)
        {
            ModelState.AddModelError(nameof(Person), "Choose whose contact it is.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new KeepContact.Input(
            new(Id),
            FormId,
            new PersonId(Person!.Value),
            Kind,
            Words ?? "",
            IsProtected,
            MayBeKnown,
            IsSafeToUse
        );
        switch (await keep.Handle(User.Actor(), input, ct))
        {
            case KeepContact.Outcome.Done:
                TempData.Say("The contact is kept.");
                return LocalRedirect(ContactPlaces.Of(new(Id)));
            case KeepContact.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    public Task<IActionResult> OnPostProtect(CancellationToken ct) =>
        Change(ContactChange.Protect, "It is protected from now on.", ct);

    public Task<IActionResult> OnPostEnd(CancellationToken ct) =>
        Change(ContactChange.End, "It is no longer used.", ct);

    public Task<IActionResult> OnPostShut(CancellationToken ct) =>
        Change(ContactChange.Shut, "It is not used from now on.", ct);

    public Task<IActionResult> OnPostUsable(CancellationToken ct) =>
        Change(ContactChange.SayUsable, "It is on record that it may be used.", ct);

    private async Task<IActionResult> Change(ContactChange how, string said, CancellationToken ct)
    {
        if (!await change.Handle(User.Actor(), new(new(Id), Changed, FormId, how), ct))
        {
            return NotFound();
        }

        TempData.Say(said);
        return LocalRedirect(ContactPlaces.Of(new(Id)));
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        var people = Members.Select(m => m.Id).ToList();
        Contacts = (await contacts.Of(actor, people, ct)).ToLookup(c => c.Row.PersonId);
        ProtectedPeople = await db
            .Protections.Where(p => people.Contains(p.Protected) && p.EndedAt == null)
            .Select(p => p.Protected)
            .ToHashSetAsync(ct);
        return true;
    }
}

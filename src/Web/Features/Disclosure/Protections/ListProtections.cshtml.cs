using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure.Protections;

/// <summary>Who of a case is protected from whom, and one more.</summary>
[Requires(Permission.ManageProtection), KeepsTyped]
internal sealed class ListProtectionsPage(
    KeepProtection keep,
    CaseworkDb db,
    CaseAccess access,
    CaseAudiences audiences,
    ReadContacts contacts,
    Vault vault,
    TypedWords typed,
    LocalTime local,
    TimeProvider clock
) : PageModel
{
    /// <param name="Because">Why it ended; null while it holds.</param>
    public sealed record Line(Protection Row, string Protected, string From, string? Words, string? Because);

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(ProtectionKind.ProtectiveOrder), "A court's protective order"),
        new(nameof(ProtectionKind.NoContactOrder), "A court's order that forbids contact"),
        new(nameof(ProtectionKind.OwnRequest), "They asked for it", "Nobody asks why, and no reason is kept."),
        new(nameof(ProtectionKind.PracticeDecision), "The practice decided it, for somebody's safety"),
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid FormId { get; set; }

    [BindProperty]
    public Guid? Protected { get; set; }

    [BindProperty]
    public Guid? From { get; set; }

    [BindProperty]
    public ProtectionKind? Kind { get; set; }

    [BindProperty, Fits(Protection.WordsLength, "Which order, or why")]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public string Caption { get; private set; } = "";

    public DateOnly Today { get; private set; }

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Contacts of protected people and of the children that stand as ordinary, each with whose it is.</summary>
    public IReadOnlyList<(string Whose, ContactOnFile Contact)> Ordinary { get; private set; } = [];

    /// <summary>Each form of the page has an id of its own.</summary>
    public Guid NewForm() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>An order in force forbids or suspends contact, and no protection says so yet.</summary>
    public bool OrderForbidsContact { get; private set; }

    public bool CanEnd => User.Actor().Role.Allows(Permission.EndProtection);

    public IReadOnlyList<Choice> Kept => Choices(m => m.OwnsRecord);

    public IReadOnlyList<Choice> Adults => Choices(m => m.IsAdultParty);

    public static string KindWords(ProtectionKind kind) => Kinds.First(k => k.Value == kind.ToString()).Words;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return NotFound();
        }

        FormId = Guid.CreateVersion7(clock.GetUtcNow());
        Since = Today;
        if (await typed.TakeUp(this, ct) is { } unsent)
        {
            await TryUpdateModelAsync(
                this,
                "",
                unsent,
                p => p.Protected!,
                p => p.From!,
                p => p.Kind!,
                p => p.Words!,
                p => p.Since!,
                p => p.Until!
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

        var input = new KeepProtection.Input(
            new(Id),
            FormId,
            PersonOf(Protected),
            PersonOf(From),
            Kind,
            Words ?? "",
            Since,
            Until
        );
        switch (await keep.Handle(User.Actor(), input, ct))
        {
            case KeepProtection.Outcome.Done:
                TempData.Say("The protection holds from now on. Look at the contacts that stand as ordinary.");
                return LocalRedirect(ProtectionPlaces.Of(new(Id)));
            case KeepProtection.Outcome.Refused refused:
                ModelState.AddUnmet(refused.States);
                return Page();
            default:
                return NotFound();
        }
    }

    private static PersonId? PersonOf(Guid? id) => id is { } known ? new(known) : null;

    private IReadOnlyList<Choice> Choices(Func<CaseMember, bool> which) =>
        [new("", "Choose"), .. Members.Where(which).Select(m => new Choice(m.Id.Value.ToString("D"), m.Name))];

    private async Task<bool> Load(CancellationToken ct)
    {
        var (actor, id) = (User.Actor(), new CaseId(Id));
        if (await access.CaptionOfOpen(actor, id, ct) is not { } caption)
        {
            return false;
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        Today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var rows = await db
            .Protections.AsNoTracking()
            .Where(p => p.CaseId == id)
            .OrderBy(p => p.EndedAt != null)
            .ThenByDescending(p => p.MadeAt)
            .ToListAsync(ct);
        await vault.FetchKeys(rows.Select(r => r.Words).OfType<Domain.Sealed>(), ct);
        var lines = new List<Line>();
        foreach (var row in rows)
        {
            var places = new ProtectionPlaces(actor.Practice, row.Id);
            lines.Add(
                new(
                    row,
                    NameOf(row.Protected),
                    NameOf(row.From),
                    row.Words is { } words ? await vault.Open(words, places.Words, actor.Reader, ct) : null,
                    row.EndedBecause is { } because
                        ? await vault.Open(because, places.EndedBecause, actor.Reader, ct)
                        : null
                )
            );
        }

        Lines = lines;
        await FindOrdinary(actor, rows, ct);
        OrderForbidsContact =
            !rows.Exists(r => r.EndedAt is null && r.Kind == ProtectionKind.NoContactOrder)
            && await db.TermsInForce.AnyAsync(
                t =>
                    t.CaseId == id
                    && t.EndedAt == null
                    && (t.Kind == TermKind.NoContact || t.Kind == TermKind.ContactSuspended),
                ct
            );
        return true;
    }

    private async Task FindOrdinary(Actor actor, IReadOnlyList<Protection> rows, CancellationToken ct)
    {
        var kept = rows.Where(r => r.EndedAt is null).Select(r => r.Protected).ToHashSet();
        if (kept.Count > 0)
        {
            kept.UnionWith(Members.Where(m => m.Part == CasePart.Child).Select(m => m.Id));
            Ordinary =
            [
                .. (await contacts.Of(actor, [.. kept], ct))
                    .Where(c => c.Row is { IsProtected: false, Kind: not ContactKind.SubstituteAddress })
                    .Select(c => (NameOf(c.Row.PersonId), c)),
            ];
        }
    }

    private string NameOf(PersonId id) => Members.FirstOrDefault(m => m.Id == id)?.Name ?? "Somebody";
}

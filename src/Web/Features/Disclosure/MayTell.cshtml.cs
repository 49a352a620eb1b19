using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure;

/// <summary>May I tell …? For one person or the court: what may be said now and on which basis, and what not and why.</summary>
[Requires(Permission.ManageReleases)]
internal sealed class MayTellPage(CaseAccess access, CaseAudiences audiences, FindFacts facts) : PageModel
{
    public const string Court = "court";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [
            new("", "Choose"),
            .. Members.Select(m => new Choice(
                m.Id.Value.ToString("D"),
                $"{m.Name}, {DisclosureWords.Of(m.Audience.Kind).ToLowerInvariant()}"
            )),
            new(Court, "The court"),
        ];

    /// <summary>Null until somebody is chosen; a court has no member.</summary>
    public CaseMember? Asker { get; private set; }

    /// <summary>By which the order has papers go to the court; null while nobody has put one on record.</summary>
    public CourtRoute? Route { get; private set; }

    public bool MaySayRoute => User.Actor().Role.Allows(Permission.ManageAppointments);

    public bool IsCourt => To == Court;

    public IReadOnlyList<TellingAnswer> Answers { get; private set; } = [];

    public IEnumerable<(TellingAnswer Answer, DisclosureAnswer.Allowed Says)> Allowed =>
        Answers.Where(a => a.Says is DisclosureAnswer.Allowed).Select(a => (a, (DisclosureAnswer.Allowed)a.Says));

    /// <summary>Of each kind of record, those of whom it is refused for the same reasons together.</summary>
    public IEnumerable<(Compartment What, IReadOnlyList<string> Owners, IReadOnlyList<BarReason> Reasons)> Refused =>
        from answer in Answers
        let says = answer.Says as DisclosureAnswer.Refused
        where says is not null
        group (answer.Owner?.Name, says.Reasons) by (answer.What, string.Join(' ', says.Reasons)) into alike
        select (
            alike.Key.What,
            (IReadOnlyList<string>)[.. alike.Select(a => a.Name).OfType<string>()],
            alike.First().Reasons
        );

    public string? NameOf(CaseMember member) => Members.FirstOrDefault(m => m.Id == member.SpeaksFor)?.Name;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var id = new CaseId(Id);
        var caption = await access.CaptionOfOpen(User.Actor(), id, ct);
        if (caption is null)
        {
            return NotFound();
        }

        (Caption, Members) = (caption, await audiences.Members(id, ct));
        Asker = Members.FirstOrDefault(m => m.Id.Value.ToString("D") == To);
        if (Asker is not null || IsCourt)
        {
            var found = await facts.Of(User.Actor(), id, ct);
            Route = found.Facts.Route?.Route;
            Answers = TellingAnswers.All(Members, Asker?.Audience ?? Audience.Court, found);
        }

        return Page();
    }
}

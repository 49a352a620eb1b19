using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Oversight;

/// <summary>What one person outside would see now, on every way by which something leaves the practice.</summary>
[Requires(Permission.PreviewOutside)]
internal sealed class WouldSeePage(
    CaseAccess access,
    CaseAudiences audiences,
    FindFacts facts,
    Accounting accounting,
    AccountReaders readers,
    PortalAccess doors,
    IEnumerable<IPortalSections> portal
) : PageModel
{
    public CaseId Case { get; private set; }

    public string Caption { get; private set; } = "";

    public IReadOnlyList<CaseMember> Members { get; private set; } = [];

    public CaseMember? Person { get; private set; }

    /// <summary>Null where they have no open door to this case.</summary>
    public IReadOnlyList<PortalSection>? Portal { get; private set; }

    /// <summary>What may be told to them on the telephone or in writing today.</summary>
    public IReadOnlyList<TellingAnswer> MayBeTold { get; private set; } = [];

    /// <summary>The accountings that they may have, their own and a child's; each with what it would list.</summary>
    public IReadOnlyList<(string Of, IReadOnlyList<AccountedLine> Lines)> Accountings { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [
            new("", "Choose"),
            .. Members.Select(m => new Choice(
                m.Id.Value.ToString("D"),
                $"{m.Name}, {DisclosureWords.Of(m.Audience.Kind).ToLowerInvariant()}"
            )),
        ];

    [BindProperty(SupportsGet = true)]
    public Guid? To { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        var actor = User.Actor();
        Case = new(id);
        if (await access.CaptionOfOpen(actor, Case, ct) is not { } caption)
        {
            return NotFound();
        }

        (Caption, Members) = (caption, await audiences.Members(Case, ct));
        Person = Members.FirstOrDefault(m => m.Id.Value == To);
        if (Person is { } person)
        {
            var found = await facts.Of(actor, Case, ct);
            MayBeTold =
            [
                .. TellingAnswers.All(Members, person.Audience, found).Where(a => a.Says is DisclosureAnswer.Allowed),
            ];
            Portal = await PortalOf(actor, person.Id, ct);
            Accountings = await AccountingsOf(actor, person, found.Today, ct);
        }

        return Page();
    }

    private async Task<IReadOnlyList<(string, IReadOnlyList<AccountedLine>)>> AccountingsOf(
        Actor actor,
        CaseMember person,
        DateOnly today,
        CancellationToken ct
    )
    {
        var accountings = new List<(string, IReadOnlyList<AccountedLine>)>();
        foreach (var about in Members.Where(m => m.OwnsRecord && AccountReaders.Of(Members, m).Contains(person)))
        {
            if (AccountingRules.Decide(await readers.Draft(Members, about, person, ct)) is Decision.Allowed)
            {
                var account = await accounting.Of(actor, about.Id, person.Id, today, ct);
                accountings.Add((about.Name, account.Lines));
            }
        }

        return accountings;
    }

    /// <summary>Asked as the portal asks for them, so that the page cannot say anything else than the portal does.</summary>
    private async Task<IReadOnlyList<PortalSection>?> PortalOf(Actor actor, PersonId person, CancellationToken ct)
    {
        if (!await (await doors.Standing(ct)).AnyAsync(d => d.CaseId == Case && d.PersonId == person, ct))
        {
            return null;
        }

        doors.Only(Case);
        var they = new Actor(actor.Practice, person, Role.Outsider, Guid.Empty) { LookedAtBy = actor.Person };
        var sections = new List<PortalSection>();
        foreach (var feature in portal)
        {
            sections.AddRange(await feature.Of(they, ct));
        }

        return sections;
    }
}

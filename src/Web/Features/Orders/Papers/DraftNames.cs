using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>The people whom papers about an order name.</summary>
/// <param name="Parents">The parties: two, and whoever intervened.</param>
/// <param name="Sides">Empty while it is not known for each who speaks for it: nobody writes past counsel.</param>
/// <param name="Copies">Who stands for the child before the court.</param>
internal sealed record DraftNames(
    IReadOnlyList<DraftParent> Parents,
    IReadOnlyList<DraftSide> Sides,
    IReadOnlyList<Addressee> Copies,
    IReadOnlyList<string> Children,
    string? Therapist
)
{
    /// <summary>Caregivers of whom nobody said that they are a party: no paper names them, and none goes to them.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The licenses of the case's therapist that hold today, as the register has them.</summary>
    public IReadOnlyList<DraftLicense> Licenses { get; init; } = [];

    /// <summary>Everybody who gets the same: both sides, and the copies; empty while the sides are not known.</summary>
    public IReadOnlyList<Addressee> Readers =>
        Sides.Count == 0 ? [] : [.. Sides.Select(side => side.Addressee), .. Copies];

    /// <summary>Those of them who are people of the case: of whom else the desk knows, nobody can be said to have got a paper.</summary>
    public IEnumerable<Addressee> OfCase => Readers.Where(r => r.For is not null);

    /// <summary>The reader as somebody who is told something: a side by its counsel or alone, or who stands for the child.</summary>
    public Audience AudienceOf(Addressee reader) =>
        Sides.FirstOrDefault(side => side.Addressee == reader) is { Party.Id: { } party } side
            ? side.Counsel is { Length: > 0 }
                ? new(AudienceKind.Counsel, default, party)
                : new(AudienceKind.Parent, party, party)
            : new(AudienceKind.Guardian, reader.For ?? default);
}

/// <summary>Reads whom papers name: the people of an open case, else those whom the order names.</summary>
internal sealed class ReadDraftNames(CaseworkDb db, SidesOnFile sides, LocalTime local, TimeProvider clock)
{
    /// <param name="said">Who speaks for whom of an order that is in no open case; null for what is on file.</param>
    public async Task<DraftNames> Of(Actor actor, OrderOnFile order, CancellationToken ct, SidesSaid? said = null) =>
        order.CaseState switch
        {
            CaseState.Open => await OfCase(order.Case, ct),
            CaseState.Received => OfOrder(
                order.Reading.Terms,
                said ?? await sides.Of(actor.Practice, order.Id, actor.Reader, ct)
            ),
            _ => OfOrder(order.Reading.Terms, null),
        };

    private async Task<IReadOnlyList<DraftLicense>> Licenses(PersonId therapist, CancellationToken ct)
    {
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        return await db
            .ClinicianLicenses.AsNoTracking()
            .Where(ClinicianLicense.ValidOn(today))
            .Where(l => l.PersonId == therapist)
            .OrderBy(l => l.State)
            .ThenBy(l => l.Kind)
            .ThenBy(l => l.Number)
            .Select(l => new DraftLicense(l.Kind, l.State, l.Number))
            .ToListAsync(ct);
    }

    private sealed record Part(
        PersonId Id,
        string Name,
        CasePart What,
        string Label,
        PersonId? SpeaksFor,
        bool IsSelfRepresented
    );

    public async Task<DraftNames> OfCase(CaseId id, CancellationToken ct)
    {
        var people = await (
            from part in db.CasePeople.AsNoTracking()
            where part.CaseId == id
            join p in db.People.AsNoTracking() on part.PersonId equals p.Id
            orderby part.Part, p.Name
            select new Part(p.Id, p.Name, part.Part, part.Label, part.SpeaksFor, part.IsSelfRepresented)
        ).ToListAsync(ct);
        var therapist = await (
            from a in db.CaseAssignments.AsNoTracking()
            where a.CaseId == id && a.EndedAt == null && a.Duty == CaseDuty.Therapist
            join p in db.People.AsNoTracking() on a.PersonId equals p.Id
            orderby p.Name
            select new { p.Id, p.Name }
        ).FirstOrDefaultAsync(ct);
        var counsel = people
            .Where(p => p is { What: CasePart.Counsel, SpeaksFor: not null })
            .ToLookup(p => p.SpeaksFor!.Value, p => p.Name);
        var parents = people.FindAll(p => p.What == CasePart.Parent);
        var (carers, others) = (
            people.FindAll(p => p.What == CasePart.OtherCaregiver && (parents.Count < 2 || IsParty(p))),
            people.FindAll(p => p.What == CasePart.OtherCaregiver && parents.Count >= 2 && !IsParty(p))
        );
        List<Part> parties = [.. parents, .. carers];
        var isKnown = parties.TrueForAll(p => p.IsSelfRepresented || counsel[p.Id].Any());
        var sides = parties
            .Select(p => new DraftSide(
                new(p.Name, p.Label.Length > 0 ? p.Label : "Party") { Id = p.Id },
                counsel[p.Id].FirstOrDefault()
            ))
            .ToList();
        var children = people.Where(p => p.What == CasePart.Child).ToList();
        return new(
            [.. sides.Select(s => s.Party)],
            isKnown ? sides : [],
            [.. people.Select(p => Copy(p, children)).OfType<Addressee>()],
            [.. children.Select(c => c.Name)],
            therapist?.Name
        )
        {
            LeftOut = [.. others.Select(p => p.Name)],
            Licenses = therapist is null ? [] : await Licenses(therapist.Id, ct),
        };

        // The order has a word for them, or somebody speaks for them before the court.
        bool IsParty(Part p) => p.Label.Length > 0 || p.IsSelfRepresented || counsel[p.Id].Any();
    }

    /// <summary>A guardian ad litem, or counsel who speaks for a child, reads what the sides read.</summary>
    private static Addressee? Copy(Part person, List<Part> children) =>
        person.What == CasePart.GuardianAdLitem ? new(person.Name, "Guardian ad litem", person.Id)
        : person.What == CasePart.Counsel && children.Exists(c => c.Id == person.SpeaksFor)
            ? new(person.Name, "Counsel for the child", person.Id)
        : null;

    private static DraftNames OfOrder(OrderTerms terms, SidesSaid? said)
    {
        var named = said is { Sides.Count: >= 2 } ? said : SidesOf(terms, 2);
        var sides = named
            .Sides.Select(s => new DraftSide(
                new(s.Party, s.Label.Length > 0 ? s.Label : "Party"),
                s.IsSelfRepresented ? null : s.Counsel
            ))
            .ToList();
        Addressee[] copies = named.Guardian is { } guardian ? [new(guardian, "Guardian ad litem")] : [];
        return new(
            [.. sides.Select(s => s.Party)],
            named.AreKnown ? sides : [],
            copies,
            terms.Children,
            terms.Therapist
        );
    }

    /// <summary>The parties as the order names them, before anybody said who speaks for them.</summary>
    public static SidesSaid SidesOf(OrderTerms terms, int most = SidesSaid.Most)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(
            [
                .. terms
                    .Parties.Where(p => p.Name is not null && OpenCaseFromOrder.PartOf(p) == CasePart.Parent)
                    .Take(most)
                    .Select(p => new SideSaid(p.Name!, p.Label, null, IsSelfRepresented: false)),
            ],
            terms.Parties.FirstOrDefault(p => OpenCaseFromOrder.PartOf(p) == CasePart.GuardianAdLitem)?.Name
        );
    }
}

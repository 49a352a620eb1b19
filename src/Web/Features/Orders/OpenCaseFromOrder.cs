using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Finds the case that an order began, and what the order says of it and its people.</summary>
internal sealed class OpenCaseFromOrder(CaseworkDb db, CaseAccess access, OrderDesk desk)
{
    /// <summary>The case of an order that waits, to be changed; null where there is none or none to be seen.</summary>
    public async Task<OrderedCase?> Received(Actor actor, OrderOnFile order, CancellationToken ct)
    {
        var found = await access
            .CasesOf(actor)
            .AsTracking()
            .Where(c => c.State == CaseState.Received && db.Orders.Any(o => o.CaseId == c.Id && o.Id == order.Id))
            .SingleOrDefaultAsync(ct);
        return found is null
            ? null
            : new(found, (await desk.State(actor, order.Id, ct)).UnreviewedStops(order.Reading));
    }

    /// <summary>The order with its terms as they stand: what a person said goes before what was read.</summary>
    public async Task<OrderOnFile> Standing(Actor actor, OrderOnFile order, CancellationToken ct) =>
        order with
        {
            Reading = order.Reading with
            {
                Terms = (await desk.State(actor, order.Id, ct)).StandingTerms(order.Reading),
            },
        };

    /// <summary>The form as the order fills it in; a person confirms or corrects every line.</summary>
    public static CaseForm FormOf(OrderOnFile order, IReadOnlyList<(Guid Id, string NameKey)> therapists)
    {
        var (reading, terms) = (order.Reading, order.Reading.Terms);
        var people = terms.Parties.Select(LineOf).Concat(terms.Children.Select(Child)).ToList();
        return new()
        {
            Basis = reading.Document.Kind == DocumentKind.Agreement ? CaseBasis.Agreement : CaseBasis.CourtOrder,
            Caption = CaptionOf(terms),
            Court = order.SaidCourt ?? Uncapped(terms.Court),
            CourtNumber = terms.CaseNumber,
            CourtState = order.SaidState ?? terms.State,
            Therapist = NamedAmong(therapists, terms.Therapist),
            People =
                people.Count > 0
                    ? people
                    :
                    [
                        new() { Part = CasePart.Parent },
                        new() { Part = CasePart.Parent },
                        new() { Part = CasePart.Child },
                    ],
        };
    }

    /// <summary>The one therapist all of whose names the order says, with or without "Dr." and "LCSW" around them.</summary>
    private static Guid? NamedAmong(IReadOnlyList<(Guid Id, string NameKey)> therapists, string? named)
    {
        var words = Domain.People.PersonName.Fold(named ?? "").Split(' ').ToHashSet();
        var found = therapists.Where(t => t.NameKey.Split(' ').All(words.Contains)).ToList();
        return found is [var only] ? only.Id : null;
    }

    private static PersonLine Child(string name) => new() { Name = Uncapped(name), Part = CasePart.Child };

    private static PersonLine LineOf(NamedParty party) =>
        new()
        {
            Name = Uncapped(party.Name),
            Label = party.Label,
            Part = PartOf($"{party.Role} {party.Label}"),
        };

    /// <summary>Courts write names in capitals; a record does not shout. A name in mixed case stays as it is.</summary>
    private static string? Uncapped(string? written) =>
        written is not null && written.Any(char.IsUpper) && !written.Any(char.IsLower)
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written.ToLowerInvariant())
            : written;

    private static CasePart PartOf(string words) =>
        words.Contains("guardian ad litem", StringComparison.OrdinalIgnoreCase)
        || words.Contains("minor's counsel", StringComparison.OrdinalIgnoreCase)
            ? CasePart.GuardianAdLitem
        : words.Contains("counsel", StringComparison.OrdinalIgnoreCase)
        || words.Contains("attorney", StringComparison.OrdinalIgnoreCase)
            ? CasePart.Counsel
        : CasePart.Parent;

    private static string? CaptionOf(OrderTerms terms) =>
        terms.Parties.Where(p => p.Name is not null).Take(2).Select(p => Uncapped(p.Name)!.Split(' ')[^1]).ToList()
            is [var one, var other]
            ? $"{one} v. {other}"
            : null;
}

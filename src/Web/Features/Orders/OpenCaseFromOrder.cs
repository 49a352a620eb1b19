using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Finds the case that an order began, and what the order says of it and its people.</summary>
internal sealed class OpenCaseFromOrder(
    CaseworkDb db,
    CaseAccess access,
    OrderDesk desk,
    ReadAnew read,
    RulesToday rules
)
{
    /// <param name="Flagged">What the rules of the state that the form gives say of the order, where it was read under another or under none.</param>
    /// <param name="Anew">The reading to keep with the case, under that state; null where the one on file stands.</param>
    public sealed record Waiting(OrderedCase Ordered, IReadOnlyList<OrderFlag> Flagged, OrderReading? Anew);

    /// <summary>The case of an order that waits, to be changed; null where there is none or none to be seen.</summary>
    /// <param name="givenState">Two letters, as the form has it now; null where it has none.</param>
    public async Task<Waiting?> Received(Actor actor, OrderOnFile order, string? givenState, CancellationToken ct)
    {
        var found = await access
            .CasesOf(actor)
            .AsTracking()
            .Where(c => c.State == CaseState.Received && db.Orders.Any(o => o.CaseId == c.Id && o.Id == order.Id))
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var stops = (await desk.State(actor, order.Id, ct)).UnreviewedStops(order.Reading);
        var isSaid = !order.Reading.AsksForWord;
        var readUnder = order.Reading.Terms.State;
        if (givenState is null || givenState == readUnder || (readUnder is not null && !order.Reading.IsRuled))
        {
            return new(new(found, stops, IsReadUnderState: true, isSaid), [], null);
        }

        var (anew, flagged) = await Under(actor, order.Id, givenState, ct);
        // Nothing follows from a state that nobody had said: the reading goes on holding, under that state.
        return readUnder is null && flagged.Count == 0
            ? new(new(found, stops, IsReadUnderState: true, isSaid), [], anew)
            : new(new(found, stops, IsReadUnderState: false, isSaid), flagged, null);
    }

    /// <summary>Keeps the reading under the state that the case has from now on, in the same save; null where none is to be kept.</summary>
    public async Task<Func<Case, Task>?> KeepAnew(Actor actor, OrderId id, Waiting waiting, CancellationToken ct)
    {
        if (waiting.Anew is not { } anew)
        {
            return null;
        }

        var order = (await desk.Tracked(actor, id, ct))!;
        var kept = await read.Sealed(actor, order, anew, ct);
        return _ =>
        {
            // An older check may have read the words otherwise, and a person answered for that.
            order.ReadingNumber += order.ReadingVersion == CourtOrder.CheckVersion ? 0 : 1;
            order.ReadNow(anew, kept);
            return Task.CompletedTask;
        };
    }

    private async Task<(OrderReading Anew, IReadOnlyList<OrderFlag> Flagged)> Under(
        Actor actor,
        OrderId id,
        string state,
        CancellationToken ct
    )
    {
        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        var anew = await read.Under(actor, order, state, ct);
        var today = await rules.On(actor, id, order.Words, anew, CourtOrder.CheckVersion, ct);
        return (anew, [.. today.AllFlags()]);
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
    /// <param name="said">Who speaks for each side, as it was said for the drafts; null where nobody said any.</param>
    public static CaseForm FormOf(
        OrderOnFile order,
        IReadOnlyList<(Guid Id, string NameKey)> therapists,
        SidesSaid? said = null
    )
    {
        var (reading, terms) = (order.Reading, order.Reading.Terms);
        var parties = said is null ? [.. terms.Parties.Select(LineOf)] : LinesOf(said, terms);
        var people = parties.Concat(terms.Children.Select(Child)).ToList();
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

    /// <summary>The sides first, so that counsel can name whose they are; then whom else the order names.</summary>
    private static List<PersonLine> LinesOf(SidesSaid said, OrderTerms terms)
    {
        var lines = said
            .Sides.Select(s => new PersonLine
            {
                Name = Uncapped(s.Party),
                Label = s.Label,
                Part = CasePart.Parent,
                IsSelfRepresented = s.IsSelfRepresented,
            })
            .ToList();
        lines.AddRange(
            said.Sides.Select((s, n) => (s.Counsel, Of: n))
                .Where(s => s.Counsel is not null)
                .Select(s => new PersonLine
                {
                    Name = s.Counsel,
                    Part = CasePart.Counsel,
                    SpeaksFor = s.Of,
                })
        );
        if (said.Guardian is { } guardian)
        {
            lines.Add(new() { Name = guardian, Part = CasePart.GuardianAdLitem });
        }

        var others = terms.Parties.Select(LineOf).Where(p => p.Part != CasePart.Parent);
        lines.AddRange(others.ExceptBy(lines.Select(l => l.Key), l => l.Key));
        return lines;
    }

    private static PersonLine LineOf(NamedParty party) =>
        new()
        {
            Name = Uncapped(party.Name),
            Label = party.Label,
            Part = PartOf(party),
        };

    /// <summary>Courts write names in capitals; a record does not shout. A name in mixed case stays as it is.</summary>
    public static string? Uncapped(string? written) =>
        written is not null && written.Any(char.IsUpper) && !written.Any(char.IsLower)
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written.ToLowerInvariant())
            : written;

    /// <summary>What a name in the order's caption is to the case, by the order's own word for it.</summary>
    public static CasePart PartOf(NamedParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return PartOf($"{party.Role} {party.Label}");
    }

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

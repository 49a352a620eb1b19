using System.Collections.Frozen;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Disclosure;

/// <summary>
/// All that a decision on telling looks at, in one query however much is decided with it; the caller has found that
/// the reader may see the case.
/// </summary>
internal sealed class FindFacts(FactRows facts, LocalTime local, TimeProvider clock)
{
    /// <param name="Day">For which the facts were found; today, or the earlier day that was asked for.</param>
    /// <param name="Today">In the practice's zone.</param>
    public sealed record Found(DisclosureFacts Facts, DateOnly Day, DateOnly Today)
    {
        public DisclosureAnswer Decide(Telling telling) => DisclosureRules.Decide(telling, Facts, Day);
    }

    /// <param name="orderOnFile">The order that a paper quotes, where one is to be told of.</param>
    /// <param name="consultant">Where one is asked for a decision of the case; the feature that knows of them finds it.</param>
    /// <param name="asOf">The day on which something was told, where that was before today.</param>
    public async Task<Found> Of(
        Actor actor,
        CaseId id,
        CancellationToken ct,
        Guid? orderOnFile = null,
        DateOnly? asOf = null,
        ConsultantAsked? consultant = null
    )
    {
        var day = FactsDay.Of(asOf, clock.GetUtcNow().UtcDateTime, await local.Zone(ct));
        var rows = await facts.Read(actor, id, day, ct);
        var demands = rows[FactRow.Demand].Where(day.Opened).ToLookup(r => Enum.Parse<DemandKind>(r.Kind));
        return new(
            new(
                rows[FactRow.Release].GroupBy(r => r.Id).Select(r => ReleaseOf(r, day)),
                rows[FactRow.Appointment]
                    .Where(day.Opened)
                    .Select(r => new Appointment(r.Id, new(r.Person!.Value), new(r.Bits), r.Until)),
                demands[DemandKind.CourtOrder].Select(DemandOf),
                rows[FactRow.Protection].Where(day.Bound).Select(FlagOf),
                rows[FactRow.Term].Where(day.Bound).Select(KindOf).Where(TermInForce.LimitsOnly),
                OrderOf([.. rows[FactRow.Term].Where(day.Opened)]),
                demands[DemandKind.OwnRecord].Select(r => new AccessGranted(r.Id, new(r.Other!.Value), new(r.Bits))),
                orderOnFile,
                rows[FactRow.Home].Where(day.Bound).Select(FlagOf)
            )
            {
                Route = RouteOf(rows[FactRow.Route].Where(r => !(r.On > day.Day))),
                Consultant = consultant,
                WithCounsel = rows[FactRow.Counsel].Select(r => new PersonId(r.Person!.Value)).ToFrozenSet(),
            },
            day.Day,
            day.Today
        );
    }

    private static TermKind KindOf(FactRow row) => Enum.Parse<TermKind>(row.Kind);

    private static ProtectiveFlag FlagOf(FactRow row) => new(new(row.Person!.Value), new(row.Other!.Value));

    /// <summary>Each of what orders open has the order that says it as its own ground.</summary>
    private static OrderSays? OrderOf(List<FactRow> terms)
    {
        Guid? Ground(TermKind kind) => terms.Find(t => KindOf(t) == kind)?.Id;
        var says = new OrderSays(Ground(TermKind.MaySpeakWithCounsel), Ground(TermKind.MayReport));
        return says is { Counsel: null, Reports: null } ? null : says;
    }

    /// <summary>The last that was said; null where that was that no route is known.</summary>
    private static RouteInForce? RouteOf(IEnumerable<FactRow> said) =>
        said.MaxBy(r => r.SinceAt) is { Kind.Length: > 0 } last
            ? new(last.Id, Enum.Parse<CourtRoute>(last.Kind))
            : null;

    private static ReleaseFact ReleaseOf(IGrouping<Guid, FactRow> rows, FactsDay day)
    {
        var release = rows.First();
        return new(
            release.Id,
            Person(release.Person),
            Enum.Parse<AudienceKind>(release.Kind),
            Person(release.Other),
            new(release.Bits),
            release.Until,
            release.EventOn <= day.Day,
            release.RevokedOn <= day.Day,
            release.Covers,
            [.. rows.Where(r => r.Signer is not null).Select(r => new SignatureFact(Person(r.Signer), day.Signed(r)))]
        );
    }

    /// <summary>A court's order goes to whom it names: somebody of the case, or the court itself.</summary>
    private static CourtsDemand DemandOf(FactRow row) =>
        new(
            row.Id,
            new(row.Bits),
            row.Person is { } of ? new PersonId(of) : null,
            Enum.Parse<AudienceKind>(row.State!),
            Person(row.Other)
        );

    private static PersonId Person(Guid? id) => id is { } known ? new(known) : default;
}

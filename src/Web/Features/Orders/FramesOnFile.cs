using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>The frame that papers set, as pages show it.</summary>
/// <param name="Limits">Those that hold first; of one order also those that a person took back.</param>
/// <param name="Dates">The earliest first.</param>
internal sealed record FrameOnFile(
    IReadOnlyList<FrameOnFile.Limit> Limits,
    IReadOnlyList<FrameOnFile.Day> Dates,
    IReadOnlyList<FrameOnFile.Named> Persons
)
{
    /// <summary>What will come over to the case when the findings are confirmed as they stand.</summary>
    public static FrameOnFile Ahead(OrderId order, IReadOnlyList<ConfirmedFinding> findings, OrderTerms terms) =>
        new(
            [
                .. FrameOfOrder
                    .Of(findings, terms, [])
                    .Select(l => new Limit(Guid.Empty, l.Kind, null, l.Words, Holds: true, null)),
            ],
            [
                .. FrameOfOrder
                    .Days(terms)
                    .Where(d => d.On is not null)
                    .Select(d => new Day(
                        Guid.Empty,
                        order,
                        d.Kind,
                        d.On!.Value,
                        d.At,
                        d.Quotes.Select(q => q.Text).FirstOrDefault(""),
                        IsSaid: false
                    )),
            ],
            []
        );

    /// <summary>
    /// With what rests on a person's word marked as theirs: its words are why they say so, and no words of the order.
    /// </summary>
    public FrameOnFile Under(DeskState desk, OrderReading reading)
    {
        var said = FrameOfOrder
            .Said(desk.Findings(reading), desk.StandingTerms(reading))
            .Select(l => (l.Kind, l.Words))
            .ToHashSet();
        var end = desk.Terms(reading).FirstOrDefault(t => t.Item == TermItem.EndsOn)?.Said;
        return this with
        {
            Limits = [.. Limits.Select(l => said.Contains((l.Kind, l.Words)) ? l with { IsSaid = true } : l)],
            Dates =
            [
                .. Dates.Select(d =>
                    !d.IsSaid && d.Kind == DatedTermKind.OrderEnds && end is not null && TermValues.DayOf(end) == d.On
                        ? d with
                        {
                            IsSaid = true,
                            Words = end.Reason,
                        }
                        : d
                ),
            ],
        };
    }

    /// <param name="About">Name of the person; null where the limit binds the whole work.</param>
    /// <param name="HoldsAgain">Why it holds after all, where it was taken back before.</param>
    public sealed record Limit(
        Guid Id,
        TermKind Kind,
        string? About,
        string Words,
        bool Holds,
        string? Because,
        string? HoldsAgain = null
    )
    {
        /// <summary>A person's word sets it; the words are that person's reason.</summary>
        public bool IsSaid { get; init; }
    }

    /// <param name="IsSaid">A person put it down; otherwise it was read from the order.</param>
    public sealed record Day(
        Guid Id,
        OrderId Order,
        DatedTermKind Kind,
        DateOnly On,
        TimeOnly? At,
        string Words,
        bool IsSaid
    );

    /// <param name="IsNamed">Null while nobody said it.</param>
    /// <param name="Because">Why an earlier word was changed; null where none was.</param>
    public sealed record Named(PersonId Id, string Name, CasePart Part, bool? IsNamed, string? Because = null);
}

/// <summary>Finds the frame of a case or of one order; the caller has found that the reader may see it.</summary>
internal sealed class FramesOnFile(CaseworkDb db, Vault vault)
{
    private sealed record LimitRow(
        Guid Id,
        TermKind Kind,
        string? About,
        Sealed Words,
        DateTime? EndedAt,
        Sealed? EndedBecause,
        Sealed? HeldAgainBecause
    );

    public async Task<FrameOnFile> OfOrder(Actor actor, CaseId inCase, OrderId id, CancellationToken ct) =>
        new(
            await Limits(
                actor,
                db.TermsInForce.Where(l =>
                    l.CaseId == inCase && l.SourceId == id.Value && (l.EndedAt == null || l.EndedBy != null)
                ),
                ct
            ),
            await Dates(actor, db.CourtDates.Where(d => d.OrderId == id && d.DroppedAt == null), ct),
            await Persons(actor, inCase, db.OrderPersons.Where(p => p.OrderId == id), ct)
        );

    /// <summary>What holds for the case now, of all its papers; days before <paramref name="from"/> are left out.</summary>
    public async Task<FrameOnFile> OfCase(Actor actor, CaseId id, DateOnly from, CancellationToken ct)
    {
        var binding = db.Binding().Where(o => o.CaseId == id);
        return new(
            await Limits(actor, db.TermsInForce.Where(l => l.CaseId == id && l.EndedAt == null), ct),
            await Dates(
                actor,
                db.CourtDates.Where(d =>
                    d.CaseId == id && d.DroppedAt == null && d.On >= from && binding.Any(o => o.Id == d.OrderId)
                ),
                ct
            ),
            await Persons(actor, id, db.OrderPersons.Where(p => binding.Any(o => o.Id == p.OrderId)), ct)
        );
    }

    private async Task<IReadOnlyList<FrameOnFile.Limit>> Limits(
        Actor actor,
        IQueryable<TermInForce> limits,
        CancellationToken ct
    )
    {
        var rows = await limits
            .AsNoTracking()
            .Select(l => new LimitRow(
                l.Id,
                l.Kind,
                db.People.Where(p => p.Id == l.About).Select(p => p.Name).FirstOrDefault(),
                l.Words,
                l.EndedAt,
                l.EndedBecause,
                l.HeldAgainBecause
            ))
            .ToListAsync(ct);
        var opened = new List<FrameOnFile.Limit>();
        foreach (var row in rows.OrderBy(r => r.EndedAt is not null).ThenBy(r => r.Kind).ThenBy(r => r.About))
        {
            var places = new TermPlaces(actor.Practice, row.Id);
            opened.Add(
                new(
                    row.Id,
                    row.Kind,
                    row.About,
                    await vault.Open(row.Words, places.Words, actor.Reader, ct),
                    row.EndedAt is null,
                    row.EndedBecause is { } because
                        ? await vault.Open(because, places.EndedBecause, actor.Reader, ct)
                        : null,
                    row is { EndedAt: null, HeldAgainBecause: { } again }
                        ? await vault.Open(again, places.HeldAgainBecause, actor.Reader, ct)
                        : null
                )
            );
        }

        return opened;
    }

    private async Task<IReadOnlyList<FrameOnFile.Day>> Dates(
        Actor actor,
        IQueryable<CourtDate> dates,
        CancellationToken ct
    )
    {
        var opened = new List<FrameOnFile.Day>();
        foreach (var row in await dates.AsNoTracking().OrderBy(d => d.On).ThenBy(d => d.At).ToListAsync(ct))
        {
            var place = new OrderPlaces(actor.Practice, row.OrderId).Date(row.Id);
            var words = await vault.Open(row.Words, place, actor.Reader, ct);
            opened.Add(new(row.Id, row.OrderId, row.Kind, row.On, row.At, words, row.IsSaid));
        }

        return opened;
    }

    /// <summary>Whom a therapy can be ordered for: children, parents and other caregivers.</summary>
    private async Task<IReadOnlyList<FrameOnFile.Named>> Persons(
        Actor actor,
        CaseId id,
        IQueryable<OrderPerson> said,
        CancellationToken ct
    )
    {
        var rows = await (
            from part in db.CasePeople
            where
                part.CaseId == id
                && (part.Part == CasePart.Child || part.Part == CasePart.Parent || part.Part == CasePart.OtherCaregiver)
            join person in db.People on part.PersonId equals person.Id
            orderby person.Name
            select new
            {
                person.Id,
                person.Name,
                part.Part,
                Said = said.Where(s => s.PersonId == person.Id)
                    .Select(s => new
                    {
                        s.OrderId,
                        s.IsNamed,
                        s.Because,
                    })
                    .ToList(),
            }
        )
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(ct);
        var named = new List<FrameOnFile.Named>();
        foreach (var row in rows)
        {
            var why = row.Said.Count == 1 ? row.Said[0] : null;
            named.Add(
                new(
                    row.Id,
                    row.Name,
                    row.Part,
                    // Named by one order that holds is named.
                    row.Said.Count == 0
                        ? null
                        : row.Said.Exists(s => s.IsNamed),
                    why is { Because: { } because }
                        ? await vault.Open(
                            because,
                            new OrderPlaces(actor.Practice, why.OrderId).NamedBecause(row.Id),
                            actor.Reader,
                            ct
                        )
                        : null
                )
            );
        }

        return named;
    }
}

using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;

namespace Reknit.Web.Features.Orders;

/// <summary>What people said of an order, beside what was read from it.</summary>
/// <param name="Confirmed">The last confirmation, of this reading or an earlier one; null where nobody confirmed.</param>
internal sealed record DeskState(
    int OrderVersion,
    int ReadingNumber,
    string? SaidState,
    string? SaidCourt,
    DateOnly? SaidSignedOn,
    ProceedingKind? SaidProceeding,
    bool? SaidTherapy,
    bool SaidDayNotKnown,
    string? SaidBecause,
    SaidReasons SaidReasons,
    OrderStanding Standing,
    DateOnly? StandingSince,
    string? StandingSource,
    OrderId? Replaces,
    OrderId? ReplacedBy,
    DeskState.Confirmation? Confirmed,
    IReadOnlyList<DeskState.Review> Reviews,
    DeskState.Attestation? MostRecent
)
{
    /// <param name="Own">What was said of the practice's own components.</param>
    public sealed record Confirmation(
        string By,
        DateTime At,
        int ReadingNumber,
        IReadOnlyList<SaidFinding> Said,
        IReadOnlyList<OwnAnswer> Own
    )
    {
        /// <summary>What was said of the order's terms; null from before they were confirmed with the findings.</summary>
        public IReadOnlyList<SaidTerm>? Terms { get; init; }
    }

    /// <param name="Citation">The law that was looked at; null in reviews from before it was kept.</param>
    public sealed record Review(
        string FlagCode,
        string? Citation,
        string? Rule,
        int ReadingNumber,
        FlagAdvice Advice,
        DateOnly AdvisedOn,
        string Said,
        string By,
        DateTime At
    );

    /// <summary>The last word that the paper is the most recent of its kind.</summary>
    public sealed record Attestation(DateOnly AsOf, string Known, string By);

    /// <summary>The last word on which order the work of the case rests.</summary>
    public sealed record OfWork(string By, string Known);

    /// <summary>Somebody answers for the reading as it is now.</summary>
    public bool IsConfirmed => Confirmed?.ReadingNumber == ReadingNumber;

    /// <summary>Each component as the practice works with it; a confirmation of an earlier reading does not count.</summary>
    public IReadOnlyList<ConfirmedFinding> Findings(OrderReading reading) =>
        ConfirmedFinding.Of(reading, IsConfirmed ? Confirmed!.Said : []);

    /// <summary>Somebody answers for costs, sessions, the end, reports and contact as they are now.</summary>
    public bool AreTermsConfirmed => IsConfirmed && Confirmed!.Terms is not null;

    /// <summary>Each term as the practice works with it.</summary>
    public IReadOnlyList<ConfirmedTerm> Terms(OrderReading reading) => ConfirmedTerm.Of(reading.Terms, SaidOfTerms);

    /// <summary>What the last confirmation said, of this reading or an earlier one, over what is read now.</summary>
    public IReadOnlyList<ConfirmedFinding> FindingsSaidLast(OrderReading reading) =>
        ConfirmedFinding.Of(reading, Confirmed?.Said ?? []);

    /// <summary>Each term under what the last confirmation said, of this reading or an earlier one.</summary>
    public IReadOnlyList<ConfirmedTerm> TermsSaidLast(OrderReading reading) =>
        ConfirmedTerm.Of(reading.Terms, Confirmed?.Terms ?? []);

    /// <summary>The terms to work with: what a person said goes before what was read.</summary>
    public OrderTerms StandingTerms(OrderReading reading) => TermValues.Standing(reading.Terms, SaidOfTerms);

    private IReadOnlyList<SaidTerm> SaidOfTerms => IsConfirmed ? Confirmed!.Terms ?? [] : [];

    /// <summary>What was said of the practice's own components; null while nobody answers for this reading.</summary>
    public IReadOnlyList<OwnAnswer>? OwnAnswers => IsConfirmed ? Confirmed!.Own : null;

    /// <summary>Of this reading and this law only: under another state or in a later year, the same code is another rule.</summary>
    public Review? ReviewOf(OrderFlag flag) => Reviews.FirstOrDefault(r => Is(r, flag));

    /// <summary>Whether the review was of just this rule, as this reading holds it against the order.</summary>
    public bool Is(Review review, OrderFlag flag) =>
        review.ReadingNumber == ReadingNumber
        && (review.FlagCode, review.Citation, review.Rule) == (flag.Key, flag.Citation, flag.Rule);

    /// <summary>Of the terms that stop and that nobody has reviewed, under the rules of the order's day or of today.</summary>
    public IReadOnlyList<string> UnreviewedStops(OrderReading reading) =>
        [
            .. reading
                .FlagsAtDesk()
                .Where(f => f.Effect == FlagEffect.Stop && ReviewOf(f) is null)
                .Select(f => f.Key)
                .Distinct(),
        ];
}

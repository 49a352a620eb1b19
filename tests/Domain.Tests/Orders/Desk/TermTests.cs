using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Terms;

namespace Reknit.Domain.Tests.Orders.Desk;

/// <summary>What an order sets, term by term: as it was read, and as a person says it.</summary>
public sealed class TermTests
{
    private static readonly OrderReading Reading = OrderCheck.Read(
        """
        IT IS ORDERED that both parents and the child shall participate in reunification therapy.
        1. Mother shall pay 60% and Father shall pay 40% of the cost of the therapy.
        2. Father shall have no contact with the child for ninety days.
        3. The therapist shall report attendance only.
        """,
        OrderContext.None
    );

    [Fact, Covers("CF.7", met: true), Covers("CF.8", met: true), Covers("CF.9", met: true)]
    public void Terms_are_corrected_with_reasons() =>
        Assert.Empty(
            Unmet(
                new(TermItem.Sessions, "12", "Page 2"),
                new(TermItem.FamilySessions, "Mother 50, Father 50", "Page 3"),
                new(TermItem.NoContact, "", "About the grandfather")
            )
        );

    [Fact, Covers("CF.7", met: false)]
    public void A_term_is_not_corrected_without_a_reason() =>
        Assert.Equal(["CF.7"], Unmet(new SaidTerm(TermItem.Sessions, "12", " ")));

    [Fact, Covers("CF.8", met: false)]
    public void A_correction_says_something_else_once()
    {
        Assert.Equal(["CF.8"], Unmet(new SaidTerm(TermItem.FamilySessions, "Mother 60, Father 40", "So")));
        Assert.Equal(["CF.8"], Unmet(new(TermItem.Sessions, "12", "So"), new(TermItem.Sessions, "13", "Or so")));
    }

    [Fact, Covers("CF.9", met: false)]
    public void A_correction_can_be_read() =>
        Assert.Equal(["CF.9"], Unmet(new SaidTerm(TermItem.FamilySessions, "half each", "So")));

    [Theory]
    [InlineData(TermItem.ChildSessions, " mother: 33.5 % ;Father 66.50 percent", "mother 33.5, Father 66.5")]
    [InlineData(TermItem.ChildSessions, "أمينة 60, O'Neil-Díaz 40", "أمينة 60, O'Neil-Díaz 40")]
    [InlineData(TermItem.ChildSessions, "Each party 50", "Each party 50")]
    [InlineData(TermItem.ChildSessions, "Mother 60 Father 40", null)]
    [InlineData(TermItem.ChildSessions, "60, 40", null)]
    [InlineData(TermItem.ChildSessions, "Mother 101", null)]
    [InlineData(TermItem.ChildSessions, "", "")]
    [InlineData(TermItem.Sessions, "012", "12")]
    [InlineData(TermItem.Sessions, "0", null)]
    [InlineData(TermItem.EndsOn, "2026-02-29", null)]
    [InlineData(TermItem.EndsOn, "2028-02-29", "2028-02-29")]
    [InlineData(TermItem.Steps, "yes", "yes")]
    [InlineData(TermItem.Steps, "no", null)]
    public void What_a_person_writes_is_kept_in_one_way(TermItem item, string typed, string? kept) =>
        Assert.Equal(kept, TermValues.Parse(item, typed));

    [Fact]
    public void What_a_person_says_of_one_kind_of_cost_leaves_the_others_as_read()
    {
        SaidTerm[] said =
        [
            new(TermItem.ChildSessions, "", "Not said"),
            new(TermItem.CollateralWork, "Father 100", "Page 4"),
        ];

        var standing = TermValues.Standing(Reading.Terms, said);

        Assert.Equal("", TermValues.Read(standing, TermItem.ChildSessions));
        Assert.Equal("Father 100", TermValues.Read(standing, TermItem.CollateralWork));
        Assert.Equal("Mother 60, Father 40", TermValues.Read(standing, TermItem.FamilySessions));
        Assert.Equal(1, CostKinds.WithoutPayer(standing.Costs));
        Assert.Equal(0, CostKinds.WithoutPayer(Reading.Terms.Costs));
    }

    [Fact]
    public void A_limit_that_only_a_person_found_has_the_persons_words()
    {
        SaidTerm[] said = [new(TermItem.NoContact, "", "Another"), new(TermItem.Suspension, TermValues.Yes, "Page 7")];

        var frame = FrameOfOrder.Of(ConfirmedFinding.Of(Reading, []), TermValues.Standing(Reading.Terms, said), []);

        Assert.DoesNotContain(frame, t => t.Kind == Domain.Disclosure.TermKind.NoContact);
        Assert.Equal("Page 7", frame.Single(t => t.Kind == Domain.Disclosure.TermKind.ContactSuspended).Words);
        Assert.Contains(frame, t => t.Kind == Domain.Disclosure.TermKind.AttendanceReportsOnly);
    }

    [Fact]
    public void Each_code_of_a_reading_has_its_term()
    {
        var codes = Enum.GetValues<TermItem>().Select(TermValues.CodeOf).ToHashSet();
        Assert.Superset(CostKinds.All.ToHashSet(), codes);
        Assert.Contains("attendanceOnly", codes);
        Assert.Contains("nonReportable", codes);
    }

    private static IEnumerable<string> Unmet(params SaidTerm[] terms) =>
        ConfirmRules.Decide(new(Reading, [], [], [], new HashSet<Domain.Orders.Own.OwnComponentId>()) { Terms = terms })
            is Decision.Refused refused
            ? refused.Unmet.Select(u => u.Id)
            : [];
}

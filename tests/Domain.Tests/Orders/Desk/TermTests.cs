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

    [Fact, Covers("CF.10", met: true), Covers("CF.10", met: false)]
    public void A_correction_of_before_falls_only_with_a_reason()
    {
        SaidTerm[] before = [new(TermItem.Suspension, TermValues.Yes, "Page 7")];
        SaidFinding[] found = [new(Component.ChildPace, ComponentStatus.Present, "Page 8")];

        Assert.Equal(["CF.10"], Unmet(before, found, [], []));
        Assert.Equal(["CF.7"], Unmet(before, [], [new(TermItem.Suspension, "", " ")], []));
        Assert.Equal(["CF.1"], Unmet([], found, [], [new(Component.ChildPace, ComponentStatus.Absent, "")]));
        Assert.Empty(
            Unmet(
                before,
                found,
                [new(TermItem.Suspension, "", "It was lifted on page 9")],
                [new(Component.ChildPace, ComponentStatus.Absent, "Of another child")]
            )
        );
        Assert.Empty(Unmet(before, [], before, []));
    }

    [Fact]
    public void What_was_taken_back_stands_as_it_was_read()
    {
        SaidTerm[] back =
        [
            new(TermItem.Suspension, "", "Lifted"),
            new(TermItem.NoContact, TermValues.Yes, "It is there"),
        ];

        Assert.Equal(Reading.Terms.Contact, TermValues.Standing(Reading.Terms, back).Contact);
        Assert.All(ConfirmedTerm.Of(Reading.Terms, back), t => Assert.Null(t.Said));
    }

    [Fact]
    public void Costs_that_a_person_says_are_covered_are_asked_for_no_more()
    {
        var reading = OrderCheck.Read(
            "IT IS ORDERED that the parties attend reunification therapy. Mother shall pay for the child's individual reunification sessions.",
            OrderContext.None
        );
        var costs = ConfirmedFinding.Of(reading, []).Single(f => f.Read.Component == Component.Costs);
        Assert.Equal(ComponentStatus.Present, costs.Status);
        Assert.Contains("collateralWork", costs.Read.Missing);
        Assert.DoesNotContain("childSessions", costs.Read.Missing);

        var standing = costs.StandingUnder([
            new(TermItem.CollateralWork, "Father 100", "Page 4"),
            new(TermItem.ChildSessions, "", "Struck"),
        ]);

        Assert.DoesNotContain("collateralWork", standing.Missing);
        Assert.Contains("childSessions", standing.Missing);
    }

    [Fact]
    public void A_limit_of_a_persons_word_is_told_from_the_orders()
    {
        SaidTerm[] said = [new(TermItem.Suspension, TermValues.Yes, "Page 7")];
        SaidFinding[] found = [new(Component.RoleLimit, ComponentStatus.Present, "Page 8")];

        var limits = FrameOfOrder.Said(ConfirmedFinding.Of(Reading, found), TermValues.Standing(Reading.Terms, said));

        Assert.Equal(["Page 7", "Page 8"], limits.Select(l => l.Words).Order(StringComparer.Ordinal));
    }

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

    private static IEnumerable<string> Unmet(
        SaidTerm[] before,
        SaidFinding[] found,
        SaidTerm[] terms,
        SaidFinding[] said
    ) =>
        ConfirmRules.Decide(
            new(Reading, said, [], [], new HashSet<Domain.Orders.Own.OwnComponentId>())
            {
                Terms = terms,
                TermsBefore = before,
                SaidBefore = found,
            }
        )
            is Decision.Refused refused
            ? refused.Unmet.Select(u => u.Id)
            : [];

    private static IEnumerable<string> Unmet(params SaidTerm[] terms) =>
        ConfirmRules.Decide(new(Reading, [], [], [], new HashSet<Domain.Orders.Own.OwnComponentId>()) { Terms = terms })
            is Decision.Refused refused
            ? refused.Unmet.Select(u => u.Id)
            : [];
}

using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Cases;

public sealed class OpenCaseRulesTests
{
    private static readonly NamedPerson Mother = new(null, CasePart.Parent, true, false, true);
    private static readonly NamedPerson Father = new(null, CasePart.Parent, false, true, true);
    private static readonly NamedPerson Child = new(null, CasePart.Child, false, false, true);

    private static readonly PersonId Ana = new(Guid.Parse("0199aaaa-0000-7000-8000-000000000001"));
    private static readonly NamedPerson June = Child with
    {
        Known = new PersonId(Guid.Parse("0199aaaa-0000-7000-8000-000000000002")),
    };

    private static readonly OpenCaseFacts Complete = new(
        CaseBasis.CourtOrder,
        "Dorn v. Dorn",
        "Superior Court of Arizona",
        HasOrder: true,
        Ana,
        [Mother, Father, Child],
        UnreviewedStops: [],
        IsLicensed: true,
        IsWithinCaseload: true,
        HasOtherRole: false
    );

    [Fact]
    [Covers("OC.1", met: true), Covers("OC.2", met: true), Covers("OC.3", met: true), Covers("OC.4", met: true)]
    [Covers("OC.5", met: true), Covers("OC.6", met: true), Covers("OC.7", met: true), Covers("OC.8", met: true)]
    [Covers("OC.9", met: true), Covers("OC.10", met: true), Covers("OC.11", met: true), Covers("OC.12", met: true)]
    [Covers("OC.13", met: true), Covers("OC.14", met: true), Covers("OC.15", met: true), Covers("OC.16", met: true)]
    public void A_case_with_everything_known_is_opened() => AssertUnmet(Complete);

    [Fact, Covers("OC.12", met: false)]
    public void A_therapist_without_a_license_for_the_cases_state_cannot_have_it() =>
        AssertUnmet(Complete with { IsLicensed = false }, "OC.12");

    [Fact, Covers("OC.16", met: false)]
    public void An_order_that_may_be_for_something_else_waits_for_a_persons_word() =>
        AssertUnmet(Complete with { IsTherapySaid = false }, "OC.16");

    [Fact, Covers("OC.15", met: false)]
    public void An_order_that_was_read_under_another_law_opens_no_case() =>
        AssertUnmet(Complete with { IsReadUnderState = false }, "OC.15");

    [Fact, Covers("OC.14", met: false)]
    public void Whoever_was_the_familys_evaluator_or_mediator_cannot_treat_it() =>
        AssertUnmet(Complete with { HasOtherRole = true }, "OC.14");

    [Fact, Covers("OC.13", met: false)]
    public void A_full_caseload_is_said_and_does_not_refuse()
    {
        var decision = Decision.On(OpenCaseRules.Requirements, Complete with { IsWithinCaseload = false });
        Assert.IsType<Decision.Allowed>(decision);
        Assert.Equal("OC.13", Assert.Single(decision.States, state => !state.IsMet).Id);
    }

    [Fact, Covers("OC.1", met: false)]
    public void A_case_needs_a_caption() => AssertUnmet(Complete with { Caption = "" }, "OC.1");

    [Fact, Covers("OC.2", met: false)]
    public void A_case_needs_a_child() => AssertUnmet(Complete with { People = [Mother, Father] }, "OC.2");

    [Fact, Covers("OC.3", met: false)]
    public void A_case_with_one_parent_alone_is_not_opened() =>
        AssertUnmet(Complete with { People = [Father, Child] }, "OC.3");

    [Fact, Covers("OC.3", met: true)]
    public void Another_caregiver_can_stand_where_a_parent_is_missing() =>
        AssertUnmet(Complete with { People = [Father, Child, Mother with { Part = CasePart.OtherCaregiver }] });

    [Fact]
    public void Counsel_and_guardians_are_no_parents() =>
        AssertUnmet(
            Complete with
            {
                People =
                [
                    Father,
                    Child,
                    Mother with
                    {
                        Part = CasePart.Counsel,
                    },
                    new(null, CasePart.GuardianAdLitem, false, false, true),
                ],
            },
            "OC.3"
        );

    [Fact, Covers("OC.4", met: false)]
    public void A_case_needs_a_therapist() => AssertUnmet(Complete with { Therapist = null }, "OC.4");

    [Fact, Covers("OC.5", met: false)]
    public void Ordered_work_needs_its_order() => AssertUnmet(Complete with { HasOrder = false }, "OC.5");

    [Fact, Covers("OC.6", met: false)]
    public void Ordered_work_needs_its_court() => AssertUnmet(Complete with { Court = null }, "OC.6");

    [Theory, Covers("OC.5", met: true), Covers("OC.6", met: true)]
    [InlineData(CaseBasis.Agreement)]
    [InlineData(CaseBasis.Voluntary)]
    public void Work_that_no_court_ordered_needs_neither(CaseBasis basis) =>
        AssertUnmet(Complete with { Basis = basis, Court = null, HasOrder = false });

    [Fact, Covers("OC.7", met: false)]
    public void A_known_name_must_be_settled() =>
        AssertUnmet(Complete with { People = [Mother with { IsSettled = false }, Father, Child] }, "OC.7");

    [Fact, Covers("OC.8", met: false)]
    public void Nobody_is_named_twice() =>
        AssertUnmet(
            Complete with
            {
                People = [Mother, Father, June, June with { Part = CasePart.OtherCaregiver }],
            },
            "OC.8"
        );

    [Fact, Covers("OC.11", met: false)]
    public void A_term_that_stops_is_reviewed_first() =>
        AssertUnmet(Complete with { UnreviewedStops = ["P1"] }, "OC.11");

    [Fact, Covers("OC.9", met: false)]
    public void The_therapist_is_nobody_else_in_the_case() =>
        AssertUnmet(
            Complete with
            {
                People = [Mother, Father, Child, new(Ana, CasePart.ChildsTherapist, false, false, true)],
            },
            "OC.9"
        );

    [Fact, Covers("OC.10", met: false)]
    public void Who_speaks_for_a_parent_may_be_found_out_later()
    {
        var facts = Complete with { People = [Mother, Father with { HasCounsel = false }, Child] };
        var decision = Assert.IsType<Decision.Allowed>(Decision.On(OpenCaseRules.Requirements, facts));
        Assert.Equal("OC.10", Assert.Single(decision.States, state => !state.IsMet).Id);
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once() =>
        AssertUnmet(
            new(
                CaseBasis.CourtOrder,
                "",
                null,
                HasOrder: false,
                null,
                [],
                [],
                IsLicensed: false,
                IsWithinCaseload: true,
                HasOtherRole: false
            ),
            "OC.1",
            "OC.2",
            "OC.3",
            "OC.4",
            "OC.5",
            "OC.6"
        );

    private static void AssertUnmet(OpenCaseFacts facts, params string[] unmet)
    {
        var decision = Decision.On(OpenCaseRules.Requirements, facts);
        Assert.Equal(unmet, decision is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : []);
    }
}

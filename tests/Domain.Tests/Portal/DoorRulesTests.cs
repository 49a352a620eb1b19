using Reknit.Domain.Cases;
using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

public sealed class DoorRulesTests
{
    private static readonly DoorAsked Usual = new(CasePart.Parent, CaseState.Open, WorksHere: false, HasDoor: false);

    [
        Theory,
        Covers("PD.1", met: true),
        Covers("PD.2", met: true),
        Covers("PD.3", met: true),
        Covers("PD.4", met: true),
        Covers("PD.5", met: true),
        Covers("PD.6", met: true),
        Covers("PD.7", met: true),
        Covers("PD.8", met: true)
    ]
    [InlineData(CasePart.Parent)]
    [InlineData(CasePart.OtherCaregiver)]
    [InlineData(CasePart.Counsel)]
    [InlineData(CasePart.GuardianAdLitem)]
    [InlineData(CasePart.ChildsTherapist)]
    public void The_adults_around_a_child_can_have_a_door(CasePart part) =>
        Assert.Empty(Unmet(Usual with { Part = part }));

    [Fact, Covers("PD.1", met: false)]
    public void PD_1_nobody_of_another_case() => Assert.Equal(["PD.1"], Unmet(Usual with { Part = null }));

    [Fact, Covers("PD.2", met: false)]
    public void PD_2_never_a_child() => Assert.Equal(["PD.2"], Unmet(Usual with { Part = CasePart.Child }));

    [Fact, Covers("PD.3", met: false)]
    public void PD_3_no_other_provider() => Assert.Equal(["PD.3"], Unmet(Usual with { Part = CasePart.Provider }));

    [Fact, Covers("PD.4", met: false)]
    public void PD_4_only_to_an_open_case() => Assert.Equal(["PD.4"], Unmet(Usual with { Case = CaseState.Closed }));

    [Fact, Covers("PD.5", met: false)]
    public void PD_5_nobody_who_works_here() => Assert.Equal(["PD.5"], Unmet(Usual with { WorksHere = true }));

    [Fact, Covers("PD.6", met: false)]
    public void PD_6_one_open_door_is_enough() => Assert.Equal(["PD.6"], Unmet(Usual with { HasDoor = true }));

    [Fact, Covers("PD.7", met: false)]
    public void PD_7_a_guardians_door_ends_with_the_appointment()
    {
        var guardian = Usual with { Part = CasePart.GuardianAdLitem, AppointmentIsOver = true };

        Assert.Equal(["PD.7"], Unmet(guardian));
        Assert.Empty(Unmet(guardian with { Part = CasePart.Counsel }));
    }

    [Fact, Covers("PD.8", met: false)]
    public void PD_8_a_clinician_invites_anew() => Assert.Equal(["PD.8"], Unmet(Usual with { NeedsClinician = true }));

    [Fact, Covers("PJ.4", met: true), Covers("PJ.4", met: false)]
    public void No_link_from_before_takes_the_place_of_an_account()
    {
        var usual = new JoiningAccount(IsSomebodyElses: false, WorksHere: false, HasAnother: false);
        Assert.IsType<Decision.Allowed>(JoinRules.Decide(usual));
        var refused = Assert.IsType<Decision.Refused>(JoinRules.Decide(usual with { ReplacesUnasked = true }));
        Assert.Equal(["PJ.4"], refused.Unmet.Select(state => state.Id));
    }

    [Fact]
    public void An_open_door_stands_as_long_as_another_one_could_be_opened()
    {
        var open = Usual with { HasDoor = true };

        Assert.True(DoorRules.Stands(open));
        Assert.False(DoorRules.Stands(open with { Part = null }));
        Assert.False(DoorRules.Stands(open with { Case = CaseState.Closed }));
        Assert.False(DoorRules.Stands(open with { Part = CasePart.GuardianAdLitem, AppointmentIsOver = true }));
    }

    [
        Fact,
        Covers("PJ.1", met: true),
        Covers("PJ.1", met: false),
        Covers("PJ.2", met: true),
        Covers("PJ.2", met: false),
        Covers("PJ.3", met: true),
        Covers("PJ.3", met: false)
    ]
    public void An_account_is_one_persons_and_either_staff_or_not()
    {
        Assert.IsType<Decision.Allowed>(JoinRules.Decide(new(false, false, false)));
        var refused = Assert.IsType<Decision.Refused>(JoinRules.Decide(new(true, true, true)));
        Assert.Equal(["PJ.1", "PJ.2", "PJ.3"], refused.Unmet.Select(state => state.Id));
    }

    private static IEnumerable<string> Unmet(DoorAsked asked) =>
        DoorRules.Decide(asked) is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}

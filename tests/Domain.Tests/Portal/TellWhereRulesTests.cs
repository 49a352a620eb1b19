using Reknit.Domain.Phases;
using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

/// <summary>What must hold before parents are told where the work stands.</summary>
public sealed class TellWhereRulesTests
{
    private static readonly TellWhereFacts Whole = new(
        IsTrueToday: true,
        Listeners: 1,
        StandsAlready: false,
        HoldIsOpen: false
    );

    [Fact, Covers("WT.1", met: true), Covers("WT.2", met: true), Covers("WT.3", met: true), Covers("WT.4", met: true)]
    public void What_is_true_and_new_is_told() =>
        Assert.All(TellWhereRules.Requirements, r => Assert.True(r.On(Whole).IsMet));

    [
        Fact,
        Covers("WT.1", met: false),
        Covers("WT.2", met: false),
        Covers("WT.3", met: false),
        Covers("WT.4", met: false)
    ]
    public void A_hold_is_pointed_at_and_the_rest_refused()
    {
        Refuses("WT.1", Whole with { IsTrueToday = false });
        Refuses("WT.2", Whole with { Listeners = 0 });
        Refuses("WT.3", Whole with { StandsAlready = true });
        var held = Whole with { HoldIsOpen = true };
        Assert.Contains(TellWhereRules.Requirements, r => r.Id == "WT.4" && !r.On(held).IsMet);
        Assert.IsType<Decision.Allowed>(TellWhereRules.Decide(held));
    }

    [Fact]
    public void No_phase_is_told_from_its_neighbour_by_what_a_child_agreed_to()
    {
        Phase[] beforeAndAfterAYes = [Phase.Preparation, Phase.IndirectContact, Phase.JointSessions];
        Assert.Single(beforeAndAfterAYes.Select(WherePlaces.Of).Distinct());
        Assert.Equal(WherePlaces.Of(Phase.SupportedContact), WherePlaces.Of(Phase.Consolidation));
        var places = Enum.GetValues<Phase>().Select(WherePlaces.Of).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(WherePlaces.ToTell, places.Distinct());
    }

    [Fact]
    public void What_would_tell_a_yes_is_never_told_again_and_reads_as_the_wider_place()
    {
        WherePlace[] told = [.. Enum.GetValues<WherePlace>().Except(WherePlaces.ToTell)];
        Assert.Equal([WherePlace.SmallSteps, WherePlace.Keeping], told);
        Assert.All(told, p => Assert.False(WherePlaces.MayBeTold(p, Phase.Closed)));
        Assert.All(told, p => Assert.Contains(WherePlaces.Read(p), WherePlaces.ToTell));
        Assert.All(WherePlaces.ToTell, p => Assert.Equal(p, WherePlaces.Read(p)));
        Assert.False(WherePlaces.MayBeTold(WherePlace.OtherPlaces, Phase.JointSessions));
        Assert.True(WherePlaces.MayBeTold(WherePlace.Planning, Phase.JointSessions));
    }

    private static void Refuses(string id, TellWhereFacts facts) =>
        Assert.Equal(id, Assert.Single(Assert.IsType<Decision.Refused>(TellWhereRules.Decide(facts)).Unmet).Id);
}

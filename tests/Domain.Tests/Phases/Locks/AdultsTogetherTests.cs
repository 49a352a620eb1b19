using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Locks;

namespace Reknit.Domain.Tests.Phases.Locks;

/// <summary>Whether the adults of a case may be brought together.</summary>
public sealed class AdultsTogetherTests
{
    private static readonly WayBetweenAdults Open = new(Known.Unlocked, []);

    [Fact, Covers("CP.1", met: true), Covers("CP.2", met: true), Covers("CP.3", met: true)]
    public void They_may_where_nothing_keeps_them_apart()
    {
        Assert.DoesNotContain(AdultsTogetherRules.On([Open]), s => s.Blocks);
        var paper = Open with { Holds = [HoldTrigger.OwnTherapistLapsed, HoldTrigger.PaperLapsed] };
        Assert.DoesNotContain(AdultsTogetherRules.On([paper]), s => s.Blocks);
        // What is between a child and an adult is not between the adults.
        var child = Open with
        {
            Locks = Known.Unlocked with { ProtectiveOrderWithChild = true },
        };
        Assert.DoesNotContain(AdultsTogetherRules.On([child]), s => s.Blocks);
    }

    [Fact, Covers("CP.1", met: false), Covers("CP.2", met: false), Covers("CP.3", met: false)]
    public void One_way_on_which_they_are_kept_apart_shuts_it()
    {
        Assert.Equal(["CP.1"], Shut([]));
        Assert.Equal(["CP.2"], Shut([Open, Open with { Holds = [HoldTrigger.ViolenceScreenSevere] }]));
        Assert.Equal(["CP.3"], Shut([Open, Open with { Calls = [HoldTrigger.ViolenceScreenSevere] }]));
        // Before somebody placed a hold, no other cause stops talk between the adults.
        Assert.Empty(Shut([Open with { Calls = [HoldTrigger.AbuseDisclosed, HoldTrigger.ChildAtRiskOfSuicide] }]));
        var screened = Open with { Locks = Known.Unlocked with { ScreenShutsCoParenting = true } };
        Assert.Equal(["LK.10"], Shut([Open, screened, Open]));

        static IEnumerable<string> Shut(WayBetweenAdults[] ways) =>
            AdultsTogetherRules.On(ways).Where(s => s.Blocks).Select(s => s.Id);
    }
}

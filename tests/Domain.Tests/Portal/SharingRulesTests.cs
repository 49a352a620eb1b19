using Reknit.Domain.Portal;

namespace Reknit.Domain.Tests.Portal;

/// <summary>What must hold before a paper lies in the portal for somebody.</summary>
public sealed class SharingRulesTests
{
    private static readonly SharingFacts Whole = new(
        HasDoor: true,
        IsForThem: true,
        MayBeTold: true,
        LiesThereAlready: false
    );

    [Fact, Covers("SH.1", met: true), Covers("SH.2", met: true), Covers("SH.3", met: true), Covers("SH.4", met: true)]
    public void A_paper_that_may_be_told_lies_there_for_whom_it_is() =>
        Assert.IsType<Decision.Allowed>(SharingRules.Decide(Whole));

    [
        Fact,
        Covers("SH.1", met: false),
        Covers("SH.2", met: false),
        Covers("SH.3", met: false),
        Covers("SH.4", met: false)
    ]
    public void Anything_else_does_not()
    {
        Refuses("SH.1", Whole with { HasDoor = false });
        Refuses("SH.2", Whole with { IsForThem = false });
        Refuses("SH.3", Whole with { MayBeTold = false });
        Refuses("SH.4", Whole with { LiesThereAlready = true });
    }

    private static void Refuses(string id, SharingFacts facts) =>
        Assert.Equal(id, Assert.Single(Assert.IsType<Decision.Refused>(SharingRules.Decide(facts)).Unmet).Id);
}

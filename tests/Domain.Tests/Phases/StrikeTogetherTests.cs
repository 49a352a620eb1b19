using Reknit.Domain.Phases.OnFile;

namespace Reknit.Domain.Tests.Phases;

/// <summary>Nobody alone makes a danger disappear.</summary>
public sealed class StrikeTogetherTests
{
    private static readonly StrikeTogether Signed = new(
        new(new Guid(1, 0, 0, new byte[8])),
        new(new Guid(2, 0, 0, new byte[8])),
        IsLicensed: true,
        ItCounts: true
    );

    [Fact]
    [Covers("STK.1", met: true), Covers("STK.2", met: true), Covers("STK.3", met: true)]
    public void Two_licensed_clinicians_strike_what_counts() =>
        Tables.AssertAllMet(StrikeTogetherRules.Requirements, Signed);

    [Fact]
    [Covers("STK.1", met: false), Covers("STK.2", met: false), Covers("STK.3", met: false)]
    public void One_alone_or_unlicensed_does_not()
    {
        Tables.AssertUnmet(StrikeTogetherRules.Requirements, Signed with { Second = Signed.First }, "STK.1");
        Tables.AssertUnmet(StrikeTogetherRules.Requirements, Signed with { IsLicensed = false }, "STK.2");
        Tables.AssertUnmet(StrikeTogetherRules.Requirements, Signed with { ItCounts = false }, "STK.3");
    }
}

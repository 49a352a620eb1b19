using Reknit.Domain.Phases.OnFile;

namespace Reknit.Domain.Tests.Phases;

/// <summary>Who leads the work on.</summary>
public sealed class LeadOnRulesTests
{
    [Fact, Covers("LD.1", met: true), Covers("LD.1", met: false)]
    public void Only_a_licensed_clinician_leads_the_work_on()
    {
        Assert.True(LeadOnRules.On(isLicensed: true).IsMet);
        Assert.True(LeadOnRules.On(isLicensed: false).Blocks);
    }
}

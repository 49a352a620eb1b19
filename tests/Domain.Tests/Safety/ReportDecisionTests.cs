using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Safety;

/// <summary>The decision whether something disclosed must be reported.</summary>
public sealed class ReportDecisionTests
{
    private static readonly DateTime Heard = new(2026, 3, 2, 14, 0, 0, DateTimeKind.Utc);

    private static readonly ReportDecisionFacts Made = new()
    {
        Decision = ReportDecision.Made,
        HasReason = false,
        IsByWhoHeard = true,
        WaitsForApproval = false,
        HeardAt = Heard,
        CalledAt = Heard.AddMinutes(20),
        HasAgency = true,
        WrittenTimeIsWhole = true,
        Now = Heard.AddHours(1),
    };

    [Fact]
    [Covers("MR.1", met: true), Covers("MR.2", met: true), Covers("MR.3", met: true)]
    [Covers("MR.4", met: true), Covers("MR.5", met: true), Covers("MR.6", met: true)]
    public void Who_heard_it_decides_at_once()
    {
        Tables.AssertAllMet(ReportDecisionRules.Requirements, Made);
        var none = Made with { Decision = ReportDecision.NotRequired, HasReason = true, CalledAt = null };
        Tables.AssertAllMet(ReportDecisionRules.Requirements, none);
    }

    [Fact]
    [Covers("MR.1", met: false), Covers("MR.2", met: false), Covers("MR.3", met: false)]
    [Covers("MR.4", met: false), Covers("MR.5", met: false), Covers("MR.6", met: false)]
    public void A_decision_that_lacks_something_is_not_signed()
    {
        Lacks("MR.1", Made with { Decision = null });
        Lacks("MR.2", Made with { Decision = ReportDecision.NotRequired });
        Lacks("MR.3", Made with { CalledAt = null });
        Lacks("MR.3", Made with { HasAgency = false });
        Lacks("MR.3", Made with { CalledAt = Heard.AddMinutes(-1) });
        Lacks("MR.3", Made with { CalledAt = Made.Now.AddMinutes(1) });
        Lacks("MR.4", Made with { IsByWhoHeard = false });
        Lacks("MR.5", Made with { WaitsForApproval = true });
        Lacks("MR.6", Made with { WrittenTimeIsWhole = false });

        static void Lacks(string id, ReportDecisionFacts f) =>
            Tables.AssertUnmet(ReportDecisionRules.Requirements, f, id);
    }

    [Fact]
    public void The_written_report_has_its_clock_where_the_states_is_on_file()
    {
        Assert.Equal(Heard.AddHours(36), ReportDuties.Of("CA")!.WrittenBy(Heard));
        Assert.Null(ReportDuties.Of("ZZ"));
        Assert.Null(ReportDuties.Of(null));
        Assert.All(ReportDuties.All, d => Assert.NotEmpty(d.Citation));
    }
}

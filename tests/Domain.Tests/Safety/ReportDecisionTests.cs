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
        IsByLead = false,
        WhoHeardReported = false,
        WaitsForApproval = false,
        HeardAt = Heard,
        CalledAt = Heard.AddMinutes(20),
        HasAgency = true,
        WrittenTimeIsWhole = true,
        Now = Heard.AddHours(1),
    };

    private static readonly ReportDecisionFacts InPlace = Made with
    {
        IsByWhoHeard = false,
        IsByLead = true,
        HasReason = true,
    };

    [Fact]
    [Covers("MR.1", met: true), Covers("MR.2", met: true), Covers("MR.3", met: true)]
    [Covers("MR.4", met: true), Covers("MR.5", met: true), Covers("MR.6", met: true)]
    [Covers("MR.7", met: true)]
    public void Who_heard_it_decides_at_once()
    {
        Tables.AssertAllMet(ReportDecisionRules.Requirements, Made);
        var none = Made with { Decision = ReportDecision.NotRequired, HasReason = true, CalledAt = null };
        Tables.AssertAllMet(ReportDecisionRules.Requirements, none);
    }

    [Fact]
    [Covers("MR.1", met: false), Covers("MR.2", met: false), Covers("MR.3", met: false)]
    [Covers("MR.4", met: false), Covers("MR.5", met: false), Covers("MR.6", met: false)]
    [Covers("MR.7", met: false)]
    public void A_decision_that_lacks_something_is_not_signed()
    {
        Lacks("MR.1", Made with { Decision = null });
        Lacks("MR.2", Made with { Decision = ReportDecision.NotRequired });
        Lacks("MR.3", Made with { CalledAt = null });
        Lacks("MR.3", Made with { HasAgency = false });
        Lacks("MR.3", Made with { CalledAt = Heard.AddMinutes(-1) });
        Lacks("MR.3", Made with { CalledAt = Made.Now.AddMinutes(1) });
        Lacks("MR.4", Made with { IsByWhoHeard = false });
        Lacks("MR.4", Made with { IsByWhoHeard = false, HasReason = true });
        Lacks("MR.4", Made with { IsByWhoHeard = false, IsByLead = true });
        Lacks("MR.5", Made with { WaitsForApproval = true });
        Lacks("MR.6", Made with { WrittenTimeIsWhole = false });
        Lacks("MR.7", InPlace with { Decision = ReportDecision.NotRequired, WhoHeardReported = true });

        static void Lacks(string id, ReportDecisionFacts f) =>
            Tables.AssertUnmet(ReportDecisionRules.Requirements, f, id);
    }

    [Fact]
    public void The_lead_decides_in_place_of_who_heard_it_and_takes_no_report_back()
    {
        Tables.AssertAllMet(ReportDecisionRules.Requirements, InPlace);
        Tables.AssertAllMet(ReportDecisionRules.Requirements, InPlace with { Decision = ReportDecision.NotRequired });
        // The written report of a colleague who fell ill after the call.
        Tables.AssertAllMet(ReportDecisionRules.Requirements, InPlace with { WhoHeardReported = true });
        Tables.AssertAllMet(
            ReportDecisionRules.Requirements,
            Made with
            {
                Decision = ReportDecision.NotRequired,
                HasReason = true,
                WhoHeardReported = true,
            }
        );
    }

    [Fact]
    public void A_report_that_was_made_waits_until_it_is_out_in_writing_where_the_state_asks_for_that()
    {
        var california = ReportDuties.Of("CA");
        Assert.True(Clock(california, ReportDecision.Made, null).WrittenWaits);
        Assert.False(Clock(california, ReportDecision.Made, Heard.AddHours(9)).WrittenWaits);
        Assert.False(Clock(california, ReportDecision.NotRequired, null).WrittenWaits);
        Assert.False(Clock(california, null, null).WrittenWaits);
        Assert.False(Clock(null, ReportDecision.Made, null).WrittenWaits);

        static ReportClock Clock(ReportDuty? duty, ReportDecision? decision, DateTime? writtenAt) =>
            ReportClock.Of(duty, Heard, decision, writtenAt, Heard.AddHours(10));
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

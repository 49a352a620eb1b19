using Reknit.Domain.Intake;

namespace Reknit.Domain.Tests.Intake;

/// <summary>Why somebody asks for help, put down before there is a case.</summary>
public sealed class ReportedReasonRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);

    private static readonly ReportedReasonDraft Draft = new(
        ReferralReasonCode.StrugglesWithTime,
        IsOfRecord: false,
        Day,
        "She hides when the car comes.",
        IsTakenIn: true,
        Day
    );

    [Fact]
    [Covers("RP.1", met: true), Covers("RP.2", met: true), Covers("RP.3", met: true)]
    [Covers("RP.4", met: true), Covers("RP.5", met: true)]
    public void A_reason_is_put_down_as_whoever_asked_or_a_record_tells_it()
    {
        Tables.AssertAllMet(ReportedReasonRules.Requirements, Draft);
        Tables.AssertAllMet(ReportedReasonRules.Requirements, Draft with { IsOfRecord = true });
    }

    [Fact]
    [Covers("RP.1", met: false), Covers("RP.2", met: false), Covers("RP.3", met: false)]
    [Covers("RP.4", met: false), Covers("RP.5", met: false)]
    public void Nothing_stands_without_who_said_it_when_and_in_which_words_and_nothing_after_the_case()
    {
        Tables.AssertUnmet(ReportedReasonRules.Requirements, Draft with { Code = null }, "RP.1");
        Tables.AssertUnmet(ReportedReasonRules.Requirements, Draft with { IsOfRecord = null }, "RP.2");
        Tables.AssertUnmet(ReportedReasonRules.Requirements, Draft with { SaidOn = Day.AddDays(1) }, "RP.3");
        Tables.AssertUnmet(ReportedReasonRules.Requirements, Draft with { SaidOn = null }, "RP.3");
        Tables.AssertUnmet(ReportedReasonRules.Requirements, Draft with { Words = " " }, "RP.4");
        Tables.AssertUnmet(ReportedReasonRules.Requirements, Draft with { IsTakenIn = false }, "RP.5");
    }

    [Fact]
    [Covers("RP.6", met: true), Covers("RP.7", met: true), Covers("RP.6", met: false), Covers("RP.7", met: false)]
    public void One_that_was_a_mistake_is_struck_with_why_and_not_behind_the_cases_back()
    {
        var draft = new StrikeReportedDraft("Another caller said it.", IsTakenIn: true);
        Tables.AssertAllMet(ReportedReasonRules.Striking, draft);
        Tables.AssertUnmet(ReportedReasonRules.Striking, draft with { Because = "" }, "RP.6");
        Tables.AssertUnmet(ReportedReasonRules.Striking, draft with { IsTakenIn = false }, "RP.7");
    }
}

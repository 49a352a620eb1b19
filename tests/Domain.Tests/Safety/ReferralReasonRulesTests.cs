using Reknit.Domain.Intake;
using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Safety;

/// <summary>What must hold before a reason for the referral is put on record.</summary>
public sealed class ReferralReasonRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);

    private static readonly ReferralReasonDraft Draft = new(
        ReferralReasonCode.StrugglesWithTime,
        HasReporter: true,
        Day,
        "She hides when the car comes.",
        SaysNoAbuse: false,
        SafetyIsAsked: false,
        Day
    );

    [Fact]
    [Covers("RR.1", met: true), Covers("RR.2", met: true), Covers("RR.3", met: true)]
    [Covers("RR.4", met: true), Covers("RR.5", met: true)]
    public void A_reason_is_put_on_record_as_somebody_reports_it()
    {
        Tables.AssertAllMet(ReferralReasonRules.Requirements, Draft);
        Tables.AssertAllMet(ReferralReasonRules.Requirements, Draft with { SaysNoAbuse = true, SafetyIsAsked = true });
    }

    [Fact]
    [Covers("RR.1", met: false), Covers("RR.2", met: false), Covers("RR.3", met: false)]
    [Covers("RR.4", met: false), Covers("RR.5", met: false)]
    public void Nothing_stands_without_who_said_it_when_and_in_which_words()
    {
        Tables.AssertUnmet(ReferralReasonRules.Requirements, Draft with { Code = null }, "RR.1");
        Tables.AssertUnmet(ReferralReasonRules.Requirements, Draft with { HasReporter = false }, "RR.2");
        Tables.AssertUnmet(ReferralReasonRules.Requirements, Draft with { SaidOn = Day.AddDays(1) }, "RR.3");
        Tables.AssertUnmet(ReferralReasonRules.Requirements, Draft with { SaidOn = null }, "RR.3");
        Tables.AssertUnmet(ReferralReasonRules.Requirements, Draft with { Words = " " }, "RR.4");
        Tables.AssertUnmet(ReferralReasonRules.Requirements, Draft with { SaysNoAbuse = true }, "RR.5");
    }
}

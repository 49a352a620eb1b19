using Reknit.Domain.Cases;
using Reknit.Domain.Intake;

namespace Reknit.Domain.Tests.Intake;

/// <summary>From a request to a yes or a no, and who may never be two things for one family.</summary>
public sealed class IntakeRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static readonly RequestTyped Request = new(
        "Mira",
        "555 0100",
        "",
        MailLooksRight: false,
        "",
        MayCall: true,
        MayText: false,
        MayMail: false
    );

    private static readonly ReferralStepFacts Step = new(
        ReferralState.Enquiry,
        ReferralState.Accepted,
        HasWords: false,
        MayAccept: true,
        ConflictOutcome.NothingFound,
        Today,
        Today,
        Today
    );

    private static readonly ConflictCheckFacts Check = new(2, 0, ConflictOutcome.NothingFound, false, IsOpen: true);

    private static readonly RoleWithFamilyTyped Role = new(true, false, false, Today, Today);

    [Fact, Covers("RQ.1", met: true), Covers("RQ.2", met: true), Covers("RQ.3", met: true)]
    public void One_safe_way_is_enough()
    {
        Assert.Empty(Unmet(RequestRules.Decide(Request)));
        Assert.Empty(Unmet(RequestRules.Decide(Request with { MayCall = false, MayText = true })));
        Assert.Empty(Unmet(RequestRules.Decide(Request with { Phone = "", Address = "PO Box 12" })));
        var mail = Request with { Phone = "", Mail = "m@example.org", MailLooksRight = true, MayMail = true };
        Assert.Empty(Unmet(RequestRules.Decide(mail)));
    }

    [Fact, Covers("RQ.1", met: false), Covers("RQ.2", met: false), Covers("RQ.3", met: false)]
    public void A_number_that_nobody_may_use_is_no_way()
    {
        Assert.Equal(["RQ.1"], Unmet(RequestRules.Decide(Request with { Name = "" })));
        Assert.Equal(["RQ.2"], Unmet(RequestRules.Decide(Request with { MayCall = false })));
        Assert.Equal(["RQ.2"], Unmet(RequestRules.Decide(Request with { Phone = "" })));
        Assert.Equal(["RQ.3"], Unmet(RequestRules.Decide(Request with { Mail = "m@" })));
    }

    [Fact]
    [Covers("RF.1", met: true), Covers("RF.2", met: true), Covers("RF.3", met: true), Covers("RF.4", met: true)]
    [Covers("RF.5", met: true), Covers("RF.6", met: true)]
    public void A_referral_is_accepted_or_declined_or_moves_on()
    {
        Assert.Empty(Unmet(ReferralStepRules.Decide(Step)));
        Assert.Empty(Unmet(ReferralStepRules.Decide(Step with { LastCheck = ConflictOutcome.NoConflict })));
        var desk = Step with { MayAccept = false, LastCheck = null };
        Assert.Empty(Unmet(ReferralStepRules.Decide(desk with { To = ReferralState.Declined, HasWords = true })));
        Assert.Empty(Unmet(ReferralStepRules.Decide(desk with { To = ReferralState.Mediation })));
    }

    [Fact]
    [Covers("RF.1", met: false), Covers("RF.2", met: false), Covers("RF.3", met: false), Covers("RF.4", met: false)]
    [Covers("RF.5", met: false), Covers("RF.6", met: false)]
    public void A_referral_is_not_accepted_unlooked_at_or_twice()
    {
        Assert.Equal(["RF.1"], Unmet(ReferralStepRules.Decide(Step with { From = ReferralState.Accepted })));
        Assert.Equal(["RF.2"], Unmet(ReferralStepRules.Decide(Step with { To = ReferralState.Enquiry })));
        Assert.Equal(["RF.3"], Unmet(ReferralStepRules.Decide(Step with { On = Today.AddDays(1) })));
        Assert.Equal(["RF.3"], Unmet(ReferralStepRules.Decide(Step with { On = Today.AddDays(-1) })));
        Assert.Equal(["RF.4"], Unmet(ReferralStepRules.Decide(Step with { To = ReferralState.Declined })));
        Assert.Equal(["RF.5"], Unmet(ReferralStepRules.Decide(Step with { MayAccept = false })));
        Assert.Equal(["RF.6"], Unmet(ReferralStepRules.Decide(Step with { LastCheck = null })));
        Assert.Equal(["RF.6"], Unmet(ReferralStepRules.Decide(Step with { LastCheck = ConflictOutcome.Conflict })));
    }

    [Fact, Covers("CK.1", met: true), Covers("CK.2", met: true), Covers("CK.3", met: true), Covers("CK.4", met: true)]
    public void A_look_is_kept_whatever_it_came_to()
    {
        Assert.Empty(Unmet(ConflictCheckRules.Decide(Check)));
        var found = Check with { Found = 3, HasWords = true };
        Assert.Empty(Unmet(ConflictCheckRules.Decide(found with { Outcome = ConflictOutcome.NoConflict })));
        Assert.Empty(Unmet(ConflictCheckRules.Decide(found with { Outcome = ConflictOutcome.Conflict })));
    }

    [
        Fact,
        Covers("CK.1", met: false),
        Covers("CK.2", met: false),
        Covers("CK.3", met: false),
        Covers("CK.4", met: false)
    ]
    public void A_look_at_one_side_or_past_what_was_found_is_none()
    {
        Assert.Equal(["CK.1"], Unmet(ConflictCheckRules.Decide(Check with { Names = 1 })));
        Assert.Equal(["CK.2"], Unmet(ConflictCheckRules.Decide(Check with { Found = 1 })));
        var conflict = Check with { Outcome = ConflictOutcome.Conflict };
        Assert.Equal(["CK.3"], Unmet(ConflictCheckRules.Decide(conflict)));
        Assert.Equal(["CK.4"], Unmet(ConflictCheckRules.Decide(Check with { IsOpen = false })));
    }

    [Fact, Covers("RW.1", met: true), Covers("RW.2", met: true), Covers("RW.3", met: true), Covers("RW.4", met: true)]
    public void Another_role_is_put_on_record() => Assert.Empty(Unmet(RoleWithFamilyRules.Decide(Role)));

    [
        Fact,
        Covers("RW.1", met: false),
        Covers("RW.2", met: false),
        Covers("RW.3", met: false),
        Covers("RW.4", met: false)
    ]
    public void A_familys_therapist_never_gets_another_role_with_it()
    {
        Assert.Equal(["RW.1"], Unmet(RoleWithFamilyRules.Decide(Role with { IsMember = false })));
        Assert.Equal(["RW.2"], Unmet(RoleWithFamilyRules.Decide(Role with { IsTheirTherapist = true })));
        Assert.Equal(["RW.3"], Unmet(RoleWithFamilyRules.Decide(Role with { SinceOn = Today.AddDays(1) })));
        Assert.Equal(["RW.4"], Unmet(RoleWithFamilyRules.Decide(Role with { IsOnRecord = true })));
    }

    [Theory]
    [InlineData(null, null, null, null, FitHint.Talk)]
    [InlineData(true, true, true, true, FitHint.SafetyFirst)]
    [InlineData(true, false, true, false, FitHint.FamilyTherapy)]
    [InlineData(false, false, true, false, FitHint.IndividualTherapy)]
    [InlineData(false, null, true, true, FitHint.Reunification)]
    [InlineData(false, null, null, null, FitHint.Reunification)]
    public void Fear_comes_before_every_other_hint(bool? sees, bool? afraid, bool? talk, bool? both, FitHint hint) =>
        Assert.Equal(hint, FitCheck.Of(new(sees, afraid, talk, both)));

    [Theory]
    [InlineData("2026-03-02", "2026-03-04")]
    [InlineData("2026-03-05", "2026-03-09")]
    [InlineData("2026-03-06", "2026-03-10")]
    [InlineData("2026-03-08", "2026-03-10")]
    public void An_answer_is_promised_within_two_weekdays(string received, string answer) =>
        Assert.Equal(Day(answer), Referral.AnswerDay(Day(received)));

    private static DateOnly Day(string written) =>
        DateOnly.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Unmet(Decision decision) =>
        decision is Decision.Refused refused ? refused.Unmet.Select(state => state.Id) : [];
}

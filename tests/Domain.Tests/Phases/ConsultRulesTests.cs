using Reknit.Domain.Phases.Consultants;

namespace Reknit.Domain.Tests.Phases;

/// <summary>Who may be asked from outside the practice, and whose answer counts.</summary>
public sealed class ConsultRulesTests
{
    private static readonly DateOnly Today = new(2030, 5, 1);

    private static readonly ConsultantTyped Typed = new(
        "Ada Quill",
        IsKnown: false,
        LicenseIsLeftOut: false,
        LicenseIsTyped: true,
        (Today, Today),
        IsOnRecord: false,
        (Today, Today),
        Today,
        Today
    )
    {
        HasMail = true,
    };

    private static readonly ConsultAsked Asked = new(true, true, true, true);

    private static readonly ConsultAnswered Signs = new(Asked, true, NameIsOwn: true, SaysSo: true, HasReason: false);

    [
        Fact,
        Covers("CNR.1", met: true),
        Covers("CNR.1", met: false),
        Covers("CNR.2", met: true),
        Covers("CNR.2", met: false),
        Covers("CNR.3", met: true),
        Covers("CNR.3", met: false),
        Covers("CNR.4", met: true),
        Covers("CNR.4", met: false),
        Covers("CNR.5", met: true),
        Covers("CNR.5", met: false),
        Covers("CNR.6", met: true),
        Covers("CNR.6", met: false),
        Covers("CNR.7", met: true),
        Covers("CNR.7", met: false),
        Covers("CNR.8", met: true),
        Covers("CNR.8", met: false)
    ]
    public void The_register_takes_a_license_and_a_signed_agreement()
    {
        var renewed = Typed with { Name = "", IsKnown = true, LicenseIsLeftOut = true, LicenseIsTyped = false };
        Assert.Empty(Unmet(Typed));
        Assert.Empty(Unmet(renewed));
        Assert.Equal(["CNR.1"], Unmet(Typed with { Name = "" }));
        Assert.Equal(["CNR.2"], Unmet(renewed with { Name = "Ada Quill", IsKnown = false }));
        Assert.Equal(["CNR.2"], Unmet(Typed with { LicenseDays = (Today, Today.AddDays(-1)) }));
        Assert.Equal(["CNR.3"], Unmet(Typed with { IsOnRecord = true }));
        Assert.Equal(["CNR.4"], Unmet(Typed with { AgreementDays = (Today, Today.AddDays(-1)) }));
        Assert.Equal(["CNR.4"], Unmet(Typed with { AgreementDays = null }));
        Assert.Equal(["CNR.5"], Unmet(Typed with { SignedOn = Today.AddDays(1) }));
        Assert.Equal(["CNR.5"], Unmet(Typed with { SignedOn = null }));
        Assert.Equal(["CNR.6"], Unmet(Typed with { IsOfAnother = true }));
        Assert.Equal(["CNR.7"], Unmet(Typed with { HasMail = false }));
        Assert.Equal(["CNR.8"], Unmet(Typed with { MailIsOfAnother = true }));
    }

    [
        Fact,
        Covers("CNA.1", met: true),
        Covers("CNA.1", met: false),
        Covers("CNA.2", met: true),
        Covers("CNA.2", met: false),
        Covers("CNA.3", met: true),
        Covers("CNA.3", met: false),
        Covers("CNA.4", met: true),
        Covers("CNA.4", met: false),
        Covers("CNA.5", met: true),
        Covers("CNA.5", met: false),
        Covers("CNA.6", met: true),
        Covers("CNA.6", met: false),
        Covers("CNA.7", met: true),
        Covers("CNA.7", met: false)
    ]
    public void One_who_is_licensed_and_under_agreement_is_asked_by_one_link()
    {
        Assert.Empty(Unmet(Asked));
        Assert.Equal(["CNA.1"], Unmet(Asked with { Waits = false }));
        Assert.Equal(["CNA.2"], Unmet(Asked with { IsAnother = false }));
        Assert.Equal(["CNA.3"], Unmet(Asked with { IsLicensed = false }));
        Assert.Equal(["CNA.4"], Unmet(Asked with { IsUnderAgreement = false }));
        Assert.Equal(["CNA.5"], Unmet(Asked with { HasOpenLink = true }));
        Assert.Equal(["CNA.6"], Unmet(Asked with { IsOfTheCase = true }));
        Assert.Equal(["CNA.7"], Unmet(Asked with { HasMail = false }));
    }

    [
        Fact,
        Covers("CNG.1", met: true),
        Covers("CNG.1", met: false),
        Covers("CNG.2", met: true),
        Covers("CNG.2", met: false),
        Covers("CNG.3", met: true),
        Covers("CNG.3", met: false),
        Covers("CNG.4", met: true),
        Covers("CNG.4", met: false),
        Covers("CNG.5", met: true),
        Covers("CNG.5", met: false),
        Covers("CNG.6", met: true),
        Covers("CNG.6", met: false),
        Covers("CNG.7", met: true),
        Covers("CNG.7", met: false)
    ]
    public void A_signature_asks_again_for_all_of_it_and_a_no_asks_for_its_reason_alone()
    {
        var declines = new ConsultAnswered(new(true, false, false, false), false, false, false, HasReason: true);
        Assert.Empty(Unmet(Signs));
        Assert.Empty(Unmet(declines));
        Assert.Equal(["CNG.1"], Unmet(Signs with { Of = Asked with { Waits = false } }));
        Assert.Equal(["CNG.2"], Unmet(Signs with { Of = Asked with { IsAnother = false } }));
        Assert.Equal(["CNG.3"], Unmet(Signs with { Of = Asked with { IsLicensed = false } }));
        Assert.Equal(["CNG.4"], Unmet(Signs with { Of = Asked with { IsUnderAgreement = false } }));
        Assert.Equal(["CNG.5"], Unmet(Signs with { NameIsOwn = false }));
        Assert.Equal(["CNG.6"], Unmet(Signs with { SaysSo = false }));
        Assert.Equal(["CNG.7"], Unmet(declines with { HasReason = false }));
    }

    private static IEnumerable<string> Unmet(ConsultantTyped typed) => Ids(ConsultantRules.Decide(typed));

    private static IEnumerable<string> Unmet(ConsultAsked asked) => Ids(Decision.On(ConsultRules.Asking, asked));

    private static IEnumerable<string> Unmet(ConsultAnswered sent) => Ids(Decision.On(ConsultRules.Answering, sent));

    private static IEnumerable<string> Ids(Decision decision) => decision.States.Where(s => !s.IsMet).Select(s => s.Id);
}

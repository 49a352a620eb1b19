using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>A clinician outside the practice, who is asked for one decision.</summary>
public sealed partial class DisclosureRulesTests
{
    private static readonly Audience Ada = new(AudienceKind.Consultant, Person(11));
    private static readonly ConsultantAsked Asked = new(Ada.Person, Guid.Empty, IsLicensed: true, IsOfTheCase: false);

    [Theory]
    [InlineData(Compartment.SharedClinicalRecord)]
    [InlineData(Compartment.SafetyScreening)]
    [InlineData(Compartment.ChildsPart)]
    public void An_agreement_opens_what_a_decision_rests_on(Compartment what)
    {
        AssertTold(Basis.Agreement, new(what, default, Ada), By(Asked));
        AssertTold(Basis.Agreement, new(what, Mira, Ada), By(Asked));
    }

    [Theory]
    [InlineData(Compartment.PsychotherapyNotes)]
    [InlineData(Compartment.ParentsPart)]
    [InlineData(Compartment.ContactOrdinary)]
    [InlineData(Compartment.ContactProtected)]
    [InlineData(Compartment.CourtFacing)]
    [InlineData(Compartment.PayersLedger)]
    public void An_agreement_opens_nothing_else_whatever_was_signed(Compartment what)
    {
        var signed = new DisclosureFacts([Release(Mira, Ada, what)], [], [], [], [], null) { Consultant = Asked };

        Assert.Equal([new(Bar.NotForConsultants, null)], Refused(new(what, Mira, Ada), signed));
    }

    [Fact]
    public void Without_agreement_or_license_or_from_within_the_case_nothing_is_shown_and_each_reason_is_said()
    {
        var decision = new Telling(Compartment.SafetyScreening, default, Ada);

        Assert.Equal([new(Bar.NoAgreement, null)], Refused(decision, DisclosureFacts.None));
        Assert.Equal([new(Bar.NoAgreement, null)], Refused(decision, By(Asked with { Consultant = Person(12) })));
        Assert.Equal(
            [Bar.NoAgreement, Bar.NotLicensed, Bar.OfTheCase],
            Refused(decision, By(new ConsultantAsked(Ada.Person, null, IsLicensed: false, IsOfTheCase: true)))
                .Select(r => r.Bar)
        );
        Assert.Equal(
            [new(Bar.SubstanceUseNotNamed, null)],
            Refused(decision with { IsSubstanceUse = true }, By(Asked))
        );
    }

    private static DisclosureFacts By(ConsultantAsked asked) => new([], [], [], [], [], null) { Consultant = asked };
}

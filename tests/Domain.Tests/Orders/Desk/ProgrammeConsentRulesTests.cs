using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;

namespace Reknit.Domain.Tests.Orders.Desk;

/// <summary>A parent's own consent to what an order's programme requires, and its end.</summary>
public sealed class ProgrammeConsentRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly ProgrammeConsentFacts Consent = new(
        true,
        false,
        Today,
        Today,
        true,
        "Two pages, in the paper file"
    );

    private static readonly ProgrammeConsentEndFacts End = new(
        true,
        ProgrammeConsentEnd.TakenBack,
        Today,
        Today,
        Today,
        "By letter"
    );

    [
        Fact,
        Covers("PC.1", met: true),
        Covers("PC.2", met: true),
        Covers("PC.3", met: true),
        Covers("PC.4", met: true),
        Covers("PC.5", met: true)
    ]
    public void A_parents_own_paper_is_put_on_record() =>
        Assert.IsType<Decision.Allowed>(ProgrammeConsentRules.Decide(Consent));

    [
        Fact,
        Covers("PC.1", met: false),
        Covers("PC.2", met: false),
        Covers("PC.3", met: false),
        Covers("PC.4", met: false),
        Covers("PC.5", met: false)
    ]
    public void A_consent_is_whole_and_the_parents_own()
    {
        Refuses("PC.1", Consent with { IsParentOfOrder = false });
        Refuses("PC.2", Consent with { HasConsented = true });
        Refuses("PC.3", Consent with { SignedOn = null });
        Refuses("PC.3", Consent with { SignedOn = Today.AddDays(1) });
        Refuses("PC.4", Consent with { SignedThemselves = false });
        Refuses("PC.5", Consent with { Paper = " " });
    }

    [Fact, Covers("PN.1", met: true), Covers("PN.2", met: true), Covers("PN.3", met: true), Covers("PN.4", met: true)]
    public void A_consent_ends()
    {
        Assert.IsType<Decision.Allowed>(ProgrammeConsentEndRules.Decide(End));
        Assert.IsType<Decision.Allowed>(
            ProgrammeConsentEndRules.Decide(
                End with
                {
                    End = ProgrammeConsentEnd.Struck,
                    EndedOn = null,
                    Because = "Another family's",
                }
            )
        );
    }

    [
        Fact,
        Covers("PN.1", met: false),
        Covers("PN.2", met: false),
        Covers("PN.3", met: false),
        Covers("PN.4", met: false)
    ]
    public void An_end_says_what_happened_when_and_how_it_is_known()
    {
        Refuses("PN.1", End with { Stands = false });
        Refuses("PN.2", End with { End = null });
        Refuses("PN.2", End with { End = (ProgrammeConsentEnd)7 });
        Refuses("PN.3", End with { EndedOn = null });
        Refuses("PN.3", End with { EndedOn = Today.AddDays(-1) });
        Refuses("PN.3", End with { EndedOn = Today.AddDays(1) });
        Refuses("PN.4", End with { Because = "" });
    }

    [Fact]
    public void Whoever_speaks_for_somebody_is_no_parent()
    {
        var terms = OrderCheck.Read("", OrderContext.None).Terms;
        NamedParty[] parties =
        [
            new("Mother", "Mira Dorn", "petitioner"),
            new("Father", "Tobin Dorn", "respondent"),
            new("Guardian ad litem", "Ada Fenn", null),
            new("Counsel", "Ola Brand", "attorney for Mother"),
        ];

        Assert.Equal(["Mother", "Father"], ProgrammeConsentRules.ParentsOf(terms with { Parties = parties }));
        Assert.Equal(["One parent", "The other parent"], ProgrammeConsentRules.ParentsOf(terms));
        Assert.True(ProgrammeConsentRules.Both(["Mother", "Father"], [new("MOTHER", Today), new("Father", Today)]));
        Assert.False(
            ProgrammeConsentRules.Both(
                ["Mother", "Father", "Grandmother"],
                [new("Mother", Today), new("Father", Today)]
            )
        );
        Assert.False(ProgrammeConsentRules.Both([], []));
    }

    private static void Refuses(string id, ProgrammeConsentFacts facts) =>
        Assert.Equal(
            [id],
            Assert.IsType<Decision.Refused>(ProgrammeConsentRules.Decide(facts)).Unmet.Select(u => u.Id)
        );

    private static void Refuses(string id, ProgrammeConsentEndFacts facts) =>
        Assert.Contains(
            id,
            Assert.IsType<Decision.Refused>(ProgrammeConsentEndRules.Decide(facts)).Unmet.Select(u => u.Id)
        );
}

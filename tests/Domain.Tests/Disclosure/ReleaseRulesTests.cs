using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>What a release must hold, and what a signature on it needs.</summary>
public sealed class ReleaseRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly ReleaseDraft Whole = new(
        IsOwnersChild: false,
        IsFamilys: false,
        "Harbor Family Practice",
        HasReceiver: true,
        ToSide: false,
        CompartmentSet.Of(Compartment.ParentsPart, Compartment.Schedule),
        "Attendance and summary of my own sessions since January 2026",
        "To plan my own treatment",
        AsksItThemselves: false,
        Today.AddDays(180),
        "",
        Today,
        CoversSubstanceUse: false,
        Signers: 1,
        AdultParties: 2,
        []
    );

    private static readonly SigningFacts Signing = new(
        true,
        SignatureState.Missing,
        SignatureState.Given,
        false,
        Today,
        Today,
        Today
    );

    [
        Fact,
        Covers("RL.1", met: true),
        Covers("RL.2", met: true),
        Covers("RL.3", met: true),
        Covers("RL.4", met: true),
        Covers("RL.5", met: true),
        Covers("RL.6", met: true),
        Covers("RL.7", met: true),
        Covers("RL.8", met: true),
        Covers("RL.9", met: true),
        Covers("RL.10", met: true),
        Covers("RL.11", met: true)
    ]
    public void A_whole_release_may_be_signed()
    {
        AssertMet(Whole);
        AssertMet(Whole with { ExpiresOn = null, ExpiryEvent = "The case is closed." });
        AssertMet(Whole with { Purpose = "", AsksItThemselves = true });
        AssertMet(Whole with { What = CompartmentSet.Of(Compartment.PsychotherapyNotes) });
        AssertMet(Whole with { IsOwnersChild = true, Signers = 2, Authorities = ["Parent", "Parent"] });
        AssertMet(Whole with { CoversSubstanceUse = true, Described = "Records of substance use treatment in 2025" });
    }

    [Fact, Covers("RL.1", met: false), Covers("RL.2", met: false), Covers("RL.3", met: false)]
    public void It_says_what_who_tells_and_who_is_told()
    {
        Refuses("RL.1", Whole with { What = new(0) });
        Refuses("RL.1", Whole with { Described = " " });
        Refuses("RL.2", Whole with { Discloser = "" });
        Refuses("RL.3", Whole with { HasReceiver = false });
    }

    [Fact, Covers("RL.4", met: false), Covers("RL.5", met: false)]
    public void It_has_a_purpose_and_an_end()
    {
        Refuses("RL.4", Whole with { Purpose = " " });
        Refuses("RL.5", Whole with { ExpiresOn = Today.AddDays(-1) });
        foreach (var never in (string[])["", "Never.", "none", "N/A"])
        {
            Refuses("RL.5", Whole with { ExpiresOn = null, ExpiryEvent = never });
        }
    }

    [Fact, Covers("RL.6", met: false), Covers("RL.8", met: false)]
    public void A_childs_and_the_familys_are_signed_by_every_parent_with_their_authority()
    {
        Refuses("RL.6", Whole with { Signers = 0 });
        Refuses("RL.6", Whole with { IsOwnersChild = true, Signers = 2, Authorities = ["Parent", ""] });
        Refuses("RL.8", Whole with { IsOwnersChild = true, Authorities = ["Parent"] });
        Refuses("RL.8", Whole with { IsFamilys = true });
    }

    [Fact, Covers("RL.11", met: false)]
    public void Every_signer_reads_it_so_it_shows_nobody_protected() =>
        Refuses("RL.11", Whole with { TellsWhereabouts = true });

    [Fact, Covers("RL.7", met: false), Covers("RL.9", met: false), Covers("RL.10", met: false)]
    public void Some_things_need_a_release_of_their_own_or_are_never_released()
    {
        Refuses("RL.7", Whole with { What = CompartmentSet.Of(Compartment.PsychotherapyNotes, Compartment.Schedule) });
        Refuses("RL.9", Whole with { ToPayer = true, What = CompartmentSet.Of(Compartment.PayersLedger) });
        Refuses("RL.9", Whole with { What = CompartmentSet.Of(Compartment.PracticeAdministration) });
        Refuses("RL.9", Whole with { ToSide = true });
        Refuses("RL.10", Whole with { CoversSubstanceUse = true });
    }

    [
        Fact,
        Covers("SG.1", met: true),
        Covers("SG.2", met: true),
        Covers("SG.3", met: true),
        Covers("SG.4", met: true),
        Covers("SG.5", met: true)
    ]
    public void A_signature_or_a_refusal_is_recorded()
    {
        Assert.IsType<Decision.Allowed>(SigningRules.Decide(Signing));
        Assert.IsType<Decision.Allowed>(SigningRules.Decide(Signing with { Answer = SignatureState.Refused }));
        Assert.IsType<Decision.Allowed>(SigningRules.Decide(Signing with { Now = SignatureState.Refused }));
    }

    [
        Fact,
        Covers("SG.1", met: false),
        Covers("SG.2", met: false),
        Covers("SG.3", met: false),
        Covers("SG.4", met: false),
        Covers("SG.5", met: false)
    ]
    public void Nobody_signs_what_does_not_ask_them_twice_or_on_another_day()
    {
        Refuses("SG.1", Signing with { IsAsked = false });
        Refuses("SG.2", Signing with { IsRevoked = true });
        Refuses("SG.3", Signing with { Now = SignatureState.Given });
        Refuses("SG.4", Signing with { Answer = SignatureState.Missing });
        Refuses("SG.5", Signing with { On = null });
        Refuses("SG.5", Signing with { On = Today.AddDays(1) });
        Refuses("SG.5", Signing with { On = Today.AddDays(-1) });
    }

    [
        Fact,
        Covers("SG.6", met: true),
        Covers("SG.7", met: true),
        Covers("SG.8", met: true),
        Covers("SG.9", met: true),
        Covers("SG.10", met: true)
    ]
    public void In_the_portal_a_full_name_typed_under_the_very_text_is_a_signature()
    {
        Assert.IsType<Decision.Allowed>(SigningRules.Decide(Signing with { InPortal = InPortal }));
        foreach (var typed in (string[])["layla haddad", "Haddad, Layla", "ليلى حداد", "Layla Haddad ليلى حداد"])
        {
            var given = InPortal with { Typed = typed, Name = "Layla Haddad ليلى حداد" };
            Assert.IsType<Decision.Allowed>(SigningRules.Decide(Signing with { InPortal = given }));
        }

        var bare = new SignedInPortal("", "Mira Dorn", "", "abc", IsMeant: false, IsOver: true, HasAgreed: false);
        Assert.IsType<Decision.Allowed>(
            SigningRules.Decide(Signing with { Answer = SignatureState.Refused, InPortal = bare })
        );
    }

    [
        Fact,
        Covers("SG.6", met: false),
        Covers("SG.7", met: false),
        Covers("SG.8", met: false),
        Covers("SG.9", met: false),
        Covers("SG.10", met: false)
    ]
    public void In_the_portal_nothing_else_is_a_signature()
    {
        foreach (var typed in (string[])["", " ", "Mira", "Tobin Dorn", "Mira Dorn Dorn"])
        {
            Refuses("SG.6", Signing with { InPortal = InPortal with { Typed = typed } });
        }

        Refuses("SG.6", Signing with { InPortal = InPortal with { Typed = "ليلى", Name = "Layla Haddad ليلى حداد" } });
        Refuses("SG.7", Signing with { InPortal = InPortal with { HashShown = "abd" } });
        Refuses("SG.7", Signing with { InPortal = InPortal with { HashShown = "", Hash = "" } });
        Refuses("SG.8", Signing with { InPortal = InPortal with { IsMeant = false } });
        Refuses("SG.9", Signing with { InPortal = InPortal with { IsOver = true } });
        Refuses("SG.10", Signing with { InPortal = InPortal with { HasAgreed = false } });
    }

    [Fact]
    public void The_text_holds_every_element_and_statement_of_the_rule()
    {
        var text = ReleaseText.Of(
            new(
                "Harbor Family Practice",
                "Mira Dorn",
                "Harbor Family Practice",
                "Dr. Lena Ortiz",
                ["Attendance"],
                "Sessions since January",
                "To plan treatment",
                new DateOnly(2026, 9, 1),
                "",
                CoversSubstanceUse: true,
                ["Mira Dorn"]
            )
        );

        foreach (
            var words in (string[])
                [
                    "Mira Dorn",
                    "Dr. Lena Ortiz",
                    "Attendance",
                    "Sessions since January",
                    "To plan treatment",
                    "1 September 2026",
                    "take this back at any time",
                    "does not make treatment, payment",
                    "may pass it on",
                    "42 CFR Part 2",
                    "You get a copy",
                ]
        )
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }
    }

    private static readonly SignedInPortal InPortal = new(
        "Mira Dorn",
        "Mira Dorn",
        "abc",
        "abc",
        IsMeant: true,
        IsOver: false,
        HasAgreed: true
    );

    private static void AssertMet(ReleaseDraft draft) => Assert.IsType<Decision.Allowed>(ReleaseRules.Decide(draft));

    private static void Refuses(string id, ReleaseDraft draft) =>
        Assert.Contains(id, Assert.IsType<Decision.Refused>(ReleaseRules.Decide(draft)).Unmet.Select(s => s.Id));

    private static void Refuses(string id, SigningFacts facts) =>
        Assert.Contains(id, Assert.IsType<Decision.Refused>(SigningRules.Decide(facts)).Unmet.Select(s => s.Id));
}

using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Consents;

/// <summary>Whether a consent was given to another role, or to another payer, than what is on record now.</summary>
public sealed class EngagementFactsTests
{
    private static readonly DateTime Given = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);
    private static readonly PersonId Mira = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Insurer = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));

    private static readonly AgreementFact Signed = new(
        AgreementKind.Work,
        "first",
        Given,
        SignatureState.Given,
        IsTakenBack: false,
        AskedAgain: null
    );

    [Fact]
    public void Another_role_asks_the_consent_to_the_work_again_and_no_other_agreement()
    {
        var engaged = Roles(Entry(TherapistRole.CourtInvolved, -10, -10), Entry(TherapistRole.CourtAppointed, 0, 1));

        Assert.Equal((ConsentState.MustBeAskedAgain, AgainBecause.Role), Of(AgreementKind.Work, engaged));
        Assert.Equal((ConsentState.Agreed, null), Of(AgreementKind.Transport, engaged));
        Assert.Equal((ConsentState.Agreed, null), Of(AgreementKind.GroundRules, engaged));
        Assert.Equal((ConsentState.Agreed, null), Of(AgreementKind.ChildsWords, engaged));
    }

    [Fact]
    public void Another_payer_asks_the_consent_to_the_work_again_and_the_same_ones_do_not()
    {
        var same = Payers(Paid(-10, -10, Mira, Insurer), Paid(0, 1, Insurer, Mira));
        var other = Payers(Paid(-10, -10, Mira, Insurer), Paid(0, 1, Mira));

        Assert.Equal((ConsentState.Agreed, null), Of(AgreementKind.Work, same));
        Assert.Equal((ConsentState.MustBeAskedAgain, AgainBecause.Payer), Of(AgreementKind.Work, other));
        Assert.Equal((ConsentState.Agreed, null), Of(AgreementKind.Transport, other));
    }

    [Fact]
    public void A_first_entry_may_say_how_it_was_already_and_a_later_day_is_a_change()
    {
        Assert.False(Roles(Entry(TherapistRole.Community, -1, 5)).HasAnotherRole(Given));
        Assert.False(Roles(Entry(TherapistRole.Community, 0, 5)).HasAnotherRole(Given));
        Assert.True(Roles(Entry(TherapistRole.Community, 1, 5)).HasAnotherRole(Given));
    }

    [Fact]
    public void A_change_entered_late_counts_from_its_entry_whichever_day_it_names()
    {
        var late = Roles(Entry(TherapistRole.Community, -30, -30), Entry(TherapistRole.CourtOrdered, -20, 1));

        Assert.True(late.HasAnotherRole(Given));
        Assert.False(late.HasAnotherRole(Given.AddDays(2)));
    }

    [Fact]
    public void Who_agreed_to_what_holds_now_is_not_asked_and_who_agreed_between_is()
    {
        var back = Roles(
            Entry(TherapistRole.Community, -30, -30),
            Entry(TherapistRole.Expert, 1, 1),
            Entry(TherapistRole.Community, 3, 3)
        );

        Assert.False(back.HasAnotherRole(Given));
        Assert.True(back.HasAnotherRole(Given.AddDays(2)));
    }

    [Fact]
    public void What_they_took_back_or_said_no_to_stays_so_or_is_asked_again()
    {
        var other = Payers(Paid(-10, -10, Mira), Paid(0, 1, Insurer));
        var around = new CaseAround(null, "first") { Engagement = other };

        Assert.Equal(ConsentState.TakenBack, ConsentStanding.Of(Signed with { IsTakenBack = true }, around).State);
        Assert.Equal(
            ConsentState.MustBeAskedAgain,
            ConsentStanding.Of(Signed with { Answer = SignatureState.Missing }, around).State
        );
    }

    private static (ConsentState, AgainBecause?) Of(AgreementKind kind, EngagementFacts engaged)
    {
        var around = new CaseAround(null, "first") { Engagement = engaged };
        var standing = ConsentStanding.Of(Signed with { Kind = kind }, around);
        return (standing.State, standing.Because);
    }

    private static EngagementFacts Roles(params EngagementEntry<TherapistRole>[] entries) => new([entries], []);

    private static EngagementFacts Payers(params EngagementEntry<IReadOnlySet<PersonId>>[] entries) => new([], entries);

    private static EngagementEntry<TherapistRole> Entry(TherapistRole role, int since, int kept) =>
        new(role, Given.Date.AddDays(since), Given.AddDays(kept));

    private static EngagementEntry<IReadOnlySet<PersonId>> Paid(int since, int kept, params PersonId[] payers) =>
        new(payers.ToHashSet(), Given.Date.AddDays(since), Given.AddDays(kept));
}

using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Tests.Consents;

/// <summary>How an agreement stands by what happened to it and around it.</summary>
public sealed class ConsentStandingTests
{
    private static readonly DateTime Given = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    private static readonly AgreementFact Signed = new(
        AgreementKind.Work,
        "first",
        Given,
        SignatureState.Given,
        IsTakenBack: false,
        AskedAgain: null
    );

    private static readonly CaseAround Quiet = new(Given.AddDays(-30), "first");

    [Fact]
    public void Nobody_stands_before_they_were_asked() =>
        Assert.Equal(ConsentStanding.NotAsked, ConsentStanding.Of(null, Quiet));

    [Theory]
    [InlineData(SignatureState.Missing, ConsentState.GivenOut, false)]
    [InlineData(SignatureState.Given, ConsentState.Agreed, true)]
    [InlineData(SignatureState.Refused, ConsentState.SaidNo, false)]
    public void It_stands_as_it_was_answered(SignatureState answer, ConsentState state, bool isInForce) =>
        Assert.Equal(new(state, null, isInForce), ConsentStanding.Of(Signed with { Answer = answer }, Quiet));

    [Fact]
    public void What_was_taken_back_stays_so_whatever_changes_around_it() =>
        Assert.Equal(
            new(ConsentState.TakenBack, null, IsInForce: false),
            ConsentStanding.Of(
                Signed with
                {
                    IsTakenBack = true,
                    AskedAgain = AskAgainReason.Role,
                },
                new(Given.AddDays(1), "second")
            )
        );

    [Theory]
    [InlineData(AskAgainReason.Role, AgainBecause.Role)]
    [InlineData(AskAgainReason.Order, AgainBecause.Order)]
    [InlineData(AskAgainReason.Payer, AgainBecause.Payer)]
    public void A_new_role_order_or_payer_asks_again(AskAgainReason reason, AgainBecause because) =>
        Assert.Equal(
            new(ConsentState.MustBeAskedAgain, because, IsInForce: false),
            ConsentStanding.Of(Signed with { AskedAgain = reason }, Quiet)
        );

    [Theory]
    [InlineData(AgreementKind.Work, ConsentState.MustBeAskedAgain)]
    [InlineData(AgreementKind.Transport, ConsentState.MustBeAskedAgain)]
    [InlineData(AgreementKind.GroundRules, ConsentState.Agreed)]
    [InlineData(AgreementKind.ChildsWords, ConsentState.Agreed)]
    public void A_later_order_asks_again_by_itself_for_what_it_can_change(AgreementKind kind, ConsentState state)
    {
        var after = ConsentStanding.Of(Signed with { Kind = kind }, Quiet with { LatestOrderAt = Given.AddMinutes(1) });

        Assert.Equal(state, after.State);
        Assert.Equal(
            ConsentState.Agreed,
            ConsentStanding.Of(Signed with { Kind = kind }, Quiet with { LatestOrderAt = Given }).State
        );
    }

    [Theory]
    [InlineData(AgreementKind.Work, ConsentState.MustBeAskedAgain)]
    [InlineData(AgreementKind.Transport, ConsentState.Agreed)]
    [InlineData(AgreementKind.GroundRules, ConsentState.Agreed)]
    public void A_new_therapist_asks_again_by_themself(AgreementKind kind, ConsentState state)
    {
        var after = ConsentStanding.Of(
            Signed with
            {
                Kind = kind,
            },
            Quiet with
            {
                NewestTherapistAt = Given.AddMinutes(1),
            }
        );
        var before = ConsentStanding.Of(Signed with { Kind = kind }, Quiet with { NewestTherapistAt = Given });

        Assert.Equal(state, after.State);
        Assert.Equal(after.State == ConsentState.Agreed ? null : AgainBecause.Role, after.Because);
        Assert.Equal(ConsentState.Agreed, before.State);
    }

    [Fact]
    public void Newer_words_ask_again_and_are_not_told_on_a_page_of_their_own()
    {
        var staff = ConsentStanding.Of(Signed, Quiet with { NewestText = "second" });
        var own = ConsentStanding.Of(Signed, Quiet with { NewestText = null });

        Assert.Equal(new(ConsentState.MustBeAskedAgain, AgainBecause.Text, IsInForce: false), staff);
        Assert.Equal(new(ConsentState.Agreed, null, IsInForce: true), own);
    }

    [Fact]
    public void Consent_of_which_a_clinician_heard_that_it_needs_another_talk_is_not_in_force()
    {
        var heard = ConsentStanding.Of(Signed with { Heard = Understanding.NeedsAnotherTalk }, Quiet);

        Assert.Equal(new(ConsentState.Agreed, null, IsInForce: false), heard);
        Assert.True(ConsentStanding.Of(Signed with { Heard = Understanding.Understood }, Quiet).IsInForce);
    }

    [Fact]
    public void Nothing_is_in_force_that_was_not_signed_or_was_taken_back_or_must_be_asked_again()
    {
        var facts =
            from kind in Gen.Elements(Enum.GetValues<AgreementKind>())
            from text in Gen.Elements("first", "second")
            from answer in Gen.Elements(Enum.GetValues<SignatureState>())
            from back in Gen.Elements(true, false)
            from again in Gen.Elements<AskAgainReason?>(null, AskAgainReason.Role, AskAgainReason.Payer)
            from order in Gen.Choose(-2, 2)
            select (Fact: new AgreementFact(kind, text, Given, answer, back, again), Order: Given.AddDays(order));
        Prop.ForAll(
                facts.ToArbitrary(),
                f =>
                {
                    var standing = ConsentStanding.Of(f.Fact, new(f.Order, "first"));
                    var reaches = AskAgainReason.Order.Reaches(f.Fact.Kind) && f.Order > Given;
                    var holds =
                        f.Fact is { Answer: SignatureState.Given, IsTakenBack: false, AskedAgain: null }
                        && f.Fact.TextHash == "first"
                        && !reaches;
                    return standing.IsInForce == holds && (standing.Because is null || !standing.CanSign);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_payer_reaches_the_consent_alone_and_an_order_the_transport_plan_too()
    {
        Assert.Equal([AgreementKind.Work], Reached(AskAgainReason.Payer));
        Assert.Equal([AgreementKind.Work], Reached(AskAgainReason.Role));
        Assert.Equal([AgreementKind.Work, AgreementKind.Transport], Reached(AskAgainReason.Order));
    }

    private static IEnumerable<AgreementKind> Reached(AskAgainReason reason) =>
        Enum.GetValues<AgreementKind>().Where(kind => reason.Reaches(kind));
}

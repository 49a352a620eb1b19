using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Tests.Consents;

/// <summary>What must hold before an answer to an agreement is recorded.</summary>
public sealed class SignAgreementRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly ConsentStanding Waits = new(ConsentState.GivenOut, null, IsInForce: false);

    private static readonly SignAgreementFacts OnPaper = new(
        IsLatest: true,
        Waits,
        SignatureState.Given,
        Day,
        Day.AddDays(-1),
        Day,
        Unread: 0,
        AsksToTeachBack: true,
        "The therapist will not say who gets custody."
    );

    private static readonly SignedInPortal Screen = new(
        "mira dorn",
        "Mira Dorn",
        "abc",
        "abc",
        IsMeant: true,
        IsOver: false,
        HasAgreed: true
    );

    private static readonly SignAgreementFacts OnScreen = OnPaper with { InPortal = Screen };

    [
        Fact,
        Covers("CS.1", met: true),
        Covers("CS.2", met: true),
        Covers("CS.3", met: true),
        Covers("CS.4", met: true),
        Covers("CS.5", met: true),
        Covers("CS.6", met: true),
        Covers("CS.7", met: true),
        Covers("CS.8", met: true),
        Covers("CS.9", met: true),
        Covers("CS.10", met: true)
    ]
    public void It_is_signed_on_paper_and_on_screen_and_after_a_no()
    {
        Assert.IsType<Decision.Allowed>(SignAgreementRules.Decide(OnPaper));
        Assert.IsType<Decision.Allowed>(SignAgreementRules.Decide(OnScreen));
        var changedMind = OnScreen with { Standing = new(ConsentState.SaidNo, null, IsInForce: false) };
        Assert.IsType<Decision.Allowed>(SignAgreementRules.Decide(changedMind));
    }

    [Fact]
    public void Saying_no_asks_for_no_reading_no_answer_and_no_name() =>
        Assert.IsType<Decision.Allowed>(
            SignAgreementRules.Decide(
                OnScreen with
                {
                    Answer = SignatureState.Refused,
                    Unread = 9,
                    TeachBack = null,
                    InPortal = new("", "Mira Dorn", "", "abc", IsMeant: false, IsOver: false, HasAgreed: false),
                }
            )
        );

    [Fact, Covers("CS.1", met: false)]
    public void What_was_replaced_by_a_later_one_is_not_signed() =>
        AssertUnmet("CS.1", OnPaper with { IsLatest = false });

    [Theory, Covers("CS.2", met: false)]
    [InlineData(ConsentState.NotAsked)]
    [InlineData(ConsentState.Agreed)]
    [InlineData(ConsentState.TakenBack)]
    [InlineData(ConsentState.MustBeAskedAgain)]
    public void What_does_not_wait_is_not_signed(ConsentState state) =>
        AssertUnmet("CS.2", OnPaper with { Standing = new(state, null, IsInForce: false) });

    [Fact, Covers("CS.3", met: false)]
    public void It_is_said_what_they_answered() =>
        AssertUnmet("CS.3", OnPaper with { Answer = SignatureState.Missing });

    [Theory, Covers("CS.4", met: false)]
    [InlineData(-2)]
    [InlineData(1)]
    public void The_day_lies_between_giving_out_and_today(int days) =>
        AssertUnmet("CS.4", OnPaper with { On = Day.AddDays(days) });

    [Fact]
    public void Without_a_day_nothing_is_recorded() => AssertUnmet("CS.4", OnPaper with { On = null });

    [Fact, Covers("CS.5", met: false)]
    public void One_clause_that_was_not_read_is_enough_to_wait() => AssertUnmet("CS.5", OnPaper with { Unread = 1 });

    [Theory, Covers("CS.6", met: false)]
    [InlineData(null)]
    [InlineData("  ")]
    public void The_question_is_answered_in_words(string? words) =>
        AssertUnmet("CS.6", OnPaper with { TeachBack = words });

    [Fact]
    public void The_question_is_answered_in_few_words() =>
        AssertUnmet("CS.6", OnPaper with { TeachBack = new('a', Agreement.AnswerLength + 1) });

    [Fact]
    public void What_asks_no_question_needs_no_answer() =>
        Assert.IsType<Decision.Allowed>(
            SignAgreementRules.Decide(OnPaper with { AsksToTeachBack = false, TeachBack = null })
        );

    [Fact, Covers("CS.7", met: false)]
    public void Another_name_is_no_signature() =>
        AssertUnmet("CS.7", OnPaper with { InPortal = Screen with { Typed = "Tobin Dorn" } });

    [Theory, Covers("CS.8", met: false)]
    [InlineData("abd", "abc")]
    [InlineData("", "")]
    public void Another_text_is_not_signed(string shown, string hash) =>
        AssertUnmet("CS.8", OnPaper with { InPortal = Screen with { HashShown = shown, Hash = hash } });

    [Fact, Covers("CS.9", met: false)]
    public void A_name_that_is_not_meant_is_no_signature() =>
        AssertUnmet("CS.9", OnPaper with { InPortal = Screen with { IsMeant = false } });

    [Fact, Covers("CS.10", met: false)]
    public void Without_their_agreement_nobody_signs_on_screen() =>
        AssertUnmet("CS.10", OnPaper with { InPortal = Screen with { HasAgreed = false } });

    private static void AssertUnmet(string id, SignAgreementFacts facts) =>
        Assert.Equal([id], Assert.IsType<Decision.Refused>(SignAgreementRules.Decide(facts)).Unmet.Select(s => s.Id));
}

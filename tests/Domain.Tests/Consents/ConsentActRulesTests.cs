using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Tests.Consents;

/// <summary>What must hold before an agreement is given out, asked for again, heard or taken back, and a plan kept.</summary>
public sealed class ConsentActRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly GiveOutFacts Plan = new(
        AgreementKind.Transport,
        IsPlanWritten: true,
        HasTherapist: true,
        2
    );
    private static readonly HearFacts Answer = new(HasAnswer: true, IsTakenBack: false, Understanding.Understood);
    private static readonly TakeBackFacts Back = new(
        SignatureState.Given,
        IsTakenBack: false,
        Day.AddDays(-1),
        Day,
        Day
    );

    [Fact, Covers("CS.20", met: true), Covers("CS.21", met: true), Covers("CS.22", met: true)]
    public void It_is_given_out_where_somebody_is_there_to_be_given_it()
    {
        Assert.IsType<Decision.Allowed>(Decision.On(ConsentActRules.GivingOut, Plan));
        var work = Plan with { Kind = AgreementKind.Work, IsPlanWritten = false };
        Assert.IsType<Decision.Allowed>(Decision.On(ConsentActRules.GivingOut, work));
    }

    [Fact, Covers("CS.20", met: false)]
    public void To_nobody_nothing_is_given_out() =>
        Assert.Equal(["CS.20"], Unmet(ConsentActRules.GivingOut, Plan with { Adults = 0 }));

    [Fact, Covers("CS.21", met: false)]
    public void A_transport_plan_is_written_first() =>
        Assert.Equal(["CS.21"], Unmet(ConsentActRules.GivingOut, Plan with { IsPlanWritten = false }));

    [Fact, Covers("CS.22", met: false)]
    public void Nobody_agrees_to_a_therapist_who_is_not_there() =>
        Assert.Equal(["CS.22"], Unmet(ConsentActRules.GivingOut, Plan with { HasTherapist = false }));

    [
        Fact,
        Covers("CS.23", met: true),
        Covers("CS.23", met: false),
        Covers("CS.24", met: true),
        Covers("CS.24", met: false)
    ]
    public void A_plan_from_before_a_protection_or_with_an_address_in_it_goes_to_nobody()
    {
        Assert.Equal(["CS.23"], Unmet(ConsentActRules.GivingOut, Plan with { PlanWaits = true }));
        Assert.Equal(["CS.24"], Unmet(ConsentActRules.GivingOut, Plan with { PlanTellsWhereabouts = true }));
        var rules = Plan with { Kind = AgreementKind.GroundRules, PlanWaits = true, PlanTellsWhereabouts = true };
        Assert.Empty(Unmet(ConsentActRules.GivingOut, rules));
        Assert.Empty(Unmet(ConsentActRules.GivingOut, Plan));
    }

    [
        Fact,
        Covers("CS.52", met: true),
        Covers("CS.52", met: false),
        Covers("CS.53", met: true),
        Covers("CS.53", met: false)
    ]
    public void Where_somebody_is_protected_a_plan_is_kept_knowing_so_and_tells_no_place()
    {
        var draft = new TransportDraft("Mira.", "Tobin, upstairs.", SomebodyIsProtected: true);
        Assert.Equal(["CS.52"], Unmet(TransportRules.Requirements, draft));
        Assert.Empty(Unmet(TransportRules.Requirements, draft with { IsMeant = true }));
        Assert.Equal(
            ["CS.53"],
            Unmet(TransportRules.Requirements, draft with { IsMeant = true, TellsWhereabouts = true })
        );
    }

    [Fact, Covers("CS.30", met: true), Covers("CS.30", met: false)]
    public void Asking_again_says_what_changed()
    {
        Assert.Empty(Unmet(ConsentActRules.AskingAgain, (AskAgainReason?)AskAgainReason.Payer));
        Assert.Equal(["CS.30"], Unmet(ConsentActRules.AskingAgain, (AskAgainReason?)null));
    }

    [Fact, Covers("CS.40", met: true), Covers("CS.41", met: true), Covers("CS.42", met: true)]
    public void An_answer_is_heard() => Assert.Empty(Unmet(ConsentActRules.Hearing, Answer));

    [Fact, Covers("CS.40", met: false), Covers("CS.41", met: false), Covers("CS.42", met: false)]
    public void Nothing_is_heard_where_nothing_was_said_and_nothing_counts()
    {
        Assert.Equal(["CS.40"], Unmet(ConsentActRules.Hearing, Answer with { HasAnswer = false }));
        Assert.Equal(["CS.41"], Unmet(ConsentActRules.Hearing, Answer with { IsTakenBack = true }));
        Assert.Equal(["CS.42"], Unmet(ConsentActRules.Hearing, Answer with { Heard = null }));
    }

    [Fact, Covers("CS.50", met: true), Covers("CS.51", met: true)]
    public void A_plan_says_who_brings_and_who_waits() =>
        Assert.Empty(Unmet(TransportRules.Requirements, new TransportDraft("Mira.", "Tobin, upstairs.")));

    [Fact, Covers("CS.50", met: false), Covers("CS.51", met: false)]
    public void A_plan_without_either_or_without_end_is_none()
    {
        Assert.Equal(["CS.50"], Unmet(TransportRules.Requirements, new TransportDraft(" ", "Upstairs.")));
        var endless = new string('a', TransportPlan.WordsLength + 1);
        Assert.Equal(["CS.51"], Unmet(TransportRules.Requirements, new TransportDraft("Mira.", endless)));
    }

    [Fact, Covers("CS.60", met: true), Covers("CS.61", met: true)]
    public void What_was_signed_is_taken_back() => Assert.Empty(Unmet(ConsentActRules.TakingBack, Back));

    [Fact, Covers("CS.60", met: false), Covers("CS.61", met: false)]
    public void What_was_not_signed_is_not_taken_back_and_nothing_twice_or_on_another_day()
    {
        Assert.Equal(["CS.60"], Unmet(ConsentActRules.TakingBack, Back with { Answer = SignatureState.Refused }));
        Assert.Equal(["CS.60"], Unmet(ConsentActRules.TakingBack, Back with { IsTakenBack = true }));
        Assert.Equal(["CS.61"], Unmet(ConsentActRules.TakingBack, Back with { On = Day.AddDays(-2) }));
        Assert.Equal(["CS.61"], Unmet(ConsentActRules.TakingBack, Back with { On = Day.AddDays(1) }));
    }

    private static IEnumerable<string> Unmet<T>(IReadOnlyList<Requirement<T>> table, T facts) =>
        Decision.On(table, facts) is Decision.Refused refused ? refused.Unmet.Select(s => s.Id) : [];
}

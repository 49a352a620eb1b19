using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>What must hold before something counts as told, of calls, and of emergencies.</summary>
public sealed class TellingRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DisclosureAnswer May = new DisclosureAnswer.Allowed(Basis.Release, Guid.Empty);
    private static readonly DisclosureAnswer MayNot = new DisclosureAnswer.Refused([new(Bar.NoRelease, null)]);
    private static readonly PersonId[] People =
    [
        .. Enumerable.Range(1, 4).Select(n => new PersonId(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))),
    ];

    private static readonly TellingFacts Telling = new(
        [May],
        IsVerified: true,
        "Attendance",
        "Hearing",
        Today,
        Today,
        TellingWay.HandedOver
    );
    private static readonly CallFacts Call = new(IsCallerKnown: true, CallerProof.CalledBack, 4, "Asked", Tells: true);
    private static readonly EmergencyDraft Emergency = new(
        EmergencyKind.MandatedReport,
        IsAboutKnown: true,
        "County hotline, report 4711",
        "What the child said",
        "Reasonable suspicion",
        Now,
        Now
    );
    private static readonly EmergencyReview Review = new(People[0], null, false, People[1], "Called for");

    [
        Fact,
        Covers("TL.1", met: true),
        Covers("TL.2", met: true),
        Covers("TL.3", met: true),
        Covers("TL.4", met: true),
        Covers("TL.5", met: true),
        Covers("TL.6", met: true),
        Covers("TL.7", met: true),
        Covers("TL.8", met: true),
        Covers("TL.8", met: false),
        Covers("TL.9", met: true),
        Covers("TL.9", met: false),
        Covers("TL.1", met: false),
        Covers("TL.2", met: false),
        Covers("TL.3", met: false),
        Covers("TL.4", met: false),
        Covers("TL.5", met: false),
        Covers("TL.6", met: false),
        Covers("TL.7", met: false)
    ]
    public void Nothing_counts_as_told_that_may_not_be_told()
    {
        Assert.IsType<Decision.Allowed>(TellingRules.Decide(Telling));
        Unmet("TL.1", TellingRules.Decide(Telling with { Answer = [] }));
        Unmet("TL.2", TellingRules.Decide(Telling with { Answer = [May, MayNot] }));
        Unmet("TL.3", TellingRules.Decide(Telling with { IsVerified = false }));
        Unmet("TL.4", TellingRules.Decide(Telling with { Said = " " }));
        Unmet("TL.5", TellingRules.Decide(Telling with { Purpose = "" }));
        Unmet("TL.6", TellingRules.Decide(Telling with { On = Today.AddDays(1) }));
        Unmet("TL.9", TellingRules.Decide(Telling with { Way = null }));
        Unmet("TL.6", TellingRules.Decide(Telling with { On = null }));
        var filed = Telling with
        {
            Answer = [new DisclosureAnswer.Allowed(Basis.Order, Guid.Empty) { Route = CourtRoute.Clerk }],
        };
        Assert.IsType<Decision.Allowed>(TellingRules.Decide(filed with { Way = TellingWay.CourtsClerk }));
        Unmet("TL.7", TellingRules.Decide(filed with { Way = TellingWay.Mail }));
        Unmet("TL.7", TellingRules.Decide(filed with { Way = TellingWay.SealedToCourt }));
    }

    [Fact]
    public void Protected_contact_is_never_read_out_to_a_known_voice()
    {
        var address = Telling with { TellsProtectedContact = true, Way = TellingWay.Telephone };
        Assert.IsType<Decision.Allowed>(TellingRules.Decide(address with { Proof = CallerProof.CalledBack }));
        Assert.IsType<Decision.Allowed>(TellingRules.Decide(address with { Way = TellingWay.InPerson }));
        foreach (var way in (TellingWay[])[TellingWay.Telephone, TellingWay.Fax, TellingWay.EMail])
        {
            foreach (var proof in (CallerProof?[])[null, CallerProof.NotVerified, CallerProof.KnownVoice])
            {
                Unmet("TL.8", TellingRules.Decide(address with { Way = way, Proof = proof }));
            }
        }
    }

    [Theory]
    [InlineData(TellingWay.Telephone, CallerProof.KnownVoice, true)]
    [InlineData(TellingWay.Telephone, CallerProof.NotVerified, false)]
    [InlineData(TellingWay.Telephone, null, false)]
    [InlineData(TellingWay.Fax, CallerProof.KnownVoice, false)]
    [InlineData(TellingWay.Fax, CallerProof.CalledBack, true)]
    [InlineData(TellingWay.EMail, null, false)]
    [InlineData(TellingWay.InPerson, null, true)]
    [InlineData(TellingWay.Mail, null, true)]
    public void Who_cannot_be_seen_is_made_sure_of(TellingWay way, CallerProof? proof, bool isSure) =>
        Assert.Equal(isSure, TellingRules.IsVerified(way, proof));

    [
        Fact,
        Covers("CN.1", met: true),
        Covers("CN.2", met: true),
        Covers("CN.3", met: true),
        Covers("CN.4", met: true),
        Covers("CN.5", met: true),
        Covers("CN.1", met: false),
        Covers("CN.2", met: false),
        Covers("CN.3", met: false),
        Covers("CN.4", met: false),
        Covers("CN.5", met: false)
    ]
    public void A_call_says_who_it_was_and_strangers_are_told_nothing()
    {
        Assert.IsType<Decision.Allowed>(TellingRules.Decide(Call));
        var stranger = Call with { Proof = CallerProof.NotVerified, Tells = false, Minutes = 0 };
        Assert.IsType<Decision.Allowed>(TellingRules.Decide(stranger));
        Unmet("CN.1", TellingRules.Decide(Call with { IsCallerKnown = false }));
        Unmet("CN.2", TellingRules.Decide(stranger with { Proof = null }));
        Unmet("CN.3", TellingRules.Decide(Call with { Minutes = null }));
        Unmet("CN.3", TellingRules.Decide(Call with { Minutes = -1 }));
        Unmet("CN.3", TellingRules.Decide(Call with { Minutes = TellingRules.LongestCall + 1 }));
        Unmet("CN.4", TellingRules.Decide(Call with { Heard = "" }));
        Unmet("CN.5", TellingRules.Decide(Call with { Proof = CallerProof.NotVerified }));
    }

    [
        Fact,
        Covers("TS.1", met: true),
        Covers("TS.1", met: false),
        Covers("ES.1", met: true),
        Covers("ES.2", met: true),
        Covers("ES.1", met: false),
        Covers("ES.2", met: false),
        Covers("ES.3", met: true),
        Covers("ES.3", met: false),
        Covers("ES.4", met: true),
        Covers("ES.4", met: false),
        Covers("ES.5", met: true),
        Covers("ES.5", met: false)
    ]
    public void Striking_and_showing_say_why()
    {
        Assert.IsType<Decision.Allowed>(Decision.On(TellingRules.Striking, "It was another family's."));
        Unmet("TS.1", Decision.On(TellingRules.Striking, ""));
        var showing = new ShowingFacts(true, false, "The agency closed its case.", true, true, false);
        Assert.IsType<Decision.Allowed>(EmergencyRules.Decide(showing));
        Unmet("ES.1", EmergencyRules.Decide(showing with { IsReviewed = false }));
        Unmet("ES.2", EmergencyRules.Decide(showing with { Because = " " }));
        Unmet("ES.3", EmergencyRules.Decide(showing with { IsByWhoTold = true }));
        Unmet("ES.4", EmergencyRules.Decide(showing with { MayHaveAccounting = false }));
        Unmet("ES.5", EmergencyRules.Decide(showing with { IsShutOff = true }));
        // It can always be taken out again.
        Assert.IsType<Decision.Allowed>(EmergencyRules.Decide(showing with { IsShutOff = true, Shows = false }));
    }

    [Fact, Covers("AD.1", met: true), Covers("AD.2", met: true), Covers("AD.1", met: false), Covers("AD.2", met: false)]
    public void An_accounting_goes_to_the_person_or_to_whoever_acts_for_a_child()
    {
        var own = new AccountingDraft(IsOwn: true, IsForChild: false, IsShutOff: false);
        var childs = new AccountingDraft(IsOwn: false, IsForChild: true, IsShutOff: false);
        Assert.IsType<Decision.Allowed>(AccountingRules.Decide(own));
        Assert.IsType<Decision.Allowed>(AccountingRules.Decide(childs));
        Unmet("AD.1", AccountingRules.Decide(childs with { IsForChild = false }));
        Unmet("AD.2", AccountingRules.Decide(childs with { IsShutOff = true }));
    }

    [
        Fact,
        Covers("EM.1", met: true),
        Covers("EM.2", met: true),
        Covers("EM.3", met: true),
        Covers("EM.4", met: true),
        Covers("EM.5", met: true),
        Covers("EM.6", met: true),
        Covers("EM.1", met: false),
        Covers("EM.2", met: false),
        Covers("EM.3", met: false),
        Covers("EM.4", met: false),
        Covers("EM.5", met: false),
        Covers("EM.6", met: false)
    ]
    public void An_emergency_waits_for_nobody_and_is_put_on_record_whole()
    {
        Assert.IsType<Decision.Allowed>(EmergencyRules.Decide(Emergency));
        Unmet("EM.1", EmergencyRules.Decide(Emergency with { Kind = null }));
        Unmet("EM.2", EmergencyRules.Decide(Emergency with { IsAboutKnown = false }));
        Unmet("EM.3", EmergencyRules.Decide(Emergency with { ToWhom = "" }));
        Unmet("EM.4", EmergencyRules.Decide(Emergency with { Said = "" }));
        Unmet("EM.5", EmergencyRules.Decide(Emergency with { Reason = " " }));
        Unmet("EM.6", EmergencyRules.Decide(Emergency with { ToldAt = Now.AddMinutes(1) }));
        Unmet("EM.6", EmergencyRules.Decide(Emergency with { ToldAt = null }));
    }

    [
        Fact,
        Covers("ER.1", met: true),
        Covers("ER.2", met: true),
        Covers("ER.3", met: true),
        Covers("ER.4", met: true),
        Covers("ER.1", met: false),
        Covers("ER.2", met: false),
        Covers("ER.3", met: false),
        Covers("ER.4", met: false)
    ]
    public void Two_others_look_at_an_emergency_afterwards()
    {
        Assert.IsType<Decision.Allowed>(EmergencyRules.Decide(Review));
        Assert.IsType<Decision.Allowed>(
            EmergencyRules.Decide(Review with { FirstReviewBy = People[1], Reviewer = People[2] })
        );
        Unmet("ER.1", EmergencyRules.Decide(Review with { Reviewer = People[0] }));
        Unmet("ER.2", EmergencyRules.Decide(Review with { FirstReviewBy = People[1] }));
        Unmet("ER.3", EmergencyRules.Decide(Review with { IsReviewed = true }));
        Unmet("ER.4", EmergencyRules.Decide(Review with { Words = "" }));
    }

    private static void Unmet(string id, Decision decision) =>
        Assert.Equal(id, Assert.Single(Assert.IsType<Decision.Refused>(decision).Unmet).Id);
}

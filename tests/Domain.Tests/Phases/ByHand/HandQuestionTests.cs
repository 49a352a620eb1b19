using System.Reflection;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Way;
using Reknit.Domain.Plans;
using Reknit.Domain.Safety;
using Reknit.Domain.Sessions;

namespace Reknit.Domain.Tests.Phases.ByHand;

/// <summary>What is written down by hand, and what counts while nothing is.</summary>
public sealed class HandQuestionTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>A way of which nobody has said anything.</summary>
    internal static WayKnowledge Unknown => Nothing;

    private static readonly WayKnowledge Nothing = new()
    {
        Hand = HandAnswers.None,
        Entry = new(
            EntryRoute.CourtOrder,
            "NC",
            OrderIsOnFile: false,
            OrderIsConfirmed: false,
            Standing: null,
            AdultIsNamed: true,
            ConfirmedMostRecentOn: null,
            StopsNotReviewed: [],
            RuledOutOpen: null,
            AsksForCustodyRole: true,
            RoleLetterIsSent: false,
            CostKindsWithoutPayer: 5,
            ContactIsForbidden: false,
            ContactInTherapyOnly: false,
            IsProtectedFromAdult: false,
            AdultsAreKeptApart: false
        ),
        PartiesAreListed = false,
        OwnTherapistIsNamed = false,
        OwnTherapistsReleaseIsInForce = false,
        OwnTherapist = OwnTherapistFacts.Of([], null),
        Checks = ChecksKnown.None,
        Conditions = [new("Not looked for yet", null, null)],
        LicenceIsValid = false,
        TrainingMissing = Competence.Asked,
        AdultsWithoutConsent = 2,
        TransportPlanIsSigned = false,
        OthersAcceptGroundRules = false,
        ParentsNotSeenAlone = 2,
        ChildAloneOn = [],
        DrewBack = [],
        StopSignal = null,
        Choices = VisitChoices.None,
        AdultAttendance = AttendanceCount.None,
        OtherParentSessions = 0,
        JointSessions = 0,
        Accountability = [],
        Support = [],
        Screens = ScreensKnown.Of([], [Known.Tobin, Known.Ana], Known.June),
        Band = null,
        Suitability = null,
        Steps = new([], Today, null),
        History = AbuseHistory.NotAsked,
        ViolenceWithChild = ViolenceStage.EvidencePresented,
        ViolenceBetweenAdults = ViolenceStage.EvidencePresented,
        DisclosuresWithoutDecision = 1,
        AdultsToAskAnew = 0,
        Measured = MeasuredChange.NotKnown,
        Proposed = [],
        Goals = GoalCount.None(3),
        SafetyPlanAt = null,
        CheckIns = CheckInsKnown.None,
        Care = [],
        Assents = [],
        SteadySince = Today,
        Today = Today,
        Settings = PathwaySettings.Shipped,
    };

    public static TheoryData<Gate> Gates => [.. Enum.GetValues<Gate>().Where(g => g != Gate.Closing)];

    [Theory, MemberData(nameof(Gates))]
    public void Where_nobody_has_said_anything_no_requirement_is_met_that_rests_on_a_word(Gate gate)
    {
        var stated = GateKnowledge.Of(gate, Nothing, PathwayState.Begin(Known.June, Known.Tobin)).Stand();

        // Of G4 and G5 some are so by themselves: no hold is open, no order forbids, and no concern was raised.
        string[] itself = ["G4.3", "G5.15", "G5.16", "G5.17", "G6.7"];
        Assert.All(
            stated.Where(s => !itself.Contains(s.Id)),
            s => Assert.False(s.IsMet, $"{s.Id} is met though nobody said so: {s.Words}")
        );
    }

    [Fact]
    public void Whether_the_child_was_asked_is_read_from_their_own_answers_alone()
    {
        var state = PathwayState.Begin(Known.June, Known.Tobin);
        bool IsAsked(params Assent[] said) =>
            ((PlanGateFacts)GateKnowledge.Of(Gate.Plan, Nothing with { Assents = said }, state)).ChildIsAsked;

        var no = Known.Yes(Rung.PhotoOrVoice) with { Answer = AssentAnswer.No };
        Assert.False(IsAsked());
        Assert.True(IsAsked(no));
        Assert.False(IsAsked(no with { WasAlone = false }));
        Assert.False(IsAsked(no with { Adult = Known.Ruth }));
        Assert.False(IsAsked(no with { Answer = AssentAnswer.DidNotComeInNotAsked }));
    }

    [Fact]
    public void Each_answer_reaches_the_facts_of_every_gate_that_asks_for_it()
    {
        var state = PathwayState.Begin(Known.June, Known.Tobin);
        foreach (var question in HandQuestions.All)
        {
            // What the lead agrees to is asked of a severe problem alone.
            var before = new Dictionary<string, string>();
            if (question.IsTheLeads)
            {
                before[nameof(Severity)] = nameof(Severity.Severe);
            }

            var unsaid = Nothing with { Hand = new(before) };
            var said = Nothing with
            {
                Hand = new(new Dictionary<string, string>(before) { [question.Key] = Other(question) }),
            };

            Assert.All(
                question.Gates,
                gate =>
                    Assert.NotEqual(
                        Written(GateKnowledge.Of(gate, unsaid, state)) + Written(GateKnowledge.Locks(unsaid)),
                        Written(GateKnowledge.Of(gate, said, state)) + Written(GateKnowledge.Locks(said))
                    )
            );
        }
    }

    [Fact]
    public void What_the_history_of_harm_says_reaches_the_locks()
    {
        var locks = Written(GateKnowledge.Locks(Nothing));

        Assert.NotEqual(locks, Written(GateKnowledge.Locks(Nothing with { History = AbuseHistory.NoneKnown })));
        Assert.NotEqual(locks, Written(GateKnowledge.Locks(Nothing with { ViolenceWithChild = ViolenceStage.Found })));
        Assert.NotEqual(
            locks,
            Written(GateKnowledge.Locks(Nothing with { ViolenceBetweenAdults = ViolenceStage.Found }))
        );
    }

    [Fact]
    public void A_positive_screen_asks_for_a_safety_plan_signed_after_it_was_kept()
    {
        var kept = new DateTime(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);
        var screened = Nothing.Screens with { ParentsWithoutViolenceScreen = 0, ChildIsScreenedForSuicide = true };
        var positive = screened with { Positive = [new(Known.Ana, "violence", Today.AddDays(-5), kept)] };

        Assert.Equal(1, Nothing.ScreensWithoutSafetyPlan);
        Assert.Equal(0, (Nothing with { Screens = screened }).ScreensWithoutSafetyPlan);
        Assert.Equal(1, Lacking(null));
        Assert.Equal(1, Lacking(kept.AddMinutes(-1)));
        Assert.Equal(0, Lacking(kept.AddMinutes(1)));

        int Lacking(DateTime? plan) =>
            (Nothing with { Screens = positive, SafetyPlanAt = plan }).ScreensWithoutSafetyPlan;
    }

    [Fact]
    public void Every_question_says_what_it_takes_and_its_unsaid_answer_fits()
    {
        Assert.Distinct(HandQuestions.All.Select(q => q.Key));
        Assert.All(HandQuestions.All, q => Assert.NotEmpty(q.Gates));
        Assert.All(
            HandQuestions.All.Where(q => q.Unsaid is not null && q.Kind != HandKind.Choice),
            q => Assert.True(q.Takes(q.Unsaid!), q.Key)
        );
        Assert.All(HandQuestions.All, q => Assert.True(q.Key.Length <= 60 && !q.Takes("<>")));
    }

    [
        Fact,
        Covers("HF.1", met: true),
        Covers("HF.1", met: false),
        Covers("HF.2", met: true),
        Covers("HF.2", met: false),
        Covers("HF.3", met: true),
        Covers("HF.3", met: false),
        Covers("HF.4", met: true),
        Covers("HF.4", met: false)
    ]
    public void An_answer_fits_its_question_and_says_how_it_is_known()
    {
        var draft = new HandFactDraft(HandQuestions.Of("CommitmentsMade"), "5", "Call of that day", ByLead: false);

        Assert.IsType<Decision.Allowed>(Decision.On(HandFactRules.Requirements, draft));
        Assert.Equal(["HF.2"], Unmet(draft with { Answer = "-1" }));
        Assert.Equal(["HF.2"], Unmet(draft with { Question = HandQuestions.Of("Question"), Answer = "Perhaps" }));
        Assert.Equal(["HF.1"], Unmet(draft with { Question = null }));
        Assert.Equal(["HF.3"], Unmet(draft with { Source = " " }));
        var lead = draft with { Question = HandQuestions.Of(HandQuestions.SevereIsAgreed), Answer = HandQuestion.Yes };
        Assert.Equal(["HF.4"], Unmet(lead));
        Assert.Empty(Unmet(lead with { ByLead = true }));
    }

    [
        Fact,
        Covers("JD.1", met: true),
        Covers("JD.1", met: false),
        Covers("JD.2", met: true),
        Covers("JD.2", met: false),
        Covers("JD.3", met: true),
        Covers("JD.3", met: false),
        Covers("JD.4", met: true),
        Covers("JD.4", met: false),
        Covers("JD.5", met: true),
        Covers("JD.5", met: false),
        Covers("PLH.1", met: true),
        Covers("PLH.1", met: false),
        Covers("PLH.2", met: true),
        Covers("PLH.2", met: false)
    ]
    public void What_takes_two_waits_with_a_reason_and_a_hold_asks_for_little()
    {
        var draft = new JointDecisionDraft(
            RequirementKind.Clinical,
            IsOpen: true,
            WaitsAlready: false,
            IsLicensed: true,
            "Seen at home."
        );
        IReadOnlyList<string> Not(JointDecisionDraft d) => Ids(Decision.On(JointDecisionRules.Making, d));

        Assert.Empty(Not(draft));
        Assert.Empty(Not(draft with { Kind = null }));
        Assert.Equal(["JD.1"], Not(draft with { Kind = RequirementKind.Hard }));
        Assert.Equal(["JD.2"], Not(draft with { IsOpen = false }));
        Assert.Equal(["JD.3"], Not(draft with { WaitsAlready = true }));
        Assert.Equal(["JD.4"], Not(draft with { Reason = "\n" }));
        Assert.Equal(["JD.5"], Not(draft with { IsLicensed = false }));
        var hold = new HoldDraft(Domain.Phases.Holds.HoldTrigger.ForceOrThreat, "Pulled from the car.");
        Assert.Empty(Ids(Decision.On(PlaceHoldRules.Requirements, hold)));
        Assert.Equal(["PLH.1"], Ids(Decision.On(PlaceHoldRules.Requirements, hold with { Trigger = null })));
        Assert.Equal(["PLH.2"], Ids(Decision.On(PlaceHoldRules.Requirements, hold with { Words = "" })));
    }

    [Fact]
    public void What_was_said_for_an_earlier_approach_counts_no_longer()
    {
        var (before, longAgo) = (Today.AddDays(-1), Today.AddDays(-90));
        foreach (var key in (string[])["InvestigationIsPending", "ChildAgreedHow"])
        {
            Assert.False(HandQuestions.Counts(key, before, Today, longAgo));
            Assert.True(HandQuestions.Counts(key, longAgo, null, longAgo));
            Assert.False(HandQuestions.Counts(key, before, null, Today));
        }
        Assert.True(HandQuestions.Counts("LetterIsApproved", longAgo, Today, Today));
    }

    private static string Written(object facts) => string.Join("|", Flat(facts).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Flat(object? facts, string name = "") =>
        facts switch
        {
            null => [$"{name}="],
            string or ValueType => [$"{name}={facts}"],
            PathwaySettings => [],
            System.Collections.IEnumerable many => [$"{name}={many.Cast<object>().Count()}"],
            _ => facts
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .SelectMany(p => Flat(p.GetValue(facts), $"{name}.{p.Name}")),
        };

    /// <summary>An answer that differs from what counts unsaid.</summary>
    private static string Other(HandQuestion question) =>
        question.Kind switch
        {
            HandKind.YesNo => question.Unsaid == HandQuestion.Yes ? HandQuestion.No : HandQuestion.Yes,
            HandKind.Count => question.Unsaid is null or "0" ? "7" : "0",
            _ => question.Choices.Select(c => c.Value).Last(v => v != question.Unsaid),
        };

    private static IReadOnlyList<string> Unmet(HandFactDraft draft) =>
        Ids(Decision.On(HandFactRules.Requirements, draft));

    private static IReadOnlyList<string> Ids(Decision decision) =>
        decision is Decision.Refused refused ? [.. refused.Unmet.Select(u => u.Id)] : [];
}

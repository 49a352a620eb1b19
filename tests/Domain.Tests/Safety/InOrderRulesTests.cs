using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Settings;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Safety;
using Reknit.Domain.Tests.Phases;

namespace Reknit.Domain.Tests.Safety;

/// <summary>What was looked for in a case, which conditions are met, and when the child's own therapist was heard.</summary>
public sealed class InOrderRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTime At = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Covers("KO.1", met: true), Covers("KO.2", met: true), Covers("KO.3", met: true)]
    [Covers("KO.1", met: false), Covers("KO.2", met: false), Covers("KO.3", met: false)]
    public void A_check_says_what_was_looked_for_and_why_what_was_found_stands_against_nothing()
    {
        var draft = new CaseCheckDraft(CaseCheckKind.Conflicts, 4, 0, IsClear: true, "");

        Tables.AssertAllMet(InOrderRules.Checks, draft);
        Tables.AssertAllMet(InOrderRules.Checks, draft with { Found = 1, Words = "Another of that name" });
        Tables.AssertUnmet(InOrderRules.Checks, draft with { Kind = null }, "KO.1");
        Tables.AssertUnmet(InOrderRules.Checks, draft with { People = 0 }, "KO.1");
        Tables.AssertUnmet(InOrderRules.Checks, draft with { Found = 1 }, "KO.2");
        Tables.AssertUnmet(InOrderRules.Checks, draft with { IsClear = false }, "KO.2");
        Tables.AssertUnmet(InOrderRules.Checks, draft with { Words = new('x', EntryRules.WordsLength + 1) }, "KO.3");
    }

    [Fact]
    [Covers("KO.10", met: true), Covers("KO.11", met: true), Covers("KO.12", met: true), Covers("KO.15", met: true)]
    [Covers("KO.16", met: true), Covers("KO.17", met: true), Covers("KO.10", met: false), Covers("KO.11", met: false)]
    [Covers("KO.12", met: false), Covers("KO.15", met: false), Covers("KO.16", met: false)]
    [Covers("KO.17", met: false)]
    public void A_condition_says_where_it_stands_and_its_evidence_what_it_is_and_until_when()
    {
        var draft = new ConditionDraft(
            true,
            ConditionKind.Programme,
            "Finishes the course",
            "Order of May, paragraph 6"
        );
        var evidence = new EvidenceDraft(Today, Today, "Letter of the programme", Today);

        Tables.AssertAllMet(InOrderRules.Conditions, draft);
        Tables.AssertUnmet(InOrderRules.Conditions, draft with { IsAdultOfCase = false }, "KO.10");
        Tables.AssertUnmet(InOrderRules.Conditions, draft with { Kind = null }, "KO.11");
        Tables.AssertUnmet(InOrderRules.Conditions, draft with { Words = " " }, "KO.11");
        Tables.AssertUnmet(InOrderRules.Conditions, draft with { Source = "" }, "KO.12");
        Tables.AssertAllMet(InOrderRules.Evidence, evidence);
        Tables.AssertAllMet(InOrderRules.Evidence, evidence with { Until = null });
        Tables.AssertUnmet(InOrderRules.Evidence, evidence with { ShownOn = null, Until = null }, "KO.15");
        Tables.AssertUnmet(InOrderRules.Evidence, evidence with { ShownOn = Today.AddDays(1), Until = null }, "KO.15");
        Tables.AssertUnmet(InOrderRules.Evidence, evidence with { Until = Today.AddDays(-1) }, "KO.16");
        Tables.AssertUnmet(InOrderRules.Evidence, evidence with { Words = "" }, "KO.17");
    }

    [Fact]
    [Covers("KO.20", met: true), Covers("KO.21", met: true), Covers("KO.22", met: true), Covers("KO.23", met: true)]
    [Covers("KO.24", met: true), Covers("KO.20", met: false), Covers("KO.21", met: false), Covers("KO.22", met: false)]
    [Covers("KO.23", met: false), Covers("KO.24", met: false)]
    public void The_childs_own_therapist_is_heard_on_a_day_and_what_they_said_is_not_asked()
    {
        var talk = new OwnTherapistDraft(
            true,
            true,
            OwnTherapistEntryKind.Consulted,
            Today,
            ConsultedBy.Telephone,
            false,
            "",
            Today
        );
        var conference = talk with
        {
            Kind = OwnTherapistEntryKind.CaseConference,
            By = null,
            ConcernIsOpen = null,
            With = "Both therapists",
        };

        Tables.AssertAllMet(InOrderRules.OwnTherapist, talk);
        Tables.AssertAllMet(InOrderRules.OwnTherapist, conference);
        Tables.AssertUnmet(InOrderRules.OwnTherapist, talk with { IsChildOfCase = false }, "KO.20");
        Tables.AssertUnmet(InOrderRules.OwnTherapist, talk with { OwnTherapistIsNamed = false }, "KO.21");
        Tables.AssertUnmet(InOrderRules.OwnTherapist, talk with { HeardOn = Today.AddDays(1) }, "KO.22");
        Tables.AssertUnmet(InOrderRules.OwnTherapist, talk with { By = null }, "KO.23");
        Tables.AssertUnmet(InOrderRules.OwnTherapist, talk with { ConcernIsOpen = null }, "KO.23");
        Tables.AssertUnmet(InOrderRules.OwnTherapist, conference with { With = "" }, "KO.24");
    }

    [Fact]
    public void Conflicts_are_checked_when_everybody_was_covered_and_nothing_was_found_since()
    {
        var covered = new PersonChecked(At, null, At, At);

        Assert.False(ChecksKnown.None.ConflictsAreChecked);
        Assert.True(Of(covered, covered).ConflictsAreChecked);
        // Somebody who joined later was not looked for.
        Assert.False(Of(covered, new(null, null, null, null)).ConflictsAreChecked);
        Assert.False(Of(covered with { ConflictAt = At.AddDays(1) }).ConflictsAreChecked);
        Assert.True(Of(covered with { ConflictAt = At.AddDays(-1) }).ConflictsAreChecked);

        static ChecksKnown Of(params PersonChecked[] people) => new(people, null);
    }

    [Fact]
    public void Protective_orders_and_conditions_are_looked_for_again_when_a_later_paper_came()
    {
        var covered = new PersonChecked(At, null, At, At);

        Assert.True(new ChecksKnown([covered], At.AddDays(-1)).ProtectiveOrdersAreRecorded);
        Assert.True(new ChecksKnown([covered], At.AddDays(-1)).ConditionsAreRecorded);
        Assert.False(new ChecksKnown([covered], At.AddDays(1)).ProtectiveOrdersAreRecorded);
        Assert.False(new ChecksKnown([covered], At.AddDays(1)).ConditionsAreRecorded);
        Assert.False(new ChecksKnown([covered with { ConditionsAt = null }], null).ConditionsAreRecorded);
        Assert.False(ChecksKnown.None.ProtectiveOrdersAreRecorded);
    }

    [Fact]
    public void A_concern_of_the_childs_own_therapist_is_open_until_a_later_talk_says_not()
    {
        var raised = Talk(-20, concern: true);
        var still = Talk(-10, concern: true);
        var conference = new OwnTherapistHeard(OwnTherapistEntryKind.CaseConference, Today.AddDays(-15), At, null);
        var inCare = new OwnTherapistHeard(OwnTherapistEntryKind.StillInCare, Today.AddDays(-1), At, null);

        Assert.Equal(new(null, null, ConcernIsOpen: true, CaseConferenceIsHeld: false), OwnTherapistFacts.Of([], null));
        Assert.Equal(new(Today.AddDays(-3), null, false, false), OwnTherapistFacts.Of([raised, Talk(-3, false)], null));
        Assert.True(OwnTherapistFacts.Of([Talk(-3, false)], Today.AddDays(-2)).ConcernIsOpen);
        Assert.Equal(Today.AddDays(-1), OwnTherapistFacts.Of([raised, inCare], null).SeesChildOn);
        Assert.True(OwnTherapistFacts.Of([raised, conference, still], null).IsHeard);
        // A conference about an earlier concern does not answer a new one.
        Assert.False(OwnTherapistFacts.Of([raised, conference, Talk(-12, false), still], null).IsHeard);

        OwnTherapistHeard Talk(int days, bool concern) =>
            new(OwnTherapistEntryKind.Consulted, Today.AddDays(days), At, concern);
    }

    [Fact]
    public void Only_their_word_that_the_child_is_in_care_says_so_and_its_end_counts_at_once()
    {
        var talk = new OwnTherapistHeard(OwnTherapistEntryKind.Consulted, Today, At, false);
        var inCare = new OwnTherapistHeard(OwnTherapistEntryKind.StillInCare, Today.AddDays(-9), At, null);
        var ended = new OwnTherapistHeard(OwnTherapistEntryKind.NoLongerInCare, Today.AddDays(-2), At, null);
        var again = inCare with { On = ended.On, RecordedAt = At.AddMinutes(1) };

        Assert.False(Sees(talk));
        Assert.True(Sees(talk, inCare));
        Assert.False(Sees(talk, inCare, ended));
        Assert.Equal(ended.On, OwnTherapistFacts.Of([inCare, ended], null).LeftCareOn);
        Assert.True(Sees(ended, again));
        Assert.Null(OwnTherapistFacts.Of([ended, again], null).LeftCareOn);

        static bool Sees(params OwnTherapistHeard[] heard) => OwnTherapistFacts.Of(heard, null).SeesChild(Today, 30);
    }

    [Fact]
    public void A_steady_session_is_one_after_which_a_step_up_could_follow()
    {
        Assert.True(StepUpRules.IsSteady(Known.Steady, [2, 2, 3], PathwaySettings.Shipped));
        Assert.False(
            StepUpRules.IsSteady(Known.Steady with { SomebodyPushed = null }, [2, 2, 3], PathwaySettings.Shipped)
        );
        Assert.False(StepUpRules.IsSteady(Known.Steady with { TooMuch = true }, [2, 2, 3], PathwaySettings.Shipped));
        Assert.False(StepUpRules.IsSteady(Known.Steady, [], PathwaySettings.Shipped));
    }
}

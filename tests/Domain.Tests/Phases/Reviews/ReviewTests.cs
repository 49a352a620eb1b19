using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Reviews;

namespace Reknit.Domain.Tests.Phases.Reviews;

/// <summary>When the work is looked at, and what becomes of what holds it back.</summary>
public sealed class ReviewTests
{
    private static readonly ReviewCadenceFacts Way = new(
        StartedOn: Known.Today.AddDays(-30),
        LastReviewOn: null,
        LastWithOthersOn: null,
        LastStepGainedOn: null,
        SessionsSinceReview: 5,
        Known.Today,
        Known.Settings
    );

    private static readonly ReviewFacts Review = new()
    {
        Outcome = ReviewOutcome.Continue,
        ChildIsHeard = true,
        MeasuresAreSeen = true,
        OrdersAreSeen = true,
        IsWithOthers = true,
        OwnTherapistIsConsulted = true,
        SecondClinicianSigns = true,
        HasReason = true,
        SaysWhatChanges = false,
    };

    private static readonly RequirementState Unmet = new(
        "Z.1",
        RequirementKind.Hard,
        "The release is here.",
        "Test",
        false
    )
    {
        CuredBy = Curer.EachParent,
        Cause = Cause.Document,
    };

    [Fact]
    public void A_review_is_due_after_six_sessions_or_sixty_days()
    {
        Assert.Empty(Due(Way));
        Assert.Equal([ReviewReason.Sessions], Due(Way with { SessionsSinceReview = 6 }));
        Assert.Equal([ReviewReason.Days], Due(Way with { StartedOn = Known.Today.AddDays(-60) }));
        Assert.Empty(Due(Way with { StartedOn = Known.Today.AddDays(-60), LastReviewOn = Known.Today.AddDays(-59) }));
    }

    [Fact]
    public void A_review_with_others_is_due_after_twelve_weeks_without_a_step_and_after_twenty_four_weeks()
    {
        var long12 = Way with { StartedOn = Known.Today.AddDays(-84), LastReviewOn = Known.Today };
        Assert.Equal([ReviewReason.NoStepGained], Due(long12));
        Assert.Empty(Due(long12 with { LastStepGainedOn = Known.Today.AddDays(-83) }));
        var long24 = Way with
        {
            StartedOn = Known.Today.AddDays(-168),
            LastReviewOn = Known.Today,
            LastStepGainedOn = Known.Today,
        };
        Assert.Equal([ReviewReason.LongWork], Due(long24));
        Assert.Empty(Due(long24 with { LastWithOthersOn = Known.Today.AddDays(-10) }));
        Assert.True(ReviewCadence.Of(long24).Single(d => d.IsDue).WithOthers);
    }

    [Fact]
    [Covers("RV.1", met: true), Covers("RV.2", met: true), Covers("RV.3", met: true), Covers("RV.4", met: true)]
    [Covers("RV.5", met: true), Covers("RV.6", met: true), Covers("RV.7", met: true), Covers("RV.8", met: true)]
    public void A_review_hears_the_child_and_those_who_must_be_in_it()
    {
        Tables.AssertAllMet(ReviewRules.Requirements, Review);
        var ordinary = Review with
        {
            IsWithOthers = false,
            OwnTherapistIsConsulted = false,
            SecondClinicianSigns = false,
            HasReason = false,
        };
        Tables.AssertAllMet(ReviewRules.Requirements, ordinary);
        Tables.AssertAllMet(ReviewRules.Requirements, Review with { HasReason = false, Outcome = ReviewOutcome.Close });
        Tables.AssertAllMet(
            ReviewRules.Requirements,
            Review with
            {
                Outcome = ReviewOutcome.Adapt,
                SaysWhatChanges = true,
            }
        );
    }

    [Fact]
    [Covers("RV.1", met: false), Covers("RV.2", met: false), Covers("RV.3", met: false), Covers("RV.4", met: false)]
    [Covers("RV.5", met: false), Covers("RV.6", met: false), Covers("RV.7", met: false), Covers("RV.8", met: false)]
    public void A_review_that_lacks_something_is_not_signed()
    {
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { Outcome = null }, "RV.1");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { ChildIsHeard = false }, "RV.2");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { MeasuresAreSeen = false }, "RV.3");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { OrdersAreSeen = false }, "RV.4");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { OwnTherapistIsConsulted = false }, "RV.5");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { SecondClinicianSigns = false }, "RV.6");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { HasReason = false }, "RV.7");
        Tables.AssertUnmet(ReviewRules.Requirements, Review with { Outcome = ReviewOutcome.Adapt }, "RV.8");
    }

    [Fact]
    [Covers("RV.20", met: true), Covers("RV.21", met: true)]
    [Covers("RV.20", met: false), Covers("RV.21", met: false)]
    public void What_a_review_decided_is_said_otherwise_with_why_while_it_waits()
    {
        var otherwise = new OtherwiseDraft(Waits: true, "The court has set a hearing first.");
        Tables.AssertAllMet(ReviewRules.Otherwise, otherwise);
        Tables.AssertUnmet(ReviewRules.Otherwise, otherwise with { Waits = false }, "RV.20");
        Tables.AssertUnmet(ReviewRules.Otherwise, otherwise with { Because = " " }, "RV.21");
    }

    [Fact]
    public void What_blocks_without_override_is_looked_at_within_a_week_and_noticed_from_day_thirty()
    {
        var held = Standstill.By(Unmet, Known.Today, Known.Settings)!;
        Assert.Equal((Known.Today.AddDays(7), Curer.EachParent), (held.LookBy, held.CuredBy!.Value));
        Assert.False(held.IsNoticeDue(Known.Today.AddDays(29)));
        Assert.True(held.IsNoticeDue(Known.Today.AddDays(30)));
        Assert.Null(Standstill.By(Unmet with { IsMet = true }, Known.Today, Known.Settings));
        Assert.Null(Standstill.By(Unmet with { Kind = RequirementKind.Clinical }, Known.Today, Known.Settings));
    }

    [Fact]
    public void Each_requirement_has_the_day_on_which_it_was_first_seen_unmet()
    {
        var (day, later) = (Known.Today, Known.Today.AddDays(3));
        var other = Unmet with { Id = "LK.14" };
        var seen = UnmetSince.Seen([], [Unmet, Unmet with { Id = "G9", Kind = RequirementKind.Clinical }], day);
        Assert.Equal([new(Unmet.Id, day)], seen);
        var both = UnmetSince.Seen(seen, [Unmet, other], later);
        Assert.Equal([(Unmet.Id, day), ("LK.14", later)], both.Select(u => (u.Id, u.Since)).OrderBy(u => u.Since));
        // So again, and then not: it has a new day.
        Assert.Equal(
            [later],
            UnmetSince.Seen(UnmetSince.Seen(both, [other], later), [other], later).Select(u => u.Since)
        );
        Assert.Equal(
            [later.AddDays(1)],
            UnmetSince.Seen(UnmetSince.Seen(both, [other], later), [Unmet], later.AddDays(1)).Select(u => u.Since)
        );
        var held = UnmetSince.Held(both, [Unmet, other with { Id = "LK.15" }], lookedOn: later, later, Known.Settings);
        Assert.Equal([(day, later.AddDays(7)), (later, later.AddDays(7))], held.Select(h => (h.Since, h.LookBy)));
    }

    [Fact]
    public void Nothing_of_a_child_or_a_silent_hold_is_ever_noticed()
    {
        var ofChild = Standstill.By(Unmet with { Cause = Cause.Untold }, Known.Today, Known.Settings)!;
        Assert.Null(ofChild.NoticeFrom);
        Assert.False(ofChild.IsNoticeDue(Known.Today.AddYears(1)));
        var paper = Known.Hold with { Trigger = HoldTrigger.PaperLapsed };
        Assert.Null(Standstill.By(paper, isReleased: false, Known.Settings).NoticeFrom);
        Assert.Equal(paper.PlacedOn.AddDays(30), Standstill.By(paper, isReleased: true, Known.Settings).NoticeFrom);
        Assert.Null(Standstill.By(Known.Hold, isReleased: true, Known.Settings).NoticeFrom);
    }

    private static IEnumerable<ReviewReason> Due(ReviewCadenceFacts facts) =>
        ReviewCadence.Of(facts).Where(d => d.IsDue).Select(d => d.Reason);
}

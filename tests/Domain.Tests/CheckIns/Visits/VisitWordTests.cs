using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.Tests.Phases;
using Chose = Reknit.Domain.CheckIns.Visits.Chosen;

namespace Reknit.Domain.Tests.CheckIns.Visits;

/// <summary>What a child chooses, wants and asks for visits, and the pictures of one.</summary>
public sealed class VisitWordTests
{
    private static int _keys;

    private static readonly VisitWord Seat = Word(VisitSubject.Choice, "By the door") with
    {
        With = Known.Tobin,
        Choice = VisitChoice.Seat,
        Chosen = Chose.ByChild,
    };

    private static readonly VisitWord Topic = Word(VisitSubject.Topic, "School") with { Topic = TopicStanding.NotYet };

    private static readonly VisitScheduleDraft Pictures = new(
        new(
            Known.Tobin,
            "Papa",
            Known.Today,
            [VisitPart.Arrive, VisitPart.AdultComesIn, VisitPart.FiveMinutes, VisitPart.Goodbye]
        ),
        IsWithAdultOfCase: true
    );

    [
        Fact,
        Covers("VW.1", met: true),
        Covers("VW.2", met: true),
        Covers("VW.3", met: true),
        Covers("VW.4", met: true),
        Covers("VW.5", met: true),
        Covers("VW.6", met: true),
        Covers("VW.7", met: true),
        Covers("VW.8", met: true)
    ]
    public void What_the_child_said_is_written_down()
    {
        Tables.AssertAllMet(VisitWordRules.Requirements, Draft(Seat));
        Tables.AssertAllMet(VisitWordRules.Requirements, Draft(Topic));
        Tables.AssertAllMet(
            VisitWordRules.Requirements,
            Draft(Seat with { Chosen = Chose.LeftToTherapist, Words = "" })
        );
        var crackers = Draft(Word(VisitSubject.Snack, "Crackers")) with
        {
            IsSaidByChild = false,
            IsSaidByAdultOfCase = true,
        };
        Tables.AssertAllMet(VisitWordRules.Requirements, crackers);
        var instead = Topic with { Id = Key(), Instead = Topic.Id };
        Tables.AssertAllMet(VisitWordRules.Requirements, Draft(instead) with { Earlier = Topic });
    }

    [
        Fact,
        Covers("VW.1", met: false),
        Covers("VW.2", met: false),
        Covers("VW.3", met: false),
        Covers("VW.4", met: false),
        Covers("VW.5", met: false),
        Covers("VW.6", met: false),
        Covers("VW.7", met: false),
        Covers("VW.8", met: false)
    ]
    public void Nobody_says_for_the_child_what_the_child_wants()
    {
        Refused("VW.1", Draft(Topic with { On = Known.Today.AddDays(1) }));
        Refused("VW.2", Draft(Topic) with { IsSaidByChild = false, IsSaidByAdultOfCase = true });
        Refused("VW.2", Draft(Word(VisitSubject.Snack, "Crackers")) with { IsSaidByChild = false });
        Refused("VW.3", Draft(Seat) with { IsWithAdultOfCase = false });
        Refused("VW.3", Draft(Word(VisitSubject.Tell, "I grew")));
        Refused("VW.4", Draft(Seat with { Choice = null }));
        Refused("VW.5", Draft(Topic with { Topic = null }));
        Refused("VW.6", Draft(Topic with { Words = " " }));
        Refused("VW.6", Draft(Seat with { Words = "" }));
        Refused("VW.6", Draft(Seat with { Chosen = Chose.DoesNotKnow }));
        Refused("VW.7", Draft(Topic with { Instead = Seat.Id }) with { Earlier = Seat });
        Refused("VW.7", Draft(Topic with { Instead = Seat.Id }));
        var snack = Word(VisitSubject.Snack, "No milk");
        var parents = Word(VisitSubject.Snack, "Milk") with { SaidBy = Known.Tobin, Instead = snack.Id };
        Refused("VW.8", Draft(parents) with { IsSaidByChild = false, IsSaidByAdultOfCase = true, Earlier = snack });
    }

    [Fact]
    public void A_later_word_stands_and_the_first_stays_on_record()
    {
        var later = Topic with { Id = Key(), Topic = TopicStanding.Ok, Instead = Topic.Id };
        var called = Word(VisitSubject.Called, "Papa") with { With = Known.Tobin };
        var calledNow = Word(VisitSubject.Called, "Tobin") with { With = Known.Tobin };
        var words = new VisitWords([Topic, called, later, calledNow, Seat]);

        Assert.Equal([later], words.Standing(VisitSubject.Topic));
        Assert.Equal([Topic], words.Before(later));
        Assert.Equal([calledNow], words.Standing(VisitSubject.Called));
        Assert.Equal([called], words.Before(calledNow));
        Assert.Equal("Tobin", words.NameFor(Known.Tobin));
        Assert.Null(words.NameFor(Known.Ruth));
    }

    [Fact]
    public void Choices_count_for_the_adult_they_were_made_about()
    {
        var length = Seat with { Choice = VisitChoice.Length, With = Known.Ruth };
        var undone = Seat with { Chosen = Chose.DoesNotKnow, Words = "" };
        Assert.Equal(1, new VisitWords([Seat, length]).ChoicesWith(Known.Tobin).ByChild);
        Assert.Equal(0, new VisitWords([Seat, length, undone]).ChoicesWith(Known.Tobin).ByChild);
    }

    [Fact, Covers("VS.1", met: true), Covers("VS.2", met: true), Covers("VS.3", met: true), Covers("VS.4", met: true)]
    public void A_schedule_warns_before_its_end_and_says_who_comes_in()
    {
        Tables.AssertAllMet(VisitScheduleRules.Requirements, Pictures);
        Tables.AssertAllMet(VisitScheduleRules.Requirements, With(VisitPart.FiveMinutes, VisitPart.GoHome));
    }

    [
        Fact,
        Covers("VS.1", met: false),
        Covers("VS.2", met: false),
        Covers("VS.3", met: false),
        Covers("VS.4", met: false)
    ]
    public void A_schedule_that_a_child_cannot_rely_on_is_not_kept()
    {
        Tables.AssertUnmet(VisitScheduleRules.Requirements, With(), "VS.1", "VS.2", "VS.3");
        Tables.AssertUnmet(
            VisitScheduleRules.Requirements,
            With([.. Enumerable.Repeat(VisitPart.Play, 11), VisitPart.FiveMinutes, VisitPart.GoHome]),
            "VS.1"
        );
        Tables.AssertUnmet(VisitScheduleRules.Requirements, With(VisitPart.Play, VisitPart.GoHome), "VS.2");
        Tables.AssertUnmet(VisitScheduleRules.Requirements, With(VisitPart.FiveMinutes, VisitPart.Play), "VS.3");
        Tables.AssertUnmet(VisitScheduleRules.Requirements, Pictures with { IsWithAdultOfCase = false }, "VS.4");
        Tables.AssertUnmet(
            VisitScheduleRules.Requirements,
            With(VisitPart.AdultGoes, VisitPart.FiveMinutes, VisitPart.GoHome),
            "VS.4"
        );
    }

    [Fact]
    public void Pictures_are_moved_taken_out_and_added_without_losing_one()
    {
        VisitPart[] parts = [VisitPart.Arrive, VisitPart.Play, VisitPart.GoHome];
        Assert.Equal([VisitPart.Play, VisitPart.Arrive, VisitPart.GoHome], Arranging.Moved(parts, 1, -1));
        Assert.Equal(parts, Arranging.Moved(parts, 0, -1));
        Assert.Equal(parts, Arranging.Moved(parts, 2, 1));
        Assert.Equal(parts, Arranging.Moved(parts, 7, -1));
        Assert.Equal([VisitPart.Arrive, VisitPart.GoHome], Arranging.Without(parts, 1));
        Assert.Equal([.. parts, VisitPart.Snack], Arranging.With(parts, VisitPart.Snack));
        var full = Enumerable.Repeat(VisitPart.Play, VisitSchedule.MostParts).ToList();
        Assert.Equal(full, Arranging.With(full, VisitPart.Snack));
    }

    private static Guid Key() => new(Interlocked.Increment(ref _keys), 0, 0, new byte[8]);

    private static VisitScheduleDraft With(params VisitPart[] parts) =>
        new(new(null, "", Known.Today, parts), IsWithAdultOfCase: false);

    private static VisitWord Word(VisitSubject about, string words) =>
        new(Key(), about, Known.June, Known.Today, words);

    private static VisitWordDraft Draft(VisitWord word) =>
        new(word, true, false, word.With is not null, null, Known.Today);

    private static void Refused(string id, VisitWordDraft draft) =>
        Tables.AssertUnmet(VisitWordRules.Requirements, draft, id);
}

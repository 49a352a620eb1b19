using FsCheck;
using FsCheck.Fluent;
using Reknit.Domain.Sessions;

namespace Reknit.Domain.Tests.Sessions;

/// <summary>How often somebody was offered a session and came.</summary>
public sealed class AttendanceCountTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_child_who_came_and_chose_not_to_join_was_brought_and_is_not_seen_alone()
    {
        var count = AttendanceCount.Of([
            Part(Attendance.Came, 0),
            Part(Attendance.CameChoseNotToJoin, 1),
            Part(Attendance.DidNotComeInNotAsked, 2),
            Part(Attendance.DidNotCome, 3),
        ]);

        Assert.Equal(new(Individual: 1, Joint: 0, Offered: 4, Came: 2, LastOffered: 4, LastCame: 2), count);
    }

    [Theory]
    [InlineData(Attendance.NotOffered, null)]
    [InlineData(Attendance.NotToBeThere, null)]
    [InlineData(Attendance.CalledOff, CalledOffBy.Practice)]
    [InlineData(Attendance.CalledOff, CalledOffBy.Circumstances)]
    public void What_was_not_theirs_to_come_to_changes_no_count(Attendance attendance, CalledOffBy? by)
    {
        CountedPart[] before = [Part(Attendance.Came, 0), Part(Attendance.DidNotCome, 1)];
        var not = Part(attendance, 2) with { CalledOffBy = by };

        Assert.Equal(AttendanceCount.Of(before), AttendanceCount.Of([.. before, not]));
    }

    [Theory]
    [InlineData(Attendance.Came)]
    [InlineData(Attendance.DidNotCome)]
    [InlineData(Attendance.NotToBeThere)]
    public void A_session_toward_somebody_who_is_not_in_the_room_is_none_that_they_miss(Attendance attendance)
    {
        CountedPart[] before = [Part(Attendance.Came, 0), Part(Attendance.DidNotCome, 1)];
        var toward = Part(attendance, 2) with { Kind = SessionKind.Indirect };

        Assert.Equal(AttendanceCount.Of(before), AttendanceCount.Of([.. before, toward]));
    }

    [Fact]
    public void The_last_eight_are_the_latest_ones_in_whatever_order_they_come()
    {
        var older = Enumerable.Range(0, 4).Select(n => Part(Attendance.DidNotCome, n));
        var later = Enumerable.Range(4, 8).Select(n => Part(Attendance.Came, n));

        var count = AttendanceCount.Of(later.Concat(older));

        Assert.Equal((12, 8, 8, 8), (count.Offered, count.Came, count.LastOffered, count.LastCame));
    }

    [Fact]
    public void No_count_is_above_the_one_that_it_is_part_of()
    {
        var part =
            from kind in Gen.Elements(Enum.GetValues<SessionKind>())
            from attendance in Gen.Elements(Enum.GetValues<Attendance>())
            from day in Gen.Choose(0, 400)
            select Part(attendance, day) with
            {
                Kind = kind,
            };
        Prop.ForAll(
                part.ListOf().ToArbitrary(),
                parts =>
                {
                    var count = AttendanceCount.Of(parts);
                    return count.Came <= count.Offered
                        && count.LastCame <= count.LastOffered
                        && count.LastOffered <= Math.Min(AttendanceCount.Last, count.Offered)
                        && count.Individual + count.Joint <= count.Came;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static CountedPart Part(Attendance attendance, int day) =>
        new(SessionKind.Individual, Day.AddDays(day), attendance, null);
}

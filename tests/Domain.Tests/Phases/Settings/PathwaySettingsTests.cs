using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Tests.Phases.Settings;

/// <summary>A practice may ask for more, never for less than the floor.</summary>
public sealed class PathwaySettingsTests
{
    [Fact]
    public void The_table_has_every_number_once_and_each_default_is_permitted()
    {
        Assert.Equal(Enum.GetValues<PathwayNumber>(), PathwaySettingTable.All.Select(s => s.Number));
        Assert.All(PathwaySettingTable.All, s => Assert.True(s.Permits(s.Default)));
        Assert.All(PathwaySettingTable.All, s => Assert.True(s.Words.Length > 0 && s.Unit.Length > 0));
    }

    [Fact]
    public void A_floor_permits_itself_and_nothing_looser() =>
        Assert.All(
            PathwaySettingTable.All,
            s =>
            {
                var looser = s.Direction == Tightening.AtLeast ? -1 : 1;
                Assert.True(s.Permits(s.Floor));
                Assert.False(s.Permits(s.Floor + looser));
                Assert.True(s.Permits(s.Floor - looser));
            }
        );

    [Fact]
    public void No_number_shuts_the_way_for_good()
    {
        Assert.All(
            PathwaySettingTable.All,
            s =>
            {
                var further = s.Direction == Tightening.AtLeast ? 1 : -1;
                Assert.True(s.Permits(s.Furthest));
                Assert.False(s.Permits(s.Furthest + further));
                Assert.True(s.IsTooFar(s.Furthest + further));
                Assert.False(s.IsTooFar(s.Floor - further));
                Assert.True(s.Unit != "percent" || s.Furthest == 100);
                Assert.True(s.Unit != "points of 10" || s.Furthest is >= 0 and <= 10);
            }
        );
        var refused = Assert.IsType<SettingsChange.Refused>(
            Change(
                (PathwayNumber.ChildsChoices, 8),
                (PathwayNumber.AskAgainTimes, 0),
                (PathwayNumber.AttendancePercent, 101),
                (PathwayNumber.GoalGain, 11)
            )
        );
        Assert.Equal(4, refused.Beyond.Count);
        Assert.Contains("8 choices could never be met, at most 7", refused.Beyond[0].Words, StringComparison.Ordinal);
        Assert.Contains("at least 1", refused.Beyond[1].Words, StringComparison.Ordinal);
        Assert.IsType<SettingsChange.Changed>(Change((PathwayNumber.ChildsChoices, 7)));
    }

    [Fact]
    public void A_change_beyond_the_floor_is_refused_by_name_and_nothing_of_it_is_taken()
    {
        var refused = Assert.IsType<SettingsChange.Refused>(
            Change(
                (PathwayNumber.RebuildingSessionsJoint, 3),
                (PathwayNumber.AssentDays, 8),
                (PathwayNumber.ReviewDays, 30)
            )
        );
        Assert.Equal(
            [PathwayNumber.RebuildingSessionsJoint, PathwayNumber.AssentDays],
            refused.Beyond.Select(b => b.Setting.Number)
        );
        Assert.Contains("at least 4", refused.Beyond[0].Words, StringComparison.Ordinal);
        Assert.Contains("at most 7", refused.Beyond[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_makes_a_new_version_and_decisions_keep_theirs()
    {
        var stricter = Assert
            .IsType<SettingsChange.Changed>(Change((PathwayNumber.RebuildingSessionsJoint, 8)))
            .Settings;
        Assert.Equal(
            (1, 8, 6),
            (stricter.Version, stricter[PathwayNumber.RebuildingSessionsJoint], stricter[PathwayNumber.ReviewSessions])
        );
        Assert.Equal(6, PathwaySettings.Shipped[PathwayNumber.RebuildingSessionsJoint]);
        Tables.AssertAllMet(JointGate.Requirements, Known.Joint);
        Tables.AssertUnmet(JointGate.Requirements, Known.Joint with { Settings = stricter }, "G5.1");
    }

    private static SettingsChange Change(params (PathwayNumber Number, int Value)[] changes) =>
        PathwaySettings.Shipped.Change(changes.ToDictionary(c => c.Number, c => c.Value));
}

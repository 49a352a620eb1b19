using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Lines;

namespace Reknit.Domain.Tests.CheckIns.Lines;

/// <summary>A change that is more than error, against worked examples.</summary>
public sealed class ReliableChangeTests
{
    private static readonly ReferenceSample Norm = new(6.74, 5.62, .89, "A study", "A sample", IsConfirmed: true);
    private static readonly ClinicalSample Clinical = new(16, 6, "A study");
    private static readonly Guid Adult = new(1, 0, 0, new byte[8]);

    [Fact]
    public void The_worked_constants_hold_to_the_printed_digits()
    {
        Assert.Equal(1.864, Norm.StandardError, 3);
        Assert.Equal(2.636, Norm.ErrorOfDifference, 3);
        Assert.Equal(5.167, Norm.PointsNeeded, 3);
        Assert.Equal(6, Norm.WholePointsNeeded);
        Assert.Equal(11.219, Cuts.Between(Norm, Clinical), 3);
        Assert.Equal(4, Cuts.BeyondClinical(Clinical, Better.Less), 9);
        Assert.Equal(17.98, Cuts.WithinNorm(Norm, Better.Less), 9);
    }

    [Theory]
    [InlineData(20, 15, -1.897, ChangeKind.Unchanged)]
    [InlineData(20, 14, -2.276, ChangeKind.Improved)]
    [InlineData(12, 18, 2.276, ChangeKind.Deteriorated)]
    [InlineData(20, 11, -3.414, ChangeKind.Recovered)]
    [InlineData(11, 5, -2.276, ChangeKind.Improved)]
    public void The_worked_changes_are_judged_as_printed(int before, int after, double index, ChangeKind kind)
    {
        var judged = Assert.IsType<ReliableChange.Judged>(
            ReliableChange.Of(Read(before), Read(after), Norm, Clinical, Better.Less)
        );
        Assert.Equal(index, judged.Index, 3);
        Assert.Equal(kind, judged.Kind);
    }

    [Fact]
    public void Where_more_is_better_a_fall_is_for_the_worse()
    {
        var norm = Norm with { Mean = 30 };
        ChangeKind Kind(int before, int after) =>
            Assert
                .IsType<ReliableChange.Judged>(
                    ReliableChange.Of(Read(before), Read(after), norm, Clinical, Better.More)
                )
                .Kind;
        Assert.Equal(ChangeKind.Deteriorated, Kind(20, 14));
        Assert.Equal(ChangeKind.Recovered, Kind(14, 28));
        Assert.Equal(28, Cuts.BeyondClinical(Clinical, Better.More), 9);
        Assert.Equal(18.76, Cuts.WithinNorm(norm, Better.More), 9);
    }

    [Fact]
    public void Without_constants_the_raw_change_stands_alone() =>
        Assert.Equal(
            new ReliableChange.NoThresholdKnown(-5),
            ReliableChange.Of(Read(20), Read(15), null, null, Better.Less)
        );

    [Fact]
    public void Nothing_is_computed_across_informants_bands_versions_or_scales()
    {
        Reading[] others =
        [
            Read(10) with
            {
                Informant = new Guid(2, 0, 0, new byte[8]),
            },
            Read(10) with
            {
                Band = AgeBand.SevenToTen,
            },
            Read(10) with
            {
                Version = 2,
            },
            Read(10) with
            {
                Scale = "another",
            },
        ];
        Assert.All(
            others,
            other =>
                Assert.IsType<ReliableChange.NotComparable>(
                    ReliableChange.Of(Read(20), other, Norm, Clinical, Better.Less)
                )
        );
    }

    private static Reading Read(double value) => new("psc-17 total", Adult, null, 1, value);
}

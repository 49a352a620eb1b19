using Reknit.Domain.Measures;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Measures;

public sealed class ViolenceScreenTests
{
    private static readonly ViolenceKind[] Kinds = Enum.GetValues<ViolenceKind>();

    private static readonly ViolenceScreen Clean = new(
        new PersonId(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])),
        new(2026, 3, 2),
        IsAskedAlone: true,
        new PersonId(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])),
        IsByTrainedClinician: true,
        Kinds.ToDictionary(k => k, _ => Disclosed.Not),
        ViolenceFinding.None
    );

    [Fact]
    public void All_nine_kinds_are_in_the_table()
    {
        string[] named =
        [
            "Physical",
            "Emotional",
            "Verbal",
            "Financial",
            "Sexual",
            "Spiritual",
            "Digital",
            "Mental",
            "Stalking",
        ];
        Assert.Equal(named, KindsOfViolence.All.Select(k => k.Name));
        Assert.All(Kinds, k => Assert.Equal(k, KindsOfViolence.Of(k).Kind));
    }

    [Fact]
    public void A_finished_screen_that_found_nothing_shuts_nothing()
    {
        var standing = ViolenceScreenRules.Read(Clean);
        Assert.True(standing.IsFinished);
        Assert.False(standing.ShutsCoParenting || standing.NeedsSafetyPlan || standing.Holds);
    }

    [Fact]
    public void Each_kind_that_was_not_asked_is_named_and_co_parenting_stays_shut() =>
        Assert.All(
            Kinds,
            kind =>
            {
                var standing = ViolenceScreenRules.Read(
                    Clean with
                    {
                        Said = Clean.Said.Where(s => s.Key != kind).ToDictionary(),
                    }
                );
                Assert.Equal([kind], standing.NotAsked);
                Assert.Equal([ViolenceGap.KindsNotAsked], standing.Gaps);
                Assert.True(standing.ShutsCoParenting);
            }
        );

    [Fact]
    public void It_counts_only_when_asked_alone_by_somebody_trained_who_has_judged()
    {
        var standing = ViolenceScreenRules.Read(
            Clean with
            {
                IsAskedAlone = false,
                IsByTrainedClinician = false,
                Finding = null,
            }
        );
        Assert.Equal(
            [ViolenceGap.NotAskedAlone, ViolenceGap.NotByTrainedClinician, ViolenceGap.NotJudged],
            standing.Gaps
        );
        Assert.True(standing.ShutsCoParenting);
    }

    [Fact]
    public void What_goes_on_now_counts_at_once_and_no_finding_of_none_stands_beside_it() =>
        Assert.All(
            Kinds,
            kind =>
            {
                var standing = ViolenceScreenRules.Read(With(kind, Disclosed.Current));
                Assert.Equal([ViolenceGap.FindingBelowDisclosure], standing.Gaps);
                Assert.True(standing.ShutsCoParenting && standing.NeedsSafetyPlan);
            }
        );

    [Fact]
    public void What_is_past_is_for_the_clinician_to_judge() =>
        Assert.True(ViolenceScreenRules.Read(With(ViolenceKind.Verbal, Disclosed.Past)).IsFinished);

    [Theory]
    [InlineData(ViolenceFinding.Concern, false)]
    [InlineData(ViolenceFinding.Severe, true)]
    public void A_finding_shuts_co_parenting_and_a_severe_one_holds(ViolenceFinding finding, bool holds)
    {
        var standing = ViolenceScreenRules.Read(Clean with { Finding = finding });
        Assert.True(standing.IsFinished && standing.ShutsCoParenting && standing.NeedsSafetyPlan);
        Assert.Equal(holds, standing.Holds);
    }

    [Fact]
    public void No_number_is_made_of_it() =>
        Assert.DoesNotContain(
            typeof(ViolenceStanding).GetProperties().Concat(typeof(ViolenceScreen).GetProperties()),
            p => p.PropertyType == typeof(int) || p.PropertyType == typeof(decimal)
        );

    private static ViolenceScreen With(ViolenceKind kind, Disclosed said) =>
        Clean with
        {
            Said = new Dictionary<ViolenceKind, Disclosed>(Clean.Said) { [kind] = said },
        };
}

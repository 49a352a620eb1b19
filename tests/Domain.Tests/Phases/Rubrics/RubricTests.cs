using System.Reflection;
using Reknit.Domain.Phases.Rubrics;

namespace Reknit.Domain.Tests.Phases.Rubrics;

/// <summary>Rubrics are words with dated evidence; nobody adds them up.</summary>
public sealed class RubricTests
{
    private static readonly RatingDraft Draft = new(
        new("D1", Shown.WithPrompting, Known.Today, Known.Today.AddDays(-2), RestsOnProtection: false),
        IsLineKnown: true,
        HasEvidenceWords: true,
        Known.Today
    );

    [Fact, Covers("RA.1", met: true), Covers("RA.2", met: true), Covers("RA.3", met: true), Covers("RA.4", met: true)]
    public void A_word_with_its_evidence_and_day_is_kept() => Tables.AssertAllMet(RatingRules.Requirements, Draft);

    [Fact]
    [Covers("RA.1", met: false), Covers("RA.2", met: false), Covers("RA.3", met: false), Covers("RA.4", met: false)]
    public void A_word_without_them_is_not_kept_and_protecting_a_child_is_never_counted()
    {
        Tables.AssertUnmet(RatingRules.Requirements, Draft with { IsLineKnown = false }, "RA.1");
        Tables.AssertUnmet(RatingRules.Requirements, Draft with { HasEvidenceWords = false }, "RA.2");
        Lacks("RA.3", Draft.Rating with { EvidenceOn = null });
        Lacks("RA.3", Draft.Rating with { EvidenceOn = Known.Today.AddDays(1) });
        Lacks("RA.3", Draft.Rating with { On = Known.Today.AddDays(1) });
        Lacks("RA.4", Draft.Rating with { RestsOnProtection = true });

        static void Lacks(string id, Rating rating) =>
            Tables.AssertUnmet(RatingRules.Requirements, Draft with { Rating = rating }, id);
    }

    [Fact]
    public void A_rating_without_evidence_or_resting_on_protection_says_nothing()
    {
        var ratings = Known.Rated(Accountability.Lines, Shown.WithPrompting, Known.Today).ToList();
        Assert.True(Accountability.IsShownWithPrompting(ratings));
        Assert.False(Accountability.IsShownWithPrompting([.. ratings.Skip(1), ratings[0] with { EvidenceOn = null }]));
        Assert.False(
            Accountability.IsShownWithPrompting([.. ratings.Skip(1), ratings[0] with { RestsOnProtection = true }])
        );
        Assert.False(Accountability.IsShownWithPrompting([]));
    }

    [Fact]
    public void The_latest_rating_counts_and_an_earlier_one_apart_from_it()
    {
        var late = Known.Rated(Accountability.Lines, Shown.NotYet, Known.Today).ToList();
        Assert.True(Accountability.IsShownForOneRoom(Known.Accountable, daysApart: 7));
        Assert.False(Accountability.IsShownForOneRoom(Known.Accountable, daysApart: 8));
        Assert.False(Accountability.IsShownForOneRoom([.. Known.Accountable, .. late], daysApart: 7));
    }

    [Fact]
    public void Skills_that_are_rated_later_leave_the_rubric_as_it_stood()
    {
        var skills = Known.Rated(CoachedSkills.Lines, Shown.NotYet, Known.Today.AddDays(1)).ToList();
        var own = Known.Rated(Accountability.Lines, Shown.WithPrompting, Known.Today).ToList();
        var support = Known.Rated(Support.Lines, Shown.WithPrompting, Known.Today).ToList();

        Assert.True(Accountability.IsShownWithPrompting([.. own, .. skills]));
        Assert.True(Support.IsShownWithPrompting([.. support, .. skills]));
        Assert.True(Accountability.IsShownForOneRoom([.. Known.Accountable, .. skills], daysApart: 7));
        Assert.False(Accountability.IsShownWithPrompting(skills));
    }

    [Fact]
    public void The_rubrics_have_their_lines()
    {
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"D{n}"), Accountability.Lines.Select(l => l.Id));
        Assert.Equal(Enumerable.Range(1, 6).Select(n => $"C{n}"), Support.Lines.Select(l => l.Id));
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"K{n}"), CoachedSkills.Lines.Select(l => l.Id));
        Assert.Equal(Enum.GetValues<Shown>(), CoachedSkills.Anchors.Select(a => a.Shown));
        Assert.Equal(10, GroundRules.Ten.Count);
        Assert.Equal(["R2", "R5", "R7", "R8", "R9"], GroundRules.Ten.Where(r => r.IsRedLine).Select(r => r.Id));
        Assert.True(GroundRules.NoThreats.IsRedLine);
        Assert.Equal(Enum.GetValues<Shown>(), Accountability.Anchors.Select(a => a.Shown));
        Assert.Equal(Enum.GetValues<Shown>(), Support.Anchors.Select(a => a.Shown));
    }

    [Fact]
    public void No_function_makes_a_number_of_ratings()
    {
        Type[] numbers = [typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(float)];
        var methods = typeof(Rating)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetMethods(
                    BindingFlags.DeclaredOnly
                        | BindingFlags.Static
                        | BindingFlags.Instance
                        | BindingFlags.Public
                        | BindingFlags.NonPublic
                )
            )
            .Where(m => m.GetParameters().Any(p => IsRatings(p.ParameterType)))
            .ToList();
        Assert.True(methods.Count >= 5);
        Assert.Empty(
            methods
                .Where(m => numbers.Contains(Nullable.GetUnderlyingType(m.ReturnType) ?? m.ReturnType))
                .Select(m => $"{m.DeclaringType}.{m.Name}")
        );
    }

    private static bool IsRatings(Type type) =>
        type == typeof(Rating) || type == typeof(Shown) || type.GenericTypeArguments.Any(IsRatings);
}

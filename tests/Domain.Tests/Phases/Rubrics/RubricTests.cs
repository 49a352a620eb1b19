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
    )
    {
        IsByLicensed = true,
    };

    private static readonly DateOnly From = Known.Today.AddDays(-60);

    [Fact, Covers("RA.1", met: true), Covers("RA.2", met: true), Covers("RA.3", met: true), Covers("RA.4", met: true)]
    [Covers("RA.5", met: true)]
    public void A_word_with_its_evidence_and_day_is_kept() => Tables.AssertAllMet(RatingRules.Requirements, Draft);

    [Fact]
    [Covers("RA.1", met: false), Covers("RA.2", met: false), Covers("RA.3", met: false), Covers("RA.4", met: false)]
    [Covers("RA.5", met: false)]
    public void A_word_without_them_is_not_kept_and_protecting_a_child_is_never_counted()
    {
        Tables.AssertUnmet(RatingRules.Requirements, Draft with { IsLineKnown = false }, "RA.1");
        Tables.AssertUnmet(RatingRules.Requirements, Draft with { HasEvidenceWords = false }, "RA.2");
        Lacks("RA.3", Draft.Rating with { EvidenceOn = null });
        Lacks("RA.3", Draft.Rating with { EvidenceOn = Known.Today.AddDays(1) });
        Lacks("RA.3", Draft.Rating with { On = Known.Today.AddDays(1) });
        Lacks("RA.4", Draft.Rating with { RestsOnProtection = true });

        Tables.AssertUnmet(RatingRules.Requirements, Draft with { IsByLicensed = false }, "RA.5");
        // What is not shown yet opens nothing.
        var notYet = Draft with
        {
            IsByLicensed = false,
            Rating = Draft.Rating with { Shown = Shown.NotYet },
        };
        Tables.AssertAllMet(RatingRules.Requirements, notYet);

        static void Lacks(string id, Rating rating) =>
            Tables.AssertUnmet(RatingRules.Requirements, Draft with { Rating = rating }, id);
    }

    [Fact]
    public void A_rating_without_evidence_or_resting_on_protection_says_nothing()
    {
        var ratings = Known.Rated(Accountability.Lines, Shown.WithPrompting, Known.Today).ToList();
        Assert.True(Accountability.IsShownWithPrompting(ratings, From));
        Assert.False(
            Accountability.IsShownWithPrompting([.. ratings.Skip(1), ratings[0] with { EvidenceOn = null }], From)
        );
        Assert.False(
            Accountability.IsShownWithPrompting(
                [.. ratings.Skip(1), ratings[0] with { RestsOnProtection = true }],
                From
            )
        );
        Assert.False(Accountability.IsShownWithPrompting([], From));
    }

    [Fact]
    public void The_latest_rating_counts_and_an_earlier_one_apart_from_it()
    {
        var late = Known.Rated(Accountability.Lines, Shown.NotYet, Known.Today).ToList();
        Assert.True(Accountability.IsShownForOneRoom(Known.Accountable, daysApart: 7, From));
        Assert.False(Accountability.IsShownForOneRoom(Known.Accountable, daysApart: 8, From));
        Assert.False(Accountability.IsShownForOneRoom([.. Known.Accountable, .. late], daysApart: 7, From));
    }

    [Fact]
    public void Each_line_counts_as_it_was_last_rated_whatever_day_the_others_were()
    {
        Rating[] mixed =
        [
            .. Accountability.Lines.Select(
                (l, n) =>
                    new Rating(
                        l.Id,
                        Shown.WithPrompting,
                        Known.Today.AddDays(-n * 7),
                        Known.Today.AddDays(-n * 7),
                        false
                    )
            ),
        ];
        var oldest = Known.Today.AddDays(-49);

        Assert.True(Accountability.IsShownWithPrompting(mixed, oldest));
        Assert.False(Accountability.IsShownWithPrompting(mixed, oldest.AddDays(1)));
        Assert.False(
            Accountability.IsShownWithPrompting(
                [.. mixed, mixed[7] with { Shown = Shown.NotYet, On = Known.Today }],
                oldest
            )
        );
        // Two ratings apart are asked of each line, on whichever days.
        Rating[] twice =
        [
            .. mixed.Select(r => r with { Shown = Shown.Consistently }),
            .. mixed.Select(r => r with { Shown = Shown.Consistently, On = r.On.AddDays(-7) }),
        ];
        Assert.True(Accountability.IsShownForOneRoom(twice, daysApart: 7, oldest));
        Assert.False(Accountability.IsShownForOneRoom([.. twice.Skip(9), .. twice.Take(8)], daysApart: 7, oldest));
    }

    [Fact]
    public void Skills_that_are_rated_later_leave_the_rubric_as_it_stood()
    {
        var skills = Known.Rated(CoachedSkills.Lines, Shown.NotYet, Known.Today.AddDays(1)).ToList();
        var own = Known.Rated(Accountability.Lines, Shown.WithPrompting, Known.Today).ToList();
        var support = Known.Rated(Support.Lines, Shown.WithPrompting, Known.Today).ToList();

        Assert.True(Accountability.IsShownWithPrompting([.. own, .. skills], From));
        Assert.True(Support.IsShownWithPrompting([.. support, .. skills], From));
        Assert.True(Accountability.IsShownForOneRoom([.. Known.Accountable, .. skills], daysApart: 7, From));
        Assert.False(Accountability.IsShownWithPrompting(skills, From));
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

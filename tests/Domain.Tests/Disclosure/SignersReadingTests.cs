using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Protections;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>Who of those who sign a release may read it, and what stays shown after a protection.</summary>
public sealed class SignersReadingTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DisclosureAnswer Yes = new DisclosureAnswer.Allowed(Basis.Own, null);
    private static readonly DisclosureAnswer No = new DisclosureAnswer.Refused([new(Bar.Protected, null)]);
    private static readonly Shutting Protection = new(Noon, null);

    /// <summary>Made an hour after a protection of somebody else of the case.</summary>
    private static readonly SignerFacts After = new(Yes, Noon.AddHours(1), null, TellsWhereabouts: false, [Protection]);

    [Fact, Covers("RL.20", met: true), Covers("RL.21", met: true)]
    public void It_waits_for_a_clinician_where_somebody_is_protected_and_for_nobody_else()
    {
        Tables.AssertAllMet(SignersReading.Letting, After);
        Assert.False(SignersReading.MayBeShown(After));
        Assert.False(SignersReading.MayBeGiven(After));
        var let = After with { LetReadAt = Noon.AddHours(2) };
        Assert.True(SignersReading.MayBeShown(let) && SignersReading.MayBeGiven(let));
        Assert.True(SignersReading.MayBeGiven(After with { By = [], TellsWhereabouts = true }));
        // A later protection asks again.
        Assert.False(SignersReading.MayBeGiven(let with { By = [Protection, new(Noon.AddHours(3), null)] }));
    }

    [Fact, Covers("RL.20", met: false), Covers("RL.21", met: false)]
    public void No_clinician_lets_them_read_of_whoever_is_protected_or_where_somebody_is()
    {
        Tables.AssertUnmet(SignersReading.Letting, After with { Says = No }, "RL.20");
        Tables.AssertUnmet(SignersReading.Letting, After with { TellsWhereabouts = true }, "RL.21");
        var let = After with { LetReadAt = Noon.AddHours(2) };
        Assert.False(SignersReading.MayBeShown(let with { Says = No }));
        Assert.False(SignersReading.MayBeShown(let with { TellsWhereabouts = true }));
    }

    [Fact]
    public void What_they_read_before_stays_in_the_portal_until_a_clinician_ends_it_and_no_new_print_is_made()
    {
        var before = After with { Says = No, MadeAt = Noon.AddHours(-1) };
        Assert.True(SignersReading.MayBeShown(before));
        Assert.False(SignersReading.MayBeGiven(before));
        Assert.False(SignersReading.MayBeShown(before with { TellsWhereabouts = true }));
        Assert.False(SignersReading.MayBeShown(before with { By = [Protection with { BlankedAt = Noon.AddDays(1) }] }));
        Assert.False(SignersReading.MayBeShown(before with { By = [] }));
    }

    [Fact]
    public void Shown_before_means_before_every_protection_that_stands()
    {
        Assert.True(ShownBefore.Stays(Noon, []));
        Assert.True(ShownBefore.Stays(Noon, [new(Noon.AddSeconds(1), null)]));
        Assert.False(ShownBefore.Stays(Noon, [new(Noon, null)]));
        Assert.False(ShownBefore.Stays(Noon, [new(Noon.AddDays(1), null), new(Noon.AddDays(-1), null)]));
        Assert.False(ShownBefore.Stays(Noon, [new(Noon.AddDays(1), Noon.AddDays(2))]));
        Assert.False(ShownBefore.Stays(Noon, [new(Noon.AddDays(1), null)], tellsWhereabouts: true));
    }
}

using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>The safe adult of a hold is the one whom the child chose, and nobody else counts as told; decision 5.</summary>
public sealed class SafeAdultTests
{
    [Theory, OnBothDatabases]
    public async Task Whom_the_child_chose_at_a_screen_is_compared_with_whom_the_hold_names(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var way = await TellOfHoldTests.Held(family);
        var june = await MeasureSupport.Of(family.Therapist, family.CaseUrl, "June");
        var followUp = await MeasureSupport.Take(family.Therapist, june, "asq", MeasureSupport.Acute);
        var mira = DisclosureSupport.Tick(await family.Therapist.Page(followUp), "Mira");
        await family.Therapist.Send(followUp, "Write it down", MeasureSupport.Followed("High", ("SafeAdult", mira)));
        (string, string)[] words = [("To", mira), ("By", "Telephone")];

        await family.Therapist.Send(
            way + "/told/ground",
            "Write it down",
            [.. TellOfHoldTests.Night, ("Silence", "NotAsked")]
        );
        var another = await DisclosureSupport.Text(family.Therapist, way + "/told");
        var refused = await family.Therapist.Fails(way + "/told/Hold", "Make it ready", words);
        var form = await DisclosureSupport.Text(family.Therapist, way + "/told/ground");
        await family.Therapist.Send(
            way + "/told/ground",
            "Write it down",
            ("Sleeps", "At home."),
            ("SafeAdult", mira),
            ("OtherAdult", ""),
            ("AdultWasTold", "true"),
            ("Silence", "NotAsked")
        );

        Assert.Contains("The child chose somebody else", another, StringComparison.Ordinal);
        Assert.Contains("whom the child chose when a screen was followed up", refused, StringComparison.Ordinal);
        Assert.Contains("followed up, the child chose Mira", form, StringComparison.Ordinal);
        var same = await DisclosureSupport.Text(family.Therapist, way + "/told");
        Assert.DoesNotContain("The child chose somebody else", same, StringComparison.Ordinal);
        await family.Therapist.Send(way + "/told/Hold", "Make it ready", words);
    }
}

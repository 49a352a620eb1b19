using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>A child hears what was kept as their words, and corrects it; what was said first stays.</summary>
[TestsPage<ReadToChildPage>]
public sealed class ReadToChildTests
{
    private const string Record = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task The_childs_correction_stands_beside_the_first_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var voice = await Voice(client, await client.OpenCase("Dorn family"));
        using var tablet = await Tablet(app, client, voice, mayHear: "Tobin");
        await tablet.Tap(Child, "Quite worried");
        await tablet.Tap($"{Child}?s=1", "Very safe");
        await tablet.Tap($"{Child}?s=4", "Tobin");
        await tablet.Tap($"{Child}?s=5", "Next", ("words", "Come on time."));
        await tablet.Tap($"{Child}?s=6", "Done");
        var url = (await client.Page(voice)).QuerySelector("main a[href*='/read/']")!.GetAttribute("href")!;

        var shown = await DisclosureSupport.Text(client, url);
        var nothing = await client.Fails(url, Record);
        var empty = await client.Fails(url, Record, ("Lines[0].IsRight", "false"));
        await client.Send(
            url,
            Record,
            ("Lines[0].IsRight", "false"),
            ("Lines[0].Words", "Only a bit worried."),
            ("Lines[1].IsRight", "true"),
            ("Lines[2].IsRight", "false"),
            ("Lines[2].Words", "Come early.")
        );
        var kept = await DisclosureSupport.Text(client, voice);

        Assert.Contains("Quite worried", shown, StringComparison.Ordinal);
        Assert.Contains("What should Tobin know?", shown, StringComparison.Ordinal);
        Assert.Contains("at least one answer", nothing, StringComparison.Ordinal);
        Assert.Contains("how the child says it", empty, StringComparison.Ordinal);
        Assert.Contains("3 of 4 Corrected by the child “Only a bit worried.”", kept, StringComparison.Ordinal);
        Assert.Contains("“That is what I said”", kept, StringComparison.Ordinal);
        Assert.Contains(
            "Come on time. Corrected by the child “Come early.”",
            await DisclosureSupport.Text(client, voice + "/pass-on"),
            StringComparison.Ordinal
        );
    }
}

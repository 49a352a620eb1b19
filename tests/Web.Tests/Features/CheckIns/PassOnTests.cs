using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>What a child wants somebody to know goes nowhere by itself, and back whenever the child likes.</summary>
[TestsPage<ListPassOnsPage>]
public sealed class PassOnTests
{
    private const string Record = "Put it on record";
    private const string Waits = "talk it through alone first";

    [Theory, OnBothDatabases]
    public async Task A_thing_is_said_on_another_day_after_a_talk_alone_and_stands_with_who_said_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var voice = await Named(app, client);

        var waits = await DisclosureSupport.Text(client, "/");
        var early = await client.Fails(
            await Saying(client, voice),
            Record,
            ("Words", "He likes it when you are early.")
        );
        await client.Send(voice + "/pass-on", "We talked it through, alone");
        var sameDay = await client.Fails(await Saying(client, voice), Record, ("Words", "Come on time."));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        var ready = await DisclosureSupport.Text(next, "/");
        await next.Send(await Saying(next, voice), Record, ("Words", "Come on time, please."));
        var said = await next.Page(voice + "/pass-on");

        Assert.Contains(Waits, waits, StringComparison.Ordinal);
        Assert.Contains("talked it through alone", early, StringComparison.Ordinal);
        Assert.DoesNotContain("talked it through alone", sameDay, StringComparison.Ordinal);
        Assert.Contains("not the day on which the child named it", sameDay, StringComparison.Ordinal);
        Assert.Contains("waits to be said", ready, StringComparison.Ordinal);
        Assert.Contains("Come on time, please.", said.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("said on, Ana Reyes", said.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(said.QuerySelector("main article form"));
        Assert.DoesNotContain("waits to be said", await DisclosureSupport.Text(next, "/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_child_takes_it_back_and_nobody_says_it_any_more(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var voice = await Named(app, client);
        await client.Send(voice + "/pass-on", "We talked it through, alone");
        var open = await client.Page(await Saying(client, voice));

        await client.Send(voice + "/pass-on", "The child takes it back");
        using var late = await client.Submit(
            open,
            [("Words", "Come on time."), ("SafetyReason", "Nobody else is there.")],
            Record
        );
        var page = await DisclosureSupport.Text(client, voice + "/pass-on");

        Assert.Contains("Somebody changed it meanwhile", await CaseSupport.Errors(late), StringComparison.Ordinal);
        Assert.Contains("taken back by the child", page, StringComparison.Ordinal);
        Assert.DoesNotContain("said on, ", page, StringComparison.Ordinal);
        Assert.Contains(
            "Taken back What was to be passed on",
            await DisclosureSupport.Text(client, voice),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Waits, await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
    }

    private static async Task<string> Named(ReknitApp app, SignedInClient client)
    {
        var voice = await Voice(client, await client.OpenCase("Dorn family"));
        using var tablet = await Tablet(app, client, voice, mayHear: "Tobin");
        await tablet.Tap($"{Child}?s=4", "Tobin");
        await tablet.Tap($"{Child}?s=5", "Next", ("words", "Please come on time."));
        await tablet.Tap($"{Child}?s=6", "Done");
        return voice;
    }
}

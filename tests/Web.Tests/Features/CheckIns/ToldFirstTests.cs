using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>No yes is written down and no form opened for a child who was not told who hears what; a no always is.</summary>
public sealed class ToldFirstTests
{
    private const string First = "First: tell the child who hears what";
    private const string BeforeYes = "Before a yes the child was told";
    private const string BeforeForm = "Before a child answers a form here";

    [Theory, OnBothDatabases]
    public async Task A_yes_on_paper_waits_for_the_talk_and_a_no_waits_for_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var voice = await UntoldVoice(client, caseUrl);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

        var before = await DisclosureSupport.Text(client, way + "/asked");
        var yes = await client.Fails(way + "/asked", "Write it down", Said("Yes"));
        var little = await client.Fails(way + "/asked", "Write it down", Said("OkToTryALittle"));
        var none = await Kept();
        foreach (var answer in (string[])["NotSure", "NotToday", "No"])
        {
            await client.Send(way + "/asked", "Write it down", Said(answer));
        }

        var stops = await Kept();
        await Explain(client, voice);
        var told = await DisclosureSupport.Text(client, way + "/asked");
        // Of a day before the talk a yes was given without it, whenever it is written down.
        var earlier = await client.Fails(way + "/asked", "Write it down", Said("Yes", today.AddDays(-1)));
        await client.Send(way + "/asked", "Write it down", Said("Yes"));

        Assert.Contains(First, before, StringComparison.Ordinal);
        Assert.Contains(BeforeYes, yes, StringComparison.Ordinal);
        Assert.Contains(BeforeYes, little, StringComparison.Ordinal);
        Assert.Equal((0, 3), (none, stops));
        Assert.DoesNotContain(First, told, StringComparison.Ordinal);
        Assert.Contains(BeforeYes, earlier, StringComparison.Ordinal);
        Assert.Equal(4, await Kept());

        Task<int> Kept() => app.Ask(practice, db => db.ChildsAnswers.CountAsync());

        (string, string)[] Said(string answer, DateOnly? on = null) =>
            [
                ("Step", "PhotoOrVoice"),
                ("Place", "the blue room"),
                ("Answer", answer),
                ("AskedOn", $"{on ?? today:yyyy-MM-dd}"),
                ("TakenBy", "Therapist"),
                ("TakenOn", "Paper"),
                ("WasAlone", "true"),
                ("WantedByOthers", "No"),
            ];
    }

    [Theory, OnBothDatabases]
    public async Task A_childs_form_opens_after_the_talk_and_a_talk_about_suicide_waits_for_nothing(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await UntoldVoice(client, caseUrl);
        var june = await MeasureSupport.Of(client, caseUrl, "June");
        var tobin = await MeasureSupport.Of(client, caseUrl, "Tobin");

        var shut = await client.Page(june + "/measure/asq");
        await client.Send(june + "/risk", "Keep this assessment", ("Risk", "Low"), ("Words", "We talked it through."));
        var adults = await client.Page(tobin + "/measure/phq9");
        var assessed = await Kept();
        await Explain(client, voice);
        var open = await client.Page(june + "/measure/asq");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await client.Send(voice + "/private", "The child asks to hear it again");
        using var sent = await client.Submit(
            open,
            MeasureSupport.Answers(MeasureSupport.Negative),
            MeasureSupport.Score
        );
        var refused = await CaseSupport.Errors(sent);
        var stays = await Kept();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Explain(client, voice);
        await client.Send(june + "/measure/asq", MeasureSupport.Score, MeasureSupport.Answers(MeasureSupport.Negative));

        Assert.Contains(First, shut.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shut.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains(BeforeForm, refused, StringComparison.Ordinal);
        Assert.Equal((1, 1), (assessed, stays));
        Assert.NotEmpty(adults.QuerySelectorAll("main form"));
        Assert.NotEmpty(open.QuerySelectorAll("main form"));
        Assert.Equal(2, await Kept());

        Task<int> Kept() => app.Ask(practice, db => db.Screens.CountAsync());
    }
}

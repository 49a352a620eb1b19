using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Reviews, rests, work that is given back and taken up, and good endings with somebody who asks afterwards.</summary>
[TestsPage<SignReviewPage>]
[TestsPage<RestWorkPage>]
[TestsPage<ReturnWorkPage>]
[TestsPage<CloseWorkPage>]
[TestsPage<NoteFollowUpPage>]
public sealed class EndsOfWayTests
{
    private const string Sign = "Sign the review";

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Fact]
    public async Task A_way_that_went_back_was_taken_over_past_every_gate_by_one_signature()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var way = await Begin(client, await client.OpenCase("Dorn family", also: Voluntary), "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        (string, string)[] said =
        [
            ("Phase", "JointSessions"),
            ("Reached", "PlayTogether"),
            ("StatedOn", $"{today:yyyy-MM-dd}"),
            ("Statement", "Six sessions were held."),
            ("Signs", "true"),
        ];
        var first = await DisclosureSupport.Text(client, way);
        await TakeOver(client, way, "Preparation", "QuestionsAndWishes", today);
        await client.Send(way + "/back", "Go back", ("To", "IntakeAndSafety"), ("Reason", "Too fast."));
        var door = await DisclosureSupport.Text(client, way);
        var again = await client.Fails(way + "/take-over", "Take over", said);

        Assert.Contains("Take over a family in treatment", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Take over a family in treatment", door, StringComparison.Ordinal);
        Assert.Contains("Nothing beyond intake was decided here", again, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Standing_still_asks_for_a_review_that_two_sign(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await TakeOver(client, way, "Preparation", "QuestionsAndWishes", today);
        var fresh = await DisclosureSupport.Text(client, "/board");
        app.Clock.Advance(TimeSpan.FromDays(7 * 13));
        using var later = await app.SignInAgain(client);
        using var leadLater = await app.SignInAgain(lead);
        (string, string)[] said =
        [
            ("ChildsVoice", "It is alright as it is."),
            ("MeasuresAreSeen", "true"),
            ("OrdersAreSeen", "true"),
            ("Outcome", "Continue"),
            ("Reason", "The child sleeps better."),
        ];

        var board = await DisclosureSupport.Text(later, "/board");
        var onCase = await DisclosureSupport.Text(later, caseUrl + "/way");
        var alone = await later.Fails(way + "/reviews", Sign, said);
        await InOrderSupport.Consulted(later, caseUrl, "June", today.AddDays(7 * 13), concern: false);
        var unsaid = await later.Fails(way + "/reviews", Sign, said);
        await later.Send(way + "/reviews", Sign, [.. said, ("Shows", "She was ill in the week of the measures.")]);
        var waiting = (await later.Page(way + "/reviews")).QuerySelector("a[href^='/together/']")!;
        var stillDue = await DisclosureSupport.Text(later, "/board");
        var own = await later.Page(waiting.GetAttribute("href")!);
        await leadLater.Send(waiting.GetAttribute("href")!, "I sign it too");
        var done = await DisclosureSupport.Text(later, "/board");

        Assert.DoesNotContain("Review due", fresh, StringComparison.Ordinal);
        Assert.Contains("Review due", board, StringComparison.Ordinal);
        Assert.Contains("Review due", onCase, StringComparison.Ordinal);
        Assert.Contains("own therapist was consulted", alone, StringComparison.Ordinal);
        Assert.Contains("words say why it was not taken", unsaid, StringComparison.Ordinal);
        Assert.DoesNotContain("own therapist was consulted", unsaid, StringComparison.Ordinal);
        Assert.DoesNotContain("second clinician signs too", alone, StringComparison.Ordinal);
        Assert.Contains("Review due", stillDue, StringComparison.Ordinal);
        Assert.DoesNotContain("I sign it too", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Review due", done, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.WayReviews.SingleAsync());
        Assert.Equal((client.PersonId, lead.PersonId), (row.SignedBy, row.CosignedBy));
    }

    [Theory, OnBothDatabases]
    public async Task Work_rests_is_given_back_taken_up_and_closed_and_somebody_asks_after_the_child(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");

        await client.Send(way + "/rest", "Rest the work", ("Reason", "A broken leg."));
        var rests = await DisclosureSupport.Text(client, caseUrl + "/way");
        await client.Send(way + "/rest", "The work goes on");
        var tells = await client.Fails(
            way + "/return",
            "Give it back",
            ("Why", "ParentWithdrew"),
            ("Reason", "No visits since May."),
            ("ChildIsTold", "true"),
            ("GoesToEachSideAtOnce", "true")
        );
        using var lacking = await client.Submit(
            await client.Page(way + "/return"),
            [("Reason", "No visits since May."), ("GoesToEachSideAtOnce", "true"), ("TellsChildsAnswer", "false")],
            "Give it back"
        );
        var stands = (await lacking.Page()).QuerySelector("details.more")!;
        await client.Send(
            way + "/return",
            "Give it back",
            ("Why", "ParentWithdrew"),
            ("Reason", "No visits since May."),
            ("ChildIsTold", "true"),
            ("GoesToEachSideAtOnce", "true"),
            ("TellsChildsAnswer", "false")
        );
        var alone = await client.Fails(way + "/return", "Take it up again");
        await client.Send(way + "/return", "Take it up again", ("ReferrerAgrees", "true"));
        var bare = await client.Fails(way + "/closing", "Close the work", ("Form.Outcome", "DoorOpen"));
        await Close(client, way, "She is well, and has a dog.");
        var followUps = await DisclosureSupport.Text(client, way + "/follow-ups");
        var early = await DisclosureSupport.Text(client, "/board");
        app.Clock.Advance(TimeSpan.FromDays(91));
        using var later = await app.SignInAgain(client);
        var board = await DisclosureSupport.Text(later, "/board");
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (await db.Cases.AsTracking().SingleAsync()).State = CaseState.Closed;
                await services.GetRequiredService<History>().Save(new("CloseCase", practice, null), default);
            }
        );
        var shut = await later.Page(caseUrl);
        var today = await later.Page("/");
        var stillOnBoard = await DisclosureSupport.Text(later, "/board");
        using var wayGone = await later.Get(way);
        var asked = today.QuerySelector($"a[href='{way}/follow-ups']")!;
        var form = await later.Page(way + "/follow-ups");
        var tooLong = new string('x', FollowUp.WordsLength + 1);
        using var rejected = await later.Submit(form, [("Words", tooLong), ("Answer", "Done")]);
        var kept = (await rejected.Page()).QuerySelectorAll("textarea[name=Words]").Select(t => t.TextContent).ToList();
        using var noted = await later.Submit(form, [("Words", ""), ("Answer", "Declined")]);

        Assert.Contains("Ask after June Dorn", asked.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asking after the children", shut.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "The work was closed",
            shut.QuerySelector("#so-far")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("To ask after June Dorn with Tobin Dorn", stillOnBoard, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, wayGone.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        // Too many words are said again in fewer, and not from memory.
        Assert.Contains(tooLong, kept[0], StringComparison.Ordinal);
        Assert.All(kept.Skip(1), Assert.Empty);
        Assert.Contains("The work rests for a practical reason", rests, StringComparison.Ordinal);
        Assert.Contains("It does not tell what the child answered", tells, StringComparison.Ordinal);
        // The list says what the command refused on: what was ticked is met.
        var list = DisclosureSupport.Collapse(stands.TextContent);
        Assert.Contains("Not yet so: 2", list, StringComparison.Ordinal);
        Assert.Contains(
            "RT.4",
            list[list.IndexOf("What is so already", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Contains("Who referred it agrees", alone, StringComparison.Ordinal);
        Assert.Contains("how long the record is kept", bare, StringComparison.Ordinal);
        Assert.Contains("She is well, and has a dog.", followUps, StringComparison.Ordinal);
        Assert.DoesNotContain("To ask after", early, StringComparison.Ordinal);
        Assert.Contains("To ask after June Dorn with Tobin Dorn", board, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.ChildWays.SingleAsync());
        Assert.Equal((PathwayStanding.Closed, Phase.Closed), (row.Standing, row.Phase));
        Assert.Equal(
            [FollowUpAnswer.Done, FollowUpAnswer.Declined, null],
            await app.Ask(practice, db => db.FollowUps.OrderBy(f => f.DueOn).Select(f => f.Answer).ToListAsync())
        );
    }
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Plans;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What a review decided leads to its page, and stays on the day until it is done or somebody says why not.</summary>
public sealed class ReviewLeadsTests
{
    private const string Sign = "Sign the review";

    [Theory, OnBothDatabases]
    public async Task What_a_review_decided_waits_on_the_day_until_it_is_done_or_said_otherwise(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Not On It");
        var (caseUrl, way) = await Reviewable(app, client);
        const string Adapt = "sign the plan's next version, or say why not";
        const string Hold = "place the hold, or say why not";
        const string Return = "give the work back to who referred, or say why not";

        var empty = await client.Fails(way + "/reviews", Sign, Paper("Adapt"));
        var toPlan = await client.Send(way + "/reviews", Sign, [.. Paper("Adapt"), ("Changes", "Shorter visits.")]);
        var adapts = await DisclosureSupport.Text(client, "/");
        var others = await DisclosureSupport.Text(stranger, "/");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await PlanSupport.Sign(client, caseUrl, [], new TypedGoal("June", "That nobody shouts", "2", true));
        var planned = await DisclosureSupport.Text(client, "/");
        var toHolds = await client.Send(way + "/reviews", Sign, Paper("Hold"));
        var holds = await DisclosureSupport.Text(client, "/");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "SomebodyPushed"),
            ("Words", "He said so.")
        );
        var held = await DisclosureSupport.Text(client, "/");
        var toReturn = await client.Send(way + "/reviews", Sign, Paper("Return"));
        var review = await client.Page(way + "/reviews");
        using var wordless = await client.Submit(review, [("because", " ")], "Put on record why");
        var stays = await DisclosureSupport.Text(client, "/");
        using var said = await client.Submit(review, [("because", "The court sits <first>.")], "Put on record why");
        var after = await DisclosureSupport.Text(client, "/");
        var shown = await DisclosureSupport.Text(client, way + "/reviews");

        Assert.Contains("says what changes", empty, StringComparison.Ordinal);
        Assert.Equal(caseUrl + "/treatment-plan/write", toPlan);
        Assert.Contains(Adapt, adapts, StringComparison.Ordinal);
        Assert.DoesNotContain("A review decided", others, StringComparison.Ordinal);
        Assert.DoesNotContain("A review decided", planned, StringComparison.Ordinal);
        Assert.Equal(way + "/holds", toHolds);
        Assert.Contains(Hold, holds, StringComparison.Ordinal);
        Assert.DoesNotContain("A review decided", held, StringComparison.Ordinal);
        Assert.Equal(way + "/return", toReturn);
        Assert.Contains(
            "It says why it is not to follow",
            await CaseSupport.Errors(wordless),
            StringComparison.Ordinal
        );
        Assert.Contains(Return, stays, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, said.StatusCode);
        Assert.DoesNotContain("A review decided", after, StringComparison.Ordinal);
        Assert.Contains("Shorter visits.", shown, StringComparison.Ordinal);
        Assert.Contains("The court sits <first>.", shown, StringComparison.Ordinal);
        var rows = await app.Ask(practice, db => db.WayReviews.OrderBy(r => r.SignedAt).ToListAsync());
        Assert.Equal(
            [ReviewOutcome.Adapt, ReviewOutcome.Hold, ReviewOutcome.Return],
            rows.Select(r => r.LeadsTo!.Value)
        );
        Assert.Equal([null, null, client.PersonId], rows.Select(r => r.OtherwiseBy));
    }

    [Fact]
    public async Task A_review_and_the_childs_answers_tell_clinicians_how_often_the_child_said_no_to_this_adult()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (_, way) = await Reviewable(app, client);
        var before = await DisclosureSupport.Text(client, way + "/reviews");
        await WaySupport.Answer(client, way, "PhotoOrVoice", "No", Today(app));
        await WaySupport.Answer(client, way, "OneWayMessage", "No", Today(app));

        Assert.Contains("said no to Tobin Dorn 0 times", before, StringComparison.Ordinal);
        Assert.Contains(
            "said no to Tobin Dorn 2 times",
            await DisclosureSupport.Text(client, way + "/reviews"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Said no to Tobin Dorn so far: 2",
            await DisclosureSupport.Text(client, way + "/asked"),
            StringComparison.Ordinal
        );
    }

    /// <summary>A family taken over, with all that a review reads from the file.</summary>
    private static async Task<(string Case, string Way)> Reviewable(ReknitApp app, SignedInClient client)
    {
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "Preparation", "QuestionsAndWishes", Today(app));
        return (caseUrl, way);
    }

    private static (string, string)[] Paper(string outcome) =>
        [
            ("ChildsVoice", "It is alright as it is."),
            ("MeasuresAreSeen", "true"),
            ("Shows", "None was taken yet."),
            ("OrdersAreSeen", "true"),
            ("Outcome", outcome),
            ("Reason", "The child sleeps better."),
        ];

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}

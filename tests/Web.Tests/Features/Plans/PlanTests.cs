using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Plans;
using Reknit.Web.Features.Plans;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;
using static Reknit.Web.Tests.Features.Plans.PlanSupport;

namespace Reknit.Web.Tests.Features.Plans;

/// <summary>The plan: signed versions that never change, each person's own goals, and recommendations about the therapy alone.</summary>
[TestsPage<ShowPlanPage>]
[TestsPage<SignPlanPage>]
[TestsPage<RateGoalPage>]
[TestsPage<NoteObservationPage>]
[TestsPage<ListRecommendationsPage>]
[TestsPage<RecommendPage>]
[TestsPage<AcknowledgeRecommendationPage>]
public sealed class PlanTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_signed_version_stays_and_the_next_says_what_changed_while_numbers_go_on(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var other = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var (id, june) = (CaseSupport.CaseIn(caseUrl), await app.PersonOf(practice, "June Dorn"));
        PersonId[] adults = [await app.PersonOf(practice, "Mira Dorn"), await app.PersonOf(practice, "Tobin Dorn")];
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-4);
        var plan = caseUrl + "/treatment-plan";
        var counts = new List<GoalCount> { await Count() };

        await Sign(
            client,
            caseUrl,
            [],
            new("June", "That <nobody> shouts", "2", IsInOwnWords: true),
            new("Tobin", "To listen first", "")
        );
        counts.Add(await Count());
        await Rate(client, caseUrl, "nobody", 6, on, enough: true);
        var stale = await other.Page(plan + "/write");
        var unchanged = await client.Fails(plan + "/write", "Sign this version");
        await Sign(
            client,
            caseUrl,
            [("Form.Changed", "Mira joined.")],
            new("June", "That nobody shouts at night", "2", IsInOwnWords: true),
            new("Tobin", "To listen first", "5"),
            new("Mira", "To let go at the door", "4")
        );
        using var late = await other.Submit(stale, [("Form.Changed", "Mine")], "Sign this version");
        counts.Add(await Count());
        var (now, first) = (await Text(client, plan), await Text(client, plan + "?version=1"));

        Assert.Equal([GoalCount.None(3), new(1, true, 1, 0, false), new(0, true, 0, 4, true)], counts);
        Assert.Contains("says what changed, and why", unchanged, StringComparison.Ordinal);
        Assert.Contains("changed it meanwhile", await CaseSupport.Errors(late), StringComparison.Ordinal);
        Assert.Contains("That nobody shouts at night", now, StringComparison.Ordinal);
        Assert.Contains("6 of 10", now, StringComparison.Ordinal);
        Assert.Contains("Mira joined.", now, StringComparison.Ordinal);
        Assert.Contains("That <nobody> shouts", first, StringComparison.Ordinal);
        Assert.Equal(
            [1, 2],
            await app.Ask(practice, db => db.TreatmentPlans.Select(p => p.Number).Order().ToListAsync())
        );

        async Task<GoalCount> Count()
        {
            GoalCount? found = null;
            await app.Within(
                practice,
                async services =>
                    found = (await services.GetRequiredService<PlansOnFile>().OfCase(id, default)).For(june, adults)
            );
            return found!;
        }
    }

    [Fact]
    public async Task A_positive_screen_asks_for_a_safety_plan_and_only_a_childs_words_may_be_harsh()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var write = caseUrl + "/treatment-plan/write";
        var page = await client.Page(write);
        (string, string)[] goals =
        [
            .. Fields(
                page,
                new("June", "That he is no liar", "2", IsInOwnWords: true),
                new("Tobin", "Not the rejected one")
            ),
        ];

        var before = await client.Fails(write, "Sign this version", goals);
        await MeasureSupport.Take(client, await MeasureSupport.Of(client, caseUrl, "Mira"), "nida1", "2");
        var errors = await client.Fails(write, "Sign this version", goals);
        using var atDesk = await desk.Get(caseUrl + "/treatment-plan");
        await Sign(
            client,
            caseUrl,
            [("Form.SafetyPlan", "Call Ana first")],
            new TypedGoal("June", "That he is no liar", "2", IsInOwnWords: true)
        );

        // Nobody says whether a screen was positive: it is read.
        Assert.DoesNotContain("it has a safety plan", before, StringComparison.Ordinal);
        Assert.Contains("it has a safety plan", errors, StringComparison.Ordinal);
        Assert.Contains("It says “rejected”.", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("liar", errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, atDesk.StatusCode);
        Assert.Contains(
            "Safety plan: Call Ana first",
            await Text(client, caseUrl + "/treatment-plan"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_recommendation_says_nothing_of_custody_and_is_acknowledged_person_by_person(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-3);
        var form = caseUrl + "/recommendations/new";
        var custody = await client.Fails(
            form,
            "Put it on record",
            ("Form.Kind", "Frequency"),
            ("Form.Words", "Every other weekend with Tobin"),
            ("Form.To", Tick(await client.Page(form), "Tobin")),
            ("Form.MadeOn", $"{on:yyyy-MM-dd}")
        );

        var url = await Recommend(client, caseUrl, "Tobin", on);
        var early = await client.Fails(
            url,
            "Put it on record",
            ("Form.Person", Choice(await client.Page(url), "#Form_Person option", "Tobin")),
            ("Form.On", $"{on.AddDays(-1):yyyy-MM-dd}"),
            ("Form.How", "By telephone")
        );
        await Acknowledge(client, url, "Tobin", on.AddDays(1), "Wrote <back>");
        var list = await Text(client, caseUrl + "/recommendations");
        await client.Send(
            await HistorySupport.StrikeOf(client, caseUrl + "/recommendations", "Recommendations"),
            "Strike it",
            ("Because", "Said to another family")
        );
        var struck = await Text(client, caseUrl + "/recommendations");

        Assert.Contains("It says “weekend”.", custody, StringComparison.Ordinal);
        Assert.Contains("not before the recommendation", early, StringComparison.Ordinal);
        Assert.Contains("Wrote <back> Acknowledged", list, StringComparison.Ordinal);
        Assert.Contains("Struck: Said to another family", struck, StringComparison.Ordinal);
        Assert.Empty(await app.Ask(practice, db => db.OutgoingMail.ToListAsync()));
    }

    [Fact]
    public async Task The_orders_confirmed_words_stand_beside_what_the_child_shows()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var order = await client.OpenAndConfirm(CaseSupport.Family, 0, 1);
        var caseUrl = $"/cases/{(await app.Order(practice, order)).CaseId.Value:D}";
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-3);

        await Seen(client, caseUrl, "June", on, "Asked when he comes");
        var page = await client.Page(caseUrl + "/treatment-plan");

        Assert.NotEmpty(page.QuerySelectorAll("main figure.quote"));
        Assert.Contains("Asked when he comes", page.Body!.TextContent, StringComparison.Ordinal);
    }
}

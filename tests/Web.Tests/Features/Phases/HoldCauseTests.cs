using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Outbox.Jobs;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What ends a hold: what is on file of its cause, and for a lapsed paper the paper itself.</summary>
public sealed partial class HoldCauseTests
{
    private const string Unanswered = "What placed it is answered";
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_hold_for_a_paper_ends_by_itself_when_the_paper_is_back_and_the_child_is_asked_again(
        DatabaseKind database
    )
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Begin(client, caseUrl, "June", "Mira");
        await Hold(client, way);

        await Look(app);
        var missing = await Holds(app, practice);
        await InOrderSupport.Agreed(client, caseUrl);
        await Look(app);
        var back = await Holds(app, practice);
        var shown = await DisclosureSupport.Text(client, caseUrl + "/way");
        await Look(app);
        var ended = await app.Ask(practice, db => db.WayDecisions.CountAsync(d => d.Kind == "PaperIsBack"));
        var act = await app.Ask(
            practice,
            db => db.History.Where(h => h.Act == "EndPaperHold").Select(h => h.Actor).Distinct().ToListAsync()
        );

        Assert.Equal([1, 1], missing);
        Assert.Equal([0, 0], back);
        Assert.Contains("A hold ended: the paper is back in force", shown, StringComparison.Ordinal);
        Assert.Contains("the program, by itself", shown, StringComparison.Ordinal);
        Assert.Equal(2, ended);
        Assert.Equal([null], act);
        await app.Within(
            practice,
            async services =>
            {
                var known = await WaySupport.Known(services, client, way);
                Assert.True(known.OwnTherapistsReleaseIsInForce);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_papers_that_are_missing_each_hold_ends_by_its_own(DatabaseKind database)
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        await RestOnOrder(app, client);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await Hold(client, way);
        var both = await DisclosureSupport.Text(client, way + "/holds");
        await Look(app);
        var missing = await Holds(app, practice);

        using var order = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", "IN THE SUPERIOR COURT. IT IS ORDERED that the parties participate in reunification therapy."),
            ("Replaces", "")
        );
        await Look(app);
        using var later = await app.SignInAgain(client);
        var withOrder = await Holds(app, practice);
        var left = await DisclosureSupport.Text(later, way + "/holds");
        await InOrderSupport.Agreed(later, caseUrl);
        await Look(app);

        const string Order = "It waits until this is so: The order or plan that the work rests on is in force.";
        const string Release = "It waits until this is so: The release for the child's own therapist";
        Assert.Contains(Order, both, StringComparison.Ordinal);
        Assert.Contains(Release, both, StringComparison.Ordinal);
        Assert.Equal([2], missing);
        Assert.Equal([1], withOrder);
        Assert.DoesNotContain(Order, left, StringComparison.Ordinal);
        Assert.Contains(Release, left, StringComparison.Ordinal);
        Assert.Equal([0], await Holds(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_retraction_keeps_the_hold_for_the_order_and_lets_the_one_for_the_release_end(
        DatabaseKind database
    )
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        await RestOnOrder(app, client);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        using var order = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", "IN THE SUPERIOR COURT. IT IS ORDERED that the parties participate in reunification therapy."),
            ("Replaces", "")
        );
        await Stands(app, client, OrderStanding.Stayed);
        await Hold(client, way);
        await Stands(app, client, OrderStanding.Retracted);
        await Look(app);
        var retracted = await DisclosureSupport.Text(client, way + "/holds");
        await Stands(app, client, OrderStanding.Active);
        await InOrderSupport.Agreed(client, caseUrl);
        await Look(app);
        await Look(app);
        using var later = await app.SignInAgain(client);
        var left = await DisclosureSupport.Text(later, way + "/holds");

        Assert.Contains("The order was retracted: two clinicians end it.", retracted, StringComparison.Ordinal);
        Assert.Equal([1], await Holds(app, practice));
        Assert.Contains("The order was retracted: two clinicians end it.", left, StringComparison.Ordinal);
        Assert.DoesNotContain("The release for the child's own therapist is", left, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task After_a_retraction_or_of_a_paper_that_nobody_knows_only_two_clinicians_end_it(
        DatabaseKind database
    )
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await Hold(client, way, ("OrderWasRetracted", "true"));
        var together = await Propose(client, way);
        var early = await lead.Fails(together, "I sign it too", ("Why", "I read it."));
        await InOrderSupport.Agreed(client, caseUrl);
        // All that the record knows of is in force: what lapsed is another paper.
        await Hold(client, way);
        await Look(app);
        var standing = await Holds(app, practice);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        using var leadNext = await app.SignInAgain(lead);
        await WaySupport.Answer(next, way, "PhotoOrVoice", "Yes", Today(app));
        await leadNext.Send(together, "I sign it too", ("Why", "I read the new order."));

        Assert.Contains(Unanswered, early, StringComparison.Ordinal);
        Assert.Contains(
            "The release for the child's own therapist is signed by all and in force.",
            early,
            StringComparison.Ordinal
        );
        Assert.Equal([2], standing);
        Assert.Equal([1], await Holds(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_file_knows_of_a_cause_is_read_and_not_ticked(DatabaseKind database)
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", Today(app));
        // From before the hold: it speaks of another investigation.
        await WaySupport.Say(client, way, ("InvestigationIsPending", "no"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        using var leadNext = await app.SignInAgain(lead);
        await Hold(next, way, ("Trigger", "OwnTherapistLapsed"));
        var own = await Propose(next, way);
        var unseen = await leadNext.Fails(own, "I sign it too", ("Why", "They are in care."));
        await InOrderSupport.Consulted(next, caseUrl, "June", Today(app), concern: false);
        var seen = await leadNext.Fails(own, "I sign it too", ("Why", "They are in care."));
        await Hold(next, way, ("Trigger", "NewInvestigation"));
        var investigation = await Propose(next, way, other: own);
        var pending = await leadNext.Fails(investigation, "I sign it too", ("Why", "It is over."));
        // Asked for at the page of facts while the hold is open, whatever gate stands ahead.
        await WaySupport.Say(next, way, ("InvestigationIsPending", "no"));
        // Of the day of the hold it may be of the morning before it.
        var sameDay = await leadNext.Fails(investigation, "I sign it too", ("Why", "It is over."));
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await app.SignInAgain(next);
        using var leadAfter = await app.SignInAgain(leadNext);
        await WaySupport.Say(after, way, ("InvestigationIsPending", "no"));
        var over = await leadAfter.Fails(investigation, "I sign it too", ("Why", "It is over."));

        Assert.Contains(Unanswered, unseen, StringComparison.Ordinal);
        Assert.Contains("said of late that they see the child", unseen, StringComparison.Ordinal);
        Assert.DoesNotContain(Unanswered, seen, StringComparison.Ordinal);
        Assert.Contains("The child was asked again, alone", seen, StringComparison.Ordinal);
        Assert.Contains(Unanswered, pending, StringComparison.Ordinal);
        Assert.Contains(Unanswered, sameDay, StringComparison.Ordinal);
        Assert.DoesNotContain(Unanswered, over, StringComparison.Ordinal);
    }

    private static Task<string> Hold(HttpClient client, string way, params (string Name, string Value)[] also) =>
        client.Send(
            way + "/holds",
            "Stop every new step",
            [
                .. also.Any(a => a.Name == "Trigger") ? [] : new[] { ("Trigger", "PaperLapsed") },
                ("Words", "It ran out."),
                .. also,
            ]
        );

    /// <summary>The first clinician says that a hold can end; where the second signs.</summary>
    private static async Task<string> Propose(HttpClient client, string way, string? other = null)
    {
        var page = await client.Page(way + "/holds");
        using var asked = await client.Submit(
            page,
            [("because", "It is put right."), ("isAnswered", "true")],
            StrikeSupport.Ask
        );
        Assert.Equal(System.Net.HttpStatusCode.Redirect, asked.StatusCode);
        return (await client.Page(way + "/holds"))
            .QuerySelectorAll("a[href^='/together/']")
            .Select(a => a.GetAttribute("href")!)
            .First(url => url != other);
    }

    /// <summary>The court ordered the work, and its order is not here yet.</summary>
    private static Task RestOnOrder(ReknitApp app, SignedInClient client) =>
        app.Within(
            client.PracticeId,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var row = await db.Cases.AsTracking().SingleAsync();
                db.Entry(row).Property(c => c.Basis).CurrentValue = Domain.Cases.CaseBasis.CourtOrder;
                await services
                    .GetRequiredService<History>()
                    .Save(new("OpenCase", client.PracticeId, client.PersonId), default);
            }
        );

    private static Task Stands(ReknitApp app, SignedInClient client, OrderStanding standing) =>
        app.Within(
            client.PracticeId,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (await db.Orders.AsTracking().SingleAsync()).Standing = standing;
                await services
                    .GetRequiredService<History>()
                    .Save(new("SayStanding", client.PracticeId, client.PersonId), default);
            }
        );

    /// <summary>Without workers of its own: what one of them has begun would not be done when a test goes on.</summary>
    private static Task<ReknitApp> Start(DatabaseKind database) =>
        ReknitApp.Start(database, outside: services => services.AddSingleton(JobSupport.ByHand));

    /// <summary>The program looks by itself.</summary>
    private static async Task Look(ReknitApp app)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        while (await app.Services.RunOne()) { }
    }

    private static Task<List<int>> Holds(ReknitApp app, Domain.PracticeId practice) =>
        app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).ToListAsync());

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Outbox.Jobs;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>The work rests on an order that is on file, whatever the family came by, and on whom it names.</summary>
public sealed class OrderOnFileTests
{
    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task An_order_that_came_in_later_and_was_retracted_shut_nothing_for_a_family_that_came_by_itself(
        DatabaseKind database
    )
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var before = await Rests(app, client, caseUrl);
        var order = await Later(client, caseUrl, OrderSupport.Words);
        var unread = await Rests(app, client, caseUrl);
        await Confirm(client, order);
        var (calm, rests) = (await WaySupport.Shut(app, client, way), await Rests(app, client, caseUrl));
        var known = await WaySupport.Known(app, client, way);
        await Stand(client, order, "Retracted");
        var (retracted, over) = (await WaySupport.Shut(app, client, way), await Rests(app, client, caseUrl));
        await client.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "PaperLapsed"),
            ("Words", "The court took it back.")
        );
        var held = await DisclosureSupport.Text(client, way + "/holds");
        await Stand(client, order, "Expired");
        var expired = await WaySupport.Shut(app, client, way);

        Assert.Equal(new WorkRestsOn(false, false), before);
        // Nobody tells a child that a court asks, before somebody read what it asks.
        Assert.Equal(new WorkRestsOn(true, false), unread);
        Assert.DoesNotContain("LK.1", calm);
        Assert.Equal(new WorkRestsOn(true, true), rests);
        Assert.Equal((EntryRoute.Voluntary, true), (known.Entry.Route, known.Entry.RestsOnOrder));
        Assert.Contains("LK.1", retracted);
        Assert.Equal(new WorkRestsOn(true, false), over);
        Assert.Contains("The order was retracted: two clinicians end it.", held, StringComparison.Ordinal);
        Assert.Contains("LK.1", expired);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_is_not_for_this_therapy_keeps_its_limits_and_shuts_no_work_by_how_it_stands(
        DatabaseKind database
    )
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var order = await Later(client, caseUrl, OrderSupport.Words);
        using var said = await client.PostForm(
            order + "/correct",
            ("IsForTherapy", "false"),
            ("TherapyBecause", "It is about the weekends.")
        );
        var unread = await WaySupport.Known(app, client, way);
        await Confirm(client, order);
        await client.Send(
            order + "/frame",
            Put,
            ("Forbidden.Kind", "NoLetters"),
            ("Forbidden.Words", "Father shall send no letters."),
            ("Forbidden.About", "")
        );
        var read = await WaySupport.Known(app, client, way);
        var limits = await WaySupport.Shut(app, client, way, Domain.CheckIns.Rung.NotesBothWays);
        await Stand(client, order, "Retracted");

        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        Assert.True(unread.Entry.RestsOnOrder);
        Assert.False(read.Entry.RestsOnOrder);
        Assert.Contains("LK.23", limits);
        Assert.DoesNotContain("LK.1", await WaySupport.Shut(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task A_child_whom_the_order_does_not_name_was_stepped_all_the_same(DatabaseKind database)
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, caseUrl) = await OrderFrameTests.Confirmed(client);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var named = await WaySupport.Shut(app, client, way);
        var page = await client.Page(order + "/frame");
        var june = page.QuerySelectorAll("label").Single(l => l.TextContent.Contains("June", StringComparison.Ordinal));
        var name = june.ParentElement!.QuerySelector("select")!.GetAttribute("name")!;
        await client.Send(order + "/frame", Put, (name, CorrectFramePage.No));
        var together = Array.Empty<string>();
        await app.Within(
            practice,
            async services =>
            {
                var actor = new Actor(practice, client.PersonId, Role.Therapist, default);
                var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
                var shut = await services
                    .GetRequiredService<AdultsOnDay>()
                    .Shut(actor, CaseSupport.CaseIn(caseUrl), today, default);
                together = [.. shut.Select(s => s.Id)];
            }
        );

        Assert.DoesNotContain("LK.2", named);
        Assert.Contains("LK.2", await WaySupport.Shut(app, client, way));
        Assert.Contains("LK.2", together);
    }

    [Theory, OnBothDatabases]
    public async Task Naming_another_order_ended_the_hold_for_the_one_that_was_stayed(DatabaseKind database)
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var (order, caseUrl) = await OrderFrameTests.Confirmed(first);
        var way = await WaySupport.Begin(first, caseUrl, "June", "Tobin");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = await Later(first, caseUrl, OrderSupport.Words.Replace("60%", "70%", StringComparison.Ordinal));
        await Confirm(first, other);
        await Stand(first, order, "Stayed");
        await first.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "PaperLapsed"),
            ("Words", "It was stayed.")
        );
        await first.Send(other + "/rests", Put, ("Known", "Paragraph 1"));
        await Look(app);
        using var client = await app.SignInAgain(first);
        var (unlocked, named) = (await WaySupport.Shut(app, client, way), await Order(app, client, way));
        await Stand(client, order, "Retracted");
        await Look(app);
        using var again = await app.SignInAgain(client);
        var retracted = await Order(app, again, way);
        await Stand(again, order, "Active");
        await Look(app);

        Assert.DoesNotContain("LK.1", unlocked);
        Assert.Equal([(OrderSupport.IdIn(order), false)], named);
        Assert.Equal([(OrderSupport.IdIn(order), true)], retracted);
        // After a retraction two clinicians end it, whatever holds by then; the other waits for the release.
        Assert.Equal([2], await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_hold_ends_by_itself_once_the_order_that_was_stayed_holds_again(DatabaseKind database)
    {
        await using var app = await Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Therapist);
        var (order, caseUrl) = await OrderFrameTests.Confirmed(first);
        var way = await WaySupport.Begin(first, caseUrl, "June", "Tobin");
        await Stand(first, order, "Stayed");
        await first.Send(
            way + "/holds",
            "Stop every new step",
            ("Trigger", "PaperLapsed"),
            ("Words", "It was stayed.")
        );
        await Look(app);
        using var client = await app.SignInAgain(first);
        var stayed = await Order(app, client, way);
        await Stand(client, order, "Active");
        await Look(app);
        using var again = await app.SignInAgain(client);

        Assert.Contains((OrderSupport.IdIn(order), false), stayed);
        Assert.DoesNotContain((OrderSupport.IdIn(order), false), await Order(app, again, way));
    }

    /// <summary>Holds for an order, and whether it was retracted.</summary>
    private static async Task<IReadOnlyList<(Domain.Orders.OrderId, bool)>> Order(
        ReknitApp app,
        SignedInClient client,
        string way
    )
    {
        var found = new List<(Domain.Orders.OrderId, bool)>();
        await app.Within(
            client.PracticeId,
            async services =>
                found.AddRange(
                    (await WaySupport.OnFile(services, client, way))
                        .State.Holds.Where(h => h.Order is not null)
                        .Select(h => (h.Order!.Value, h.OrderWasRetracted))
                )
        );
        return found;
    }

    private static async Task<WorkRestsOn> Rests(ReknitApp app, SignedInClient client, string caseUrl)
    {
        WorkRestsOn? rests = null;
        await app.Within(
            client.PracticeId,
            async services =>
                rests = await services
                    .GetRequiredService<FindWorkOrders>()
                    .RestsOn(client.PracticeId, CaseSupport.CaseIn(caseUrl), default)
        );
        return rests!;
    }

    private static async Task<string> Later(HttpClient client, string caseUrl, string words)
    {
        using var taken = await client.PostForm(caseUrl + "/orders/new", ("Pasted", words), ("Replaces", ""));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        return taken.Headers.Location!.OriginalString;
    }

    private static async Task Confirm(HttpClient client, string order)
    {
        using var confirmed = await client.PostForm(order + "/confirm", ("Lines[0].Reason", ""));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    private static Task<string> Stand(HttpClient client, string order, string standing) =>
        client.Send(
            order + "/standing",
            Put,
            ("Standing", standing),
            ("Since", "2026-03-01"),
            ("Known", "Clerk's notice")
        );

    /// <summary>Without workers of its own: what one of them has begun would not be done when a test goes on.</summary>
    private static Task<ReknitApp> Start(DatabaseKind database) =>
        ReknitApp.Start(database, outside: services => services.AddSingleton(JobSupport.ByHand));

    private static async Task Look(ReknitApp app)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        while (await app.Services.RunOne()) { }
    }
}

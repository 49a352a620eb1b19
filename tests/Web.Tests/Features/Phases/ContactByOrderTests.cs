using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Several papers that speak of contact: each is read for itself, and what one takes away comes back with another.</summary>
public sealed class ContactByOrderTests
{
    private const string Ban = "3. Father shall have no contact with the children for ninety days.";
    private const string TherapyOnly =
        "6. Contact between Father and the children shall take place only in therapy sessions.";
    private const string Plan = """
        CASE PLAN of the county.
        June and her mother take part in family work.
        """;

    [Theory, OnBothDatabases]
    public async Task Contact_in_therapy_enters_the_work_and_a_later_ban_is_lifted_by_no_older_order(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (first, caseUrl, way) = await Opened(client, $"{OrderFrameTests.Framing}\n{TherapyOnly}");
        var ofFirst = await Terms(app, practice, first);
        var alone = await Stand(app, client, way);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, OrderFrameTests.Framing, PaperKind.Order, replaces: null);
        await Confirm(client, later);
        await InOrderSupport.LookedFor(client, caseUrl, "ProtectiveOrders");
        var forbidden = await Stand(app, client, way);
        await Stand(client, later, "Retracted");

        Assert.Superset(new HashSet<TermKind> { TermKind.NoContact, TermKind.ContactInTherapyOnly }, ofFirst);
        Assert.DoesNotContain("LK.4", alone.Shut);
        Assert.Equal((true, true), (alone.Indirect, alone.Joint));
        Assert.Contains("LK.5", alone.Outside);
        Assert.Contains("LK.4", forbidden.Shut);
        Assert.Equal((false, false), (forbidden.Indirect, forbidden.Joint));
        Assert.Contains("LK.5", forbidden.Outside);
        var again = await Stand(app, client, way);
        Assert.DoesNotContain("LK.4", again.Shut);
        Assert.Equal((true, true), (again.Indirect, again.Joint));
    }

    [Theory, OnBothDatabases]
    public async Task A_later_order_that_is_stayed_gives_the_ban_back_that_it_had_replaced(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (first, caseUrl, way) = await Opened(client, OrderFrameTests.Framing);
        await TakenBack(client, first, "No recommendation");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(
            client,
            caseUrl,
            OrderFrameTests.Framing.Replace(Ban, "", StringComparison.Ordinal),
            PaperKind.Order,
            first
        );
        await Confirm(client, later);
        var replaced = (await Stand(app, client, way)).Shut;
        foreach (var standing in (string[])["Stayed", "Retracted"])
        {
            await Stand(client, later, standing);
            var stands = await Stand(app, client, way);
            Assert.Contains("LK.4", stands.Shut);
            Assert.False(stands.Indirect);
            var terms = await Terms(app, practice, first);
            Assert.Superset(new HashSet<TermKind> { TermKind.NoContact, TermKind.AttendanceReportsOnly }, terms);
            // What a person took back does not come again.
            Assert.DoesNotContain(TermKind.NoRecommendations, terms);
            Assert.Empty(await Terms(app, practice, later));
        }

        await Stand(client, later, "Active");

        Assert.DoesNotContain("LK.4", replaced);
        Assert.DoesNotContain("LK.4", (await Stand(app, client, way)).Shut);
        Assert.Empty(await Terms(app, practice, first));
        Assert.Contains(TermKind.NoRecommendations, await Terms(app, practice, later));
    }

    [Theory, OnBothDatabases]
    public async Task An_order_in_the_place_of_a_stayed_one_keeps_the_first_ones_ban_away(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var without = OrderFrameTests.Framing.Replace(Ban, "", StringComparison.Ordinal);
        var (first, caseUrl, way) = await Opened(client, OrderFrameTests.Framing);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Later(client, caseUrl, without, PaperKind.Order, first);
        await Confirm(client, second);
        await Stand(client, second, "Stayed");
        var stayed = await Terms(app, practice, first);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await Later(client, caseUrl, without, PaperKind.Order, second);
        var unread = await Terms(app, practice, first);
        await Confirm(client, third);
        var over = await Terms(app, practice, first);
        await Stand(client, third, "Expired");

        Assert.Contains(TermKind.NoContact, stayed);
        Assert.Contains(TermKind.NoContact, unread);
        Assert.Empty(over);
        // The second is stayed still: the first one binds again.
        Assert.Contains(TermKind.NoContact, await Terms(app, practice, first));
        Assert.Contains("LK.4", (await Stand(app, client, way)).Shut);
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_that_does_not_name_the_adult_shuts_until_it_does_or_a_later_one_is_read(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (_, caseUrl, way) = await Opened(client, OrderSupport.Words);
        var calm = (await Stand(app, client, way)).Shut;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var plan = await Later(client, caseUrl, Plan, PaperKind.AgencyPlan, null);
        await Names(client, plan, "Tobin", CorrectFramePage.No);
        var unnamed = (await Stand(app, client, way)).Shut;
        var shown = await DisclosureSupport.Text(client, caseUrl);
        await Names(client, plan, "Mira", CorrectFramePage.Yes);
        await Names(client, plan, "Tobin", CorrectFramePage.Yes);
        var named = (await Stand(app, client, way)).Shut;
        await Names(client, plan, "Tobin", CorrectFramePage.No);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await Later(client, caseUrl, Plan, PaperKind.AgencyPlan, plan);
        var unsaid = (await Stand(app, client, way)).Shut;
        await Names(client, later, "Tobin", CorrectFramePage.Yes);

        Assert.DoesNotContain("LK.2", calm);
        Assert.Contains("LK.2", unnamed);
        Assert.Contains("Not named for the therapy: Tobin", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.2", named);
        // Between two plans nothing is freed by itself.
        Assert.Contains("LK.2", unsaid);
        Assert.DoesNotContain("LK.2", (await Stand(app, client, way)).Shut);
        Assert.Empty(await Terms(app, practice, plan));
    }

    private sealed record Standing(
        IReadOnlyList<string> Shut,
        IReadOnlyList<string> Outside,
        bool Indirect,
        bool Joint
    );

    /// <summary>What shuts the first step and time at another place, and what the gates before contact know of the order.</summary>
    private static async Task<Standing> Stand(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        PathwayState? state = null;
        await app.Within(
            client.PracticeId,
            async services =>
            {
                known = await WaySupport.Known(services, client, way);
                state = (await WaySupport.OnFile(services, client, way)).State;
            }
        );
        var locks = GateKnowledge.Locks(known!);
        return new(
            [.. LockRules.On(Rung.PhotoOrVoice, locks).Where(s => s.Blocks).Select(s => s.Id)],
            [.. LockRules.On(Rung.AccompaniedOuting, locks).Where(s => s.Blocks).Select(s => s.Id)],
            ((IndirectGateFacts)GateKnowledge.Of(Gate.Indirect, known!, state!)).OrderPermits,
            ((JointGateFacts)GateKnowledge.Of(Gate.Joint, known!, state!)).OrderPermits
        );
    }

    private static async Task<HashSet<TermKind>> Terms(ReknitApp app, Domain.PracticeId practice, string paper)
    {
        var id = OrderSupport.IdIn(paper).Value;
        var kinds = await app.Ask(
            practice,
            db => db.TermsInForce.Where(t => t.SourceId == id && t.EndedAt == null).Select(t => t.Kind).ToListAsync()
        );
        return [.. kinds];
    }

    private static async Task<(string Order, string Case, string Way)> Opened(SignedInClient client, string words)
    {
        var order = await client.TakeIn(words);
        await Confirm(client, order);
        var caseUrl = await client.OpenFromOrder(order);
        await InOrderSupport.LookedForAll(client, caseUrl);
        return (order, caseUrl, await WaySupport.Begin(client, caseUrl, "June", "Tobin"));
    }

    private static async Task<string> Later(
        HttpClient client,
        string caseUrl,
        string words,
        PaperKind paper,
        string? replaces
    )
    {
        using var taken = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", words),
            ("Paper", paper.ToString()),
            ("Replaces", replaces is null ? "" : OrderSupport.IdIn(replaces).Value.ToString("D"))
        );
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
            "Put it on record",
            ("Standing", standing),
            ("Since", "2026-03-01"),
            ("Known", "Clerk's notice")
        );

    private static async Task Names(SignedInClient client, string plan, string name, string said)
    {
        var url = plan.Replace("/plans/", "/orders/", StringComparison.Ordinal) + "/frame";
        var page = await client.Page(url);
        var field = page.QuerySelectorAll("label")
            .Single(l => l.TextContent.Contains(name, StringComparison.Ordinal))
            .ParentElement!.QuerySelector("select")!
            .GetAttribute("name")!;
        var why = field.Replace("Named", "Because", StringComparison.Ordinal);
        (string, string)[] changed = page.QuerySelector($"[name='{why}']") is null ? [] : [(why, "It says so.")];
        using var done = await client.Submit(page, [(field, said), .. changed], "Put it on record");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static async Task TakenBack(SignedInClient client, string order, string limit)
    {
        var page = await client.Page(order + "/frame");
        var line = page.QuerySelectorAll("input[type=hidden][name^='Limits['][name$='.Id']")
            .ToList()
            .FindIndex(i => i.ParentElement!.TextContent.Contains(limit, StringComparison.Ordinal));
        Assert.NotEqual(-1, line);
        using var done = await client.Submit(
            page,
            [($"Limits[{line}].IsOtherwise", "true"), ($"Limits[{line}].Because", "It is about the grandfather.")],
            "Put it on record"
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }
}

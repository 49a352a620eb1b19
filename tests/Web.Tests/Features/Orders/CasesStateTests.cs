using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Phases;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>An order whose state was unknown, or wrong, meets the rules of its case's state before the case opens, or shuts the first gate.</summary>
public sealed class CasesStateTests
{
    private const string Button = "Open the case";
    private const string Under = "read under the law of the state";
    private const string Stop = "Record the review that this term needs";

    private const string Stateless = """
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. Mother shall have no contact with the child for ninety days.
        Signed this 1st day of August, 2025.
        """;

    private static readonly string Vermont = Stateless.Replace(
        "MIRA DORN, Pet",
        "SUPERIOR COURT OF VERMONT\nMIRA DORN, Pet",
        StringComparison.Ordinal
    );

    [Theory, OnBothDatabases]
    public async Task A_state_given_with_the_case_shows_its_flags_before_the_case_opens(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Stateless);
        Assert.Null((await client.Page(url)).GetElementById("flag-P1"));

        using var refused = await Open(client, url, "TX");
        var shown = await refused.Page();
        var kept = await app.Order(practice, url);
        using (await client.PostForm(url + "/correct", ("State", "TX"), ("StateBecause", "The seal \u0644"))) { }
        using var unreviewed = await Open(client, url, "TX");
        await Review(client, url);
        using var elsewhere = await Open(client, url, "CA");
        using var opened = await Open(client, url, "TX");

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains(Under, await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Contains("Tex. Fam. Code 153.010(d)", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("to be reviewed before the case opens", shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, null), (kept.ReadingNumber, kept.SaidState));
        var errors = await CaseSupport.Errors(unreviewed);
        Assert.Contains("stops the work was reviewed", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Under, errors, StringComparison.Ordinal);
        Assert.Contains(Under, await CaseSupport.Errors(elsewhere), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal(CaseState.Open, await app.Ask(practice, db => db.Cases.Select(c => c.State).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_state_whose_rules_flag_nothing_is_read_in_the_same_save_and_the_findings_stay_confirmed(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Stateless);
        using (await client.PostForm(url + "/confirm", ("Lines[0].Reason", ""))) { }

        using var opened = await Open(client, url, "VT");

        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal("VT", (await Read(app, client, url)).Reading.Terms.State);
        var order = await app.Order(practice, url);
        Assert.Equal((1, null), (order.ReadingNumber, order.SaidState));
        var page = (await client.Page(url)).Body!.TextContent;
        Assert.Contains("No rule on file for Vermont", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not confirmed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("was not read under its law", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_a_case_had_before_shuts_the_first_gate_until_its_state_is_said(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Vermont);
        await Confirm(client, url);
        using var opened = await Open(client, url, "VT");
        var caseUrl = opened.Headers.Location!.OriginalString;
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var calm = await RuledOut(app, client, way);
        // As cases were opened before, under a state that the order was never read under.
        await app.Ask(practice, db => db.Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.CourtState, "TX")));
        var (shut, isMet) = (await RuledOut(app, client, way), await Gate1(app, client, way));
        var page = (await client.Page(url)).Body!.TextContent;
        using (await client.PostForm(url + "/correct", ("State", "VT"), ("StateBecause", "It came from there"))) { }
        var said = await app.Order(practice, url);
        var elsewhere = await RuledOut(app, client, way);
        using (
            await client.PostForm(
                url + "/correct",
                ("State", "VT"),
                ("SignedOn", "2025-08-02"),
                ("SignedOnBecause", "So")
            )
        ) { }
        var keeps = (await app.Order(practice, url)).SaidState;
        using (await client.PostForm(url + "/correct", ("State", "TX"), ("StateBecause", "The seal"))) { }
        var stops = await RuledOut(app, client, way);
        // Of two confirmations of one instant nobody can say which is the later one.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Confirm(client, url);
        await Review(client, url);

        Assert.Null(calm);
        Assert.Equal(1, shut);
        Assert.False(isMet);
        Assert.Contains(
            "The case is in Texas, and this order was not read under its law",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal("VT", said.SaidState);
        Assert.Null(elsewhere);
        Assert.Equal("VT", keeps);
        Assert.True(stops > 0);
        Assert.Equal(0, await RuledOut(app, client, way));
        Assert.True(await Gate1(app, client, way));
    }

    private static async Task<int?> RuledOut(ReknitApp app, SignedInClient client, string way) =>
        (await Known(app, client, way)).Entry.RuledOutOpen;

    private static async Task<bool> Gate1(ReknitApp app, SignedInClient client, string way)
    {
        var known = await Known(app, client, way);
        Domain.Phases.Way.PathwayState? state = null;
        await app.Within(
            client.PracticeId,
            async services => state = (await WaySupport.OnFile(services, client, way)).State
        );
        return GateKnowledge.Of(Gate.Intake, known, state!).Stand().Single(s => s.Id == "G1.3").IsMet;
    }

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }

    private static async Task<OrderOnFile> Read(ReknitApp app, SignedInClient client, string url) =>
        (
            await app.Ask<OrdersOnFile, OrderOnFile?>(
                client.PracticeId,
                of =>
                    of.Find(
                        new Actor(client.PracticeId, client.PersonId, Role.Therapist, default),
                        OrderSupport.IdIn(url),
                        default
                    )
            )
        )!;

    private static async Task<HttpResponseMessage> Open(SignedInClient client, string url, string state) =>
        await client.Submit(
            await client.FamilyForm(url),
            [
                .. CaseSupport.Fields("Dorn v. Dorn", client.PersonId, CaseSupport.Family),
                ("Form.Court", "District Court"),
                ("Form.CourtState", state),
            ],
            Button
        );

    private static async Task Confirm(HttpClient client, string order)
    {
        using var confirmed = await client.PostForm(order + "/confirm", ("Lines[0].Reason", ""));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    internal static async Task Review(HttpClient client, string url)
    {
        var links = (await client.Page(url)).QuerySelectorAll("main a").Where(a => a.TextContent == Stop).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var recorded = await client.PostForm(
                link.GetAttribute("href")!,
                ("Advice", "PracticesLawyer"),
                ("AdvisedOn", "2026-03-02"),
                ("Said", "Ask the court.")
            );
            Assert.Equal(url, recorded.Headers.Location?.OriginalString);
        }
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>No adult stops the work for good: a court's decision stands in for one adult's part, while its order binds.</summary>
[TestsPage<RecordCourtDecisionPage>]
public sealed class CourtDecisionTests
{
    /// <summary>Another family.</summary>
    internal static readonly Typed[] Others =
    [
        new("Lena Stein", CasePart.Parent),
        new("Uri Stein", CasePart.Parent),
        new("Noa Stein", CasePart.Child),
    ];

    private const string Put = "Put it on record";

    [Theory, OnBothDatabases]
    public async Task A_decision_stands_in_for_one_adults_part_while_its_order_binds(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (order, caseUrl) = await OrderFrameTests.Confirmed(client);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var before = await Known(app, client, way);
        foreach (var without in (string[])["Consent", "Intake"])
        {
            await InOrderSupport.Decided(
                client,
                caseUrl,
                "Mira",
                without,
                today,
                "Without her. \u0644\u064a\u0644\u0649"
            );
        }

        await InOrderSupport.Decided(client, caseUrl, "Tobin", "Intake", today);
        var decided = await Known(app, client, way);
        var shown = await Text(client, way);
        await client.Send(
            await HistorySupport.StrikeOf(client, caseUrl + "/court-decisions", "CourtDecisions"),
            "Strike it",
            ("Because", "Of another parent.")
        );
        await client.Send(
            order + "/standing",
            Put,
            ("Standing", "Stayed"),
            ("Since", "2026-03-01"),
            ("Known", "Clerk's notice")
        );
        var stayed = await Known(app, client, way);
        var page = await Text(client, caseUrl + "/court-decisions");

        // The adult of the way is asked and screened all the same.
        Assert.Equal((2, 2, 2), Parts(before));
        Assert.Equal((1, 1, 1), Parts(decided));
        Assert.Contains("the court decided without one adult's part on", shown, StringComparison.Ordinal);
        Assert.Equal((2, 2, 2), Parts(stayed));
        Assert.Contains("It does not count now", page, StringComparison.Ordinal);
        Assert.Equal(1, await app.Ask(practice, db => db.CourtDecisions.CountAsync(d => d.StruckAt != null)));

        static (int, int, int) Parts(WayKnowledge known) =>
            (known.AdultsWithoutConsent, known.ParentsNotSeenAlone, known.Screens.ParentsWithoutViolenceScreen);
    }

    [Theory, OnBothDatabases]
    public async Task Another_familys_order_or_person_decides_nothing_and_a_second_press_writes_once(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var stranger = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var (order, caseUrl) = await OrderFrameTests.Confirmed(client);
        var otherCase = await client.OpenCase("Stein family", Others, also: ("Form.Basis", "Voluntary"));
        var otherOrder = await client.TakeIn();
        using var confirmed = await client.PostForm(otherOrder + "/confirm", ("Lines[0].Reason", ""));
        var url = caseUrl + "/court-decisions";
        var form = await client.Page(url);
        var mira = Choice(form, "#Form_Person option", "Mira");
        var strange = Choice(await client.Page(otherCase + "/conditions"), "#Form_Person option", "Lena");
        var unread = await client.Page(otherCase + "/court-decisions");
        var (own, other) = (Id(order), Id(otherOrder));

        using var ofOther = await client.PostForm(url, Fields(mira, other));
        using var ofStranger = await client.PostForm(url, Fields(strange, own));
        using var ahead = await client.PostForm(url, Fields(mira, own, "2026-09-09"));
        using var hidden = await stranger.Get(url);
        using var once = await client.Submit(form, Fields(mira, own), Put);
        using var twice = await client.Submit(form, Fields(mira, own), Put);

        Assert.Contains("order that binds", await CaseSupport.Errors(ofOther), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Null(unread.QuerySelector("[name='Form.Words']"));
        Assert.Contains("caregiver of the case", await CaseSupport.Errors(ofStranger), StringComparison.Ordinal);
        Assert.Contains("not to come", await CaseSupport.Errors(ahead), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Equal(1, await app.Ask(practice, db => db.CourtDecisions.CountAsync()));
    }

    private static (string, string)[] Fields(string person, string order, string on = "2026-03-01") =>
        [
            ("Form.Person", person),
            ("Form.Without", "Consent"),
            ("Form.Order", order),
            ("Form.DecidedOn", on),
            ("Form.Words", "Without her consent."),
        ];

    private static string Id(string order) => OrderSupport.IdIn(order).Value.ToString("D");

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}

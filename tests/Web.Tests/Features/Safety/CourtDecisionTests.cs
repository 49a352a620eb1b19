using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Features.Phases;
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
        // A later order that nobody has confirmed takes no court's decision away.
        using var later = await client.PostForm(
            caseUrl + "/orders/new",
            ("Pasted", "ORDER. The hearing of 4 May 2026 is continued to 18 May 2026. IT IS SO ORDERED."),
            ("Replaces", OrderSupport.IdIn(order).Value.ToString("D"))
        );
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
        var unread = await Known(app, client, way);
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
        Assert.Equal((1, 1, 1), Parts(unread));
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

    [Theory, OnBothDatabases]
    public async Task The_consent_of_whom_the_child_is_to_meet_was_excused_and_whom_a_court_excused_was_asked_anew(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (_, caseUrl) = await OrderFrameTests.Confirmed(client);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await HistorySupport.Concern(client, caseUrl, "June", "Tobin", today);
        var before = await Known(app, client, way);
        await InOrderSupport.Decided(client, caseUrl, "Tobin", "Consent", today);
        var own = await Known(app, client, way);
        await InOrderSupport.Decided(client, caseUrl, "Mira", "Intake", today);
        var other = await Known(app, client, way);

        Assert.Equal((2, 2), (before.AdultsWithoutConsent, before.AdultsToAskAnew));
        Assert.Equal((2, 2), (own.AdultsWithoutConsent, own.AdultsToAskAnew));
        Assert.Empty(own.CourtDecided);
        Assert.Equal(1, other.AdultsToAskAnew);
    }

    [Theory, OnBothDatabases]
    public async Task One_childs_decision_opens_no_siblings_gates_and_an_agreement_is_no_decision(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        Typed[] people = [.. InOrderSupport.Family, new("Theo Dorn", CasePart.Child)];
        var caseUrl = await client.OpenCase("Dorn family", people, also: ("Form.Basis", "Voluntary"));
        var (june, theo) = (
            await WaySupport.Begin(client, caseUrl, "June", "Tobin"),
            await WaySupport.Begin(client, caseUrl, "Theo", "Tobin")
        );
        const string Private =
            "AGREEMENT. Mother and Father agree that they will take part in reunification therapy with Dr. Ana Reyes.";
        var agreement = await Confirmed(client, caseUrl, Private);
        var none = await client.Page(caseUrl + "/court-decisions");
        var order = await Confirmed(client, caseUrl, OrderSupport.Words);
        var url = caseUrl + "/court-decisions";
        var form = await client.Page(url);
        var mira = Choice(form, "#Form_Person option", "Mira");
        var own = Choice(form, "#Form_Child option", "Theo");
        (string, string)[] ofOrder = Fields(mira, Id(order));
        (string, string) release = ("Form.Without", "Release");
        (string, string)[] Of(params (string, string)[] also) =>
            [.. ofOrder.Where(f => !also.Any(a => a.Item1 == f.Item1)), .. also];

        using var byAgreement = await client.PostForm(url, Of(("Form.Order", Id(agreement))));
        using var unsaid = await client.PostForm(url, Of(release, ("Form.Child", "")));
        using var stranger = await client.PostForm(url, Of(release, ("Form.Child", mira)));
        using var kept = await client.PostForm(url, Of(release, ("Form.Child", own)));
        var decided = (await Known(app, client, june), await Known(app, client, theo));
        using var each = await client.PostForm(url, Of(release, ("Form.Child", $"{Guid.Empty:D}")));
        var shown = await Text(client, url);

        Assert.Null(none.QuerySelector("[name='Form.Words']"));
        Assert.Contains(
            "what the adults agreed on is none",
            await CaseSupport.Errors(byAgreement),
            StringComparison.Ordinal
        );
        Assert.Contains("for which child of the case", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        Assert.Contains("for which child of the case", await CaseSupport.Errors(stranger), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Empty(decided.Item1.CourtDecided);
        Assert.Single(decided.Item2.CourtDecided);
        Assert.Equal(HttpStatusCode.Redirect, each.StatusCode);
        Assert.Single((await Known(app, client, june)).CourtDecided);
        Assert.Contains(", for Theo Dorn", shown, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_release_that_counts_by_a_courts_decision_lapses_with_notice(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: ("Form.Basis", "Voluntary"));
        var release = await ReleaseTests.Write(client, caseUrl, "June", "Lena");
        await ReleaseTests.Answer(client, release, "Tobin Dorn", SignatureState.Given);
        var unsigned = await Lapsing();
        var order = await Confirmed(client, caseUrl, OrderSupport.Words);
        var form = await client.Page(caseUrl + "/court-decisions");
        using var kept = await client.PostForm(
            caseUrl + "/court-decisions",
            [
                .. Fields(Choice(form, "#Form_Person option", "Mira"), Id(order))
                    .Where(f => f.Item1 is not "Form.Without"),
                ("Form.Without", "Release"),
            ]
        );

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Empty(unsigned);
        Assert.Equal(new DateOnly(2026, 9, 1), Assert.Single(await Lapsing()).On);

        async Task<List<Lapse>> Lapsing()
        {
            var (id, found) = (CaseSupport.CaseIn(caseUrl), new List<Lapse>());
            await app.Within(
                client.PracticeId,
                async services =>
                {
                    var asked = new LapsingBetween(new(2026, 3, 3), new(2026, 9, 15), 30);
                    var all = await services.GetRequiredService<FindLapsing>().Of([id], asked, default);
                    found.AddRange(all[id].Where(l => l.What == Lapses.OwnTherapistsRelease));
                }
            );
            return found;
        }
    }

    private static async Task<string> Confirmed(HttpClient client, string caseUrl, string words)
    {
        using var taken = await client.PostForm(caseUrl + "/orders/new", ("Pasted", words), ("Replaces", ""));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var order = taken.Headers.Location!.OriginalString;
        using var confirmed = await client.PostForm(order + "/confirm", ("Lines[0].Reason", ""));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        return order;
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

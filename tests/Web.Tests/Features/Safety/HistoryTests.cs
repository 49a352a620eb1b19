using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Safety;
using Reknit.Web.Tests.Features.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;
using static Reknit.Web.Tests.Features.Safety.HistorySupport;

namespace Reknit.Web.Tests.Features.Safety;

/// <summary>The history of a family: nothing is overwritten, nothing is judged, and silence is no answer.</summary>
[TestsPage<ShowHistoryPage>]
[TestsPage<RecordHarmPage>]
[TestsPage<SayHowItStandsPage>]
[TestsPage<AnswerNobodyKnowsPage>]
[TestsPage<RecordContactPage>]
[TestsPage<ListConcernsPage>]
[TestsPage<RaiseConcernPage>]
[TestsPage<TakeConcernStepPage>]
[TestsPage<NoteSupportPage>]
[TestsPage<ListDisclosuresPage>]
[TestsPage<RecordDisclosurePage>]
[TestsPage<DecideReportPage>]
[TestsPage<StrikeEntryPage>]
public sealed class HistoryTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task What_is_reported_changes_by_new_entries_and_counts_at_the_locks(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var id = CaseSupport.CaseIn(caseUrl);
        var (june, tobin) = (await app.PersonOf(practice, "June Dorn"), await app.PersonOf(practice, "Tobin Dorn"));
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-3);
        var history = caseUrl + "/history";
        var asked = new List<AbuseHistory> { await Known() };
        await NobodyKnows(client, caseUrl, "June", "Tobin", on);
        asked.Add(await Known());

        await Harm(client, caseUrl, "Tobin", "June", "PhysicalAbuse", "Alleged", on, "June told <her> aunt");
        asked.Add(await Known());
        var violence = (await Of(d => d.Violence(tobin, june)), await Of(d => d.ViolenceAmongAdults(tobin)));
        var stands = First(await client.Page(history), "/harm/");
        var bare = await client.Fails(
            stands,
            "Put it on record",
            ("Form.Status", "Addressed"),
            ("Form.KnownOn", $"{on.AddDays(1):yyyy-MM-dd}"),
            ("Form.Evidence", "Programme of May")
        );
        await client.Send(
            stands,
            "Put it on record",
            ("Form.Status", "Addressed"),
            ("Form.KnownOn", $"{on.AddDays(1):yyyy-MM-dd}"),
            ("Form.Evidence", "Programme of May"),
            ("Form.Commitment", "Goes on by himself")
        );
        asked.Add(await Known());
        var page = await Text(client, history);
        // What is only said shuts steps too: it goes on counting until a second clinician has signed.
        var alone = await StrikeOf(client, history, "HarmItems");
        using var away = await client.Get(alone);
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var together = await client.Send(StrikeSupport.Url(alone), StrikeSupport.Ask, ("Because", "Another family's"));
        asked.Add(await Known());
        await lead.Send(together, "I sign it too");
        asked.Add(await Known());
        var struck = await Text(client, history);

        Assert.Equal(
            [
                AbuseHistory.NotAsked,
                AbuseHistory.NoneKnown,
                AbuseHistory.Open,
                AbuseHistory.Addressed,
                AbuseHistory.Addressed,
                AbuseHistory.NoneKnown,
            ],
            asked
        );
        Assert.Equal(StrikeSupport.Url(alone), away.Headers.Location?.OriginalString);
        Assert.Equal((ViolenceStage.EvidencePresented, ViolenceStage.EvidencePresented), violence);
        Assert.Contains("commitment to change; nothing else does", bare, StringComparison.Ordinal);
        Assert.Contains("Alleged, ", page, StringComparison.Ordinal);
        Assert.Contains("June told <her> aunt", page, StringComparison.Ordinal);
        Assert.Contains("Commitment to change: Goes on by himself", page, StringComparison.Ordinal);
        Assert.Contains("Struck: Another family's", struck, StringComparison.Ordinal);
        Assert.Contains("Mira Dorn and Tobin Dorn", struck, StringComparison.Ordinal);
        Assert.Equal(2, await app.Ask(practice, db => db.HarmEntries.CountAsync()));

        Task<AbuseHistory> Known() => Of(h => h.Of(tobin, june));
        async Task<T> Of<T>(Func<HarmHistory, T> read)
        {
            HarmHistory? found = null;
            await app.Within(
                practice,
                async services => found = await services.GetRequiredService<HistoryOnFile>().Of(id, default)
            );
            return read(found!);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_disclosure_keeps_the_gate_shut_until_who_heard_it_has_decided(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await WaySupport.Say(client, way, WaySupport.AllSaid(Gate.Intake));
        await client.Send(way, "Open: Intake and safety");
        var before = await Text(client, way);
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2);

        var told = await Told(client, caseUrl, "June", on);
        var open = await Text(client, way);
        var list = await Text(client, caseUrl + "/told-harm");
        (string, string)[] fields =
        [
            ("Form.Decision", "Made"),
            ("Form.Agency", "County, Ms. Vale"),
            ("Form.CalledOn", $"{on.AddDays(1):yyyy-MM-dd}"),
            ("Form.CalledAt", "09:30"),
        ];
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Rosa Lind");
        using var given = await CaseStaffTests.Press(lead, caseUrl + "/staff", "Give them the case: Rosa Lind");
        var others = await colleague.Fails(told, "Sign the decision", [.. fields, ("Form.Reason", "She is ill.")]);
        var unsaid = await lead.Fails(told, "Sign the decision", fields);
        var tooEarly = await client.Fails(
            told,
            "Sign the decision",
            [.. fields[..2], ("Form.CalledOn", $"{on.AddDays(-1):yyyy-MM-dd}"), fields[3]]
        );
        var late = await client.Fails(
            told,
            "Sign the decision",
            [.. fields[..2], ("Form.CalledOn", $"{on.AddDays(9):yyyy-MM-dd}"), fields[3]]
        );
        await client.Send(told, "Sign the decision", fields);
        var decided = await Text(client, way);
        using var atDesk = await desk.Get(caseUrl + "/told-harm");
        var casePage = await Text(desk, caseUrl);

        Assert.DoesNotContain("everything that was disclosed", Waiting(before), StringComparison.Ordinal);
        Assert.Contains("everything that was disclosed", Waiting(open), StringComparison.Ordinal);
        Assert.DoesNotContain("everything that was disclosed", Waiting(decided), StringComparison.Ordinal);
        Assert.Contains("No decision on a report yet", list, StringComparison.Ordinal);
        Assert.Contains("A hold is called for", list, StringComparison.Ordinal);
        Assert.Contains("Who heard it decides it;", others, StringComparison.Ordinal);
        Assert.Contains("says why in their place", unsaid, StringComparison.Ordinal);
        Assert.Contains("when it was called", tooEarly, StringComparison.Ordinal);
        Assert.Contains("when it was called", late, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, atDesk.StatusCode);
        Assert.DoesNotContain("disclosed", casePage, StringComparison.Ordinal);

        static string Waiting(string page) =>
            page[
                page.IndexOf("to go", StringComparison.Ordinal)..page.IndexOf(
                    "What is so already",
                    StringComparison.Ordinal
                )
            ];
    }

    [Theory, OnBothDatabases]
    public async Task The_lead_decides_in_place_of_who_heard_it_and_a_report_waits_until_it_is_out_in_writing(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: [Voluntary, ("Form.CourtState", "CA")]);
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        var told = await Told(client, caseUrl, "June", on);
        const string Open = "Of harm that was told, nobody has decided on a report yet";
        const string Written = "A report was made: it is to go out in writing";
        const string Own = "the lead decided in your place, and your own duty stays";
        (string, string)[] made =
        [
            ("Form.Decision", "Made"),
            ("Form.Agency", "County, Ms. Vale"),
            ("Form.CalledOn", $"{on.AddDays(1):yyyy-MM-dd}"),
            ("Form.CalledAt", "09:30"),
            ("Form.Reason", "She is ill since this morning."),
        ];

        var waits = await Text(lead, "/");
        await lead.Send(told, "Sign the decision", made);
        var (leads, hearers) = (await Text(lead, "/"), await Text(client, "/"));
        var list = await Text(lead, caseUrl + "/told-harm");
        await lead.Send(
            told,
            "Sign the decision",
            [.. made, ("Form.WrittenOn", $"{on.AddDays(1):yyyy-MM-dd}"), ("Form.WrittenAt", "11:00")]
        );
        var (out1, own) = (await Text(lead, "/"), await Text(client, "/"));
        await client.Send(told, "Sign the decision", made);
        var nothing = await Text(client, "/");
        var takenBack = await lead.Fails(
            told,
            "Sign the decision",
            ("Form.Decision", "NotRequired"),
            ("Form.Reason", "I see it otherwise.")
        );

        Assert.Contains(Open, waits, StringComparison.Ordinal);
        Assert.DoesNotContain(Open, leads, StringComparison.Ordinal);
        Assert.Contains(Written, leads, StringComparison.Ordinal);
        Assert.Contains(Written, hearers, StringComparison.Ordinal);
        Assert.Contains("heard it and has signed no decision of their own", list, StringComparison.Ordinal);
        Assert.Contains("Overdue", list, StringComparison.Ordinal);
        Assert.DoesNotContain(Written, out1, StringComparison.Ordinal);
        Assert.Contains(Own, own, StringComparison.Ordinal);
        Assert.DoesNotContain(Own, nothing, StringComparison.Ordinal);
        Assert.DoesNotContain(Written, nothing, StringComparison.Ordinal);
        Assert.Contains("nobody else calls not required", takenBack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_childs_concern_is_resolved_by_the_childs_word_and_support_is_what_was_said_last()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var on = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-5);
        var concern = await Concern(client, caseUrl, "June", "Tobin", on, "He might shout");
        (string, string)[] step =
        [
            ("Form.TakenOn", $"{on:yyyy-MM-dd}"),
            ("Form.Words", "Read the letter"),
            ("Form.Resolves", "true"),
        ];

        var forJune = await client.Fails(concern, "Put it on record", step);
        await client.Send(concern, "Put it on record", [.. step, ("Form.ByOwnWord", "true")]);
        await Support(client, caseUrl, "Tobin", on, "Declined", "Willing");
        await Support(client, caseUrl, "Tobin", on.AddDays(2), "Seeking", words: "A counselor");
        await Together(client, caseUrl, "June", "Tobin", on, "On Sundays");
        var concerns = await Text(client, caseUrl + "/concerns");
        var support = await Text(client, caseUrl + "/support");
        var history = await Text(client, caseUrl + "/history");
        await client.Send(
            await StrikeOf(client, caseUrl + "/concerns", "ConcernSteps"),
            "Strike it",
            ("Because", "Not said so")
        );
        var again = await Text(client, caseUrl + "/concerns");
        using var unknown = await client.Get($"/entries/Sessions/{Guid.CreateVersion7(app.Clock.GetUtcNow())}/strike");

        Assert.Contains("the child's own word", forJune, StringComparison.Ordinal);
        Assert.Contains("Resolved June Dorn about Tobin Dorn: fear", concerns, StringComparison.Ordinal);
        Assert.Contains("By their own word", concerns, StringComparison.Ordinal);
        Assert.Contains("Tobin Dorn Is looking for it; taking part: willing", support, StringComparison.Ordinal);
        Assert.Contains("June Dorn with Tobin Dorn: With supervision", history, StringComparison.Ordinal);
        Assert.Contains("Tobin Dorn says so On Sundays", history, StringComparison.Ordinal);
        Assert.Contains("Struck: Not said so", again, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "badge tone-success",
            (await client.Page(caseUrl + "/concerns")).Body!.InnerHtml,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders.Desk;
using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>Arizona's law lets some terms pass where both parents consent, each by a paper of their own.</summary>
[TestsPage<RecordProgrammeConsentPage>, TestsPage<EndProgrammeConsentPage>]
public sealed class ProgrammeConsentTests
{
    private const string Intensive = """
        IN THE SUPERIOR COURT OF ARIZONA, COUNTY OF MARICOPA
        MIRA DORN, Mother, and TOBIN DORN, Father.
        Signed on March 1, 2026.
        IT IS ORDERED that:
        1. The parties and the minor child, June Dorn, shall participate in reunification therapy with Dr. Ana Reyes.
        2. The family shall attend a four-day intensive with the counselor.
        """;

    private const string Stop = "before the case goes on";

    [Theory, OnBothDatabases]
    public async Task Both_parents_consents_lower_the_stop_and_its_end_brings_it_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist, "Ana Reyes");
        var url = await client.TakeIn(Intensive);
        var before = await client.Page(url);
        Assert.Contains(Stop, before.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(before.QuerySelector($"#flag-P2 a[href='{url}/consents']"));

        using (await client.Record(url, "Mother", "Her <own> page")) { }
        Assert.Contains(Stop, (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
        using (await client.Record(url, "Father", "His page")) { }

        var page = await client.Page(url);
        Assert.DoesNotContain(Stop, page.Body!.TextContent, StringComparison.Ordinal);
        var flag = page.GetElementById("flag-P2")!.TextContent;
        Assert.Contains("while the consents of both parents are on record", flag, StringComparison.Ordinal);
        var consents = await client.Page(url + "/consents");
        Assert.Contains("Her <own> page", consents.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("signed on 2 March 2026", consents.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(consents.QuerySelector("form[method=post] input[name=Parent]"));
        await client.OpenFromOrder(url);

        var end = consents.QuerySelector($"main a[href^='{url}/consents/']")!.GetAttribute("href")!;
        using var unsaid = await client.PostForm(end, ("Because", "A letter"));
        Assert.Contains("took it back or it was a mistake", await CaseSupport.Errors(unsaid), StringComparison.Ordinal);
        using var ended = await client.PostForm(
            end,
            ("End", nameof(ProgrammeConsentEnd.TakenBack)),
            ("EndedOn", "2026-03-03"),
            ("Because", "Her <letter>")
        );

        Assert.Equal(url + "/consents", ended.Headers.Location?.OriginalString);
        Assert.Contains(Stop, (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
        var after = (await client.Page(url + "/consents")).Body!.TextContent;
        Assert.Contains("Taken back on 3 March 2026. Her <letter>", after, StringComparison.Ordinal);
        using var twice = await client.PostForm(url + "/consents", ("Paper", ""));
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_consent_is_the_parents_own_and_counts_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(Intensive);
        var form = await client.Page(url + "/consents");
        (string, string)[] said =
        [
            ("Parent", "Mother"),
            ("SignedOn", "2026-03-02"),
            ("SignedThemselves", "true"),
            ("Paper", "One page"),
        ];

        using var byCounsel = await client.Submit(form, [.. said[..2], said[3]], "Put it on record");
        using var noParent = await client.Submit(form, [("Parent", "Ana"), .. said[1..]], "Put it on record");
        using var early = await client.Submit(
            form,
            [said[0], ("SignedOn", "2026-03-04"), .. said[2..]],
            "Put it on record"
        );
        Assert.Contains(
            "nobody else's signature counts",
            await CaseSupport.Errors(byCounsel),
            StringComparison.Ordinal
        );
        Assert.Contains("which parent of the order", await CaseSupport.Errors(noParent), StringComparison.Ordinal);
        Assert.Contains("not in the future", await CaseSupport.Errors(early), StringComparison.Ordinal);
        var other = await client.Page(url + "/consents");
        using var once = await client.Submit(form, said, "Put it on record");
        using var again = await client.Submit(form, said, "Put it on record");
        using var late = await client.Submit(other, said, "Put it on record");

        Assert.Equal(HttpStatusCode.Redirect, once.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("stands yet", await CaseSupport.Errors(late), StringComparison.Ordinal);
        Assert.Equal(1, await app.Ask(practice, db => db.ProgrammeConsents.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_consent_of_another_order_and_another_state_has_no_page(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var (url, second) = (await client.TakeIn(Intensive), await client.TakeIn(Intensive));
        var californian = await client.TakeIn(Intensive.Replace("ARIZONA", "CALIFORNIA", StringComparison.Ordinal));
        var end = await client.ProgrammeConsented(url);

        using var elsewhere = await client.Get(end.Replace(url, second, StringComparison.Ordinal));
        using var other = await client.Get(californian + "/consents");
        using var stranger = await app.SignedIn(practice, Role.Therapist);
        using var hidden = await stranger.Get(url + "/consents");

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_an_order_says_of_a_refusal_outweighs_a_consent_of_its_day(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn(
            Intensive.Replace("\n2. ", "\nMother objects to the intensive.\n2. ", StringComparison.Ordinal)
        );
        using (await client.Record(url, "Mother", "Hers", "2026-03-01")) { }
        using (await client.Record(url, "Father", "His")) { }
        Assert.Contains(Stop, (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);

        var end = (await client.Page(url + "/consents"))
            .QuerySelectorAll("section.card")
            .Single(s => s.TextContent.Contains("Hers", StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!;
        using (await client.PostForm(end, ("End", nameof(ProgrammeConsentEnd.Struck)), ("Because", "The wrong day")))
        { }
        using (await client.Record(url, "Mother", "Hers, read again")) { }

        Assert.DoesNotContain(Stop, (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
    }
}

/// <summary>A short way to put a consent on record.</summary>
internal static class ConsentForms
{
    public static async Task<HttpResponseMessage> Record(
        this HttpClient client,
        string order,
        string parent,
        string paper,
        string signedOn = "2026-03-02"
    )
    {
        var recorded = await client.PostForm(
            order + "/consents",
            ("Parent", parent),
            ("SignedOn", signedOn),
            ("SignedThemselves", "true"),
            ("Paper", paper)
        );
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        return recorded;
    }
}

using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Consents.ConsentSupport;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>An agreement in the portal: read, signed, refused and taken back by one adult, and nothing seen of the other.</summary>
[TestsPage<AnswerAgreementPage>]
public sealed class AnswerAgreementTests
{
    [Theory, OnBothDatabases]
    public async Task Nothing_that_an_adult_sees_follows_from_what_another_did_or_was_given(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await GiveAll(family);
        var (mine, others) = (await family.Mira.AgreementOf("Consent"), await family.Tobin.AgreementOf("Consent"));
        var form = await family.Mira.Page(mine);
        var before = await Seen(family.Mira, mine);

        using (await family.Tobin.Submit(await family.Tobin.Page(others), [], "I say no")) { }
        Assert.Equal(before, await Seen(family.Mira, mine));
        using (await family.Tobin.SignAgreement(others, "Tobin Dorn")) { }
        Assert.Equal(before, await Seen(family.Mira, mine));
        using (await family.Tobin.Submit(await family.Tobin.Page(others), [], "Take it back now")) { }
        Assert.Equal(before, await Seen(family.Mira, mine));
        var tobin = await PageOf(family.Therapist, family.CaseUrl, "work", "Tobin");
        using (var edited = await EditRole(app, family)) { }
        await family.Therapist.Send(tobin, "Give it out anew");
        Assert.Equal(before, await Seen(family.Mira, mine));

        // A form that was open meanwhile goes through: a conflict would tell.
        var ticks = form.QuerySelectorAll("input[type=checkbox][name^='Read[']").Select(t => t.GetAttribute("name")!);
        using var signed = await family.Mira.Submit(
            form,
            [.. ticks.Select(t => (t, "true")), ("TeachBack", OwnWords), .. PortalSupport.Signature("Mira Dorn")],
            "Sign"
        );
        Assert.Equal(mine, signed.To());
        Assert.Contains("You signed on 3 March 2026", await family.Mira.MainText(mine), StringComparison.Ordinal);
        // To staff it is signed on words that are not the newest any more.
        Assert.Equal(["Ask again: newer words", "Given out"], await Standing(family.Therapist, family.CaseUrl, "work"));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_signed_clause_by_clause_kept_with_its_words_and_taken_back(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await GiveAll(family);
        var url = await family.Mira.AgreementOf("Consent");
        Assert.Contains("To read and answer", await family.Mira.MainText("/portal"), StringComparison.Ordinal);

        using var signed = await family.Mira.SignAgreement(url, "DORN, Mira");

        Assert.Equal(url, signed.To());
        var row = Assert.Single(await app.Rows<Agreement>(), a => a.Answer == SignatureState.Given);
        Assert.Equal(
            (AgreementKind.Work, SigningWay.Portal, "DORN, Mira", family.Mira.PersonId),
            (row.Kind, row.Way, row.TypedName, row.RecordedBy)
        );
        using var copy = await family.Mira.Get(url + "?handler=Copy");
        var words = await copy.Content.ReadAsStringAsync();
        Assert.Contains("What the therapist does, and does not do", words, StringComparison.Ordinal);
        Assert.Contains(row.TextHash, words, StringComparison.Ordinal);
        Assert.Equal(["Signed", "Given out"], await Standing(family.Therapist, family.CaseUrl, "work"));
        using var theirs = await family.Tobin.Get(url);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);

        var page = await family.Mira.Page(url);
        using (await family.Mira.Submit(page, [], "Take it back now")) { }
        using var again = await family.Mira.Submit(page, [], "Take it back now");
        Assert.Equal(url, again.To());
        Assert.Contains("You took it back on 3 March 2026", await family.Mira.MainText(url), StringComparison.Ordinal);
        Assert.Equal(["Taken back", "Given out"], await Standing(family.Therapist, family.CaseUrl, "work"));
    }

    [Fact]
    public async Task Without_every_clause_the_answer_the_name_or_the_password_nothing_is_signed()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        await GiveAll(family);
        var url = await family.Mira.AgreementOf("Consent");

        async Task<string> Try(params (string, string)[] fields)
        {
            using var answer = await family.Mira.Submit(await family.Mira.Page(url), fields, "Sign");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return (await answer.Page()).QuerySelector(".error-summary")!.TextContent;
        }

        (string, string)[] read = [.. Enumerable.Range(0, 9).Select(n => ($"Read[{n}]", "true"))];
        var whole = PortalSupport.Signature("Mira Dorn");
        var nothing = await Try(whole);
        var clause = await Try([.. read[..8], ("TeachBack", OwnWords), .. whole]);
        var name = await Try([.. read, ("TeachBack", OwnWords), .. PortalSupport.Signature("Mira")]);
        var password = await Try([.. read, ("TeachBack", OwnWords), .. PortalSupport.Signature("Mira Dorn", "not it")]);

        Assert.Contains("Tick each part", nothing, StringComparison.Ordinal);
        Assert.Contains("in your own words", nothing, StringComparison.Ordinal);
        Assert.Contains("Tick each part", clause, StringComparison.Ordinal);
        Assert.Contains("Type your full name", name, StringComparison.Ordinal);
        Assert.Contains("not your password", password, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Rows<Agreement>(), a => a.Answer == SignatureState.Given);
    }

    [Fact]
    public async Task Who_wants_paper_reads_here_and_signs_on_paper()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family");
        using var mira = await app.WithDoor(practice, caseUrl, "Mira", agreed: false);
        await GiveOut(therapist, caseUrl, "GroundRules");

        var page = await mira.Page(await mira.AgreementOf("Ground rules"));

        Assert.Null(page.QuerySelector("#TypedName"));
        Assert.Contains("You can always sign on paper", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The child sets the pace", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_unanswered_agreement_says_nothing_of_what_the_practice_filed(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await GiveAll(family);
        var mine = await family.Mira.AgreementOf("Consent");
        var before = await Seen(family.Mira, mine);
        app.Clock.Set(app.Clock.GetUtcNow().AddMinutes(1));

        // The other side's order, which nobody has served yet; and a payer whom only one of them knows of.
        using var filed = await family.Therapist.PostForm(
            family.CaseUrl + "/orders/new",
            ("Pasted", "IN THE SUPERIOR COURT. IT IS ORDERED that the parties participate in reunification therapy."),
            ("Replaces", "")
        );
        var afterOrder = await Seen(family.Mira, mine);
        await family.Therapist.Send(family.CaseUrl + "/consents/again", "Ask again", ("Reason", "Payer"));
        var afterPayer = await Seen(family.Mira, mine);
        var unfinished = await SignErrors("Somebody Else");
        var signing = await SignErrors("Mira Dorn");
        var afterSigning = await Seen(family.Mira, mine);

        Assert.Equal(HttpStatusCode.Redirect, filed.StatusCode);
        Assert.Equal(before, afterOrder);
        Assert.Equal(before, afterPayer);
        Assert.Equal(before, afterSigning);
        Assert.DoesNotContain("please call", unfinished, StringComparison.Ordinal);
        Assert.Contains("please call", signing, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Rows<Agreement>(), a => a.Answer != SignatureState.Missing);
        // Saying no opens nothing, and is never in the way.
        using var no = await family.Mira.Submit(await family.Mira.Page(mine), [], "I say no");
        Assert.Equal(mine, no.To());

        async Task<string> SignErrors(string name)
        {
            using var answer = await family.Mira.SignAgreement(mine, name);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await CaseSupport.Errors(answer);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_that_was_given_out_stays_after_a_protection_unless_it_tells_where_somebody_is(
        DatabaseKind database
    )
    {
        const string Plan = "Coming and going";
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await WriteTransport(
            family.Therapist,
            family.CaseUrl,
            "Mira brings her from Lakeside.",
            "Tobin waits upstairs."
        );
        await GiveOut(family.Therapist, family.CaseUrl, "Transport");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await DisclosureSupport.Protect(family.Therapist, family.CaseUrl);
        var (url, home) = (await family.Tobin.AgreementOf(Plan), await family.Tobin.MainText("/portal"));
        var contacts = family.CaseUrl + "/contacts";
        await family.Therapist.Send(
            contacts,
            "Keep it",
            ("Person", DisclosureSupport.Choice(await family.Therapist.Page(contacts), "#Person option", "June")),
            ("Kind", "School"),
            ("Words", "Lakeside Elementary"),
            ("IsSafeToUse", "false"),
            ("IsProtected", "true")
        );
        using var gone = await family.Tobin.Get(url);

        Assert.Contains(Plan, home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(Plan, await family.Tobin.MainText("/portal"), StringComparison.Ordinal);
        Assert.Contains(Plan, await family.Mira.MainText("/portal"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_plan_of_before_a_protection_is_gone_once_a_clinician_takes_it_out_and_a_newer_one_stays(
        DatabaseKind database
    )
    {
        const string Plan = "Coming and going";
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await WriteTransport(family.Therapist, family.CaseUrl, "Mira brings her.", "Tobin waits upstairs.");
        await GiveOut(family.Therapist, family.CaseUrl, "Transport");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await DisclosureSupport.Protect(family.Therapist, family.CaseUrl);
        var (url, open) = (await family.Tobin.AgreementOf(Plan), await family.Mira.AgreementOf(Plan));

        await family.Therapist.Send(family.CaseUrl + "/protection", "Take it out of their portal");
        using var gone = await family.Tobin.Get(url);
        var home = await family.Tobin.MainText("/portal");
        using var hers = await family.Mira.Get(open);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await WriteTransport(family.Therapist, family.CaseUrl, "Her aunt brings her.", "Tobin waits upstairs.");
        await GiveOut(family.Therapist, family.CaseUrl, "Transport");

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(Plan, home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, hers.StatusCode);
        Assert.Contains(
            "Her aunt",
            await family.Tobin.MainText(await family.Tobin.AgreementOf(Plan)),
            StringComparison.Ordinal
        );
    }

    private static async Task GiveAll(Dorns family)
    {
        await WriteTransport(family.Therapist, family.CaseUrl, "Mira brings her.", "Tobin waits upstairs.");
        foreach (var kind in Kinds)
        {
            await GiveOut(family.Therapist, family.CaseUrl, kind);
        }
    }

    /// <summary>The practice words a clause anew.</summary>
    private static async Task<HttpResponseMessage> EditRole(ReknitApp app, Dorns family)
    {
        using var lead = await app.SignedIn(family.Therapist.PracticeId, Role.ClinicalLead);
        return await lead.PostForm(
            "/words/consent.work.role?language=en",
            ("Text", "What the therapist does\n{therapist} works with you and is no judge.")
        );
    }

    /// <summary>All that the portal shows of agreements, without the words that say what was just done.</summary>
    private static async Task<(string, string)> Seen(HttpClient client, string url)
    {
        (await client.Page("/portal")).Dispose();
        return (await client.MainText("/portal"), await client.MainText(url));
    }
}

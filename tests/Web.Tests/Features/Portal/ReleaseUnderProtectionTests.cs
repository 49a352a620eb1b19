using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>A release is signed by both parents, also where one of the family is protected from one of them.</summary>
public sealed class ReleaseUnderProtectionTests
{
    private const string Let = "Let them read it";

    [Theory, OnBothDatabases]
    public async Task A_childs_release_waits_for_a_clinician_before_whom_the_other_parent_is_protected_from_reads_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk);
        var before = await Seen(family.Tobin);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Protect(desk, family.CaseUrl, "Mira", "Tobin");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var url = await Write(desk, family.CaseUrl, "Attendance since May");

        var tobins = await Seen(family.Tobin);
        var miras = await Links(family.Mira);
        var page = await Text(desk, url);
        var print = await Text(desk, $"{url}?For={Choice(await desk.Page(url), "#For option", "Tobin")}");
        var deskPage = await desk.Page(url);
        var form = await family.Therapist.Page(url);
        // Written by hand: the front desk has no such button.
        deskPage
            .QuerySelectorAll("main form")
            .First(f => f.TextContent.Contains("Record an answer", StringComparison.Ordinal))
            .SetAttribute("action", $"{url}?handler=Let&signer={family.Tobin.PersonId.Value:D}");
        using var byDesk = await desk.Submit(deskPage, [], "Put it on record");
        var still = await Seen(family.Tobin);
        using var let = await family.Therapist.Submit(form, [], Let);
        using var twice = await family.Therapist.Submit(form, [], Let);
        var now = await Links(family.Tobin);

        // What he read before stays; the new one is neither there nor counted.
        Assert.Equal(before, tobins);
        Assert.Equal(2, miras.Count);
        Assert.Contains(
            "Who may not read it yet Somebody of this family is protected from them",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("It may not go to Tobin Dorn", print, StringComparison.Ordinal);
        Assert.DoesNotContain(Let, deskPage.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, byDesk.StatusCode);
        Assert.Equal(before, still);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (let.StatusCode, twice.StatusCode));
        Assert.Equal(2, now.Count);
        Assert.DoesNotContain("Who may not read it yet", await Text(desk, url), StringComparison.Ordinal);

        // A later protection asks a clinician again, and what he read meanwhile stays.
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await ProtectAgain(family);
        Assert.Contains("Who may not read it yet", await Text(desk, url), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_clinician_answers_for_the_protections_that_they_saw(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Protect(family.Therapist, family.CaseUrl, "Mira", "Tobin");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var url = await Write(family.Therapist, family.CaseUrl, "Attendance since May");
        var form = await family.Therapist.Page(url);
        await ProtectAgain(family);

        using var late = await family.Therapist.Submit(form, [], Let);
        var asked = await late.Page();
        var shown = await Links(family.Tobin);
        using var again = await family.Therapist.Submit(asked, [], Let);

        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("Somebody changed this release meanwhile", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(shown);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, (await Links(family.Tobin)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_child_who_is_protected_from_a_parent_nothing_new_opens_to_that_parent_whoever_presses(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Protect(family.Therapist, family.CaseUrl, "Mira", "Tobin");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var url = await Write(family.Therapist, family.CaseUrl, "Attendance since May");
        var old = await family.Therapist.Page(url);
        await Protect(family.Therapist, family.CaseUrl, "June", "Tobin");
        var page = await family.Therapist.Page(url);

        using var forced = await family.Therapist.Submit(old, [], Let);
        var refused = await forced.Page();
        var release = (await app.Rows<Release>()).MaxBy(r => r.MadeAt)!;
        var handle = (await app.Rows<PortalHandle>()).FirstOrDefault(h =>
            h.PersonId == family.Tobin.PersonId && h.ThingId == release.Id.Value
        );

        Assert.DoesNotContain(Let, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, forced.StatusCode);
        Assert.Contains(
            "Nobody whose information it is about is protected from them",
            refused.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(handle);
        Assert.Single(await Links(family.Tobin));
        Assert.Equal(2, (await Links(family.Mira)).Count);

        // What he was shown before ends by a clinician's act, and at once where it tells a place.
        var links = await Links(family.Tobin);
        var open = await family.Tobin.Page(links[0]);
        await family.Therapist.Send(family.CaseUrl + "/protection", "Take it out of their portal");
        Assert.Empty(await Links(family.Tobin));
        using var gone = await family.Tobin.Get(links[0]);
        using var signed = await family.Tobin.Submit(open, PortalSupport.Signature("Tobin Dorn"), "Sign");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, signed.StatusCode);
        Assert.Empty(await app.Rows<PortalAnswer>());
    }

    [Theory, OnBothDatabases]
    public async Task A_release_tells_no_place_where_somebody_is_protected_and_an_old_one_that_does_is_gone(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        await Write(family.Therapist, family.CaseUrl, "Days with Dr. Ortiz at Lakeside");
        var before = await Links(family.Tobin);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await family.Therapist.Send(
            family.CaseUrl + "/contacts",
            "Keep it",
            ("Person", Choice(await family.Therapist.Page(family.CaseUrl + "/contacts"), "#Person option", "June")),
            ("Kind", "School"),
            ("Words", "Lakeside Elementary School"),
            ("IsSafeToUse", "false")
        );
        var free = await Links(family.Tobin);
        await Protect(family.Therapist, family.CaseUrl, "Mira", "Tobin");

        var errors = new List<string>();
        foreach (
            var words in (string[])
                [
                    "Days at LAKESIDE",
                    "Letters to 12 Linden Street",
                    "Calls to (919) 555-0142",
                    "Mail to mira@example.org",
                ]
        )
        {
            using var answer = await Post(family.Therapist, family.CaseUrl, words);
            errors.Add(await CaseSupport.Errors(answer));
        }

        Assert.Equal(2, before.Count);
        Assert.Equal(before, free);
        Assert.Single(await Links(family.Tobin));
        Assert.Equal(2, (await Links(family.Mira)).Count);
        Assert.All(errors, e => Assert.Contains("its words hold no address", e, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task No_signer_reads_why_another_may_sign(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        string[] names = ["Mira Dorn", "Tobin Dorn"];
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var made = await Post(
            family.Therapist,
            family.CaseUrl,
            "Attendance since May",
            [.. names.Select((n, i) => ($"Authorities[{i}].Words", $"the reason of {n}"))]
        );
        var url = made.Headers.Location!.OriginalString;
        var mine = (await Links(family.Mira))[0];
        var print = await Text(
            family.Therapist,
            $"{url}?For={Choice(await family.Therapist.Page(url), "#For option", "Mira")}"
        );

        var miras = await family.Mira.MainText(mine);
        using var signed = await family.Mira.Sign(mine, "Mira Dorn");
        using var file = await family.Mira.Get(mine + "?handler=Copy");
        var copy = await file.Content.ReadAsStringAsync();

        Assert.Contains("You sign for the child as: the reason of Mira Dorn", miras, StringComparison.Ordinal);
        Assert.Contains("Mira Dorn (the reason of Mira Dorn)", copy, StringComparison.Ordinal);
        Assert.Contains("Signature of Mira Dorn, the reason of Mira Dorn", print, StringComparison.Ordinal);
        Assert.DoesNotContain("the reason of Tobin Dorn", miras + copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature of Tobin Dorn, the reason", print, StringComparison.Ordinal);
    }

    private static async Task ProtectAgain(Dorns family)
    {
        await family.Therapist.Send(
            family.CaseUrl + "/protection",
            "Put it on record",
            (
                "Protected",
                Choice(await family.Therapist.Page(family.CaseUrl + "/protection"), "#Protected option", "Mira")
            ),
            ("From", Choice(await family.Therapist.Page(family.CaseUrl + "/protection"), "#From option", "Tobin")),
            ("Kind", "PracticeDecision"),
            ("Words", "He followed her")
        );
    }

    private static async Task<string> Write(HttpClient client, string caseUrl, string described)
    {
        using var made = await Post(client, caseUrl, described);
        Assert.True(made.StatusCode == HttpStatusCode.Redirect, await CaseSupport.Errors(made));
        return made.Headers.Location!.OriginalString;
    }

    /// <summary>Of June's days, to the guardian.</summary>
    private static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string caseUrl,
        string described,
        (string, string)[]? why = null
    )
    {
        var form = await client.Page(caseUrl + "/releases/new");
        return await client.Submit(
            form,
            [
                ("Owner", Choice(form, "#Owner option", "June")),
                ("To", Choice(form, "#To option", "Layla")),
                ("What", nameof(Compartment.Schedule)),
                ("Described", described),
                ("Purpose", "To plan the hearing"),
                ("ExpiresOn", "2026-09-01"),
                .. why ?? [("Authorities[0].Words", "parent"), ("Authorities[1].Words", "parent")],
            ],
            "Write the release"
        );
    }

    private static async Task<IReadOnlyList<string>> Links(HttpClient outsider) =>
        [
            .. (await outsider.Page(PortalPlaces.Releases))
                .QuerySelectorAll("main a[href^='/portal/releases/']")
                .Select(a => a.GetAttribute("href")!)
                .Distinct(),
        ];

    private static async Task<(string, string)> Seen(HttpClient outsider) =>
        (await outsider.MainText("/portal"), await outsider.MainText(PortalPlaces.Releases));
}

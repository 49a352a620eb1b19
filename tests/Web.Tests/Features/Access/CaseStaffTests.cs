using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Access;

/// <summary>Who works on a case, and who is shut out of it.</summary>
[TestsPage<CaseStaffPage>]
public sealed class CaseStaffTests
{
    [Theory, OnBothDatabases]
    public async Task A_case_passes_from_one_therapist_to_another_and_a_wall_shuts_out_at_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        using var one = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var two = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Bo Reyes");
        var caseUrl = await one.OpenCase("Dorn family");
        var url = caseUrl + "/staff";

        using var last = await Press(lead, url, "Take the case from them: Sam Okafor");
        using var given = await Press(lead, url, "Give them the case: Ada Lind");
        using var sees = await two.Get(caseUrl);
        using var taken = await Press(lead, url, "Take the case from them: Sam Okafor");
        using var sawBefore = await one.Get(caseUrl);
        using var shut = await Press(lead, url, "Shut out: Ada Lind");
        using var shutDesk = await Press(lead, url, "Shut out: Bo Reyes");
        using var gone = await two.Get(caseUrl);
        using var deskGone = await desk.Get(caseUrl);
        using var let = await Press(lead, url, "End the conflict: Ada Lind");
        using var notBack = await two.Get(caseUrl);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = await Press(lead, url, "Give them the case: Ada Lind");
        using var back = await two.Get(caseUrl);
        using var refused = await one.Get(url);

        Assert.Contains(
            "Another therapist works on the case",
            await CaseSupport.Errors(last),
            StringComparison.Ordinal
        );
        Assert.All(
            [given, taken, shut, shutDesk, let, again],
            answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode)
        );
        Assert.Equal(HttpStatusCode.OK, sees.StatusCode);
        Assert.All(
            [sawBefore, gone, deskGone, notBack],
            answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode)
        );
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(3, await app.Ask(practice, db => db.CaseAssignments.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_tabs_never_take_the_last_two_therapists_off_a_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        using var one = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        using var two = await app.SignedIn(practice, Role.Therapist, "Ada Lind");
        var url = await one.OpenCase("Dorn family") + "/staff";
        string[] both = ["Sam Okafor", "Ada Lind"];

        for (var round = 0; round < 6; round++)
        {
            var working = await app.Ask(
                practice,
                db => db.CaseAssignments.Where(a => a.EndedAt == null).Select(a => a.PersonId).ToListAsync()
            );
            var missing = working.Contains(one.PersonId) ? "Ada Lind" : "Sam Okafor";
            using var given = await Press(lead, url, $"Give them the case: {missing}");
            var page = await lead.Page(url);
            var answers = await Task.WhenAll(
                both.Select(name => PressOn(page, lead, url, $"Take the case from them: {name}"))
            );

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
            Assert.Contains(
                "Another therapist works on the case",
                await CaseSupport.Errors(answers.Single(answer => answer.StatusCode == HttpStatusCode.OK)),
                StringComparison.Ordinal
            );
            Assert.Equal(1, await app.Ask(practice, db => db.CaseAssignments.CountAsync(a => a.EndedAt == null)));
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Presses the button of this name, as its line's form.</summary>
    internal static async Task<HttpResponseMessage> Press(HttpClient client, string url, string button) =>
        await PressOn(await client.Page(url), client, url, button);

    /// <summary>The same on a page that was open before.</summary>
    private static async Task<HttpResponseMessage> PressOn(IDocument page, HttpClient client, string url, string button)
    {
        var pressed = page.QuerySelectorAll("button[name=Change]").Single(b => b.GetAttribute("aria-label") == button);
        var form = pressed.Closest("form")!;
        var fields = form.QuerySelectorAll("input")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            .Append(new("Change", pressed.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(url, content);
    }
}

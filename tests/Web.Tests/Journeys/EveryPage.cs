using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Intake;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Orders.Papers;
using Reknit.Web.Tests.Features.Phases;
using Reknit.Web.Tests.Features.Plans;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;

namespace Reknit.Web.Tests.Journeys;

/// <summary>The address of every page of the program, each filled with something to look at.</summary>
internal static class EveryPage
{
    /// <summary>Some states limit such terms, so that the page of a flag is there.</summary>
    private const string Flagged = """
        IN THE SUPERIOR COURT OF ARIZONA, COUNTY OF MARICOPA
        MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
        1. IT IS ORDERED that the parties and the minor child, June Dorn, shall participate in reunification therapy.
        2. Mother shall have no contact with the child until the therapy is complete.
        """;

    /// <summary>Pages of the portal are looked at as one of its people.</summary>
    private static bool IsPortal(string template) =>
        template == "portal"
        || (
            template.StartsWith("portal/", StringComparison.Ordinal)
            && !template.StartsWith("portal/join", StringComparison.Ordinal)
        );

    /// <summary>Without the portal's; one with an id in it has to be named here.</summary>
    public static async Task<IReadOnlyList<string>> Of(ReknitApp app, SignedInClient owner)
    {
        // Before the practice adds to its list: what it adds is judged by hand at every confirmation.
        var paper = await Paper(owner);
        using var listed = await owner.PostForm(
            "/orders/list/component",
            OwnListSupport.Fields("No recordings", lookFor: "reunification")
        );
        var (waits, opened) = (await owner.TakeIn(Flagged), await owner.TakeIn());
        var open = await owner.OpenFromOrder(opened);
        using var confirmed = await owner.PostForm(opened + "/confirm", ("Lines[0].Reason", ""));
        using var planned = await owner.PostForm(
            open + "/orders/new",
            ("Pasted", "SUPPORT PLAN. A review is scheduled for April 20, 2030 at 2:00 p.m."),
            ("Paper", "SupportPlan"),
            ("Replaces", "")
        );
        var release = await ReleaseTests.Write(owner, open, "Mira", "Tobin", Compartment.ContactOrdinary);
        var plan = planned.Headers.Location!.OriginalString;
        var flag = (await owner.Page(waits)).QuerySelector("a[href*='/flags/']")!.GetAttribute("href")!;
        var component = (await owner.Page("/orders/list")).QuerySelector("article a")!.GetAttribute("href")!;
        var text = (await owner.Page("/words")).QuerySelector("main a[href^='/words/']")!.GetAttribute("href")!;
        var door = await owner.OpenDoor();
        var referral = await owner.NewReferral(app, door, "Ida Hale", "Ben Hale");
        var member = $"/staff/{owner.PersonId.Value:D}";
        using var invited = await owner.PostForm("/staff/invite", ("Name", "Omar"), ("Role", nameof(Role.Therapist)));
        var link = (await invited.Page()).QuerySelector("#link")!.GetAttribute("value")!;
        var yesterday = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-2);
        var named = new Dictionary<string, string>([
            .. await DisclosureSupport.Pages(owner, open),
            .. await SessionSupport.Pages(owner, open, yesterday, "June"),
            .. await MeasureSupport.Pages(owner, open, "June", "Tobin"),
            .. await CheckInSupport.Pages(app, owner, open),
            .. await WaySupport.Pages(owner, open, yesterday, "June", "Tobin"),
            .. await ConsentSupport.Pages(owner, open, "Tobin"),
            .. await HistorySupport.Pages(owner, open, yesterday, "June", "Tobin"),
            .. await PlanSupport.Pages(owner, open, yesterday, "June", "Tobin"),
            .. await AdultIntakeSupport.Pages(owner, open, "Tobin"),
        ])
        {
            ["orders/{id:guid}"] = waits,
            ["orders/{id:guid}/open"] = waits + "/open",
            ["orders/{id:guid}/confirm"] = waits + "/confirm",
            ["orders/{id:guid}/consents"] = waits + "/consents",
            ["orders/{id:guid}/consents/{consent:guid}/end"] = await owner.ProgrammeConsented(waits),
            ["orders/{id:guid}/correct"] = waits + "/correct",
            ["orders/{id:guid}/standing"] = waits + "/standing",
            ["orders/{id:guid}/frame"] = opened + "/frame",
            ["orders/{id:guid}/most-recent"] = opened + "/most-recent",
            ["orders/{id:guid}/rests"] = opened + "/rests",
            ["plans/{id:guid}"] = plan,
            ["cases/{id:guid}/releases"] = open + "/releases",
            ["cases/{id:guid}/releases/new"] = open + "/releases/new",
            ["cases/{id:guid}/may-i-tell"] = open + "/may-i-tell?To=court",
            ["cases/{id:guid}/subpoena"] = open + "/subpoena",
            ["cases/{id:guid}/who-looked"] = open + "/who-looked",
            ["people/{id:guid}/who-looked"] = (await owner.Page(open + "/who-looked"))
                .QuerySelector("main a[href^='/people/']")!
                .GetAttribute("href")!,
            ["releases/{id:guid}"] = release,
            ["orders/{id:guid}/drafts"] =
                paper.Sent[..paper.Sent.IndexOf("/drafts", StringComparison.Ordinal)] + "/drafts",
            ["orders/clauses/{key}"] = "/orders/clauses/sessionMix.apart",
            ["orders/{id:guid}/drafts/{draft:guid}/sent"] = paper.Sent,
            ["orders/{id:guid}/drafts/{draft:guid}/sent/{mark:guid}"] = paper.Mark,
            ["orders/{id:guid}/set-aside"] = waits + "/set-aside",
            ["orders/{id:guid}/flags/{code}"] = flag,
            ["orders/list/component/{id:guid?}"] = component,
            ["cases/{id:guid}"] = open,
            ["cases/{id:guid}/staff"] = open + "/staff",
            ["cases/{id:guid}/portal"] = open + "/portal",
            ["cases/{id:guid}/hold"] = open + "/hold",
            ["cases/{id:guid}/where"] = open + "/where",
            ["cases/{id:guid}/portal/papers"] = open + "/portal/papers",
            ["cases/{id:guid}/would-see"] =
                open + "/would-see?To=" + (await app.PersonOf(owner.PracticeId, "Mira Dorn")).Value,
            ["portal/join/{token}"] = (await owner.Invite(open, "Tobin Dorn")).Link,
            ["practice/help-lines/{key}"] = "/practice/help-lines/crisis",
            ["cases/{id:guid}/orders/new"] = open + "/orders/new",
            ["practice/clinicians/{person:guid}"] = $"/practice/clinicians/{owner.PersonId.Value:D}",
            ["practice/clinicians/{person:guid}/edit"] = $"/practice/clinicians/{owner.PersonId.Value:D}/edit",
            ["referrals/{id:guid}"] = referral,
            ["referrals/{id:guid}/check"] = referral + "/check",
            ["referrals/{id:guid}/reasons"] = referral + "/reasons",
            ["referrals/{id:guid}/open"] = await owner.Accepted(app, door, "Hale") + "/open",
            ["request/{handle}"] = door,
            ["request/{handle}/ask"] = door + "/ask",
            ["request/{handle}/check"] = door + "/check",
            ["request/{handle}/sent"] = door + "/sent",
            ["staff/{person:guid}"] = member,
            ["staff/{person:guid}/sign-in"] = member + "/sign-in",
            ["words/{key}"] = text,
            ["join/{token}"] = new Uri(link).AbsolutePath,
            ["consult/{token}"] = "/consult/none",
            ["start/{token}"] = "/start/none",
            ["sign-in/reset/{token}"] = "/sign-in/reset/none",
            ["problem/{code:int}"] = "/problem/500",
        };
        var templates = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!)
            .Distinct()
            .Where(t => !IsPortal(t))
            .ToList();
        var told = named["ways/{id:guid}/told"];
        var addresses = templates.Select(t => t.Contains('{', StringComparison.Ordinal) ? named[t] : "/" + t);
        return [.. addresses, told + "/Notice", told + "/CountAndPace"];
    }

    /// <summary>A paper that went to one side, and the mark that says so.</summary>
    private static async Task<(string Sent, string Mark)> Paper(SignedInClient owner)
    {
        Typed[] family =
        [
            new("Ruth Vale", CasePart.Parent),
            new("Amos Vale", CasePart.Parent),
            new("Lina Vale", CasePart.Child),
        ];
        var order = await owner.OpenAndConfirm(family, 0, 1);
        var file = await owner.Made(order, PaperSupport.Letter, which: 1);
        using (await owner.Mark(file, family[0].Name)) { }
        var sent = PaperSupport.SentUrl(file);
        var mark = (await owner.Page(sent)).QuerySelector($"main a[href^='{sent}/']")!.GetAttribute("href")!;
        return (sent, mark);
    }
}

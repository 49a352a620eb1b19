using System.Net;
using AngleSharp.Html.Dom;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.CheckIns;

/// <summary>Decides on a child's own device and makes links as a therapist does, and opens them as a child does.</summary>
internal static class DeviceSupport
{
    /// <summary>The day before the tests' clock: a link about it opens at once.</summary>
    public const string Yesterday = "2026-03-02";

    private static readonly string[] All =
    [
        "OldEnough",
        "OwnAndLocked",
        "NobodyElseOpens",
        "NotSupervised",
        "NobodyMakesShow",
        "ChildWants",
        "ReachedAlone",
        "AddressIsKnown",
        "SomebodyReads",
    ];

    /// <summary>A family with a child of fourteen, and the therapist who hears them.</summary>
    public static async Task<(SignedInClient Therapist, string Voice)> Family(
        ReknitApp app,
        string band = "Child14To17"
    )
    {
        var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Amara Osei");
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        return (client, await CheckInSupport.Voice(client, caseUrl, band));
    }

    /// <summary>A yes to each, but to those left out.</summary>
    public static (string, string)[] Yes(params string[] but) =>
        [.. All.Except(but).Select(q => ("Yes", q)), ("Channel", "InTheRoom")];

    public static Task<string> Decide(HttpClient therapist, string voice, string note = "Her own, since summer.") =>
        therapist.Send(voice + "/own-device/decide", "I decide that it is safe", [.. Yes(), ("Note", note)]);

    /// <summary>The path of a new link.</summary>
    public static async Task<string> Link(
        HttpClient therapist,
        string voice,
        string sessionOn = Yesterday,
        string language = "en",
        params (string, string)[] also
    )
    {
        var url = voice + "/own-device/link";
        var form = await therapist.Page(url);
        var with = CheckInSupport.HeldWithAll(form);
        using var made = await therapist.Submit(
            form,
            [("SessionOn", sessionOn), ("Language", language), ("ReadsAt", "18:00"), .. with, .. also],
            "Make the link"
        );
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var page = await made.Page();
        Assert.True(page.QuerySelector("#link") is not null, page.QuerySelector(".error-summary")?.TextContent);
        return new Uri(page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
    }

    /// <summary>What a press of start shows.</summary>
    public static async Task<IHtmlDocument> Start(HttpClient device, string link, string words = "Start")
    {
        using var answer = await device.Submit(await device.Page(link), [], words);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Page();
    }

    /// <summary>A browser of the child's own, on which the page is open: the child said that they are alone.</summary>
    public static async Task<HttpClient> Begin(ReknitApp app, string link)
    {
        var device = app.Anonymous();
        var asked = await Start(device, link);
        Assert.Contains("on your own?", asked.Body!.TextContent, StringComparison.Ordinal);
        using var begun = await device.Submit(asked, [], "Yes");
        Assert.Equal(CheckInSupport.Child, begun.Headers.Location?.OriginalString);
        return device;
    }

    /// <summary>Another device says that it is alone with what the first one holds.</summary>
    public static async Task<HttpResponseMessage> Hold(HttpClient device, string link, IHtmlDocument asked)
    {
        var held = asked.QuerySelector("input[name=held]")!.GetAttribute("value")!;
        var own = (await device.Page(link)).QuerySelector("input[name=__RequestVerificationToken]")!;
        return await device.PostAsync(
            link + "?handler=Alone",
            new FormUrlEncodedContent([
                new("held", held),
                new("__RequestVerificationToken", own.GetAttribute("value")!),
            ])
        );
    }

    /// <summary>The link does not open here, and nobody learns why.</summary>
    public static async Task AssertClosed(HttpClient device, string link)
    {
        var shown = await Start(device, link);
        Assert.Equal("This page is not open.", shown.QuerySelector("h1")!.TextContent);
        Assert.Empty(shown.QuerySelectorAll("form"));
    }

    /// <summary>Puts a decision and a link on record for a child who is asked as fourteen, and sets the band back.</summary>
    public static async Task Fill(HttpClient therapist, string caseUrl, string called, string note)
    {
        var voice = await CheckInSupport.Voice(therapist, caseUrl, "Child14To17");
        await Decide(therapist, voice, note);
        // Whatever day it is: the page proposes the day of the session itself.
        var proposed = (await therapist.Page(voice + "/own-device/link")).QuerySelector("input[name=SessionOn]")!;
        await Link(therapist, voice, proposed.GetAttribute("value")!, also: ("ChildCalled", called));
    }
}

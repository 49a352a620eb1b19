using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A child says that something is wrong, and clinicians answer it.</summary>
internal static class DangerSupport
{
    public const string Hurt = "Someone is hurting me";

    /// <summary>The child presses it on a page of their own, which then ends.</summary>
    public static async Task Press(ReknitApp app, HttpClient therapist, string voice, string danger = Hurt)
    {
        // What was said on an earlier page is another danger.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var tablet = await CheckInSupport.Tablet(app, therapist, voice);
        await tablet.Tap($"{CheckInSupport.Child}?shows=Help", danger);
        await therapist.Send(voice, "End it and keep what was said");
    }

    /// <summary>The first clinician says that no hold is called for; where the second signs.</summary>
    public static async Task<string> Leave(HttpClient client, string way, string because)
    {
        await client.Send(way + "/holds", StrikeSupport.Ask, ("because", because), ("wasTalked", "true"));
        return await Together(client, way);
    }

    /// <summary>What waits for a second signature on the page of the holds.</summary>
    public static async Task<string> Together(HttpClient client, string way) =>
        (await client.Page(way + "/holds")).QuerySelector("a[href^='/together/']")!.GetAttribute("href")!;

    /// <summary>Decides on a report of everything that waits for it, as whoever heard it.</summary>
    public static async Task NoReport(HttpClient client, string caseUrl)
    {
        var told = await client.Page(caseUrl + "/told-harm");
        foreach (
            var link in told.QuerySelectorAll("main a[href^='/told-harm/']")
                .Select(a => a.GetAttribute("href")!)
                .ToList()
        )
        {
            await client.Send(
                link,
                "Sign the decision",
                ("Form.Decision", "NotRequired"),
                ("Form.Reason", "A quarrel over a toy.")
            );
        }
    }

    /// <summary>Where one child of several is heard, who was told what is private.</summary>
    public static async Task<string> VoiceOf(ReknitApp app, SignedInClient client, string caseUrl, string child)
    {
        var id = (await app.PersonOf(client.PracticeId, child)).Value;
        var page = await client.Page(caseUrl + "/screens");
        var form = page.QuerySelectorAll("form:has([name=band])")
            .Single(f => Guid.Parse(f.QuerySelector("[name=child]")!.GetAttribute("value")!) == id);
        using var set = await client.PostForm(
            form.GetAttribute("action")!,
            [
                .. form.QuerySelectorAll("input[type=hidden]")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
                    .Where(f => f.Item1 is not ("__RequestVerificationToken" or "band")),
                ("band", "Child7To10"),
            ]
        );
        var voice = $"{caseUrl}/children/{id:D}";
        await CheckInSupport.Explain(client, voice);
        return voice;
    }

    /// <summary>The child says after a session that somebody pushed them.</summary>
    public static async Task Pushed(ReknitApp app, HttpClient client, string voice)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var tablet = await CheckInSupport.Tablet(app, client, voice);
        await tablet.Tap(CheckInSupport.Child, "Quite worried");
        await tablet.Tap($"{CheckInSupport.Child}?s=1", "Very safe");
        await tablet.Tap($"{CheckInSupport.Child}?s=2", "I don't know");
        await tablet.Tap($"{CheckInSupport.Child}?s=3", "Yes");
        await tablet.Tap($"{CheckInSupport.Child}?s=4", "Done");
    }
}

using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;

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
}

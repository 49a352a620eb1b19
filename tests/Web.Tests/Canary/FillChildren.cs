using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Phases;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field of what a child is asked and says; says where each page of it stands.</summary>
internal static class FillChildren
{
    public static Task<Dictionary<string, string>> All(CanaryFamily family) =>
        CheckInSupport.Pages(
            family.App,
            family.Therapist,
            family.Case,
            Of("child-words"),
            called: Of("child-called"),
            forVisits: Of("child-visits"),
            drawn: Of("child-drawn"),
            said: (Of("pass-said"), Of("pass-because"), Of("child-corrected")),
            device: Of("device-note")
        );

    /// <summary>
    /// A danger that the child said, why one clinician says that no hold is called for, and a note that two struck.
    /// </summary>
    public static async Task Danger(CanaryFamily family)
    {
        var voice = $"{family.Case}/children/{family.Id("June")}";
        await VisitSupport.Happened(family.Therapist, voice, "Tobin", "SignalUsed", atOnce: "Yes");
        await StrikeSupport.Together(
            family.Therapist,
            family.Lead,
            await VisitSupport.Strike(family.Therapist, voice),
            Of("visit-struck")
        );
        await DangerSupport.Press(family.App, family.Therapist, voice);
        var way = (await family.Therapist.Page(family.Case + "/way"))
            .QuerySelector("main article a[href^='/ways/']")!
            .GetAttribute("href")![..("/ways/".Length + 36)];
        await DangerSupport.Leave(family.Therapist, way, Of("leaving-reason"));
    }

    /// <summary>What Mira tells on her own page, and what the desk took down from Tobin; once there are doors.</summary>
    public static async Task Days(CanaryFamily family, HttpClient mira)
    {
        var desk = $"{family.Case}/children/{family.Id("June")}/next-day";
        await NextDaySupport.AskFor(family.Therapist, desk, family.Id("Mira"));
        await NextDaySupport.Write(family.Therapist, desk, family.Id("Tobin"), Of("day-desk-note"));
        await NextDaySupport.Tell(mira, Of("day-mira-note"));
    }
}

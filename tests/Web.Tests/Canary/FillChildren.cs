using Reknit.Web.Tests.Features.CheckIns;
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
            said: (Of("pass-said"), Of("pass-because"), Of("child-corrected")),
            device: Of("device-note")
        );

    /// <summary>What Mira tells on her own page, and what the desk took down from Tobin; once there are doors.</summary>
    public static async Task Days(CanaryFamily family, HttpClient mira)
    {
        var desk = $"{family.Case}/children/{family.Id("June")}/next-day";
        await NextDaySupport.AskFor(family.Therapist, desk, family.Id("Mira"));
        await NextDaySupport.Write(family.Therapist, desk, family.Id("Tobin"), Of("day-desk-note"));
        await NextDaySupport.Tell(mira, Of("day-mira-note"));
    }
}

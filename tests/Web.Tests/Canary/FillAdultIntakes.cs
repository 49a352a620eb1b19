using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>One parent's intake is on record with markers in every part; the other's is begun in the portal and not sent.</summary>
internal static class FillAdultIntakes
{
    public static async Task<Dictionary<string, string>> All(CanaryFamily family) =>
        new(
            await AdultIntakeSupport.Pages(
                family.Therapist,
                family.Case,
                "Tobin",
                ("worry", Of("intake-tobin-worry")),
                ("safely", Of("intake-tobin-reach")),
                ("afraid", Of("intake-tobin-safety"))
            )
        )
        {
            ["portal/intake/{handle}"] = "/portal/intake/no-handle-of-anybody",
            ["portal/intake/{handle}/{step:int}"] = "/portal/intake/no-handle-of-anybody/1",
        };

    /// <summary>Once there are doors.</summary>
    public static async Task Begin(CanaryFamily family, HttpClient mira)
    {
        await AdultIntakeSupport.Ask(family.Therapist, family.Case, "Mira");
        await mira.Send(
            await AdultIntakeSupport.FirstStep(mira),
            "Next",
            ("Answers[0]", Of("intake-mira-called")),
            ("Answers[1]", Of("intake-mira-speak"))
        );
        await FillChildren.Days(family, mira);
    }
}

using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field of screens; says where each page of them stands.</summary>
internal static class FillScreens
{
    public static async Task<Dictionary<string, string>> All(CanaryFamily family)
    {
        var client = family.Therapist;
        var pages = await MeasureSupport.Pages(client, family.Case, "June", "Tobin");
        var mira = await MeasureSupport.Of(client, family.Case, "Mira");
        await MeasureSupport.Talk(client, mira, "Concern", "Past", Of("screen-violence"));
        var elsewhere = await MeasureSupport.Elsewhere(client, mira, "masic", "", Of("screen-words"), Of("screen-by"));
        await client.Send(elsewhere + "/strike", "Strike it", ("Because", Of("screen-struck")));
        await client.Send(
            pages["screens/{id:guid}/follow-up"],
            MeasureSupport.WriteDown,
            ("Found", Of("follow-found")),
            ("Done", Of("follow-done")),
            ("Risk", "High"),
            ("NobodyBecause", Of("follow-nobody"))
        );
        return pages;
    }
}

using System.Text;
using AngleSharp.Dom;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.People;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Canary.Marker;

namespace Reknit.Web.Tests.Canary;

/// <summary>Puts markers into every field about orders, and into the practice's own paper and list.</summary>
internal static class FillOrders
{
    private const string Put = "Put it on record";

    private static string Words(string of) =>
        $"""
            IN THE SUPERIOR COURT OF CALIFORNIA, COUNTY OF MARIPOSA
            MIRA DORN, Petitioner, and TOBIN DORN, Respondent.
            Signed on March 1, 2026.
            IT IS ORDERED that:
            1. Mother, Father and the minor child, June Dorn, shall participate in reunification therapy, {Of(
                of + "-therapy"
            )}.
            2. The reunification therapist shall recommend a custody schedule to the court, {Of(of + "-role")}.
            3. Father shall have no contact with the child for ninety days, {Of(of + "-contact")}.
            4. Mother shall have no contact with the child until the therapy is complete.
            5. A review hearing is set for June 4, 2026 at 9:30 a.m., {Of(of + "-hearing")}.
            6. The therapist shall file a status report within 60 days of this order.
            7. Mother has told the court that she is afraid of Father, {Of(of + "-afraid")}.
            """;

    /// <summary>The letterhead and the list; the address of the component that the practice added.</summary>
    public static async Task<string> Practice(CanaryFamily family)
    {
        await family.Owner.Send(
            EditLetterhead.Url,
            "Save the letterhead",
            ("Name", "Harbor Family Practice " + Of("letterhead-name")),
            ("Address", "1 Quay Lane " + Of("letterhead")),
            ("License", "LMFT " + Of("letterhead"))
        );
        using var listed = await family.Owner.PostForm(
            OwnListPages.New,
            ("Title", "No recordings " + Of("own-title")),
            ("Asks", $"Neither parent makes a recording of a session {Of("own-asks")}."),
            ("LookFor", Of("own-look-for")),
            ("Why", Of("own-why"))
        );
        return (await family.Owner.Page(OwnListPages.List)).QuerySelector("article a")!.GetAttribute("href")!;
    }

    /// <summary>As a file, for its name is somebody's words too; its flags are reviewed before a case can open.</summary>
    public static async Task<string> TakeIn(CanaryFamily family)
    {
        var file = new ChosenFile("Upload", Of("order-file") + ".txt", Encoding.UTF8.GetBytes(Words("order-text")));
        using var taken = await family.Therapist.Submit(await family.Therapist.Page("/orders/new"), [], null, file);
        var order = taken.Headers.Location!.OriginalString;
        foreach (var flag in await Flags(family.Therapist, order))
        {
            await family.Therapist.Send(
                flag,
                Put,
                ("Advice", "PracticesLawyer"),
                ("AdvisedOn", "2026-03-02"),
                ("Said", Of("flag-said"))
            );
        }

        return order;
    }

    public static async Task Confirm(CanaryFamily family)
    {
        var (client, order) = (family.Therapist, family.Order);
        var page = await client.Page(order + "/confirm");
        // The last finding, for none of the papers hangs on it.
        var status = page.QuerySelectorAll("select[name^='Lines['][name$='.Status']")[^1];
        var line = status.GetAttribute("name")![..^".Status".Length];
        await client.Send(
            order + "/confirm",
            "Confirm all of this",
            ($"{line}.Status", status.QuerySelectorAll("option")[^1].GetAttribute("value")!),
            ($"{line}.Reason", Of("confirm-reason")),
            ("TermLines[2].Value", "12"),
            ("TermLines[2].Reason", Of("confirm-term-reason")),
            ("OwnLines[0].Status", "Absent"),
            ("OwnLines[0].Where", Of("own-where"))
        );
        page = await client.Page(order + "/frame");
        var (limit, day) = (Wrong(page, "Limits"), Wrong(page, "Dates"));
        await client.Send(
            order + "/frame",
            Put,
            ($"{limit}.IsOtherwise", "true"),
            ($"{limit}.Because", Of("frame-limit-because")),
            ($"{day}.IsOtherwise", "true"),
            ($"{day}.Because", Of("frame-day-because")),
            ("Day.On", "2026-05-12"),
            ("Day.Words", Of("frame-day-words"))
        );
        // What was taken back stands last.
        var ended = (await client.Page(order + "/frame"))
            .QuerySelectorAll("input[type=hidden][name^='Limits['][name$='.Id']")[^1]
            .GetAttribute("name")![..^".Id".Length];
        await client.Send(
            order + "/frame",
            Put,
            ($"{ended}.IsOtherwise", "true"),
            ($"{ended}.Because", Of("frame-limit-again")),
            ("Persons[0].Named", "no")
        );
        await client.Send(
            order + "/frame",
            Put,
            ($"{limit}.IsOtherwise", "true"),
            ($"{limit}.Because", Of("frame-limit-because")),
            ("Persons[0].Named", "yes"),
            ("Persons[0].Because", Of("frame-named-because"))
        );
        await client.Send(order + "/most-recent", "Give my word", ("Known", Of("most-recent-known")));
        await client.Send(order + "/rests", Put, ("Known", Of("order-of-work-known")));
    }

    /// <summary>An order of another matter, which a court stayed; its page, that of a flag and that of a consent.</summary>
    public static async Task<(string Order, string Flag, string Consent)> Waiting(CanaryFamily family)
    {
        var order = await family.Therapist.TakeIn(
            Words("order-waits").Replace("CALIFORNIA", "ARIZONA", StringComparison.Ordinal)
        );
        await family.Therapist.Send(
            order + "/correct",
            "Read the order again",
            ("Court", "Another Court"),
            ("CourtBecause", Of("order-said-because"))
        );
        var flag = (await Flags(family.Therapist, order))[0];
        var consent = await family.Therapist.ProgrammeConsented(order, Of("consent-paper"));
        await family.Therapist.Send(
            consent,
            "It ended",
            ("End", "TakenBack"),
            ("EndedOn", "2026-03-02"),
            ("Because", Of("consent-ended"))
        );
        await family.Therapist.Send(
            order + "/standing",
            Put,
            ("Standing", "Stayed"),
            ("Since", "2026-03-01"),
            ("Known", Of("standing-known"))
        );
        return (order, flag, consent);
    }

    public static async Task<string> Plan(CanaryFamily family)
    {
        using var planned = await family.Therapist.PostForm(
            family.Case + "/orders/new",
            ("Pasted", $"SUPPORT PLAN. A review is scheduled for April 20, 2030 at 2:00 p.m., {Of("plan-text")}."),
            ("Paper", "SupportPlan"),
            ("Replaces", "")
        );
        return planned.Headers.Location!.OriginalString;
    }

    private static async Task<IReadOnlyList<string>> Flags(HttpClient client, string order) =>
        [
            .. (await client.Page(order))
                .QuerySelectorAll("a[href*='/flags/']")
                .Select(a => a.GetAttribute("href")!)
                .Distinct(),
        ];

    /// <summary>The first line of this kind that may be taken back.</summary>
    private static string Wrong(IParentNode page, string lines) =>
        page.QuerySelector($"input[type=checkbox][name^='{lines}['][name$='.IsOtherwise']")!.GetAttribute("name")![
            ..^".IsOtherwise".Length
        ];
}

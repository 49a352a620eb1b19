using Reknit.Web.Features.Orders;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders.Papers;

namespace Reknit.Web.Tests.Canary;

/// <summary>Every paper that the order desk drafts, taken in every form; and the marks that say where one went.</summary>
/// <param name="Files">Their addresses.</param>
/// <param name="Sent">The page on which somebody says that the first of them left.</param>
internal sealed record PaperTrail(IReadOnlyList<string> Files, string Sent, string Mark)
{
    public string File => Files[0];

    public static async Task<PaperTrail> Fill(CanaryFamily family)
    {
        var client = family.Therapist;
        var page = await client.Draft(family.Order, because: Marker.Of("no-violence-because"));
        string[] forms = DraftPapersPage.HasPdf ? ["Word document", "PDF"] : ["Word document"];
        var files = new List<string>();
        foreach (
            var draft in page.QuerySelectorAll("section.card").Where(s => s.QuerySelector("form button") is not null)
        )
        {
            foreach (var form in forms)
            {
                using var taken = await client.Take(page, draft, form);
                files.Add(taken.Headers.Location!.OriginalString);
            }
        }

        var sent = PaperSupport.SentUrl(files[0]);
        await Say(client, sent);
        await Say(client, sent);
        var mark = (await client.Page(sent)).QuerySelector($"main a[href^='{sent}/']")!.GetAttribute("href")!;
        await client.Send(mark, "Take it back", ("Why", Marker.Of("paper-taken-back")));
        return new(files, sent, mark);
    }

    /// <summary>Lays into the portal what each reader may get: their side's letters, and the addendum.</summary>
    public static async Task Share(CanaryFamily family)
    {
        var url = family.Case + "/portal/papers";
        foreach (
            var (name, side) in (ValueTuple<string, string>[])[("Ruth", "Mira"), ("Tobin", "Tobin"), ("Layla", "Layla")]
        )
        {
            var page = await family.Therapist.Page(url);
            foreach (
                var paper in page.QuerySelectorAll("#Paper option")
                    .Where(o => o.TextContent.Contains("addendum") || o.TextContent.Contains("for " + side))
                    .Select(o => o.GetAttribute("value")!)
            )
            {
                await family.Therapist.Send(url, "Lay it there", ("Paper", paper), ("To", family.Id(name)));
            }
        }
    }

    private static async Task Say(HttpClient client, string sent) =>
        await client.Send(
            sent,
            "Put it on record",
            ("To", (await client.Page(sent)).QuerySelector("input[name=To]")!.GetAttribute("value")!),
            ("Way", "ByPost"),
            ("SentOn", "2026-03-03"),
            ("Source", Marker.Of("paper-source"))
        );
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>An order that many tests take in, and short ways to do it.</summary>
internal static class OrderSupport
{
    /// <summary>A name that stands in <see cref="Words"/> and nowhere else in the program.</summary>
    public const string Marker = "QUILLMARROW";

    public const string Words = """
        SUPERIOR COURT OF VERMONT
        COUNTY OF MESA VERDE

        MIRA QUILLMARROW, Petitioner,
        and
        TOBIN DORN, Respondent.

        Case No. FC2024-010203

        IT IS ORDERED that:

        1. Mother, Father and the minor children, June Dorn and Theo Dorn, shall participate in reunification therapy with Dr. Ana Reyes for as long as Dr. Reyes determines that it is in the children's best interest.
        2. The therapist may speak with counsel for both parties.
        3. Mother shall pay 60% and Father shall pay 40% of the cost of the therapy.
        4. The therapy shall proceed at the children's pace, and no child shall be forced to have contact with a parent.

        Dated this 4th day of March, 2025.
        """;

    /// <summary>Takes the words in as pasted text; the address to which the program leads.</summary>
    public static async Task<string> TakeIn(this HttpClient client, string words = Words)
    {
        using var answer = await client.PostForm("/orders/new", ("Pasted", words));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Puts the consent of the first parent to an order's programme on record; the page on which it is ended.</summary>
    public static async Task<string> ProgrammeConsented(
        this HttpClient client,
        string order,
        string paper = "One page, signed"
    )
    {
        var page = await client.Page(order + "/consents");
        var parent = page.QuerySelector("input[name=Parent]")!.GetAttribute("value")!;
        using var recorded = await client.Submit(
            page,
            [("Parent", parent), ("SignedOn", "2026-03-02"), ("SignedThemselves", "true"), ("Paper", paper)],
            "Put it on record"
        );
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        return (await client.Page(order + "/consents"))
            .QuerySelector($"main a[href^='{order}/consents/']")!
            .GetAttribute("href")!;
    }

    public static OrderId IdIn(string url) => new(Guid.Parse(url.Split('/')[2]));

    public static Task<T> Ask<T>(this ReknitApp app, PracticeId practice, Func<CaseworkDb, Task<T>> question) =>
        app.Ask<CaseworkDb, T>(practice, question);

    /// <summary>Asks a service of the program, as one request of the practice would.</summary>
    public static async Task<T> Ask<TService, T>(
        this ReknitApp app,
        PracticeId practice,
        Func<TService, Task<T>> question
    )
        where TService : notnull
    {
        var answer = default(T);
        await app.Within(practice, async services => answer = await question(services.GetRequiredService<TService>()));
        return answer!;
    }

    public static Task<CourtOrder> Order(this ReknitApp app, PracticeId practice, string url) =>
        app.Ask(practice, db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == IdIn(url)));
}

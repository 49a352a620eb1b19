using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Orders;
using Reknit.Web.Features.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Orders;

/// <summary>State, court, day and kind of case: each corrected against the reading on file, for a reason of its own.</summary>
public sealed class CorrectCaptionTests
{
    [Theory, OnBothDatabases]
    public async Task A_correction_is_held_against_the_reading_on_file_and_not_a_fresh_one(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();
        var id = OrderSupport.IdIn(url);
        // As an older check would have read the day.
        await app.Within(
            practice,
            async services =>
            {
                var (db, vault) = (services.GetRequiredService<CaseworkDb>(), services.GetRequiredService<Vault>());
                var order = await db.Orders.AsTracking().SingleAsync(o => o.Id == id);
                var place = new OrderPlaces(practice, id).Reading;
                var read = JsonSerializer.Deserialize<OrderReading>(
                    await vault.OpenBytes(order.Reading, place, Reader.Program, default)
                )!;
                var old = read with
                {
                    Terms = read.Terms with { SignedOn = new(2024, 5, 5), TextsSignedOn = new(2024, 5, 5) },
                };
                order.Reading = await vault.Seal(
                    JsonSerializer.SerializeToUtf8Bytes(old),
                    place,
                    order.Strand,
                    default
                );
                await services
                    .GetRequiredService<History>()
                    .Save(new("ReadAsBefore", practice, client.PersonId), default);
            }
        );
        var form = await client.Page(url + "/correct");
        Assert.Equal("2024-05-05", form.QuerySelector("[name=SignedOn]")!.GetAttribute("value"));

        using var done = await client.Submit(
            form,
            [("Court", "Windham Family Division"), ("CourtBecause", "The seal")],
            "Read the order again"
        );

        Assert.Equal(url, done.Headers.Location?.OriginalString);
        var kept = await app.Order(practice, url);
        Assert.Equal((null, "Windham Family Division"), (kept.SaidSignedOn, kept.SaidCourt));
    }

    [Theory, OnBothDatabases]
    public async Task Each_correction_of_the_caption_has_its_own_reason_and_keeps_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var url = await client.TakeIn();

        using var refused = await client.PostForm(
            url + "/correct",
            ("State", "CA"),
            ("Court", "Windham"),
            ("CourtBecause", "The <seal>")
        );
        Assert.Equal(
            "#StateBecause",
            Assert.Single((await refused.Page()).QuerySelectorAll(".error-summary a")).GetAttribute("href")
        );
        using (
            await client.PostForm(
                url + "/correct",
                ("State", "CA"),
                ("StateBecause", "Counsel says"),
                ("Court", "Windham"),
                ("CourtBecause", "The <seal>")
            )
        ) { }
        using (await client.PostForm(url + "/correct", ("SignedOn", "2025-03-05"), ("SignedOnBecause", "The stamp")))
        { }

        var terms = (await client.Page(url)).QuerySelector("section[aria-labelledby='terms-title']")!.TextContent;
        Assert.Contains("The state: Counsel says", terms, StringComparison.Ordinal);
        Assert.Contains("The court: The <seal>", terms, StringComparison.Ordinal);
        Assert.Contains("The day: The stamp", terms, StringComparison.Ordinal);
    }
}

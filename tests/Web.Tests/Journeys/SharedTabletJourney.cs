using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A device that goes from hand to hand: a parent who has it before or after the child finds nothing.</summary>
public sealed class SharedTabletJourney(Tablets tablets) : IClassFixture<Tablets>
{
    private const string Secret = "The dog at the gate scared me.";

    [Fact]
    public async Task A_parent_who_has_the_tablet_after_the_child_finds_nothing()
    {
        var child = await tablets.Child("Child7To10");
        var app = tablets.App;
        var ask = $"{child.Voice}/ask?when=After";
        var page = await tablets.HandOver(child, wide: true, ask, ("Chosen", "after.ok-thing.7-10"));
        await page.GetByLabel("You can write it here").FillAsync(Secret);
        await page.Tap("Next");
        await page.Tap("Done");
        await page.Arrive("/child/finished*");
        using var parent = await app.WithDoor(child.Therapist.PracticeId, child.CaseUrl, "Mira");
        var cookie = parent.Cookies.GetCookies(app.BaseAddress).Single(c => c.Name == "reknit");
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = app.BaseAddress.ToString(),
            },
        ]);

        var seen = new List<string>();
        foreach (
            var url in (string[])
                ["/portal", "/portal/where", "/portal/next-day", "/child", "/child?s=1", "/child/finished"]
        )
        {
            await page.Open(url);
            seen.Add(await page.ContentAsync());
        }

        // Through all that the browser remembers, to the first page of the child.
        while (await page.GoBackAsync() is not null)
        {
            seen.Add(await page.ContentAsync());
        }

        await page.Open("/child");
        var stored = await page.EvaluateAsync<int>(
            """
            async () => localStorage.length + sessionStorage.length
                + (await caches.keys()).length + (await indexedDB.databases()).length
            """
        );

        Assert.Contains(Secret, await child.Text(child.Voice), StringComparison.Ordinal);
        Assert.True(seen.Count > 8, $"{seen.Count} pages were looked at.");
        Assert.All(
            seen,
            html =>
            {
                Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
                Assert.DoesNotContain("one thing that was OK", html, StringComparison.Ordinal);
            }
        );
        Assert.Equal(0, stored);
    }
}

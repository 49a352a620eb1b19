using Microsoft.Playwright;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A child of fourteen on a telephone of their own, the day after a session.</summary>
public sealed class OwnDeviceJourney
{
    private static readonly (int Width, int Height) Telephone = (390, 844);

    [Theory, OnBothDatabases]
    public async Task A_child_answers_in_Spanish_and_nothing_stays_behind(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        await using var chromium = await Chromium.Start();
        var (therapist, voice) = await DeviceSupport.Family(app);
        using var _ = therapist;
        await DeviceSupport.Decide(therapist, voice);
        var link = await DeviceSupport.Link(therapist, voice, language: "es");
        var page = await chromium.NewPage(app, Telephone.Width, Telephone.Height, look: ColorScheme.Dark);

        await page.Open(link);
        await Look(page);
        // A double tap opens it once, and not a page that says that it was used.
        await page.GetByRole(AriaRole.Button, new() { Name = "Empezar" }).DblClickAsync();
        await page.GetByText("¿Estás a solas").WaitForAsync();
        await Look(page);
        await Press(page, "Sí");
        await page.Arrive("/child");
        await page.GetByText("Hoy a las 6:00 p. m. la lee Amara.").First.WaitForAsync();
        await Look(page);
        await Press(page, "Bueno, empezar");
        await Press(page, "8");
        await Press(page, "Saltar");
        await Press(page, "No sé");
        await page.Locator("textarea:visible").FillAsync("Dormí poco.");
        await Press(page, "Siguiente");
        await page.GetByText("Esto es lo que dijiste").WaitForAsync();
        await Look(page);
        await Press(page, "Listo");
        await page.Arrive("/child/finished?home=true&language=es");
        await page.GetByText("Ninguna de tus respuestas queda").WaitForAsync();
        await Look(page);

        var kept = await DisclosureSupport.Text(therapist, voice);
        Assert.Contains("8 of 10", kept, StringComparison.Ordinal);
        Assert.Contains("Dormí poco.", kept, StringComparison.Ordinal);
        Assert.Equal("Preguntas", await page.TitleAsync());
        Assert.Empty(await page.Context.CookiesAsync());
        var stored = await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length");
        Assert.Equal(0, stored);
        // The last page took the place of the questions: going back leads past them.
        // From a timer: an answer would come from a page that is gone.
        await page.EvaluateAsync("() => void setTimeout(() => history.back(), 0)");
        await page.WaitForTimeoutAsync(500);
        Assert.DoesNotContain("/child", page.Url, StringComparison.Ordinal);
        await page.Open("/child");
        Assert.Equal(0, await page.GetByText("Dormí poco.").CountAsync());
        await Look(page);
        await page.Open(link);
        await Press(page, "Empezar");
        await page.GetByText("Esta página no está abierta.").WaitForAsync();
        await Look(page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_walks_in_and_one_tap_leaves_a_blank_page(bool withScript)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        await using var chromium = await Chromium.Start();
        var (therapist, voice) = await DeviceSupport.Family(app);
        using var _ = therapist;
        await DeviceSupport.Decide(therapist, voice);
        var link = await DeviceSupport.Link(therapist, voice);
        var page = await chromium.NewPage(app, Telephone.Width, Telephone.Height, withScript);
        await page.Open(link);
        await Press(page, "Start");
        await Press(page, "Yes");
        await page.Arrive("/child");
        await Press(page, "OK, begin");
        await Press(page, "6");
        await page.GetByText("sleep", new() { Exact = false }).First.WaitForAsync();
        if (withScript)
        {
            // An answer that waits for the connection asks nothing when the child must be gone.
            await page.Context.RouteAsync("**/child?handler=Answer", route => route.AbortAsync());
            await Press(page, "5");
        }

        await Press(page, "Leave");
        await page.Arrive("/blank");
        Assert.Equal("Blank page", await page.TitleAsync());
        Assert.Equal(
            "",
            (await page.Locator("main").InnerTextAsync()).Replace("Blank page", "", StringComparison.Ordinal).Trim()
        );
        await Until(async () => (await app.Rows<ChildSpace>()).All(s => s.EndedAt is not null));
        await Until(async () => (await page.Context.CookiesAsync()).Count == 0);
        await page.GoBackAsync();
        await page.WaitForTimeoutAsync(300);
        Assert.DoesNotContain("How", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);

        var kept = await DisclosureSupport.Text(therapist, voice);
        Assert.Contains("6 of 10", kept, StringComparison.Ordinal);
        Assert.Equal(withScript, kept.Contains("5 of 10", StringComparison.Ordinal));
        Assert.Contains("Ended before its end", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_on_a_telephone_is_heard_and_promises_nobody_who_comes()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        await using var chromium = await Chromium.Start();
        var (therapist, voice) = await DeviceSupport.Family(app);
        using var _ = therapist;
        await DeviceSupport.Decide(therapist, voice);
        var page = await chromium.NewPage(app, Telephone.Width, Telephone.Height);
        await page.Open(await DeviceSupport.Link(therapist, voice));
        await Press(page, "Start");
        await Press(page, "Yes");
        await page.Arrive("/child");
        await page.GetByRole(AriaRole.Button, new() { Name = "Help" }).ClickAsync();
        await page.GetByText("Nobody comes because of a tap").WaitForAsync();
        await Look(page);
        await Press(page, "I want to hurt myself");
        await page.GetByText("Thank you for telling us.").WaitForAsync();
        await Look(page);
        var shown = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        var told = await DisclosureSupport.Text(therapist, voice.Split("/children")[0] + "/told-harm");
        await Press(page, "Go on");
        await page.GetByText("Hi, June.").WaitForAsync();

        Assert.Contains("988", shown, StringComparison.Ordinal);
        Assert.Contains("Nobody is watching this page right now.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("before you leave", shown, StringComparison.Ordinal);
        Assert.Contains("I want to hurt myself", told, StringComparison.Ordinal);
        Assert.Contains(
            "No child's page is open",
            await DisclosureSupport.Text(therapist, "/children-here"),
            StringComparison.Ordinal
        );
    }

    /// <summary>Nothing shuts anybody out, and nothing is wider than a telephone.</summary>
    private static async Task Look(IPage page)
    {
        Assert.Empty(await page.Wrongs());
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.InRange(width, 0, Telephone.Width);
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("It did not come to be so.");
    }

    private static Task Press(IPage page, string words) =>
        page.Locator("button:visible, a.child-stop:visible")
            .Filter(new() { HasTextRegex = new($"^\\s*{System.Text.RegularExpressions.Regex.Escape(words)}\\s*$") })
            .First.ClickAsync();
}

using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Journeys;

/// <summary>From signing in to the open case, as a therapist walks it: by keyboard alone, and without script.</summary>
public sealed class OrderToCaseJourney
{
    private const string LoginName = "kim.lee";

    private const string Words = """
        SUPERIOR COURT OF VERMONT

        MIRA QUILLMARROW, Petitioner,
        and
        TOBIN DORN, Respondent.

        Case No. FC2024-010203

        IT IS ORDERED that both parents and the minor child shall participate in reunification therapy.
        """;

    [Theory, OnBothDatabases]
    public async Task By_keyboard_alone_on_a_small_screen(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        await using var chromium = await Chromium.Start();
        var secret = await Member(app);
        var page = await chromium.NewPage(app, 390, 844);

        await page.Open("/sign-in");
        await page.Type("[name=LoginName]", LoginName);
        await page.Type("[name=Password]", People.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive("/sign-in/code*");
        await page.Type("main input[autocomplete=one-time-code]", app.CodeNow(secret));
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive("/");

        await page.Enter("main a[href='/orders/new']", "/orders/new");
        await page.TabTo("input[type=file]");
        await page.Locator("input[type=file]:focus").SetInputFilesAsync(Order());
        await page.Enter("main form .actions button", "/orders/*-*");
        await page.Enter("main a[href$='/open']", "*/open");
        await page.Type("select[name='Form.Therapist']", LoginName);
        await page.TabTo("main button[formaction*=Person]");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrive("*/open?handler=Person");
        await page.Type("[name='Form.People[2].Name']", "June Dorn");
        await page.Type("[name='Form.People[2].Part']", "Child");
        await page.Enter("main form > .actions button", "/cases/*-*");

        await AssertOpen(page);
    }

    [Theory, OnBothDatabases]
    public async Task Without_script_by_plain_clicks(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, onPort: true);
        await using var chromium = await Chromium.Start();
        var secret = await Member(app);
        var page = await chromium.NewPage(app, 390, 844, withScript: false);

        await page.Open("/sign-in");
        await page.GetByLabel("Login name").FillAsync(LoginName);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(People.Password);
        await page.Locator("main form:has([name=Password]) button:not([hidden])").First.ClickAsync();
        await page.Locator("main input[autocomplete=one-time-code]").FillAsync(app.CodeNow(secret));
        await page.Locator("main form:has([autocomplete=one-time-code]) button").First.ClickAsync();
        await page.Arrive("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "Take in an order" }).First.ClickAsync();
        await page.GetByLabel("The order's file").SetInputFilesAsync(Order());
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the order" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the case" }).First.ClickAsync();
        await page.GetByLabel("Therapist", new() { Exact = true }).SelectOptionAsync($"{LoginName} by name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another person" }).ClickAsync();
        await page.Locator("[name='Form.People[2].Name']").FillAsync("June Dorn");
        await page.Locator("[name='Form.People[2].Part']").SelectOptionAsync("Child");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the case" }).ClickAsync();
        await page.Arrive("/cases/*-*");

        await AssertOpen(page);
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task A_form_with_errors_is_accessible(int width, ColorScheme look)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        await using var chromium = await Chromium.Start();
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist, "Ana Reyes");
        await client.OpenFromOrder(await client.TakeIn());
        var page = await chromium.NewPage(app, width, 844, look: look);
        var cookie = client.Cookies.GetCookies(app.BaseAddress).Single(c => c.Name == "reknit");
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = app.BaseAddress.ToString(),
            },
        ]);
        var found = new List<string>();

        await page.Open("/orders/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the order" }).ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await Look(page, found);
        await page.Open("/cases/open");
        await page.Locator("[name='Form.People[0].Name']").FillAsync("Dorn, Mira");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the case" }).ClickAsync();
        await page.Locator("input[name='Form.People[0].Same']").First.WaitForAsync();
        await Look(page, found);

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static async Task Look(IPage page, List<string> found)
    {
        found.AddRange((await page.Wrongs()).Select(wrong => $"{page.Url}: {wrong}"));
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        if (overflow > 0)
        {
            found.Add($"{page.Url}: {overflow} pixels wider than the window");
        }
    }

    private static async Task<byte[]> Member(ReknitApp app) =>
        await app.NewApp(await app.NewMember(await app.NewPractice(), LoginName));

    private static FilePayload Order() =>
        new()
        {
            Name = "order.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Words),
        };

    private static async Task AssertOpen(IPage page)
    {
        var words = await page.Locator("main").InnerTextAsync();
        foreach (
            var word in (string[])
                ["The case is open.", "June Dorn", "Tobin Dorn", "FC2024-010203", $"{LoginName} by name"]
        )
        {
            Assert.Contains(word, words, StringComparison.OrdinalIgnoreCase);
        }
    }
}

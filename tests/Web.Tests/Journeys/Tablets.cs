using Microsoft.Playwright;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Journeys;

/// <summary>A child, and who is with them.</summary>
/// <param name="Voice">Where the child is heard.</param>
internal sealed record ChildHere(SignedInClient Therapist, string CaseUrl, string Voice)
{
    public Task<string> Text(string url) => DisclosureSupport.Text(Therapist, url);
}

/// <summary>One program and one browser for all journeys of children; each child has a practice of their own.</summary>
public sealed class Tablets : IAsyncLifetime
{
    private ReknitApp? _app;
    private Chromium? _chromium;
    private readonly List<SignedInClient> _therapists = [];

    internal ReknitApp App => _app!;

    public async ValueTask InitializeAsync()
    {
        _app = await ReknitApp.Start(DatabaseKind.Sqlite, onPort: true);
        _chromium = await Chromium.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _therapists.ForEach(therapist => therapist.Dispose());
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>A new child of this band, whose visit of today has its pictures.</summary>
    internal async Task<ChildHere> Child(string band)
    {
        var therapist = await App.SignedIn(await App.NewPractice(), Role.Therapist, "Sam Avery");
        _therapists.Add(therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await CheckInSupport.Voice(therapist, caseUrl, band);
        string[] parts = ["Arrive", "AdultComesIn", "Play", "FiveMinutes", "GoHome"];
        await VisitSupport.Arrange(therapist, voice, "Tobin", "Papa", parts);
        return new(therapist, caseUrl, voice);
    }

    /// <summary>Held wide by day, and upright in the evening.</summary>
    internal Task<IPage> NewPage(bool wide) =>
        wide ? _chromium!.NewPage(App, 1024, 768) : _chromium!.NewPage(App, 768, 1024, look: ColorScheme.Dark);

    /// <summary>What was sent arrives, and the tablet does not hear of it.</summary>
    internal static async Task LoseAnswer(IRoute route)
    {
        await route.FetchAsync();
        await route.AbortAsync();
    }

    /// <summary>The child's page as the therapist hands the device over.</summary>
    /// <param name="form">The page on which the therapist opens it.</param>
    internal async Task<IPage> HandOver(ChildHere child, bool wide, string form, params (string, string)[] said)
    {
        using var therapist = await App.SignInAgain(child.Therapist);
        var page = await therapist.Page(form);
        var button = form.Contains("/ways/", StringComparison.Ordinal)
            ? "Ask on this device"
            : "Open it on this device";
        using var opened = await therapist.Submit(
            page,
            [("WasAlone", "true"), .. CheckInSupport.HeldWithAll(page), .. said],
            button
        );
        Assert.Equal(CheckInSupport.Child, opened.Headers.Location?.OriginalString);
        var cookie = therapist.Cookies.GetCookies(App.BaseAddress).Single(c => c.Name == "reknit-child");
        var tablet = await NewPage(wide);
        await tablet.Context.AddCookiesAsync([
            new()
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = App.BaseAddress.ToString(),
            },
        ]);
        await tablet.Open(CheckInSupport.Child);
        return tablet;
    }
}

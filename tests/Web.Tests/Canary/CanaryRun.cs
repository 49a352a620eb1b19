using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Features.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Consents;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Canary;

/// <summary>One family, filled in whole; everything that leaves the practice about it, shown to everybody outside.</summary>
public sealed class CanaryRun : IAsyncLifetime
{
    private ReknitApp? _app;
    private CanaryFamily? _family;
    private IReadOnlyList<string> _addresses = [];
    private readonly Dictionary<string, (SignedInClient Browser, Visitor Visitor)> _outsiders = [];

    internal Search Search { get; } = new();
    internal RememberingLog Log { get; } = new();
    internal HashSet<string> Walked { get; } = [];
    internal CanaryFamily Family => _family!;

    public async ValueTask InitializeAsync()
    {
        var app = _app = await ReknitApp.Start(DatabaseKind.Sqlite, outside: Log.AddTo);
        _family = await CanaryFamily.Fill(app);
        foreach (var reader in Readers.Outsiders)
        {
            var browser = await app.WithDoor(Family.Practice, Family.Case, reader.Split(',')[0]);
            _outsiders[reader] = (browser, new(browser, reader, Search));
        }

        await PaperTrail.Share(Family);
        await FillWays.Tell(Family);
        await FillWays.LayWords(Family);
        await FillAdultIntakes.Begin(Family, _outsiders[Readers.Mira].Browser);
        var addresses = _addresses = await AllAddresses.Of(Family);
        await Sections();
        await Visit(addresses, Readers.Outsiders);
        await Answer();
        await Visit([PortalPlaces.Home], [Readers.Mira, Readers.Tobin]);
        await new Visitor(app.Anonymous(), Readers.SignedOut, Search).Walk(addresses);
        await Papers();
        await Consultants();
        await Accountings();
        await FilesOfStaff();
        await app.Services.GetRequiredService<KeepPortal>().Run(default);
        var kinds = await ReadOutbox.Into(Search, app, Family.Practice);
        // A use case that writes mail counts as walked when a mail of a kind that it names lies in the outbox.
        var writers = WaysOut.MailWriters().Where(file => kinds.Any(File.ReadAllText(file).Contains));
        Walked.UnionWith(writers.Select(WaysOut.Mail));
        foreach (var line in Log.Lines)
        {
            Search.In(Readers.Log, line.Length > 200 ? line[..200] : line, line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (browser, _) in _outsiders.Values)
        {
            browser.Dispose();
        }

        _family?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    internal IReadOnlySet<string> OpenedBy(string reader) => _outsiders[reader].Visitor.Opened;

    /// <summary>All that people outside can get now, or what they get at these addresses.</summary>
    internal Task<SortedDictionary<string, string>> Now(params string[] only) =>
        Outside.Now(
            Family,
            only.Length > 0 ? only : _addresses,
            _outsiders.Select(o =>
                (o.Key, (HttpClient)o.Value.Browser, o.Value.Visitor.Opened.Where(_ => only.Length == 0))
            )
        );

    private async Task Visit(IReadOnlyList<string> addresses, IEnumerable<string> readers)
    {
        foreach (var reader in readers)
        {
            var (browser, visitor) = _outsiders[reader];
            await visitor.Walk(addresses);
            await OpenPapers(browser, visitor, reader);
            Walked.UnionWith(visitor.Files.Select(url => WaysOut.File(AllAddresses.RouteOf(Family.App, url))));
            using var still = await browser.Get(PortalPlaces.Home);
            Assert.Equal(System.Net.HttpStatusCode.OK, still.StatusCode);
        }
    }

    /// <summary>A paper in the portal comes after the password was given once more.</summary>
    private async Task OpenPapers(HttpClient browser, Visitor visitor, string reader)
    {
        const string Papers = "/portal/papers/";
        foreach (var url in visitor.Opened.Where(url => url.StartsWith(Papers, StringComparison.Ordinal)))
        {
            using var file = await browser.Submit(
                await browser.Page(url),
                [("Password", PortalSupport.Words)],
                "Open the paper"
            );
            Assert.True(Visitor.IsFile(file), $"{url} gave no file");
            Search.Label($"the headers of {url}", Uri.UnescapeDataString($"{file.Headers} {file.Content.Headers}"));
            await ReadPapers.Into(Search, reader, url, file.Content);
            Walked.Add(WaysOut.File("portal/papers/{handle}"));
        }
    }

    /// <summary>One parent signs all that waits, the other none: what each sees then must not tell how the other did.</summary>
    private async Task Answer()
    {
        var (mira, tobin) = (_outsiders[Readers.Mira].Browser, _outsiders[Readers.Tobin].Browser);
        foreach (var release in await Releases(mira))
        {
            if ((await mira.Page(release)).QuerySelector("#TypedName") is null)
            {
                continue; // Signed on paper before.
            }

            using var signed = await mira.Sign(release, CanaryFamily.Mira);
            Assert.Equal(System.Net.HttpStatusCode.Redirect, signed.StatusCode);
        }

        using (
            var agreed = await mira.SignAgreement(
                await mira.AgreementOf("Consent"),
                CanaryFamily.Mira,
                Marker.Of("teach-back-mira")
            )
        )
        {
            Assert.Equal(System.Net.HttpStatusCode.Redirect, agreed.StatusCode);
        }

        var rules = await tobin.AgreementOf("Ground rules");
        using (var no = await tobin.Submit(await tobin.Page(rules), [], "I say no"))
        {
            Assert.Equal(System.Net.HttpStatusCode.Redirect, no.StatusCode);
        }

        foreach (var release in await Releases(tobin))
        {
            using var refused = await tobin.Submit(await tobin.Page(release), [], "I say no");
            Assert.Equal(System.Net.HttpStatusCode.Redirect, refused.StatusCode);
        }
    }

    private static async Task<IReadOnlyList<string>> Releases(HttpClient outsider) =>
        [
            .. (await outsider.Page(PortalPlaces.Releases))
                .QuerySelectorAll("main a[href^='/portal/releases/']")
                .Select(a => a.GetAttribute("href")!)
                .Distinct(),
        ];

    /// <summary>A part of the portal's first page counts as walked when it had a line for somebody.</summary>
    private async Task Sections()
    {
        foreach (var (browser, _) in _outsiders.Values)
        {
            var actor = new Actor(Family.Practice, browser.PersonId, Role.Outsider, browser.Member.Account);
            await Family.App.Within(
                Family.Practice,
                async services =>
                {
                    foreach (var part in services.GetServices<IPortalSections>())
                    {
                        if ((await part.Of(actor, default)).Any(section => section.Lines.Count > 0))
                        {
                            Walked.Add(WaysOut.Section(part.GetType()));
                        }
                    }
                }
            );
        }
    }

    private async Task Papers()
    {
        foreach (var url in Family.Papers.Files)
        {
            using var file = await Family.Therapist.Get(url);
            await ReadPapers.Into(Search, Readers.Paper, url, file.Content);
        }

        var made = await Family.App.Ask(Family.Practice, db => db.DraftsMade.Select(d => d.Kind).ToListAsync());
        Walked.UnionWith(made.Select(WaysOut.Paper));
    }

    /// <summary>Every decision that waits for a second signature, as a consultant reads it.</summary>
    private async Task Consultants()
    {
        var waiting = await Family.App.Ask(
            Family.Practice,
            db => db.JointDecisions.Where(d => d.CosignedAt == null && d.EndedAt == null).ToListAsync()
        );
        foreach (var decision in waiting)
        {
            using var outside = Family.App.Anonymous();
            var page = await FillWays.Consult(Family, outside, $"/together/{decision.Id:D}");
            Search.In(Readers.Consultant, $"the link of {decision.Kind}", page.DocumentElement.OuterHtml);
            Walked.Add(WaysOut.Decision(decision.Kind));
        }
    }

    private async Task Accountings()
    {
        // Mira is protected from Tobin, and the child lives with her: June's goes to Mira alone.
        (string Name, string To, string Reader)[] owners =
        [
            ("Mira", "Mira", Readers.AccountOfMira),
            ("Tobin", "Tobin", Readers.AccountOfTobin),
            ("June", "Mira", Readers.AccountOfJune),
        ];
        foreach (var (name, to, reader) in owners)
        {
            var url = $"{Family.Case}/disclosures/of/{Family.Id(name)}?handler=Table&for={Family.Id(to)}";
            using var file = await Family.Therapist.Get(url);
            await ReadPapers.Into(Search, reader, url, file.Content);
        }
    }

    /// <summary>Every address that gives staff a file instead of a page; its name and headers are seen by others too.</summary>
    private async Task FilesOfStaff()
    {
        foreach (var (route, url) in await AllAddresses.Gets(Family))
        {
            foreach (var browser in Family.Staff)
            {
                using var answer = await browser.Get(url);
                if (Visitor.IsFile(answer))
                {
                    Walked.Add(WaysOut.File(route));
                    Search.Label(
                        $"the headers of {url}",
                        Uri.UnescapeDataString($"{answer.Headers} {answer.Content.Headers}")
                    );
                }
            }
        }
    }
}

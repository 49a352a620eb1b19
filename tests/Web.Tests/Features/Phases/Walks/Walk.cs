using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>What the child said of one step, as the family would remember it.</summary>
internal sealed record Said(string Adult, Rung Step, string Answer, DateOnly On);

/// <summary>
/// One family whose clinicians do whatever chance picks, by the program's own commands, whatever its pages offer. It
/// remembers what was said and done by itself, so that the program's own reckoning is held against another one.
/// </summary>
internal sealed class Walk(ReknitApp app, Random chance, string caseUrl) : IAsyncDisposable
{
    public const string Mira = "Mira";
    public const string Tobin = "Tobin";

    private static readonly TimeZoneInfo HarborZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private string? _token;

    public ReknitApp App => app;
    public Random Chance => chance;
    public string CaseUrl => caseUrl;
    public SignedInClient Therapist { get; private set; } = null!;
    public SignedInClient Lead { get; private set; } = null!;
    public SignedInClient Owner { get; private set; } = null!;

    /// <summary>The work of June with each adult that was begun last.</summary>
    public Dictionary<string, string> Ways { get; } = [];

    /// <summary>With whom the acts of this moment have to do.</summary>
    public string Adult { get; set; } = Tobin;

    public string Way => Ways[Adult];

    public List<Said> Heard { get; } = [];

    /// <summary>Holds that were placed by hand, and that two did not clear.</summary>
    public HashSet<Guid> Held { get; } = [];

    /// <summary>Steps that ask for the child's yes, as they were taken.</summary>
    public int StepsTaken { get; set; }

    /// <summary>How often such a step was tried and refused.</summary>
    public int StepsRefused { get; set; }

    /// <summary>Everything that was done, for whoever has to find out why.</summary>
    public List<string> Done { get; } = [];

    /// <summary>What was decided and checked already, by way.</summary>
    public Replays Replays { get; } = new();

    public DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(app.Clock.GetUtcNow(), HarborZone).DateTime);

    /// <summary>A family in good order, which stands at a phase; at the referral where none is named.</summary>
    public static async Task<Walk> Begin(DatabaseKind database, int seed, string? phase, string reached)
    {
        // Time passes while nobody presses anything; who is signed in stays so.
        var app = await ReknitApp.Start(database, settings => settings.IdleMinutes = 60 * 24 * 365);
        var practice = await app.NewPractice();
        var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", InOrderSupport.Family, also: ("Form.Basis", "Voluntary"));
        var walk = new Walk(app, new Random(seed), caseUrl)
        {
            Therapist = therapist,
            Lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan"),
            Owner = await app.SignedIn(practice, Role.Owner, "Ines Okoro"),
        };
        foreach (var adult in (string[])[Mira, Tobin])
        {
            walk.Ways[adult] = await WaySupport.Begin(therapist, caseUrl, "June", adult);
        }

        await WaySupport.Train(app, therapist);
        await InOrderSupport.LookedForAll(therapist, caseUrl);
        await InOrderSupport.Agreed(therapist, caseUrl);
        await InOrderSupport.Consulted(therapist, caseUrl, "June", walk.Today, concern: false);
        await HistorySupport.NobodyKnows(therapist, caseUrl, "June", Tobin, walk.Today);
        var june = await MeasureSupport.Of(therapist, caseUrl, "June");
        await MeasureSupport.Take(therapist, june, "asq", MeasureSupport.Negative);
        if (phase is not null)
        {
            await WaySupport.TakeOver(therapist, walk.Way, phase, reached, walk.Today);
            if (phase == "SupportedContact")
            {
                await WaySupport.Say(therapist, walk.Way, ("OutsideIsPermitted", HandQuestion.Yes));
            }
        }

        await walk.Replays.New(walk);
        await WaySupport.OweNothing(app, therapist, walk.Way);
        await walk.Replays.StartFrom(walk);
        return walk;
    }

    public T Any<T>(params T[] of) => of[chance.Next(of.Length)];

    /// <summary>Presses a button where the page has it, as a person would; whether it led on.</summary>
    public static async Task<bool> Press(
        HttpClient client,
        string url,
        string button,
        params (string Name, string Value)[] fields
    )
    {
        using var shown = await client.Get(url);
        if (shown.StatusCode != HttpStatusCode.OK)
        {
            Assert.Contains(shown.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Redirect]);
            return false;
        }

        var page = await shown.Page(new Uri(client.BaseAddress!, url));
        if (!page.QuerySelectorAll("main button").Any(b => b.TextContent.Trim() == button))
        {
            return false;
        }

        using var answer = await client.Submit(page, fields, button);
        Assert.True((int)answer.StatusCode < 400, $"{url}, {button}: {answer.StatusCode}");
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    /// <summary>Sends a form of the way's newest version, whether or not a page offers it; whether it led on.</summary>
    public async Task<bool> Command(string url, params (string Name, string Value)[] fields)
    {
        _token ??= Token(await Therapist.Page(CaseUrl));
        var id = new WayId(Guid.Parse(Way["/ways/".Length..]));
        var version = await app.Ask(
            Therapist.PracticeId,
            db => db.ChildWays.Where(w => w.Id == id).Select(w => w.Version).SingleAsync()
        );
        using var answer = await Send(url, _token, [("Version", $"{version}"), .. fields]);
        var ledTo = answer.Headers.Location?.OriginalString;
        Assert.True(
            answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound
                || ledTo?.StartsWith("/ways/", StringComparison.Ordinal) == true,
            $"{url}: {answer.StatusCode} {ledTo}"
        );
        if (ledTo is null && answer.StatusCode == HttpStatusCode.OK)
        {
            Done.AddRange(
                (await answer.Page()).QuerySelectorAll(".error-summary li").Select(e => "  " + e.TextContent)
            );
        }

        return ledTo is not null;
    }

    /// <summary>
    /// Sends a form that the page need not show. Of no version that ever was, it changes nothing: it is refused, or comes
    /// too late.
    /// </summary>
    public async Task<Answered> Ask(string url, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        using var answer = await Send(url, Token(page), [("Version", "-1"), .. fields]);
        return await Answered.Of(answer);
    }

    private async Task<HttpResponseMessage> Send(string url, string token, (string Name, string Value)[] fields)
    {
        (string Name, string Value)[] all =
        [
            ("__RequestVerificationToken", token),
            ("FormId", $"{Guid.CreateVersion7(app.Clock.GetUtcNow()):D}"),
            .. fields,
        ];
        using var content = new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Therapist.PostAsync(url, content);
    }

    private static string Token(IHtmlDocument page) =>
        page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Where a way stands, as it is kept.</summary>
    public async Task<PathwayState> State(string way)
    {
        PathwayState? state = null;
        await app.Within(
            Therapist.PracticeId,
            async services => state = (await WaySupport.OnFile(services, Therapist, way)).State
        );
        return state!;
    }

    /// <summary>Every way of the case, also those that are over.</summary>
    public Task<int> Decisions() => app.Ask(Therapist.PracticeId, db => db.WayDecisions.CountAsync());

    public async ValueTask DisposeAsync()
    {
        Therapist.Dispose();
        Lead.Dispose();
        Owner.Dispose();
        await app.DisposeAsync();
    }
}

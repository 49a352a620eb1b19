using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Web.Demo;
using Reknit.Web.Features.Phases.Lines;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A child's own line: drawn for the therapist, and reckoned with only where that is asked for.</summary>
[TestsPage<ShowLinePage>]
public sealed class ShowLineTests
{
    [Theory, OnBothDatabases]
    public async Task The_line_is_drawn_and_reckoned_with_only_when_asked(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var voice = await CheckInSupport.Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        var empty = await DisclosureSupport.Text(client, voice + "/line");
        await WaySupport.TakeOver(client, way, "JointSessions", "PlayTogether", today);
        await client.Send(way + "/step-down", "Go down", ("To", "SideBySide"));
        var child = Guid.Parse(voice[(voice.LastIndexOf('/') + 1)..]);
        var id = Guid.Parse(caseUrl["/cases/".Length..]);
        var (mira, tobin) = (await app.PersonOf(practice, "Mira Dorn"), await app.PersonOf(practice, "Tobin Dorn"));
        await app.Within(
            practice,
            async services =>
            {
                var actor = new Web.Features.Shared.Actor(practice, client.PersonId, Role.Therapist, default);
                var voices = new DemoVoices(services, actor, default);
                int[] worry = [4, 4, 3, 4, 3, 1, 0, 0, 0, 0];
                for (var n = 0; n < worry.Length; n++)
                {
                    await voices.Keep(
                        new(id),
                        new(child),
                        today.AddDays(-9 + n),
                        AgeBand.SevenToTen,
                        Moment.After,
                        with: [mira],
                        [DemoVoices.Scaled(Topic.HowNow, worry[n])]
                    );
                }
            }
        );

        var bare = await client.Page(voice + "/line");
        var day = $"{today.AddDays(-4):yyyy-MM-dd}";
        var reckoned = await DisclosureSupport.Text(
            client,
            $"{voice}/line?usual=true&ask=true&compare=true&day={day}&with={mira.Value}"
        );
        var overall = await DisclosureSupport.Text(client, $"{voice}/line?usual=true");
        var his = await DisclosureSupport.Text(client, $"{voice}/line?with={tobin.Value}");
        var few = await DisclosureSupport.Text(client, $"{voice}/line?compare=true&day={today:yyyy-MM-dd}");
        var text = DisclosureSupport.Collapse(bare.Body!.TextContent);

        Assert.Contains("No line yet", empty, StringComparison.Ordinal);
        Assert.Contains("never in a report", text, StringComparison.Ordinal);
        var chart = Assert.Single(bare.QuerySelectorAll("svg.line-chart"));
        Assert.Equal(10, chart.QuerySelectorAll(".line-point").Length);
        Assert.Contains("10 answers from", chart.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(10, bare.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("A step down: 8.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NAP", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Usual is", text, StringComparison.Ordinal);
        Assert.Null(chart.QuerySelector(".line-limit"));
        Assert.Contains("NAP 1.00, Tau 1.00", reckoned, StringComparison.Ordinal);
        Assert.Contains("Usual is about", reckoned, StringComparison.Ordinal);
        Assert.DoesNotContain("A step down: 8.", reckoned, StringComparison.Ordinal);
        // The work with him came here with contact behind it: nothing of the whole child is from before.
        Assert.Contains("Too few points to say what is usual: 0 before any contact", overall, StringComparison.Ordinal);
        Assert.Contains("has not answered on a scale about a session with this adult", his, StringComparison.Ordinal);
        Assert.Contains("very hard after this session", reckoned, StringComparison.Ordinal);
        Assert.Contains("Too few points to compare: 9 before the day and 1 from it on", few, StringComparison.Ordinal);
    }
}

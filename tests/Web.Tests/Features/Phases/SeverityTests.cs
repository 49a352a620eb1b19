using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Safety;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Nobody takes back alone that a contact problem is severe, nor by closing the work and beginning it anew.</summary>
public sealed class SeverityTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task What_was_severe_is_made_less_by_the_lead_alone_and_outlasts_work_begun_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var (client, caseUrl) = (family.Therapist, family.CaseUrl);
        using var lead = await app.SignedIn(client.PracticeId, Role.ClinicalLead, "Noor Castellan");
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await AtSeverity(app, client, first);
        await WaySupport.Say(client, first, ("Severity", "Moderate"));
        await WaySupport.Say(client, first, ("Severity", "Severe"));
        var hint = await DisclosureSupport.Text(client, first + "/facts");
        var refused = await Fails(client, first);
        await WaySupport.Close(client, first, "She plays football.");

        var second = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await AtSeverity(app, client, second);
        var carried = await IsShut(app, client, second);
        var asked = await DisclosureSupport.Text(client, second + "/facts");
        var again = await Fails(client, second);
        var other = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        var ofOther = await IsShut(app, client, other);
        var facts = await app.Ask(client.PracticeId, db => db.HandFacts.CountAsync());
        await WaySupport.Say(lead, second, ("Severity", "Mild"));

        Assert.Contains("Only the clinical lead writes down less", hint, StringComparison.Ordinal);
        Assert.Contains("the clinical lead writes down that it is less", refused, StringComparison.Ordinal);
        Assert.True(carried);
        Assert.Contains("Carried over from the earlier work", asked, StringComparison.Ordinal);
        Assert.Contains("the clinical lead writes down that it is less", again, StringComparison.Ordinal);
        Assert.False(ofOther);
        Assert.Equal(2, facts);
        Assert.False(await IsShut(app, client, second));
    }

    [Theory, OnBothDatabases]
    public async Task What_another_case_of_the_two_calls_severe_counts_here_and_shows_nothing_of_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Omar Stein");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var first = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await AtSeverity(app, client, first);
        await WaySupport.Say(client, first, ("Severity", "Severe"));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await HistorySupport.Harm(client, caseUrl, "Tobin", "June", "PhysicalAbuse", "Found", today, "QUILLWORT");
        await WaySupport.Close(client, first, "She plays football.");
        var theirs = await colleague.OpenCase(
            "Dorn too",
            await WorkElsewhereTests.Same(app, practice),
            also: Voluntary
        );
        await HistorySupport.NobodyKnows(colleague, theirs, "June", "Tobin", today);

        var second = await WaySupport.Begin(colleague, theirs, "June", "Tobin");
        await AtSeverity(app, colleague, second);
        var facts = await DisclosureSupport.Text(colleague, second + "/facts");
        var shown = await DisclosureSupport.Text(colleague, second);
        var history = await DisclosureSupport.Text(colleague, theirs + "/history");
        var own = await DisclosureSupport.Text(client, caseUrl + "/history");
        var refused = await Fails(colleague, second);
        var harm = await Read(app, colleague, second);
        var other = await Read(app, colleague, await WaySupport.Begin(colleague, theirs, "June", "Mira"));

        Assert.True(harm.IsSevereWithoutLead);
        Assert.Equal(AbuseHistory.Open, harm.History);
        Assert.False(other.IsSevereWithoutLead);
        Assert.Equal(AbuseHistory.NotAsked, other.History);
        Assert.Contains("the clinical lead writes down that it is less", refused, StringComparison.Ordinal);
        Assert.Contains("Said in other work of the practice", facts, StringComparison.Ordinal);
        Assert.Contains("There is more on record", history, StringComparison.Ordinal);
        Assert.DoesNotContain("There is more on record", own, StringComparison.Ordinal);
        foreach (var page in (string[])[facts, shown, history])
        {
            Assert.DoesNotContain(CaseSupport.CaseIn(caseUrl).Value.ToString("D"), page, StringComparison.Ordinal);
            Assert.DoesNotContain("Talk of that day", page, StringComparison.Ordinal);
            Assert.DoesNotContain("QUILLWORT", page, StringComparison.Ordinal);
        }
    }

    private static Task AtSeverity(ReknitApp app, SignedInClient client, string way) =>
        WaySupport.Stand(app, client, way, state => state with { Phase = Phase.IndirectContact });

    private static async Task<string> Fails(HttpClient client, string way)
    {
        var page = await client.Page(way + "/facts");
        var keys = page.QuerySelectorAll("input[name$='.Key']").Select(i => i.GetAttribute("value")!).ToList();
        return await client.Fails(
            way + "/facts",
            "Write it down",
            ($"Lines[{keys.IndexOf("Severity")}].Answer", "Mild"),
            ("Source", "I think so.")
        );
    }

    private static async Task<bool> IsShut(ReknitApp app, SignedInClient client, string way)
    {
        return (await Read(app, client, way)).IsSevereWithoutLead;
    }

    private static async Task<WayKnowledge> Read(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}

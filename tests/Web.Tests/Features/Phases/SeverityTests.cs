using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Nobody takes back alone that a contact problem is severe, nor by closing the work and beginning it anew.</summary>
public sealed class SeverityTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_severe_is_made_less_by_the_lead_alone_and_outlasts_work_begun_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var (client, caseUrl) = (family.Therapist, family.CaseUrl);
        using var lead = await app.SignedIn(client.PracticeId, Domain.Access.Role.ClinicalLead, "Noor Castellan");
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
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!.IsSevereWithoutLead;
    }
}

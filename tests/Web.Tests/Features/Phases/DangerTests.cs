using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A danger that a child said stands until a hold is placed for it, or two clinicians decide that none is called for.</summary>
public sealed class DangerTests
{
    private const string Waits = "What a child said waits";
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_decision_on_a_report_ends_no_danger_and_a_hold_answers_only_what_was_said_before_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var other = await WaySupport.Begin(client, caseUrl, "June", "Mira");

        await DangerSupport.Press(app, client, voice);
        await DangerSupport.NoReport(client, caseUrl);
        var reported = await DisclosureSupport.Text(client, way);
        var day = await DisclosureSupport.Text(client, "/");
        var list = await DisclosureSupport.Text(client, caseUrl + "/way");
        var shut = await Shut(app, client, way);
        await Hold(client, way);
        var held = await DisclosureSupport.Text(client, other);
        var quiet = await DisclosureSupport.Text(client, "/");
        await DangerSupport.Press(app, client, voice);
        await DangerSupport.NoReport(client, caseUrl);
        var again = await DisclosureSupport.Text(client, caseUrl + "/way");
        await Hold(client, other);
        var both = await DisclosureSupport.Text(client, caseUrl + "/way");
        var holds = await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).ToListAsync());

        Assert.Contains("Abuse or neglect was disclosed", reported, StringComparison.Ordinal);
        Assert.Contains("It was said on a page of the child's own", reported, StringComparison.Ordinal);
        Assert.Contains(Waits, day, StringComparison.Ordinal);
        Assert.Contains(Waits, list, StringComparison.Ordinal);
        Assert.Contains("LK.16", shut);
        Assert.DoesNotContain("It was said on a page", held, StringComparison.Ordinal);
        Assert.Contains("A hold is open", held, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, quiet, StringComparison.Ordinal);
        // What nobody has answered comes before a hold that stands.
        Assert.Contains(Waits, again, StringComparison.Ordinal);
        Assert.Contains("A hold is open.", again, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, both, StringComparison.Ordinal);
        Assert.Contains("2 holds are open", both, StringComparison.Ordinal);
        Assert.Equal([2, 2], holds);
    }

    [Theory, OnBothDatabases]
    public async Task Two_clinicians_decide_on_no_hold_each_with_a_reason_of_their_own(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await DangerSupport.Press(app, client, voice);
        const string Because = "She pressed it to see what it does.";
        var untalked = await client.Fails(way + "/holds", StrikeSupport.Ask, ("because", Because));
        var together = await DangerSupport.Leave(client, way, Because);
        var unreported = await lead.Fails(together, "I sign it too", ("Why", "I asked her too."));
        await DangerSupport.NoReport(client, caseUrl);

        var unsaid = await lead.Fails(together, "I sign it too");
        var same = await lead.Fails(together, "I sign it too", ("Why", Because.ToUpperInvariant()));
        var waiting = await DisclosureSupport.Text(client, way);
        await lead.Send(together, "I sign it too", ("Why", "I asked her alone: she was curious."));
        var answered = await DisclosureSupport.Text(client, way);
        var timeline = await DisclosureSupport.Text(client, caseUrl + "/way");
        // Signed twice at the same moment, or after it: it stands once, and is there to be read.
        var ended = await lead.Page(together);
        await DangerSupport.Press(app, client, voice);
        var anew = await DisclosureSupport.Text(client, way);

        Assert.Contains("somebody talked with the child", untalked, StringComparison.Ordinal);
        Assert.Contains("whether it must be reported", unreported, StringComparison.Ordinal);
        Assert.Contains("in words of their own", unsaid, StringComparison.Ordinal);
        Assert.Contains("in words of their own", same, StringComparison.Ordinal);
        Assert.Contains("It was said on a page of the child's own", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("It was said on a page of the child's own", answered, StringComparison.Ordinal);
        Assert.Contains(Because, timeline, StringComparison.Ordinal);
        Assert.Contains("I asked her alone: she was curious.", timeline, StringComparison.Ordinal);
        Assert.Empty(ended.QuerySelectorAll("main form"));
        Assert.Contains("It was said on a page of the child's own", anew, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_of_the_family_is_put_before_the_ways_of_a_sibling_too()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Ivo Dorn", Domain.Cases.CasePart.Child)],
            also: Voluntary
        );
        var voice = await Voice(client, caseUrl);
        var ivo = await WaySupport.Begin(client, caseUrl, "Ivo", "Tobin");
        var june = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await DangerSupport.Press(app, client, voice);
        await DangerSupport.Press(app, client, voice, "I want to hurt myself");

        var pages = (Ivo: await DisclosureSupport.Text(client, ivo), June: await DisclosureSupport.Text(client, june));
        var own = pages.Ivo.Contains("Another child of the family said it", StringComparison.Ordinal) ? "June" : "Ivo";
        var (said, sibling) = own == "June" ? (pages.June, pages.Ivo) : (pages.Ivo, pages.June);

        Assert.Contains("Another child of the family said it", sibling, StringComparison.Ordinal);
        Assert.DoesNotContain("at risk of suicide", sibling, StringComparison.Ordinal);
        Assert.Contains("at risk of suicide", said, StringComparison.Ordinal);
    }

    private static Task<string> Hold(HttpClient client, string way) =>
        client.Send(
            way + "/holds?trigger=AbuseDisclosed",
            "Stop every new step",
            ("Trigger", "AbuseDisclosed"),
            ("Words", "What she pressed on her page.")
        );

    private static async Task<IReadOnlyList<string>> Shut(ReknitApp app, SignedInClient client, string way)
    {
        IReadOnlyList<string> shut = [];
        await app.Within(
            client.PracticeId,
            async services =>
            {
                var known = await WaySupport.Known(services, client, way);
                shut =
                [
                    .. Domain
                        .Phases.Locks.LockRules.On(
                            Domain.CheckIns.Rung.PhotoOrVoice,
                            Domain.Phases.ByHand.GateKnowledge.Locks(known)
                        )
                        .Where(s => s.Blocks)
                        .Select(s => s.Id),
                ];
            }
        );
        return shut;
    }
}

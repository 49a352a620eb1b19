using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Phases.ByHand;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A session that was signed without a step of the child's is no step of the child's: it is looked into, and counts for nothing.</summary>
public sealed class SessionWithoutStepTests
{
    private const string Waits = "A session is signed without a step of the child's";
    private const string Heading = "Signed without a step of the child's";
    private const string Button = "It was looked into";

    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_joint_session_without_the_childs_step_goes_to_the_lead_and_never_counts(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        using var desk = await app.SignedIn(practice, Role.FrontDesk, "Felix Brandt");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var before = await DisclosureSupport.Text(client, caseUrl + "/way");
        await Sign(client, caseUrl, "Joint", Today(app), "8", ("June", "Came"), ("Tobin", "Came"));

        var task = await DisclosureSupport.Text(lead, "/");
        var atDesk = await DisclosureSupport.Text(desk, "/") + await DisclosureSupport.Text(desk, caseUrl);
        var own = await client.Fails(caseUrl + "/way", Button, ("found", "I forgot to press it."));
        var unsaid = await lead.Fails(caseUrl + "/way", Button);
        await lead.Send(caseUrl + "/way", Button, ("found", "June was not asked; <we> talked with her."));
        var after = await DisclosureSupport.Text(lead, caseUrl + "/way");
        var done = await DisclosureSupport.Text(lead, "/");
        var known = await Read(app, client, way);

        Assert.DoesNotContain(Heading, before, StringComparison.Ordinal);
        Assert.Contains(Waits, task, StringComparison.Ordinal);
        Assert.DoesNotContain("without a step", atDesk, StringComparison.Ordinal);
        Assert.Contains("Somebody else than who signed", own, StringComparison.Ordinal);
        Assert.Contains("It says what happened", unsaid, StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, after, StringComparison.Ordinal);
        Assert.Contains("June was not asked; <we> talked with her.", after, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, done, StringComparison.Ordinal);
        Assert.Equal((0, 0), (known.JointSessions, known.Steps.SignedOn.Count));
        Assert.Contains(Today(app), known.Steps.ChildCameOn);
    }

    [Theory, OnBothDatabases]
    public async Task What_brought_no_child_near_an_adult_or_was_a_mistake_asks_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        await Begin(client, caseUrl, "June", "Tobin");
        var today = Today(app);
        await Sign(client, caseUrl, "Joint", today, "8", ("June", "ChoseNotToJoin"), ("Tobin", "Came"));
        await Sign(client, caseUrl, "Joint", today, "8", ("June", "Came"), ("Tobin", "DidNotCome"));
        await Sign(client, caseUrl, "Indirect", today, "1", ("June", "Came"), ("Tobin", "DidNotCome"));
        await Sign(client, caseUrl, "Joint", today.AddDays(-1), "8", ("June", "Came"), ("Tobin", "Came"));
        var none = await app.Ask(practice, db => db.SessionsWithoutStep.CountAsync());
        await Sign(client, caseUrl, "Indirect", today, "3", ("June", "Came"), ("Tobin", "DidNotCome"));
        // Where no way was begun, nobody was asked either.
        await Sign(client, caseUrl, "Joint", today, "8", ("June", "Came"), ("Mira", "Came"));

        var both = await DisclosureSupport.Text(client, caseUrl + "/way");
        var strike = (await client.Page(caseUrl + "/sessions")).QuerySelectorAll("a[href$='/strike']");
        foreach (var mistake in strike.Take(2))
        {
            await lead.Send(mistake.GetAttribute("href")!, "Strike it", ("Because", "Another family's"));
        }

        Assert.Equal(0, none);
        Assert.Contains("June Dorn with Tobin Dorn, ", both, StringComparison.Ordinal);
        Assert.Contains("June Dorn with Mira Dorn, ", both, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Heading,
            await DisclosureSupport.Text(client, caseUrl + "/way"),
            StringComparison.Ordinal
        );
    }

    [Theory, OnBothDatabases]
    public async Task Who_signed_a_session_without_a_step_does_not_strike_it_out_of_sight(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        await Begin(client, caseUrl, "June", "Tobin");
        await Sign(client, caseUrl, "Joint", Today(app), "8", ("June", "Came"), ("Tobin", "Came"));
        var strike = (await client.Page(caseUrl + "/sessions")).QuerySelector("a[href$='/strike']")!;
        await client.Send(strike.GetAttribute("href")!, "Strike it", ("Because", "Put down by mistake"));

        var task = await DisclosureSupport.Text(lead, "/");
        var waits = await DisclosureSupport.Text(client, caseUrl + "/way");
        var own = await client.Fails(caseUrl + "/way", Button, ("found", "It was a mistake."));
        await lead.Send(caseUrl + "/way", Button, ("found", "It was held: June was not asked."));

        Assert.Contains(Waits, task, StringComparison.Ordinal);
        Assert.Contains("it was struck by who signed it", waits, StringComparison.Ordinal);
        Assert.Contains("Somebody else than who signed", own, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, await DisclosureSupport.Text(lead, "/"), StringComparison.Ordinal);
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static Task Sign(
        HttpClient client,
        string caseUrl,
        string kind,
        DateOnly on,
        string rung,
        params (string, string)[] answers
    ) => SessionSupport.Sign(client, caseUrl, kind, on, rung, answers: answers);

    private static async Task<WayKnowledge> Read(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await Known(services, client, way));
        return known!;
    }
}

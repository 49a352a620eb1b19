using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Locks;
using Reknit.Web.Tests.Canary;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>
/// What a clinician was told, and what a screen shows, stops the next step as a child's own word does: until a hold is
/// placed for it, or two decide that none is called for.
/// </summary>
public sealed class HoldCallTests
{
    private const string Waits = "What calls for a hold waits";
    private const string Severe = "A screen for violence became severe";
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_severe_screen_stops_the_next_step_until_two_decide_after_it_was_repeated(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var other = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        await WaySupport.Train(app, client, TrainingTopic.DomesticViolence);
        var mira = await MeasureSupport.Of(client, caseUrl, "Mira");
        var before = await Shut(app, client, way);
        await MeasureSupport.Talk(client, mira, "Severe", "Past");

        var shut = await Shut(app, client, way);
        var banner = (await client.Page(way))
            .QuerySelectorAll(".banner")
            .Select(b => b.TextContent)
            .FirstOrDefault(b => b.Contains(Severe, StringComparison.Ordinal));
        var day = await DisclosureSupport.Text(client, "/");
        var together = await DangerSupport.Leave(client, way, "It was about a man she left years ago.");
        var unrepeated = await lead.Fails(together, "I sign it too", ("Why", "I know of it."));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await MeasureSupport.Talk(client, mira, "Concern", "Past");
        // Nobody alone answers it by a later screen.
        var repeated = await Shut(app, client, way);
        await lead.Send(together, "I sign it too", ("Why", "I asked her too, alone."));

        Assert.DoesNotContain("LK.16", before);
        Assert.Contains("LK.16", shut);
        Assert.DoesNotContain("Mira", Assert.IsType<string>(banner), StringComparison.Ordinal);
        Assert.Contains(Waits, day, StringComparison.Ordinal);
        Assert.Contains("was repeated, and judged less", unrepeated, StringComparison.Ordinal);
        Assert.Contains("LK.16", repeated);
        Assert.DoesNotContain("LK.16", await Shut(app, client, way));
        Assert.DoesNotContain("LK.16", await Shut(app, client, other));
        Assert.DoesNotContain(Waits, await DisclosureSupport.Text(client, "/"), StringComparison.Ordinal);
        Assert.Equal(0, await app.Ask(practice, db => db.ChildWays.SumAsync(w => w.HoldsOpen)));

        // What comes after the episode is another one.
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await MeasureSupport.Talk(client, mira, "Severe", "Past");
        Assert.Contains("LK.16", await Shut(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_clinician_was_told_waits_also_after_a_decision_on_a_report(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var on = Today(app).AddDays(-1);
        await HistorySupport.Told(client, caseUrl, "Mira", on);
        await DangerSupport.NoReport(client, caseUrl);

        var reported = await Shut(app, client, way);
        var shown = await DisclosureSupport.Text(client, way);
        var closed = await DisclosureSupport.Text(client, caseUrl + "/close");
        await client.Send(
            way + "/holds?trigger=AbuseDisclosed",
            "Stop every new step",
            ("Trigger", "AbuseDisclosed"),
            ("Words", "What her mother told.")
        );
        var held = await Shut(app, client, way);
        var begun = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        var anew = await Shut(app, client, begun);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await HistorySupport.Told(client, caseUrl, "June", on);

        Assert.Contains("LK.16", reported);
        Assert.Contains("A clinician was told of it on", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("page of the child's own", shown, StringComparison.Ordinal);
        Assert.Contains("what calls for a hold has no answer yet", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.16", held);
        // The hold of the family comes with what it answers.
        Assert.DoesNotContain("LK.16", anew);
        Assert.Contains("LK.16", await Shut(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task A_childs_positive_screen_stops_that_child_and_no_sibling(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Ivo Dorn", CasePart.Child)],
            also: Voluntary
        );
        var june = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var ivo = await WaySupport.Begin(client, caseUrl, "Ivo", "Tobin");
        var of = await MeasureSupport.Of(client, caseUrl, "June");
        var followUp = await MeasureSupport.Take(client, of, "asq", MeasureSupport.Acute);

        var shut = await Shut(app, client, june);
        var sibling = await Shut(app, client, ivo);
        var quiet = await DisclosureSupport.Text(client, ivo);
        var together = await DangerSupport.Leave(client, june, "She misread the question.");
        var open = await lead.Fails(together, "I sign it too", ("Why", "I asked her."));
        await client.Send(
            followUp,
            MeasureSupport.WriteDown,
            MeasureSupport.Followed("None", ("NobodyBecause", "She wants to think."))
        );
        await lead.Send(together, "I sign it too", ("Why", "I asked her, and she laughed."));

        Assert.Contains("LK.16", shut);
        Assert.DoesNotContain("LK.16", sibling);
        Assert.DoesNotContain("at risk of suicide", quiet, StringComparison.Ordinal);
        Assert.Contains("was asked anew, and no risk is open", open, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.16", await Shut(app, client, june));
    }

    [Theory, OnBothDatabases]
    public async Task A_lapsed_word_of_the_own_therapist_shuts_steps_and_a_new_one_opens_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var never = await Shut(app, client, way);
        await InOrderSupport.Consulted(client, caseUrl, "June", Today(app), concern: false);
        var fresh = await Shut(app, client, way);
        await WaySupport.TakeOver(client, way, "JointSessions", "SideBySide", Today(app));

        app.Clock.Advance(TimeSpan.FromDays(12));
        using var soon = await app.SignInAgain(client);
        var asked = await DisclosureSupport.Text(soon, "/");
        app.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await app.SignInAgain(client);
        var room = await Shut(app, later, way);
        app.Clock.Advance(TimeSpan.FromDays(16));
        using var last = await app.SignInAgain(client);
        var all = await Shut(app, last, way);
        var shown = await DisclosureSupport.Text(last, way);
        await InOrderSupport.Consulted(last, caseUrl, "June", Today(app), concern: true);
        var concern = await Shut(app, last, way);
        await InOrderSupport.Conference(last, caseUrl, "June", Today(app), "Lena and I");

        Assert.Contains("LK.17", never);
        Assert.Contains("LK.18", never);
        Assert.DoesNotContain("LK.17", fresh);
        Assert.DoesNotContain("LK.18", fresh);
        Assert.Contains("Consult the own therapist of June", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.17", room);
        Assert.Contains("LK.18", room);
        Assert.Contains("LK.17", all);
        Assert.Contains("Who can change it: the child's own therapist", shown, StringComparison.Ordinal);
        Assert.Contains("LK.17", concern);
        Assert.DoesNotContain("LK.18", concern);
        Assert.DoesNotContain("LK.17", await Shut(app, last, way));
    }

    [Fact]
    public async Task Nothing_that_anybody_outside_can_get_changes_while_it_waits()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        using var family = await Dorns.Start(app);
        var way = await WaySupport.Begin(family.Therapist, family.CaseUrl, "June", "Tobin");
        await WaySupport.Train(app, family.Therapist, TrainingTopic.DomesticViolence);
        using var layla = await app.WithDoor(family.Therapist.PracticeId, family.CaseUrl, "Layla");
        (string, HttpClient)[] readers = [("Mira", family.Mira), ("Tobin", family.Tobin), ("Layla", layla)];
        var (before, registered) = (await Read(), await Registered());
        await MeasureSupport.Talk(
            family.Therapist,
            await MeasureSupport.Of(family.Therapist, family.CaseUrl, "Mira"),
            "Severe",
            "Past"
        );
        await HistorySupport.Told(family.Therapist, family.CaseUrl, "June", Today(app).AddDays(-1));
        var waits = await DisclosureSupport.Text(family.Therapist, "/");

        Assert.Contains(Waits, waits, StringComparison.Ordinal);
        // Every page, file and refusal of the program, with the case's and the way's own ids, the accounts and the mail.
        Assert.True(before.Count > 400, $"Only {before.Count} things are compared.");
        Assert.True(before.Keys.Count(k => k.StartsWith("Mira: /portal", StringComparison.Ordinal)) > 10);
        var after = await Read();
        Assert.Equal([], before.Keys.Except(after.Keys));
        Assert.Equal([], after.Keys.Except(before.Keys));
        Assert.Equal([], before.Keys.Where(key => before[key] != after[key]));
        Assert.Equal(registered, await Registered());

        Task<int> Registered() => app.Ask(family.Therapist.PracticeId, db => db.DisclosuresMade.CountAsync());

        Task<SortedDictionary<string, string>> Read() =>
            OutsideReach.Of(app, family.Therapist, family.CaseUrl, readers, way);
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<IReadOnlyList<string>> Shut(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return [.. LockRules.On(Rung.SideBySide, GateKnowledge.Locks(known!)).Where(s => s.Blocks).Select(s => s.Id)];
    }
}

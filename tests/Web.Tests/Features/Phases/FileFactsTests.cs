using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Locks;
using Reknit.Domain.Phases.Measured;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>What the file knows is read from it: beside a question, at a gate, and before a paper is signed.</summary>
public sealed class FileFactsTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task An_absent_against_the_file_takes_a_line_of_words(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Say(client, way, ("Question", "If"));
        var page = await DisclosureSupport.Text(client, way + "/suitability");
        var gate = await DisclosureSupport.Text(client, way);
        (string, string)[] unsaid = [.. Enumerable.Range(5, 9).Select(n => ($"Lines[{n}].Words", ""))];

        var refused = await client.Fails(way + "/suitability", "Sign it", WaySupport.Suits(unsaid));
        await WaySupport.Answer(client, way, "PhotoOrVoice", "Yes", Today(app));
        await WaySupport.SignSuitability(client, way);

        Assert.Contains("On file: Nobody in the case is the child's own therapist.", page, StringComparison.Ordinal);
        Assert.Contains("that question belongs to an evaluator", page, StringComparison.Ordinal);
        Assert.Contains("belongs to an evaluator", gate, StringComparison.Ordinal);
        Assert.Contains("question 11, question 13", refused, StringComparison.Ordinal);
        Assert.Equal(1, await app.Ask(practice, db => db.SuitabilityDecisions.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_severe_shuts_one_room_until_the_lead_agrees_and_a_later_word_asks_anew(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", Today(app));
        var before = await Shut(app, client, way);
        await WaySupport.Say(client, way, ("Severity", "Severe"));
        var shut = await Shut(app, client, way);
        var byTherapist = await SayFails(client, way);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await WaySupport.Say(lead, way, ("SevereIsAgreed", "yes"));
        var agreed = await Shut(app, client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await app.SignInAgain(client);
        await WaySupport.Say(later, way, ("Severity", "Severe"));

        Assert.DoesNotContain("LK.19", before);
        Assert.Contains("LK.19", shut);
        Assert.Contains("the clinical lead writes down", byTherapist, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.19", agreed);
        Assert.Contains("LK.19", await Shut(app, later, way));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_screen_found_shuts_every_step_until_it_was_followed_up(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", Today(app));
        var (june, mira) = (
            await MeasureSupport.Of(client, caseUrl, "June"),
            await MeasureSupport.Of(client, caseUrl, "Mira")
        );
        var before = await Shut(app, client, way);

        var trauma = await MeasureSupport.Elsewhere(client, june, "cats2", "30");
        var found = await Shut(app, client, way);
        var shown = await DisclosureSupport.Text(client, way);
        await client.Send(trauma, "Write it down", ("Found", "Nights are hard."), ("Done", "Talked with Lena."));
        var looked = await Shut(app, client, way);
        var drugs = await MeasureSupport.Take(client, mira, "nida1", "2");
        var adults = await Shut(app, client, way);
        await client.Send(drugs, "Write it down", ("Found", "In the summer."), ("Done", "Offered help."));

        Assert.DoesNotContain("LK.30", before);
        Assert.Contains("LK.30", found);
        Assert.Contains("What the child's screens found was looked at", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("LK.30", looked);
        Assert.Contains("LK.30", adults);
        Assert.DoesNotContain("LK.30", await Shut(app, client, way));
    }

    [Theory, OnBothDatabases]
    public async Task The_first_gate_names_each_kind_of_training_that_a_therapist_lacks(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await InOrderSupport.LookedForAll(client, caseUrl);
        // Trained in something else: that alone opens nothing.
        await WaySupport.Train(app, client, TrainingTopic.DomesticViolence, TrainingTopic.Tbri);
        var none = await Line();
        await WaySupport.Train(app, client, TrainingTopic.FamilyWork, TrainingTopic.Trauma);
        var some = await Line();
        var register = await DisclosureSupport.Text(client, $"/practice/clinicians/{client.PersonId.Value:D}");
        await WaySupport.Train(app, client, TrainingTopic.ChildDevelopment, TrainingTopic.Attachment);
        var all = await Line();

        Assert.Contains(
            "training in family work, child development, attachment, trauma)",
            none,
            StringComparison.Ordinal
        );
        Assert.Contains("(not on record: training in child development, attachment)", some, StringComparison.Ordinal);
        Assert.StartsWith("Must be so", some, StringComparison.Ordinal);
        Assert.Contains("Training in child development, attachment.", register, StringComparison.Ordinal);
        Assert.StartsWith("So", all, StringComparison.Ordinal);
        Assert.DoesNotContain("not on record:", all, StringComparison.Ordinal);

        async Task<string> Line() =>
            DisclosureSupport.Collapse(
                (await client.Page(way))
                    .QuerySelectorAll("main li")
                    .Last(l => l.TextContent.Contains("G1.5", StringComparison.Ordinal))
                    .TextContent
            );
    }

    [Theory, OnBothDatabases]
    public async Task A_fear_that_nobody_resolved_asks_for_the_talk_about_violence_anew(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.Train(app, client, TrainingTopic.DomesticViolence);
        var (mira, tobin) = (
            await MeasureSupport.Of(client, caseUrl, "Mira"),
            await MeasureSupport.Of(client, caseUrl, "Tobin")
        );
        await MeasureSupport.Talk(client, mira);
        await MeasureSupport.Talk(client, tobin);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await app.SignInAgain(client);
        const string Task = "A concern about safety was raised";
        var quiet = await DisclosureSupport.Text(next, "/");
        await HistorySupport.Concern(next, caseUrl, "Mira", "Tobin", Today(app));

        var day = await DisclosureSupport.Text(next, "/");
        var due = (await next.Page(caseUrl + "/screens")).QuerySelectorAll("main article").Select(a => a.TextContent);
        var waits = await Joint(app, next, way);
        await MeasureSupport.Talk(next, mira);
        // Nobody knows whether it came before or after the concern of that day.
        var sameDay = await Joint(app, next, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await app.SignInAgain(next);
        await MeasureSupport.Talk(after, mira);

        Assert.DoesNotContain(Task, quiet, StringComparison.Ordinal);
        Assert.Contains(Task, day, StringComparison.Ordinal);
        Assert.Contains(
            due,
            a => a.Contains("Mira", StringComparison.Ordinal) && a.Contains("Since", StringComparison.Ordinal)
        );
        Assert.Contains("G5.16", waits);
        Assert.Contains("G5.16", sameDay);
        Assert.DoesNotContain("G5.16", await Joint(app, after, way));
        Assert.DoesNotContain(Task, await DisclosureSupport.Text(after, "/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_measure_of_the_child_that_became_worse_is_read_and_calls_for_a_hold(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var june = await MeasureSupport.Of(client, caseUrl, "June");
        await MeasureSupport.Elsewhere(client, june, "cats2", "12");
        var once = await Known(app, client, way);
        app.Clock.Advance(TimeSpan.FromDays(20));
        using var later = await app.SignInAgain(client);
        await MeasureSupport.Elsewhere(later, june, "cats2", "13");
        var same = await Known(app, later, way);
        app.Clock.Advance(TimeSpan.FromDays(20));
        using var last = await app.SignInAgain(client);
        await MeasureSupport.Elsewhere(last, june, "cats2", "31");
        var worse = await Known(app, last, way);
        var shown = await DisclosureSupport.Text(last, way);

        // Nothing to compare with: it is said by hand, and asks for more until it is.
        Assert.Equal((MeasuredChange.NotKnown, true), (once.Measured, once.ChildIsWorse));
        Assert.Equal((MeasuredChange.NotWorse, false), (same.Measured, same.ChildIsWorse));
        Assert.Equal((MeasuredChange.Worse, true), (worse.Measured, worse.ChildIsWorse));
        Assert.Contains("A measure of the child became reliably worse", shown, StringComparison.Ordinal);
        Assert.Contains("LK.16", await Shut(app, last, way));
        Assert.DoesNotContain("31", shown.Split("Nothing is told to anybody")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_alone_strikes_the_measure_on_which_a_call_for_a_hold_rests()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var june = await MeasureSupport.Of(client, caseUrl, "June");
        await MeasureSupport.Elsewhere(client, june, "cats2", "12");
        var first = (await app.Ask(practice, db => db.Screens.SingleAsync())).Id;
        using var alone = await client.Get($"/screens/{first.Value:D}/strike");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await app.SignInAgain(client);
        await MeasureSupport.Elsewhere(later, june, "cats2", "31");
        using var together = await later.Get($"/screens/{first.Value:D}/strike");

        Assert.Equal(System.Net.HttpStatusCode.OK, alone.StatusCode);
        Assert.Equal($"/strike/Screens/{first.Value:D}", together.Headers.Location?.OriginalString);
    }

    private static async Task<string> SayFails(HttpClient client, string way)
    {
        var page = await client.Page(way + "/facts");
        var keys = page.QuerySelectorAll("input[name$='.Key']").Select(i => i.GetAttribute("value")!).ToList();
        return await client.Fails(
            way + "/facts",
            "Write it down",
            ($"Lines[{keys.IndexOf("SevereIsAgreed")}].Answer", "yes"),
            ("Source", "I think so.")
        );
    }

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));

    private static async Task<IReadOnlyList<string>> Joint(ReknitApp app, SignedInClient client, string way)
    {
        var known = await Known(app, client, way);
        var child = new PersonId(Guid.Empty);
        return
        [
            .. GateKnowledge
                .Of(Gate.Joint, known, PathwayState.Begin(child, child))
                .Stand()
                .Where(s => s.Blocks)
                .Select(s => s.Id),
        ];
    }

    private static async Task<IReadOnlyList<string>> Shut(ReknitApp app, SignedInClient client, string way) =>
        [
            .. LockRules
                .On(Rung.SideBySide, GateKnowledge.Locks(await Known(app, client, way)))
                .Where(s => s.Blocks)
                .Select(s => s.Id),
        ];

    private static async Task<WayKnowledge> Known(ReknitApp app, SignedInClient client, string way)
    {
        WayKnowledge? known = null;
        await app.Within(client.PracticeId, async services => known = await WaySupport.Known(services, client, way));
        return known!;
    }
}

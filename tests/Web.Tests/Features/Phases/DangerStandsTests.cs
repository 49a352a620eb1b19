using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases.Holds;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Portal;
using static Reknit.Web.Tests.Features.CheckIns.CheckInSupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>No end of a way, no hold of before and nobody's note takes a danger out of sight.</summary>
public sealed class DangerStandsTests
{
    private const string Waits = "What a child said waits";
    private const string OfOwnPage = "on a page of the child's own";
    private const string Sign = "I sign it too";
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    private static readonly Typed[] Two = [.. CaseSupport.Family, new("Ivo Dorn", CasePart.Child)];

    [Theory, OnBothDatabases]
    public async Task Nobody_ends_the_work_while_a_danger_waits_and_where_no_work_is_open_the_day_still_lists_it(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        await DangerSupport.Press(app, client, voice);
        var unbegun = await client.Page("/");
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        var begun = await client.Page("/");

        var refused = await client.Fails(way + "/closing", "Close the work", Closing);
        await client.Send(
            way + "/return",
            "Give it back",
            ("Why", "ParentWithdrew"),
            ("Reason", "No visits since May."),
            ("ChildIsTold", "true"),
            ("GoesToEachSideAtOnce", "true"),
            ("TellsChildsAnswer", "false")
        );
        var returned = await client.Page("/");
        var onCase = await DisclosureSupport.Text(client, caseUrl + "/way");
        await Hold(client, way, "AbuseDisclosed");
        await client.Send(way + "/closing", "Close the work", Closing);
        var quiet = await DisclosureSupport.Text(client, "/");
        await DangerSupport.Press(app, client, voice);
        var closed = await client.Page("/");
        var anew = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        var known = await DisclosureSupport.Text(client, anew);

        Assert.NotNull(Line(unbegun, caseUrl + "/told-harm"));
        Assert.NotNull(Line(begun, way + "/holds"));
        Assert.Null(Line(begun, caseUrl + "/told-harm"));
        Assert.Contains("What calls for a hold was answered", refused, StringComparison.Ordinal);
        Assert.NotNull(Line(returned, way + "/holds"));
        Assert.Contains("What a child said waits for you", onCase, StringComparison.Ordinal);
        Assert.DoesNotContain(Waits, quiet, StringComparison.Ordinal);
        Assert.NotNull(Line(closed, caseUrl + "/told-harm"));
        // The hold comes along with what it was placed for; what was said since waits beside it.
        Assert.Contains("A hold is open", known, StringComparison.Ordinal);
        Assert.Equal(1, known.Split(OfOwnPage).Length - 1);
    }

    [Theory, OnBothDatabases]
    public async Task A_hold_of_the_family_ends_though_one_of_its_ways_is_over(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var over = await WaySupport.Begin(client, caseUrl, "June", "Mira");
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await Hold(client, way, "ForceOrThreat");
        await client.Send(over + "/closing", "Close the work", Closing);
        await client.Send(
            way + "/holds",
            StrikeSupport.Ask,
            ("because", "A conference was held."),
            ("isAnswered", "true")
        );
        var together = await DangerSupport.Together(client, way);
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await app.SignInAgain(client);
        using var leadAgain = await app.SignInAgain(lead);
        await WaySupport.Answer(nextDay, way, "PhotoOrVoice", "Yes", Today(app));

        await leadAgain.Send(together, Sign, ("Why", "I was there."));

        var shown = await DisclosureSupport.Text(nextDay, way);
        Assert.DoesNotContain("A hold is open", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_for_suicide_risk_ends_only_once_the_child_was_asked_anew()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await DangerSupport.Press(app, client, voice, "I want to hurt myself");
        await Hold(client, way, "ChildAtRiskOfSuicide");
        await client.Send(way + "/holds", StrikeSupport.Ask, ("because", "She is well."), ("isAnswered", "true"));
        var together = await DangerSupport.Together(client, way);

        var refused = await lead.Fails(together, Sign, ("Why", "I think so."));

        Assert.Contains("What placed it is answered", refused, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task One_press_holds_for_what_only_a_later_way_has_not_answered(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        // Ways are read in the order of the children's names.
        var caseUrl = await client.OpenCase(
            "Dorn family",
            [.. CaseSupport.Family, new("Zoe Dorn", CasePart.Child)],
            also: Voluntary
        );
        var voice = await DangerSupport.VoiceOf(app, client, caseUrl, "June");
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await DangerSupport.Press(app, client, voice);
        await DangerSupport.NoReport(client, caseUrl);
        var together = await DangerSupport.Leave(client, way, "She pressed it to see what it does.");
        await lead.Send(together, Sign, ("Why", "I asked her alone: she was curious."));
        await Hold(client, way, "AbuseDisclosed");
        var sibling = await WaySupport.Begin(client, caseUrl, "Zoe", "Tobin");
        var before = await DisclosureSupport.Text(client, sibling);

        await app.Within(
            practice,
            async services =>
            {
                var actor = new Actor(practice, client.PersonId, Role.Therapist, default);
                var id = new CaseId(Guid.Parse(caseUrl.Split('/')[2]));
                var done = await services
                    .GetRequiredService<HoldCase>()
                    .Handle(
                        actor,
                        new(id, Guid.CreateVersion7(app.Clock.GetUtcNow()), HoldTrigger.AbuseDisclosed, null),
                        default
                    );
                Assert.IsType<HoldCase.Outcome.Done>(done);
            }
        );

        Assert.Contains("Another child of the family said it", before, StringComparison.Ordinal);
        var after = await DisclosureSupport.Text(client, sibling);
        Assert.DoesNotContain("Another child of the family said it", after, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_push_that_two_answered_is_put_before_a_way_that_begins_after_it(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await DangerSupport.Pushed(app, client, voice);
        var together = await DangerSupport.Leave(client, way, "She meant the door.");
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await app.SignInAgain(client);
        using var leadAgain = await app.SignInAgain(lead);
        await leadAgain.Send(together, Sign, ("Why", "I asked her alone."));
        var answered = await DisclosureSupport.Text(nextDay, way);
        var later = await WaySupport.Begin(nextDay, caseUrl, "June", "Mira");
        var anew = await DisclosureSupport.Text(nextDay, later);

        Assert.DoesNotContain(OfOwnPage, answered, StringComparison.Ordinal);
        Assert.Contains(OfOwnPage, anew, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_push_stops_steps_for_what_the_child_said_though_a_hold_of_before_is_open()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        var way = await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await WaySupport.TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", Today(app));
        await Hold(client, way, "SomebodyPushed");
        await DangerSupport.Pushed(app, client, voice);

        await client.Send(
            way + "/step-session",
            "Write it down",
            ("Form.HeldOn", $"{Today(app):yyyy-MM-dd}"),
            ("Form.SomebodyPushed", "true")
        );

        Assert.Equal(2, await app.Ask(practice, db => db.ChildWays.Select(w => w.HoldsOpen).SingleAsync()));
        Assert.DoesNotContain(OfOwnPage, await DisclosureSupport.Text(client, way), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_consultant_is_shown_who_said_it_and_the_register_has_that_childs_part(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Two, also: Voluntary);
        var voice = await DangerSupport.VoiceOf(app, client, caseUrl, "June");
        var june = await app.PersonOf(practice, "June");
        var way = await WaySupport.Begin(client, caseUrl, "Ivo", "Tobin");
        await DangerSupport.Press(app, client, voice);
        await DangerSupport.NoReport(client, caseUrl);
        var together = await DangerSupport.Leave(client, way, "She pressed it to see what it does.");
        var inside = await DisclosureSupport.Text(client, together);
        var consultant = await app.NewConsultant(practice);
        var (link, code) = await ConsultSupport.Ask(app, client, together, consultant);
        using var outside = app.Anonymous();

        using var opened = await outside.PostForm(link, ("Code", code));
        var text = DisclosureSupport.Collapse((await opened.Page()).Body!.TextContent);
        var told = await app.Ask(
            practice,
            db => db.DisclosuresMade.Where(d => d.What == Compartment.ChildsPart).ToListAsync()
        );

        Assert.Contains("by another child of the family", inside, StringComparison.Ordinal);
        Assert.Contains("About June.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ivo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("another child of the family", text, StringComparison.Ordinal);
        Assert.Equal(june, Assert.Single(told).Owner);
    }

    [Fact]
    public async Task A_note_about_the_signal_is_shown_to_a_consultant_as_that_childs_part()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: Voluntary);
        var voice = await Voice(client, caseUrl);
        await WaySupport.Begin(client, caseUrl, "June", "Tobin");
        await VisitSupport.Happened(client, voice, "Tobin", "Froze");
        var strike = await VisitSupport.Strike(client, voice);
        var together = await client.Send(strike, StrikeSupport.Ask, ("Because", "It was another child."));
        var (link, code) = await ConsultSupport.Ask(app, client, together, await app.NewConsultant(practice));
        using var outside = app.Anonymous();

        using var opened = await outside.PostForm(link, ("Code", code));

        var told = await app.Ask(practice, db => db.DisclosuresMade.ToListAsync());
        var june = await app.PersonOf(practice, "June");
        Assert.Contains(told, d => d.What == Compartment.ChildsPart && d.Owner == june);
    }

    private static (string, string)[] Closing =>
        [
            ("Form.Outcome", "DoorOpen"),
            ("Form.ChildIsOfferedSession", "true"),
            ("Form.OwnTherapistEndsAsPlanned", "true"),
            ("Form.ResourcesAreGiven", "true"),
            ("Form.ReportIsAskedFor", "false"),
            ("Form.FollowUpsAreBooked", "true"),
            ("Form.RetentionIsSet", "true"),
        ];

    private static AngleSharp.Dom.IElement? Line(AngleSharp.Html.Dom.IHtmlDocument day, string url) =>
        day.QuerySelectorAll($"main a[href='{url}']")
            .FirstOrDefault(a => a.TextContent.Contains(Waits, StringComparison.Ordinal));

    private static Task<string> Hold(HttpClient client, string way, string trigger) =>
        client.Send(
            $"{way}/holds?trigger={trigger}",
            "Stop every new step",
            ("Trigger", trigger),
            ("Words", "As it was put on record.")
        );

    private static DateOnly Today(ReknitApp app) =>
        DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
}

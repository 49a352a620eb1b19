using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Gates;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Plans;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Who leads the work on is licensed on that day, and what a second clinician typed outlives their session.</summary>
public sealed class LeadOnTests
{
    private const string Licensed = "Who leads the work on is licensed";

    [Theory, OnBothDatabases]
    public async Task An_owner_without_a_license_opens_no_gate_takes_no_step_and_speaks_for_no_lead(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var owner = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        var (caseUrl, way) = await Ready(app, client);
        var other = await Begin(client, caseUrl, "June", "Mira");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await TakeOver(client, other, "IndirectContact", "QuestionsAndWishes", today);
        var stale = await owner.Page(way);
        await Strike(app, practice, owner.PersonId);

        using var opened = await owner.Submit(stale, [], "Open: Intake and safety");
        var shown = await DisclosureSupport.Text(owner, way);
        var step = await owner.Fails(
            other + "/step?step=PhotoOrVoice",
            "The child takes this step",
            ("ItemsNotScreened", "0"),
            ("ForceWasUsed", "false")
        );
        await Say(client, other, ("Severity", "Severe"));
        var keys = (await owner.Page(other + "/facts"))
            .QuerySelectorAll("input[name$='.Key']")
            .Select(i => i.GetAttribute("value")!)
            .ToList();
        var spoken = await owner.Fails(
            other + "/facts",
            "Write it down",
            ($"Lines[{keys.IndexOf("SevereIsAgreed")}].Answer", "yes"),
            ("Source", "Talk of that day")
        );
        var mayOpen = await DisclosureSupport.Text(client, way);

        Assert.Contains(Licensed, await CaseSupport.Errors(opened), StringComparison.Ordinal);
        Assert.Contains(Licensed, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Open: Intake and safety", shown, StringComparison.Ordinal);
        Assert.Contains(Licensed, step, StringComparison.Ordinal);
        Assert.Contains("Open: Intake and safety", mayOpen, StringComparison.Ordinal);
        Assert.Contains("the clinical lead writes down, licensed", spoken, StringComparison.Ordinal);
        Assert.DoesNotContain(Licensed, mayOpen, StringComparison.Ordinal);
        Assert.Equal(0, await app.Ask(practice, db => db.WayDecisions.CountAsync(d => d.DecidedBy == owner.PersonId)));
    }

    [Theory, OnBothDatabases]
    public async Task An_owner_without_a_license_signs_no_session_and_no_review_and_writes_down_no_yes_but_a_no(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var owner = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        var (caseUrl, way) = await Ready(app, client);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        (string, string)[] session =
        [
            .. await SessionSupport.Fields(client, caseUrl, "Individual", today, null, "50", ("June", "Came")),
        ];
        var mayAnswer = await DisclosureSupport.Text(owner, way + "/asked");
        await Strike(app, practice, owner.PersonId);

        var signed = await owner.Fails(caseUrl + "/sessions/new", "Sign it", session);
        var reviewed = await owner.Fails(
            way + "/reviews",
            "Sign the review",
            ("Outcome", "Continue"),
            ("ChildsVoice", "June wants to go on."),
            ("MeasuresAreSeen", "true"),
            ("Shows", "Nothing new."),
            ("OrdersAreSeen", "true"),
            ("Reason", "It goes well."),
            ("Changes", "None.")
        );
        var yes = await owner.Fails(way + "/asked", "Write it down", Said("Yes"));
        var warned = await DisclosureSupport.Text(owner, way + "/asked");
        var none = await app.Ask(practice, db => db.ChildsAnswers.CountAsync());
        await owner.Send(way + "/asked", "Write it down", Said("No"));
        await client.Send(caseUrl + "/sessions/new", "Sign it", session);

        Assert.Contains("Whoever signs it is licensed", signed, StringComparison.Ordinal);
        Assert.Contains(Licensed, reviewed, StringComparison.Ordinal);
        Assert.Contains(Licensed, yes, StringComparison.Ordinal);
        Assert.DoesNotContain("You cannot write down a yes", mayAnswer, StringComparison.Ordinal);
        Assert.Contains("You cannot write down a yes", warned, StringComparison.Ordinal);
        Assert.Equal(0, none);
        Assert.Equal(1, await app.Ask(practice, db => db.ChildsAnswers.CountAsync()));
        Assert.Equal(client.PersonId, (await app.Ask(practice, db => db.Sessions.SingleAsync())).SignedBy);
        Assert.Equal(0, await app.Ask(practice, db => db.WayReviews.CountAsync()));

        (string, string)[] Said(string answer) =>
            [
                ("Step", "PhotoOrVoice"),
                ("Place", "Clinic"),
                ("Answer", answer),
                ("AskedOn", $"{today:yyyy-MM-dd}"),
                ("TakenBy", "Therapist"),
                ("TakenOn", "Paper"),
                ("WasAlone", "true"),
                ("WantedByOthers", "No"),
            ];
    }

    [Theory, OnBothDatabases]
    public async Task An_owner_without_a_license_clears_no_risk_rates_nothing_as_shown_and_signs_no_plan_and_no_end(
        DatabaseKind database
    )
    {
        const string OnThatDay = "is licensed in the case's state on";
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var owner = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        var (caseUrl, way) = await Ready(app, client);
        var june = await MeasureSupport.Of(client, caseUrl, "June");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await Strike(app, practice, owner.PersonId);

        var low = await owner.Fails(june + "/risk", "Keep this assessment", Talk("Low"));
        await owner.Send(june + "/risk", "Keep this assessment", Talk("High"));
        var shown = await owner.Fails(way + "/ratings", "Write it down", Line("WithPrompting"));
        await owner.Send(way + "/ratings", "Write it down", Line("NotYet"));
        var plan = await owner.Page(caseUrl + "/treatment-plan/write");
        using var signed = await owner.Submit(
            plan,
            [.. PlanSupport.Fields(plan, new TypedGoal("Tobin", "To listen first", "4"))],
            "Sign this version"
        );
        var back = await owner.Fails(way + "/return", "Give it back", ("Why", "ParentWithdrew"), ("Reason", "Time."));
        var closed = await owner.Fails(way + "/closing", "Close the work", ("Form.Outcome", "DoorOpen"));
        await client.Send(way + "/ratings", "Write it down", Line("WithPrompting"));

        Assert.Contains("whose license is valid", low, StringComparison.Ordinal);
        Assert.Contains(OnThatDay, shown, StringComparison.Ordinal);
        Assert.Contains(OnThatDay, await CaseSupport.Errors(signed), StringComparison.Ordinal);
        Assert.Contains(Licensed, back, StringComparison.Ordinal);
        Assert.Contains(Licensed, closed, StringComparison.Ordinal);
        Assert.Contains(Licensed, await DisclosureSupport.Text(owner, way + "/closing"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Licensed,
            await DisclosureSupport.Text(client, way + "/closing"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (1, 2, 0),
            await app.Ask(
                practice,
                async db =>
                    (
                        await db.Screens.CountAsync(),
                        await db.WayRatings.CountAsync(),
                        await db.TreatmentPlans.CountAsync()
                    )
            )
        );

        static (string, string)[] Talk(string risk) => [("Risk", risk), ("Words", "We talked.")];

        (string, string)[] Line(string word) =>
            [
                ("Lines[0].Shown", word),
                ("Lines[0].Evidence", "Seen in the talk."),
                ("Lines[0].EvidenceOn", $"{today:yyyy-MM-dd}"),
            ];
    }

    [Fact]
    public async Task A_reason_is_there_again_after_a_time_out_and_only_at_its_own_gate()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var (_, way) = await Ready(app, client);
        var gate = (await lead.Page(way)).QuerySelector("input[name=Gate]")!.GetAttribute("value")!;
        await Keep(way, ("Gate", gate), ("Reason", "Said at this gate"));
        var same = await lead.Page(way);
        await Keep(way, ("Gate", "Closing"), ("Reason", "Said at another gate"));
        var other = await lead.Page(way);
        await client.Send(way + "/holds", "Stop every new step", ("Trigger", "ForceOrThreat"), ("Words", "Pulled."));
        await client.Send(
            way + "/holds",
            "Ask a second clinician to sign",
            ("because", "A case conference was held."),
            ("isAnswered", "true")
        );
        var together = (await client.Page(way + "/holds"))
            .QuerySelector("a[href^='/together/']")!
            .GetAttribute("href")!;
        await Keep(together, ("Why", "I read it, and asked"));
        var cosign = await lead.Page(together);

        Assert.Contains(
            "Said at this gate",
            same.QuerySelector("[name=Reason]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("", other.QuerySelector("[name=Reason]")!.TextContent.Trim());
        Assert.Contains(
            "I read it, and asked",
            cosign.QuerySelector("[name=Why]")!.TextContent,
            StringComparison.Ordinal
        );

        Task Keep(string page, params (string Name, string Value)[] fields) =>
            app.Within(
                practice,
                services =>
                    services
                        .GetRequiredService<WorkingTexts>()
                        .Keep(
                            practice,
                            lead.PersonId,
                            page,
                            fields.ToDictionary(f => f.Name, f => new[] { f.Value }),
                            default
                        )
            );
    }

    /// <summary>A way whose first gate asks for nothing more.</summary>
    private static async Task<(string Case, string Way)> Ready(ReknitApp app, SignedInClient client)
    {
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var way = await Begin(client, caseUrl, "June", "Tobin");
        await Train(app, client);
        await InOrderSupport.LookedForAll(client, caseUrl);
        await Say(client, way, AllSaid(Gate.Intake));
        return (caseUrl, way);
    }

    private static Task Strike(ReknitApp app, PracticeId practice, PersonId person) =>
        app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var held = await db.ClinicianLicenses.Where(l => l.PersonId == person).AsTracking().ToListAsync();
                held.ForEach(l => l.StruckAt = app.Clock.GetUtcNow().UtcDateTime);
                await services.GetRequiredService<History>().Save(new("StrikeLicense", practice, person), default);
            }
        );
}

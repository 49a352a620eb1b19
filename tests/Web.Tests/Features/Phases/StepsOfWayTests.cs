using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.CheckIns;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Rubrics;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Measures;
using Reknit.Web.Tests.Features.Orders;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;
using Reknit.Web.Tests.Shape;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Ratings in words, suitability and its aim, steps up and down, and a family that is taken over.</summary>
[TestsPage<RateAdultPage>]
[TestsPage<SignSuitabilityPage>]
[TestsPage<SetAimPage>]
[TestsPage<TakeStepPage>]
[TestsPage<StepDownPage>]
[TestsPage<WriteStepNotePage>]
[TestsPage<TakeOverFamilyPage>]
[TestsPage<ShowOwedPage>]
public sealed class StepsOfWayTests
{
    private static readonly (string, string) Voluntary = ("Form.Basis", "Voluntary");

    [Theory, OnBothDatabases]
    public async Task A_rating_is_a_word_with_its_evidence_and_no_page_shows_two_parents(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var way = await Begin(client, await client.OpenCase("Dorn family", also: Voluntary), "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await TakeOver(client, way, "Preparation", "QuestionsAndWishes", today);
        var all = Enumerable
            .Range(0, 8)
            .SelectMany(n =>
                new[]
                {
                    ($"Lines[{n}].Shown", n == 3 ? "NotYet" : "WithPrompting"),
                    ($"Lines[{n}].Evidence", $"Seen in line {n}"),
                    ($"Lines[{n}].EvidenceOn", $"{today:yyyy-MM-dd}"),
                }
            )
            .ToArray();

        var bare = await client.Fails(way + "/ratings", "Write it down", ("Lines[0].Shown", "NotYet"));
        var protecting = await client.Fails(
            way + "/ratings",
            "Write it down",
            [.. all, ("Lines[0].RestsOnProtection", "true")]
        );
        await client.Send(way + "/ratings", "Write it down", all);
        var unready = await DisclosureSupport.Text(client, way);
        await client.Send(
            way + "/ratings",
            "Write it down",
            ("Lines[3].Shown", "WithPrompting"),
            ("Lines[3].Evidence", "Said it of his own accord."),
            ("Lines[3].EvidenceOn", $"{today:yyyy-MM-dd}")
        );
        var ratings = await client.Page(way + "/ratings");
        var mira = ratings.QuerySelector("main nav a[href*='/ratings/']")!.GetAttribute("href")!;
        await client.Send(
            mira,
            "Write it down",
            ("Lines[2].Shown", "Consistently"),
            ("Lines[2].Evidence", "Kept the papers away."),
            ("Lines[2].EvidenceOn", $"{today:yyyy-MM-dd}")
        );
        var other = await DisclosureSupport.Text(client, mira);
        var own = await DisclosureSupport.Text(client, way + "/ratings");

        Assert.Contains("It says what was seen.", bare, StringComparison.Ordinal);
        Assert.Contains("that is never counted", protecting, StringComparison.Ordinal);
        Assert.Contains("Said it of his own accord.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept the papers away.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Said it of his own accord.", other, StringComparison.Ordinal);
        Assert.Contains("Kept the papers away.", other, StringComparison.Ordinal);
        Assert.Contains("G4.4", unready, StringComparison.Ordinal);
        await app.Within(
            practice,
            async services =>
            {
                var known = await Known(services, client, way);
                Assert.True(
                    Domain.Phases.Rubrics.Accountability.IsShownWithPrompting(
                        known.Accountability,
                        known.Today.AddDays(-60)
                    )
                );
                Assert.Single(known.Support);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_is_signed_on_suitability_stands_and_says_how_far_the_plan_goes(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Castellan");
        var way = await Begin(client, await client.OpenCase("Dorn family", also: Voluntary), "June", "Tobin");

        var page = await client.Page(way + "/suitability");
        using var refused = await client.Submit(
            page,
            Suits(("Lines[0].Finding", "PresentOpen"), ("Explanations[2].Words", "")),
            "Sign it"
        );
        var kept = await refused.Page();
        await Answer(
            client,
            way,
            "PhotoOrVoice",
            "NotSure",
            DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5))
        );
        var byLead = await lead.Fails(way + "/suitability", "Sign it", Suits());
        await client.Send(way + "/override/SU.3", "Ask a second clinician to sign", ("Reason", "Two are known."));
        var together = (await client.Page(way + "/suitability"))
            .QuerySelector("a[href^='/together/']")!
            .GetAttribute("href")!;
        await lead.Send(together, "I sign it too");
        await client.Send(
            way + "/suitability",
            "Sign it",
            Suits(("Explanations[2].Words", ""), ("Outcome", "SafePointOfContact"), ("Aim", "NotesBothWays"))
        );
        var far = await client.Fails(way + "/aim", "Set the aim", ("Aim", "PlayTogether"));
        await client.Send(way + "/aim", "Set the aim", ("Aim", "LetterAvailable"), ("LeftOut", "OneWayMessage"));
        var ladder = await DisclosureSupport.Text(client, way);
        await SignSuitability(
            client,
            way,
            ("Lines[0].Finding", "PresentOpen"),
            ("Lines[0].Words", "Told at school."),
            ("Outcome", "NotSuitableChildProtected")
        );
        var versions = await client.Page(way + "/suitability");

        var words = kept.QuerySelector(".error-summary")!.TextContent;
        Assert.Contains("a risk to life", words, StringComparison.Ordinal);
        // Nobody says by hand that a child was asked.
        Assert.Contains("the child was asked what they want", words, StringComparison.Ordinal);
        Assert.DoesNotContain("the child was asked what they want", byLead, StringComparison.Ordinal);
        Assert.Contains("has a line of words", words, StringComparison.Ordinal);
        Assert.Equal("Explanation 1", kept.QuerySelector("[name='Explanations[1].Words']")!.TextContent.Trim());
        Assert.Contains("responsible therapist signs", byLead, StringComparison.Ordinal);
        Assert.Contains("no further than the decision on suitability", far, StringComparison.Ordinal);
        Assert.Contains("The plan's aim", ladder, StringComparison.Ordinal);
        Assert.Contains("Left out for this child", ladder, StringComparison.Ordinal);
        var shown = DisclosureSupport.Collapse(versions.Body!.TextContent);
        Assert.Contains("Version 2", shown, StringComparison.Ordinal);
        Assert.Contains("A safe point of contact, signed on", shown, StringComparison.Ordinal);
        await app.Within(
            practice,
            async services =>
            {
                var known = await Known(services, client, way);
                Assert.Equal(Rung.QuestionsAndWishes, known.Suitability!.Paper.Furthest);
                Assert.Equal((0, 3), (known.Suitability.Unanswered, known.Suitability.Hypotheses));
            }
        );
        Assert.NotNull((await app.Ask(practice, db => db.JointDecisions.SingleAsync())).EndedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_step_is_taken_only_with_the_childs_own_yes_and_a_push_stops_the_next(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", InOrderSupport.Family, also: Voluntary);
        var way = await Begin(client, caseUrl, "June", "Tobin");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        (string, string)[] door = [("ForceWasUsed", "false"), ("ItemsNotScreened", "0")];
        const string Take = "The child takes this step";
        const string Photo = "/step?step=PhotoOrVoice";
        await TakeOver(client, way, "IndirectContact", "QuestionsAndWishes", today);
        var owed = await client.Page(way + "/owed");
        var before = await DisclosureSupport.Text(client, way);
        await HistorySupport.NobodyKnows(client, caseUrl, "June", "Tobin", today);
        var shut = await client.Fails(way + Photo, Take, door);
        await InOrderSupport.Agreed(client, caseUrl);
        await OweNothing(app, client, way);
        await InOrderSupport.Consulted(client, caseUrl, "June", today, concern: false);
        var unscreened = await client.Fails(way + Photo, Take, door);
        await MeasureSupport.Take(
            client,
            await MeasureSupport.Of(client, caseUrl, "June"),
            "asq",
            MeasureSupport.Negative
        );

        var unasked = await client.Fails(way + Photo, Take, door);
        await Answer(client, way, "PhotoOrVoice", "Yes", today);
        await client.Send(way + Photo, Take, door);
        await client.Send(way + "/step-session", "Write it down", ("Form.HeldOn", $"{today:yyyy-MM-dd}"));
        var unsigned = await DisclosureSupport.Text(client, way + "/step-session");
        await SessionSupport.Sign(
            client,
            caseUrl,
            "Indirect",
            today,
            "2",
            answers: [("June", "Came"), ("Tobin", "NotThere")]
        );
        var signed = await DisclosureSupport.Text(client, way + "/step-session");
        Assert.Equal(0, await app.Ask(practice, db => db.SessionsWithoutStep.CountAsync()));
        var later = await client.Fails(
            way + "/step-session",
            "Write it down",
            ("Form.HeldOn", $"{today.AddDays(2):yyyy-MM-dd}"),
            ("Form.Peak", "9")
        );
        await client.Send(way + "/step-down", "Go down", ("To", "QuestionsAndWishes"), ("Reason", "They asked."));
        var add = (await client.Page(way + "/step-session"))
            .QuerySelector("a[href*='step-session?of=']")!
            .GetAttribute("href")!;
        var scale = await Scale(add);
        await client.Send(caseUrl + "/screens", "Set it", ("band", "Child7To10"));
        Assert.Equal(scale, await Scale(add));
        Assert.NotEqual(scale, await Scale(way + "/step-session"));
        await client.Send(
            add,
            "Write it down",
            ("Form.SomebodyPushed", "true"),
            ("Form.TooMuch", "true"),
            ("Form.RulesNotKept", "R7")
        );
        var held = await DisclosureSupport.Text(client, way);
        var timeline = await DisclosureSupport.Text(client, caseUrl + "/way");
        Assert.Contains("To 2. The child decides whether to see a photo", timeline, StringComparison.Ordinal);
        Assert.Contains("Down to 1. The child asks questions", timeline, StringComparison.Ordinal);
        var refused = await client.Fails(way + Photo, Take, door);

        Assert.Contains("Does not count yet", unsigned, StringComparison.Ordinal);
        Assert.DoesNotContain("Does not count yet", signed, StringComparison.Ordinal);
        Assert.NotNull(owed.QuerySelector("#owed-Intake"));
        Assert.Contains("preparation (before Reknit)", before, StringComparison.Ordinal);
        Assert.Contains("passed before Reknit", shut, StringComparison.Ordinal);
        Assert.Contains("Each adult's consent to the work is in force", shut, StringComparison.Ordinal);
        Assert.Contains("The release for the child's own therapist", shut, StringComparison.Ordinal);
        Assert.DoesNotContain("consent to the work", unscreened, StringComparison.Ordinal);
        Assert.Contains("No risk of suicide of the child is open", unscreened, StringComparison.Ordinal);
        Assert.DoesNotContain("No risk of suicide", unasked, StringComparison.Ordinal);
        Assert.Contains("The child said yes", unasked, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("which is not to come", later, StringComparison.Ordinal);
        Assert.Contains("on the child's scale", later, StringComparison.Ordinal);
        Assert.Contains("A hold is open: no new step", held, StringComparison.Ordinal);
        Assert.Contains("Nobody pushed the child", refused, StringComparison.Ordinal);
        var row = await app.Ask(practice, db => db.ChildWays.SingleAsync());
        Assert.Equal((Rung.QuestionsAndWishes, 1), (row.Reached, row.HoldsOpen));
        Assert.Equal(2, await app.Ask(practice, db => db.StepNotes.CountAsync()));
        Assert.Equal(0, await app.Ask(practice, db => db.OutgoingMail.CountAsync()));

        async Task<string> Scale(string page) =>
            (await DisclosureSupport.Text(client, page)).Split("On the child's scale, ")[1].Split(';')[0];
    }
}

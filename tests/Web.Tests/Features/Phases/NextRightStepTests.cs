using AngleSharp.Dom;
using Reknit.Domain.CheckIns;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Phases.Walks;
using Reknit.Web.Tests.Features.Safety;
using Reknit.Web.Tests.Features.Sessions;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>The one next right step on the family's page names the step and what to do, and never presses a child.</summary>
public sealed class NextRightStepTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Theory, OnBothDatabases]
    public async Task It_follows_the_childs_own_answers_through_indirect_contact(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 1, "IndirectContact", "QuestionsAndWishes");
        var unasked = await Next(walk);
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "NotSure", walk.Today);
        var today = await Next(walk);
        walk.App.Clock.Advance(TimeSpan.FromDays(1));
        var unsure = await Next(walk);
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "Yes", walk.Today);
        var yes = await Next(walk);
        await walk.Therapist.Send(
            walk.Way + "/step?step=PhotoOrVoice",
            "The child takes this step",
            ("ForceWasUsed", "false"),
            ("ItemsNotScreened", "0")
        );
        var taken = await Next(walk);
        await Answer(walk.Therapist, walk.Way, "OneWayMessage", "No", walk.Today);
        var no = await Next(walk);
        walk.App.Clock.Advance(TimeSpan.FromDays(2));
        await InOrderSupport.Consulted(walk.Therapist, walk.CaseUrl, "June", walk.Today, concern: false);
        // The child says yes to another step of their own: the rest ends, and the wait does not.
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "Yes", walk.Today, true, ("ChildRaisedIt", "true"));
        var wait = await Next(walk);
        walk.App.Clock.Advance(TimeSpan.FromDays(6));
        await InOrderSupport.Consulted(walk.Therapist, walk.CaseUrl, "June", walk.Today, concern: false);
        var alone = await Next(walk);
        await SessionSupport.Sign(walk.Therapist, walk.CaseUrl, "Individual", walk.Today, answers: [("June", "Came")]);
        var again = await Next(walk);

        Assert.Equal(("Ask June about step 2", "What to do"), (unasked.Title, unasked.Label));
        Assert.StartsWith("2. The child decides whether to see a photo", unasked.Step, Ordinal);
        Assert.Equal($"{walk.Way}/ask?step=PhotoOrVoice", unasked.Url);
        Assert.Contains("Before joint sessions:", unasked.Text, Ordinal);
        Assert.Equal("Nobody asks June about step 2 now", today.Title);
        Assert.Contains("That is enough for one day", today.Text, Ordinal);
        Assert.Equal(("June was not sure about step 2", "How it stands"), (unsure.Title, unsure.Label));
        Assert.Contains("and need not be", unsure.Text, Ordinal);
        Assert.Equal("Step 2 can go ahead", yes.Title);
        Assert.Equal($"{walk.Way}/step?step=PhotoOrVoice", yes.Url);
        // One asking about one adult is enough for one day, whatever the step.
        Assert.Equal("Nobody asks June about step 3 now", taken.Title);
        Assert.Equal("The child said no: the work rests", no.Title);
        Assert.Empty(no.Step);
        Assert.Equal("Nobody asks June about step 3 now", wait.Title);
        Assert.Contains("nobody asks before", wait.Text, Ordinal);
        Assert.Contains("time alone with the therapist", alone.Text, Ordinal);
        // It may be asked, and nothing sends anybody to ask it.
        Assert.Equal(("June last said no", "How it stands"), (again.Title, again.Label));
        Assert.StartsWith("3. There is a card", again.Step, Ordinal);
        Assert.All(
            [today, unsure, no, wait, alone],
            n =>
            {
                Assert.DoesNotContain("What holds it back", n.Text, Ordinal);
                // Where a child has answered, nothing further is held up beside it.
                Assert.DoesNotContain("to go", n.Text, Ordinal);
            }
        );
    }

    [Theory, OnBothDatabases]
    public async Task In_one_room_it_names_the_session_to_hold_and_never_a_step_that_a_lock_shuts(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 2, "JointSessions", "WindowOrVideo");
        var first = await Next(walk);
        await Stand(walk.App, walk.Therapist, walk.Way, s => s with { Reached = Rung.SideBySide });
        var stay = await Next(walk);
        await Stand(walk.App, walk.Therapist, walk.Way, s => s with { Aim = Rung.SideBySide });
        var aim = await Next(walk);
        await Stand(
            walk.App,
            walk.Therapist,
            walk.Way,
            s =>
                s with
                {
                    Aim = Rung.AtTheParentsHome,
                    Phase = Domain.Phases.Phase.SupportedContact,
                    Reached = Rung.TherapistNextDoor,
                }
        );
        var shut = await Next(walk);

        Assert.Equal("Hold the joint session for step 8", first.Title);
        Assert.Contains("June is asked that day, alone, before going in", first.Text, Ordinal);
        Assert.Equal("Stay on step 8", stay.Title);
        Assert.Contains(
            "Before step 9, not yet so: There were enough sessions on this step. (0 of 2)",
            stay.Text,
            Ordinal
        );
        Assert.Equal("The plan's aim is reached", aim.Title);
        Assert.Equal(("Step 13 is shut", "What holds it back"), (shut.Title, shut.Label));
        Assert.Contains("permits time at a place outside", shut.Text, Ordinal);
        Assert.Contains("Who can change that the therapist", shut.Text, Ordinal);
        Assert.All(
            [first, stay, aim],
            n => Assert.DoesNotContain("step 13", n.Text, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Dont_ask_me_again_stands_until_the_child_speaks_of_it(DatabaseKind database)
    {
        await using var walk = await Walk.Begin(database, 3, "IndirectContact", "QuestionsAndWishes");
        await Answer(walk.Therapist, walk.Way, "PhotoOrVoice", "NotSure", walk.Today, true, ("WillTell", "true"));
        walk.App.Clock.Advance(TimeSpan.FromDays(12));
        var next = await Next(walk);

        Assert.Equal("Nobody asks June about step 2 now", next.Title);
        Assert.Contains("I will tell you", next.Text, Ordinal);
        Assert.Contains("the child alone, in their own time", next.Text, Ordinal);
        Assert.EndsWith("/asked", next.Url, Ordinal);
    }

    [Fact]
    public async Task The_gate_page_draws_the_way_as_the_family_page_does()
    {
        await using var walk = await Walk.Begin(DatabaseKind.Sqlite, 4, "JointSessions", "SideBySide");
        await Stand(walk.App, walk.Therapist, walk.Way, s => s with { GatesOwed = [Domain.Phases.Gates.Gate.Plan] });
        var gate = await walk.Therapist.Page(walk.Way);
        var family = await walk.Therapist.Page(walk.CaseUrl + "/way");

        var drawn = Caption(Assert.Single(gate.QuerySelectorAll(".way-figure")));
        Assert.Contains("preparation (before Reknit)", drawn, Ordinal);
        Assert.Contains(drawn, family.QuerySelectorAll(".way-figure").Select(Caption));
        // One place says the phases, and no second list beside it.
        Assert.Empty(gate.QuerySelectorAll("main .steps"));

        static string Caption(IElement figure) => DisclosureSupport.Collapse(figure.TextContent);
    }

    private sealed record Shown(string Title, string Label, string Step, string Text, string Url);

    /// <summary>Of the way with the adult of the walk, as the page says it.</summary>
    private static async Task<Shown> Next(Walk walk)
    {
        var page = await walk.Therapist.Page(walk.CaseUrl + "/way");
        var card = page.QuerySelectorAll("main article")
            .Single(a =>
                a.QuerySelector($"a[href^='{walk.Way}']") is not null && a.QuerySelector(".way-card") is not null
            );
        var facts = card.QuerySelectorAll("dl.facts > div")
            .ToDictionary(
                d => DisclosureSupport.Collapse(d.QuerySelector("dt")!.TextContent),
                d => DisclosureSupport.Collapse(d.QuerySelector("dd")!.TextContent)
            );
        return new(
            DisclosureSupport.Collapse(card.QuerySelector("h3")!.TextContent),
            facts.Keys.First(k => k is "What to do" or "What holds it back" or "How it stands"),
            facts.GetValueOrDefault("Which step", ""),
            string.Join(' ', facts.Where(f => !f.Key.StartsWith("Where", Ordinal)).Select(f => $"{f.Key} {f.Value}")),
            card.QuerySelector(".actions a.button")!.GetAttribute("href")!
        );
    }
}

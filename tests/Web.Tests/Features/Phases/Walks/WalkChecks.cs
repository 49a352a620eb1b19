using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Way;

namespace Reknit.Web.Tests.Features.Phases.Walks;

/// <summary>What holds on every walk, whatever came before.</summary>
internal static class WalkChecks
{
    /// <summary>After every act: what was decided could be decided, and a hold is where it was.</summary>
    public static async Task Hold(Walk walk)
    {
        await Decided(walk);
        foreach (var way in walk.Ways)
        {
            var state = await walk.State(way.Value);
            // A hold stays until two end it, also where one closes the work and begins anew.
            Assert.True(
                state.Standing == PathwayStanding.Closed || walk.Held.IsSubsetOf(state.Holds.Select(h => h.Id)),
                $"A hold is gone from the way with {way.Key}."
            );
        }
    }

    /// <summary>Page and command say the same, and to ask changes nothing.</summary>
    public static async Task Agree(Walk walk)
    {
        var before = await walk.Decisions();
        var stands = await walk.State(walk.Way);
        await StepAndCommandAgree(walk, stands);
        await (walk.Chance.Next(2) == 0 ? GateAndCommandAgree(walk, stands) : BackIsPossible(walk, stands));
        Assert.Equal(before, await walk.Decisions());
    }

    /// <summary>What was decided meanwhile: no move forward against a hold or a child's no, and no step without a yes.</summary>
    private static async Task Decided(Walk walk)
    {
        foreach (var (_, before, move, outcome) in await walk.Replays.New(walk))
        {
            var isForward = move is PathwayMove.Advance or PathwayMove.TakeStep or PathwayMove.TakeOver;
            Assert.False(isForward && before.Holds.Count > 0, $"{move} while a hold was open");
            Assert.False(isForward && before.Pause?.By == PauseBy.Child && move is not PathwayMove.TakeOver, $"{move}");
            Assert.True(
                outcome.Next.Reached <= before.Reached || move is PathwayMove.TakeStep or PathwayMove.TakeOver,
                $"{move} gained a step"
            );
            Assert.True(
                before.Holds.All(h => outcome.Next.Holds.Any(n => n.Id == h.Id))
                    || move is PathwayMove.ClearHold or PathwayMove.PaperIsBack,
                $"{move} ended a hold"
            );
            if (move is PathwayMove.TakeStep taken)
            {
                var step = taken.Facts.Assent.Step;
                Assert.True(SaidYes(walk, walk.Adult, step), $"{step} without the child's yes");
                walk.StepsTaken += Rungs.NeedOf(step) == AssentNeed.None ? 0 : 1;
            }
        }
    }

    private static async Task GateAndCommandAgree(Walk walk, PathwayState stands)
    {
        var ahead = stands.GatesAhead();
        var gate = ahead.Count == 0 ? Gate.Intake : walk.Any([.. ahead]);
        var page = await GatePage.Read(walk.Therapist, $"{walk.Way}?gate={gate}");
        var answered = await walk.Ask(walk.Way, page.Page, ("Gate", $"{gate}"), ("Reason", ""));
        if (ahead.Count == 0)
        {
            // Of work that goes on, a gate that was passed already is answered as one that was pressed twice.
            Assert.False(page.HasButton);
            Assert.False(answered.LedOn && stands.Standing == PathwayStanding.Closed, "Closed work leads on.");
            return;
        }

        Same(page.Unmet, answered);
        Assert.Equal(page.HasButton, answered.IsAllowed);
        Assert.False(answered.IsAllowed && (stands.Holds.Count > 0 || stands.Pause is not null));
        LinesSayAll(walk, page);
    }

    /// <summary>The next step, or one of before: with nothing said at the door, and with all of it as it should be.</summary>
    private static async Task StepAndCommandAgree(Walk walk, PathwayState stands)
    {
        var next = stands.NextStep ?? stands.Reached;
        var step = walk.Any(next, next, stands.Reached, (Rung)walk.Chance.Next((int)stands.Reached + 1));
        var url = $"{walk.Way}/step?step={step}";
        var page = await GatePage.Read(walk.Therapist, url);
        var unsaid = await walk.Ask(url, page.Page, ("Step", $"{step}"));
        Same(page.Unmet, unsaid);
        // What was said at the door takes lines away, and nothing else does.
        var said = await walk.Ask(url, page.Page, [("Step", $"{step}"), .. TakeStep.Door(step)]);
        Assert.Subset(unsaid.Unmet.ToHashSet(), said.Unmet.ToHashSet());
        var needsYes = Rungs.NeedOf(step) != AssentNeed.None;
        Assert.False(unsaid.IsAllowed && needsYes, "Nothing was said at the door.");
        Assert.True(!said.IsAllowed || SaidYes(walk, walk.Adult, step), $"{step} without the child's yes");
        Assert.False(said.IsAllowed && (stands.Holds.Count > 0 || stands.Pause is not null));
        LinesSayAll(walk, page);
    }

    /// <summary>To every earlier step and phase, whatever holds the way, until the work is closed.</summary>
    private static async Task BackIsPossible(Walk walk, PathwayState stands)
    {
        var isClosed = stands.Standing == PathwayStanding.Closed;
        var down = await GatePage.Read(walk.Therapist, walk.Way + "/step-down");
        if (stands.Reached > Rung.TalkAboutThem)
        {
            var to = (Rung)walk.Chance.Next((int)stands.Reached);
            var answered = await walk.Ask(walk.Way + "/step-down", down.Page, ("To", $"{to}"));
            Assert.NotEqual(isClosed, answered.IsAllowed);
        }

        if (!isClosed && stands.Phase > 0)
        {
            var to = (Domain.Phases.Phase)walk.Chance.Next((int)stands.Phase);
            Assert.True((await walk.Ask(walk.Way + "/back", down.Page, ("To", $"{to}"))).IsAllowed);
        }
    }

    /// <summary>Word for word, each with how far it is, and nothing on one side alone.</summary>
    private static void Same(IEnumerable<ChecklistLine> unmet, Answered answered) =>
        Assert.Equal(unmet.Select(l => l.Words).Order(), answered.Unmet.Order());

    private static void LinesSayAll(Walk walk, GatePage page) =>
        Assert.All(
            page.Unmet,
            line =>
            {
                Assert.Contains("Who can change it: ", line.Small, StringComparison.Ordinal);
                Assert.True(line.Links > 0, line.Id);
                if (line.IsHard && page.Gate is not null)
                {
                    var by = line.Small.Split("to be looked at by ")[1];
                    var day = DateOnly.ParseExact(by, "d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
                    Assert.True(day <= walk.Today.AddDays(7), $"{line.Id} {by}");
                }
            }
        );

    /// <summary>
    /// By what the family would remember: the child said yes to this very step, of late or today, and said no form of no
    /// to this adult since.
    /// </summary>
    private static bool SaidYes(Walk walk, string adult, Rung step)
    {
        var said = walk.Heard.Where(s => s.Adult == adult).ToList();
        var oldest = walk.Today.AddDays((int)step >= 8 ? 0 : -7);
        return Rungs.NeedOf(step) == AssentNeed.None
            || said.Index().Any(yes => IsYes(yes.Item) && !said.Index().Any(no => IsLaterNo(no, yes)));

        bool IsYes(Said one) => one.Step == step && one.Answer is ("Yes" or "OkToTryALittle") && one.On >= oldest;

        bool IsLaterNo((int Index, Said Item) no, (int Index, Said Item) yes) =>
            no.Item.Answer is ("No" or "NotToday" or "Withdrawn")
            && (no.Item.On > yes.Item.On || (no.Item.On == yes.Item.On && no.Index > yes.Index));
    }
}

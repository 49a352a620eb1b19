using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Shared;
using ChildSaid = Reknit.Domain.CheckIns.Answers.Said;

namespace Reknit.Web.Features.Phases.Lines;

/// <summary>What stands beside a child's answers.</summary>
internal enum MarkKind
{
    Step,
    StepDown,
    Stop,
    SmallMoment,
}

/// <summary>One thing that happened on a day, as the program knows it.</summary>
internal sealed record LineMark(DateOnly On, MarkKind Kind, string Words);

/// <summary>Finds what stands beside a child's answers: steps with each adult, stops, and small moments.</summary>
internal sealed class LineMarks(WaysOnFile ways, StepsOnFile steps)
{
    /// <summary>Marks, the earliest first, and the first day of a step that needed the child's yes; null where none was.</summary>
    /// <param name="CameInContact">A way was taken over with such steps behind it: no answer here is from before.</param>
    public sealed record Found(IReadOnlyList<LineMark> Marks, DateOnly? FirstContact, bool CameInContact)
    {
        /// <summary>Whether an answer of that day is from before any contact.</summary>
        public bool IsBefore(DateOnly on) => !CameInContact && !(on >= FirstContact);
    }

    /// <param name="adult">Marks of the ways with this adult only; null for all.</param>
    public async Task<Found> Of(
        Actor actor,
        ChildAsked child,
        PersonId? adult,
        IReadOnlyList<CheckInOnFile> said,
        CancellationToken ct
    )
    {
        var marks = new List<LineMark>();
        var cameInContact = false;
        DateOnly? first = null;
        var ofChild = (await ways.OfCase(actor, child.Case, ct)).Where(w => w.Row.Child == child.Child.Id);
        foreach (var way in ofChild.Where(w => adult is null || w.Row.Adult == adult))
        {
            cameInContact |=
                await steps.TakenOverAt(actor, way.Row.Id, ct) is { } reached
                && Rungs.NeedOf(reached) != AssentNeed.None;
            foreach (var moved in await steps.Moved(actor, way.Row.Id, ct))
            {
                var words = $"{(int)moved.Step}. {Ladder.Of(moved.Step).Happens} ({way.Adult})";
                marks.Add(new(moved.On, moved.IsDown ? MarkKind.StepDown : MarkKind.Step, words));
                if (!moved.IsDown && Rungs.NeedOf(moved.Step) != AssentNeed.None && !(first <= moved.On))
                {
                    first = moved.On;
                }
            }
        }

        foreach (var checkIn in said)
        {
            var on = checkIn.Row.HeldOn;
            if (checkIn.Said.StoppedAt.Count > 0)
            {
                marks.Add(new(on, MarkKind.Stop, "Stop was pressed on the child's page: signal worked"));
            }

            if (checkIn.CheckIn.Chosen(Topic.Stopped) is { } how and not "not-used")
            {
                var words = how == "at-once" ? "all stopped at once" : "not at once";
                marks.Add(new(on, MarkKind.Stop, $"The child said stop; the child says: {words}"));
            }

            if (
                checkIn.CheckIn.Answers.Any(a =>
                    a.Question.Topic == Topic.OkThing && a.Said is ChildSaid.InWords or ChildSaid.Drew
                )
            )
            {
                marks.Add(new(on, MarkKind.SmallMoment, "The child named one thing that was OK"));
            }
        }

        return new([.. marks.OrderBy(m => m.On).ThenBy(m => m.Kind)], first, cameInContact);
    }
}

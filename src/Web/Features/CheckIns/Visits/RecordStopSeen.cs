using Reknit.Domain;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns.Visits;

/// <summary>
/// Writes down that a child used the stop signal, or drew back without it. Drawing back counts like a no from its day on
/// and rests the work with this adult; it sends nothing.
/// </summary>
internal sealed class RecordStopSeen(FollowDrewBack follow, KeepVisitEntries keep)
{
    public const int WordsLength = 1000;

    /// <summary>What the form asks for.</summary>
    public sealed class Form
    {
        public Guid? Adult { get; set; }

        public StopHappened? Happened { get; set; }

        public DateOnly? On { get; set; }

        public TimeOnly? At { get; set; }

        public StoppedAtOnce? AtOnce { get; set; }

        [Fits(WordsLength, "What followed")]
        public string? Followed { get; set; }
    }

    public async Task<Kept> Handle(
        Actor actor,
        ChildAsked asked,
        Guid formId,
        Form form,
        DateOnly today,
        CancellationToken ct
    )
    {
        var adult = new PersonId(form.Adult ?? default);
        var used = form.Happened is { } happened ? happened == StopHappened.SignalUsed : (bool?)null;
        var drewBack = HowOf(form.Happened);
        var isOfCase = asked.Adults.Any(a => a.Id == adult);
        var decision = StopSeenRules.Decide(new(used, drewBack, isOfCase, form.AtOnce, form.On, today));
        IReadOnlyList<StopSeen> said =
            decision is Decision.Allowed
                ?
                [
                    new(
                        adult,
                        drewBack,
                        form.On!.Value,
                        form.At,
                        form.Followed?.ReplaceLineEndings("\n").Trim() ?? "",
                        used == true ? form.AtOnce : null,
                        actor.Person
                    ),
                ]
                : [];
        var url = VisitPlaces.StopSignal(asked.Case, asked.Child.Id);
        var act = new Act(nameof(RecordStopSeen), actor.Practice, actor.Person, new(formId, url));
        return await keep.Keep(actor, asked, act, VisitEntryKind.StopSeen, decision, said, ct, Follow);

        Task Follow() =>
            said[0].AsDrewBack(asked.Child.Id) is { } drew
                ? follow.Follow(actor, asked.Case, drew, ct)
                : Task.CompletedTask;
    }

    private static DrewBackHow? HowOf(StopHappened? happened) =>
        happened switch
        {
            StopHappened.Froze => DrewBackHow.Froze,
            StopHappened.Fawned => DrewBackHow.Fawned,
            StopHappened.WentAway => DrewBackHow.WentAway,
            StopHappened.AskedToGoDown => DrewBackHow.AskedToGoDown,
            _ => null,
        };
}

/// <summary>What a clinician saw; one answer of a form.</summary>
internal enum StopHappened
{
    SignalUsed,
    Froze,
    Fawned,
    WentAway,
    AskedToGoDown,
}

using System.Globalization;
using Reknit.Domain;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Ahead;
using Reknit.Domain.Phases.Steps;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Steps;
using static Reknit.Web.Features.Phases.NextRightStep.Urgency;

namespace Reknit.Web.Features.Phases;

/// <summary>
/// The step ahead in the words of the one next right step. Every answer of a child is a good one: none of these words
/// waits for a yes.
/// </summary>
internal static class StepAheadWords
{
    public static NextRightStep Of(WayOnFile way, StepAhead ahead)
    {
        var (id, child, n) = (way.Row.Id, PersonName.First(way.Child), (int)ahead.Step);
        var next = ahead.Call switch
        {
            StepCall.LookDown => new NextRightStep(
                "Look at a step down",
                $"After the last session: {ahead.Sign!.Words}{More(ahead)} Going down is part of the way.",
                CurerWords.Of(Curer.Therapist),
                StepPlaces.Down(id),
                Waits
            ),
            StepCall.AimReached => new(
                "The plan's aim is reached",
                $"Step {n} is as far as the plan goes, and a good place to be. Keep it as it is; in time, a good ending.",
                null,
                WayPlaces.Show(id),
                Goes
            ),
            StepCall.Shut => new(
                $"Step {n} is shut",
                $"Not so now: {Because(ahead)} What was reached stays open.",
                WhoCan(ahead),
                StepPlaces.Take(id, ahead.Step),
                Stopped
            ),
            StepCall.Waits => new(
                $"Step {n} waits",
                $"Not yet so: {Because(ahead)}",
                WhoCan(ahead),
                StepPlaces.Take(id, ahead.Step),
                Waits
            ),
            StepCall.Stay => new(
                $"Stay on step {n}",
                $"{AskedThatDay(child)} Before step {n + 1}, not yet so: {Because(ahead)}",
                null,
                WayPlaces.Ask(id, ahead.Step),
                Goes
            ),
            StepCall.GoesAhead => new(
                $"Step {n} can go ahead",
                GoesAhead(ahead, child),
                null,
                StepPlaces.Take(id, ahead.Step),
                Goes
            ),
            StepCall.HoldIt => new(
                Rungs.IsSameRoom(ahead.Step) && ahead.Step <= Rung.TherapistNextDoor
                    ? $"Hold the joint session for step {n}"
                    : $"Hold the session for step {n}",
                AskedThatDay(child),
                null,
                WayPlaces.Ask(id, ahead.Step),
                Goes
            ),
            StepCall.Ask => new(
                $"Ask {child} about step {n}",
                (ahead.Said is { } old ? $"The answer of {Day(old.AskedOn)} counts no longer. " : "")
                    + "Alone, when nobody of the family can hear. Every answer is a good one.",
                null,
                WayPlaces.Ask(id, ahead.Step),
                Goes
            ),
            StepCall.MayAskAgain => new(
                ahead.Said switch
                {
                    { Answer: AssentAnswer.NotToday } => $"{child} last said: not today",
                    { IsNo: true } => $"{child} last said no",
                    _ => $"{child} was not sure about step {n}",
                },
                $"That was on {Day(ahead.Said!.WithdrawnOn ?? ahead.Said.AskedOn)}, and is a good answer. {child} may be asked again, alone, "
                    + "and need not be. The child's own sessions and each parent's own work go on.",
                null,
                WayPlaces.Asked(id),
                Waits
            ),
            _ => NobodyAsks(way, ahead, child),
        };
        var label = ahead.Call is StepCall.MayAskAgain or StepCall.NobodyAsks ? NextRightStep.HowItStands : next.Label;
        return next with { Step = ahead.Step, Label = label };
    }

    private static NextRightStep NobodyAsks(WayOnFile way, StepAhead ahead, string child)
    {
        var (id, because) = (way.Row.Id, ahead.Because!);
        var (words, who, url) = because.Id switch
        {
            "AK.1" => (
                $"{child} said: don't ask me again, I will tell you. So {child} speaks of it first.",
                CurerWords.Of(Curer.Child),
                WayPlaces.Asked(id)
            ),
            "AK.2" => (
                $"After {child}'s no, nobody asks before {(ahead.AskFrom is { } from ? Day(from) : "its days are over")}.",
                null,
                WayPlaces.Asked(id)
            ),
            "AK.3" => (
                $"After {child}'s no comes time alone with the therapist, before anybody asks.",
                CurerWords.Of(Curer.Therapist),
                WayPlaces.Asked(id)
            ),
            "AK.4" => (
                "It was asked often enough. A review of the work comes before anybody asks again.",
                CurerWords.Of(Curer.Therapist),
                ReviewPlaces.Of(id)
            ),
            "AK.5" => (
                $"{child} was asked today and has answered. That is enough for one day.",
                null,
                WayPlaces.Asked(id)
            ),
            _ => ($"Not so: {because.Words}", WhoCan(ahead), WayPlaces.Asked(id)),
        };
        return new(
            $"Nobody asks {child} about step {(int)ahead.Step} now",
            words + " The child's own sessions and each parent's own work go on.",
            who,
            url,
            Waits
        );
    }

    private static string GoesAhead(StepAhead ahead, string child) =>
        (Rungs.NeedOf(ahead.Step), ahead.Said) switch
        {
            (AssentNeed.WithinDays, { } said) =>
                $"{child} said yes on {Day(said.AskedOn)}. Look through everything first that {child} will see or hear.",
            (AssentNeed.SameDay, _) => $"{child} said yes today. {child} can stop it at any moment.",
            _ => "It is the child's own talk: nobody else takes part.",
        };

    private static string AskedThatDay(string child) =>
        $"{child} is asked that day, alone, before going in. If it is no yes, the session is {child}'s own.";

    private static string Because(StepAhead ahead) =>
        ahead.Because!.Words + (ahead.Because.HowFar is { Length: > 0 } far ? $" ({far})" : "") + More(ahead);

    private static string More(StepAhead ahead) => ahead.More > 0 ? $" And {ahead.More} more." : "";

    private static string? WhoCan(StepAhead ahead) => ahead.Because?.CuredBy is { } curer ? CurerWords.Of(curer) : null;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The step in the ladder's words.</summary>
    public static string Step(Rung step) => $"{(int)step}. {Ladder.Of(step).Happens}";
}

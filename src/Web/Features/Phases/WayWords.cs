using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Phases;

/// <summary>Ways in words, for clinicians.</summary>
internal static class WayWords
{
    private static readonly IReadOnlyDictionary<string, string> Moves = new Dictionary<string, string>
    {
        [nameof(PathwayMove.Advance)] = "A gate was opened",
        [nameof(PathwayMove.TakeStep)] = "The child took a step",
        [nameof(PathwayMove.StepDown)] = "A step down",
        [nameof(PathwayMove.GoBack)] = "Back to an earlier phase",
        [nameof(PathwayMove.PlaceHold)] = "A hold was placed",
        [nameof(PathwayMove.LeaveHold)] = "Two clinicians decided that no hold is called for",
        [nameof(PathwayMove.ClearHold)] = "A hold was cleared by two clinicians",
        [nameof(PathwayMove.PaperIsBack)] = "A hold ended: the paper is back in force",
        [nameof(PathwayMove.OrderRetracted)] = "The order was retracted: two clinicians end the hold for it",
        [nameof(PathwayMove.LinkToHold)] = "What was put on record later is what an open hold was placed for",
        [nameof(PathwayMove.Rest)] = "The work rests",
        [nameof(PathwayMove.Resume)] = "The work goes on",
        [nameof(PathwayMove.TakeOver)] = "The family was taken over; what follows is from before Reknit",
        [nameof(PathwayMove.ShowOwed)] = "A gate of before was shown to hold",
        [nameof(PathwayMove.SetAim)] = "The aim was set",
        [nameof(PathwayMove.ReturnToReferrer)] = "The work was given back",
        [nameof(PathwayMove.TakeUpAgain)] = "The work was taken up again",
        [nameof(PathwayMove.Close)] = "The work was closed",
    };

    public static readonly IReadOnlyList<Choice> Triggers =
    [
        new("", "Choose"),
        .. HoldTriggers.All.Select(t => new Choice(t.Trigger.ToString(), t.Words)),
    ];

    public static readonly IReadOnlyList<Choice> Steps =
    [
        new("", "Choose"),
        .. Ladder
            .Steps.Where(s => s.Assent != AssentNeed.None)
            .Select(s => new Choice(s.Rung.ToString(), $"{(int)s.Rung}. {s.Happens}")),
    ];

    public static readonly IReadOnlyList<Choice> Answers =
    [
        new(nameof(AssentAnswer.Yes), "Yes"),
        new(nameof(AssentAnswer.OkToTryALittle), "OK to try a little"),
        new(nameof(AssentAnswer.NotSure), "Not sure", "Not yet: it opens nothing."),
        new(nameof(AssentAnswer.NotToday), "Not today"),
        new(nameof(AssentAnswer.No), "No"),
        new(nameof(AssentAnswer.Withdrawn), "There was a yes, and they took it back"),
        new(nameof(AssentAnswer.DidNotComeInNotAsked), "Did not come in; not asked"),
    ];

    public static readonly IReadOnlyList<Choice> Takers =
    [
        new(nameof(AssentTaker.Therapist), "The therapist asked"),
        new(nameof(AssentTaker.ChildAlone), "The child alone, on paper or a device"),
        new(nameof(AssentTaker.ChildsOwnTherapist), "The child's own therapist asked"),
        new(nameof(AssentTaker.FrontDesk), "The front desk noted that they did not come in"),
    ];

    public static readonly IReadOnlyList<Choice> Surfaces =
    [
        new(nameof(AssentSurface.Paper), "On paper"),
        new(nameof(AssentSurface.PracticeDevice), "On the practice's device"),
        new(nameof(AssentSurface.OwnTherapistsRecord), "In the own therapist's record"),
        new(nameof(AssentSurface.ChildsOwnDevice), "On the child's own device, from 14 on"),
    ];

    public static readonly IReadOnlyList<Choice> Wanted =
    [
        new(nameof(WantedByOthers.NotAsked), "Not asked"),
        new(nameof(WantedByOthers.No), "No"),
        new(nameof(WantedByOthers.Yes), "Yes"),
        new(nameof(WantedByOthers.NotSure), "Not sure"),
    ];

    public static string Of(AssentAnswer answer) =>
        Answers.FirstOrDefault(a => a.Value == answer.ToString())?.Words ?? "Not asked";

    public static string OfMove(string kind) => Moves.GetValueOrDefault(kind, kind);
}

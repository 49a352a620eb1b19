using Reknit.Domain.CheckIns;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>A stretch of the ladder that has a name of its own.</summary>
internal sealed record LadderPart(string Name, Rung From, Rung To)
{
    public static readonly IReadOnlyList<LadderPart> All =
    [
        new("The child's own talk", Rung.TalkAboutThem, Rung.QuestionsAndWishes),
        new("Indirect contact", Rung.PhotoOrVoice, Rung.WindowOrVideo),
        new("In one room", Rung.SideBySide, Rung.TherapistNextDoor),
        new("Outside", Rung.AccompaniedOuting, Rung.AtTheParentsHome),
    ];
}

/// <summary>How a step of the ladder is drawn.</summary>
internal enum RungLook
{
    Known,
    Here,

    /// <summary>The phase opens it; each day's own yes still decides.</summary>
    Open,

    /// <summary>A gate stands before it.</summary>
    BeyondGate,
    LeftOut,
}

/// <summary>The ladder of one child with one adult, drawn: where the child stands, and nothing that is counted.</summary>
internal sealed class LadderPicture(PathwayState state)
{
    public const int Width = 300;
    public const int Height = 372;
    public const int RailLeft = 66;
    public const int RailRight = 126;

    private const int Lowest = 350;
    private const int Between = 23;

    public Rung Reached { get; } = state.Reached;

    /// <summary>Null where the plan aims at the last step.</summary>
    public Rung? Aim { get; } = state.Aim == Rung.AtTheParentsHome ? null : state.Aim;

    public IReadOnlyList<Rung> LeftOut { get; } = state.LeftOut;

    public static IEnumerable<Rung> Steps => Ladder.Steps.Select(s => s.Rung).Where(r => r <= Rung.AtTheParentsHome);

    public static int Y(Rung step) => Lowest - ((int)step * Between);

    public static string Middle(LadderPart part) => WayPicture.Of((Y(part.From) + Y(part.To)) / 2d);

    public RungLook Look(Rung step) =>
        step == Reached ? RungLook.Here
        : LeftOut.Contains(step) ? RungLook.LeftOut
        : step < Reached ? RungLook.Known
        : Ladder.IsOpenIn(state.Phase, step) ? RungLook.Open
        : RungLook.BeyondGate;

    public static string Class(RungLook look) =>
        look switch
        {
            RungLook.Known => "rung-known",
            RungLook.Here => "rung-here",
            RungLook.Open => "rung-open",
            RungLook.LeftOut => "rung-left-out",
            _ => "rung-beyond",
        };

    /// <summary>The furthest step that the phase opens, above where the child stands; null where there is none.</summary>
    public Rung? OpenTo => PhaseTable.Furthest(state.Phase) is { } furthest && furthest > Reached ? furthest : null;

    /// <summary>The picture in words, in the order of reading it.</summary>
    public IReadOnlyList<string> Words =>
        [
            $"The child is at {Named(Reached)}",
            .. OpenTo is { } open
                ? [$"This phase opens steps up to {(int)open}; the child's own yes decides each."]
                : (string[])[],
            .. Aim is { } aim ? [$"The plan's aim: {Named(aim)}"] : (string[])[],
            .. LeftOut.Count > 0
                ? [$"Left out for this child: {string.Join(", ", LeftOut.Order().Select(r => (int)r))}."]
                : (string[])[],
        ];

    public string Label => "The ladder. " + string.Join(" ", Words);

    private static string Named(Rung step) => $"step {(int)step}: {Ladder.Of(step).Happens}";
}

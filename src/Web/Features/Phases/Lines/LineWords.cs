using System.Globalization;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.Lines;

namespace Reknit.Web.Features.Phases.Lines;

/// <summary>What a therapist reads beside a child's line: plain, and never more than the numbers say.</summary>
internal static class LineWords
{
    public static string Of(MarkKind kind) =>
        kind switch
        {
            MarkKind.Step => "A step",
            MarkKind.StepDown => "A step down",
            MarkKind.Stop => "Stop",
            MarkKind.SmallMoment => "A small moment",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(AgeBand band) =>
        band switch
        {
            AgeBand.FourToSix => "asked as 4 to 6, three faces",
            AgeBand.SevenToTen => "asked as 7 to 10, five faces",
            AgeBand.ElevenToThirteen => "asked as 11 to 13, nought to ten",
            AgeBand.FourteenAndOver => "asked as 14 and over, nought to ten",
            _ => throw new ArgumentOutOfRangeException(nameof(band)),
        };

    /// <summary>What the question asks, to stand by itself.</summary>
    public static string Of(AskedLine line)
    {
        var meaning = QuestionPool.All.First(q => q.Topic == line.Topic && q.Moment == line.Moment).Meaning;
        return char.ToUpperInvariant(meaning[0]) + meaning[1..];
    }

    public static string Of(Better better) =>
        better == Better.Less ? "Higher is harder for the child." : "Higher is easier for the child.";

    public static string Of(UsualChart usual) =>
        usual switch
        {
            UsualChart.TooFewPoints few =>
                $"Too few points to say what is usual: {few.Baseline} before any contact, of {UsualChart.LeastBaseline} at least.",
            UsualChart.Drawn { FirstSignal: { } signal } drawn =>
                $"Usual is about {Number(drawn.Mean)} of 10. The moving mean first left the limits at answer {signal}.",
            UsualChart.Drawn drawn =>
                $"Usual is about {Number(drawn.Mean)} of 10. The moving mean has stayed within the limits.",
            _ => throw new ArgumentOutOfRangeException(nameof(usual)),
        };

    public static string Of(StepCompared compared) =>
        compared switch
        {
            StepCompared.TooFewPoints few =>
                $"Too few points to compare: {few.Before} before the day and {few.After} from it on; at least "
                    + $"{StepCompared.LeastBefore} and {StepCompared.LeastAfter} are needed.",
            StepCompared.Seen seen =>
                $"Of all pairs of an earlier and a later answer, {Percent(seen.Nap)} are easier later, ties counted half "
                    + $"(NAP {Two(seen.Nap)}, Tau {Two(seen.Tau)}"
                    + (seen.CorrectedTau is { } tau ? $", corrected for the trend before {Two(tau)}" : "")
                    + $"): {Of(seen.Difference)}."
                    + (seen.IsOnGoodFooting ? "" : " Fewer than five answers lie before the day: take it as a hint.")
                    + (
                        seen.CorrectedTau is not null
                            ? " The answers moved by themselves before the day: the corrected number counts."
                            : ""
                    ),
            _ => throw new ArgumentOutOfRangeException(nameof(compared)),
        };

    private static string Of(StepDifference difference) =>
        difference switch
        {
            StepDifference.OtherWay => "harder later",
            StepDifference.Weak => "a weak difference, or none",
            StepDifference.Medium => "a medium difference",
            StepDifference.Strong => "a strong difference",
            _ => throw new ArgumentOutOfRangeException(nameof(difference)),
        };

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(double share) =>
        $"{(share * 100).ToString("0", CultureInfo.InvariantCulture)} of 100";
}

using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Settings;

namespace Reknit.Domain.Phases.Reviews;

/// <summary>What is on file for a review on its day; looking at it is for a person to say.</summary>
/// <param name="MeasuresDue">Of the child and of the adult of the way.</param>
/// <param name="OrdersAreRecent">Said to be the most recent within the practice's days; also where no paper is on file.</param>
/// <param name="OwnTherapistIsConsulted">Within the practice's days for any step.</param>
public sealed record ReviewFile(int MeasuresDue, bool OrdersAreRecent, bool OwnTherapistIsConsulted)
{
    public static ReviewFile Of(WayKnowledge known, int measuresDue)
    {
        ArgumentNullException.ThrowIfNull(known);
        var (entry, settings) = (known.Entry, known.Settings);
        return new(
            measuresDue,
            !entry.OrderIsOnFile
                || (
                    entry.ConfirmedMostRecentOn is { } on
                    && on <= known.Today
                    && on >= known.Today.AddDays(-settings[PathwayNumber.OrdersConfirmedDays])
                ),
            known.OwnTherapist.IsConsulted(known.Today, settings[PathwayNumber.OwnTherapistDaysIndirect])
        );
    }

    /// <summary>The paper as it may be signed: what somebody ticks counts where the file bears it out.</summary>
    public ReviewPaper On(ReviewPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper with
        {
            MeasuresAreSeen = paper.MeasuresAreSeen && (MeasuresDue == 0 || !string.IsNullOrWhiteSpace(paper.Shows)),
            OrdersAreSeen = paper.OrdersAreSeen && OrdersAreRecent,
            OwnTherapistIsConsulted = OwnTherapistIsConsulted,
        };
    }
}

namespace Reknit.Domain.Phases.Reviews;

/// <summary>A review as it is written, and, once signed, kept whole.</summary>
/// <param name="ChildsVoice">What the child says of it, asked alone.</param>
/// <param name="Shows">What measures and goals show, in words.</param>
/// <param name="Reason">Why the work is productive and good for the child, or why it is not.</param>
/// <param name="Changes">What changes from now on; empty in a review that was signed before it was asked.</param>
public sealed record ReviewPaper(
    ReviewOutcome? Outcome,
    string ChildsVoice,
    bool MeasuresAreSeen,
    string Shows,
    bool OrdersAreSeen,
    bool OwnTherapistIsConsulted,
    string Reason,
    string Changes = ""
)
{
    /// <summary>In characters, of each answer.</summary>
    public const int WordsLength = 4000;

    public ReviewFacts Facts(bool isWithOthers, bool secondClinicianSigns) =>
        new()
        {
            Outcome = Outcome,
            ChildIsHeard = !string.IsNullOrWhiteSpace(ChildsVoice),
            MeasuresAreSeen = MeasuresAreSeen,
            OrdersAreSeen = OrdersAreSeen,
            IsWithOthers = isWithOthers,
            OwnTherapistIsConsulted = OwnTherapistIsConsulted,
            SecondClinicianSigns = secondClinicianSigns,
            HasReason = !string.IsNullOrWhiteSpace(Reason),
            SaysWhatChanges = !string.IsNullOrWhiteSpace(Changes),
        };
}

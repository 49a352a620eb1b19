namespace Reknit.Domain.Phases.ByHand;

/// <summary>
/// How severe the contact problem is in a clinician's own judgement, on a day and with a reason. It is never computed, and
/// nobody outside reads it; practice standard 2.3.
/// </summary>
public enum Severity
{
    Mild,
    Moderate,
    Severe,
}

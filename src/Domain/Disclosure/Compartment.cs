namespace Reknit.Domain.Disclosure;

/// <summary>Which kind of record a field belongs to; who may see it is decided by compartment, never by page.</summary>
public enum Compartment
{
    PracticeAdministration,
    ContactOrdinary,
    ContactProtected,
    Schedule,
    SharedClinicalRecord,
    ParentsPart,
    ChildsPart,
    SafetyScreening,
    PsychotherapyNotes,
    CourtFacing,
    PayersLedger,
    MessageThread,
}

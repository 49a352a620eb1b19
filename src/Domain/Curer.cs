namespace Reknit.Domain;

/// <summary>Who can make an unmet requirement true.</summary>
public enum Curer
{
    Therapist,
    SecondClinician,
    ClinicalLead,
    FrontDesk,
    PracticeOwner,
    RebuildingParent,
    ClosestParent,
    EachParent,

    /// <summary>Nobody asks the child for it, and nobody else can give it.</summary>
    Child,
    ChildsOwnTherapist,
    Court,

    /// <summary>Each side: counsel, or the party who represents themselves.</summary>
    EachSide,

    /// <summary>A child-welfare agency, the police or a treating service.</summary>
    Agency,

    /// <summary>Whoever fills the form in, as they see it: a field that is missing, or a day that does not fit.</summary>
    WhoFillsItIn,
}

/// <summary>As what a notice to the family may name something that holds the work back: never as a motive.</summary>
public enum Cause
{
    /// <summary>It is told to nobody outside: the child's answers, a screen, a clinician's judgement.</summary>
    Untold,

    /// <summary>A paper that is missing, has lapsed, or says so.</summary>
    Document,

    /// <summary>Something that was held, or was not yet.</summary>
    Event,

    /// <summary>Something that the practice itself has not done yet; its own delay is told as its own.</summary>
    Practice,
}

/// <summary>How pages name who can help.</summary>
public static class CurerWords
{
    public static string Of(Curer curer) =>
        curer switch
        {
            Curer.Therapist => "the therapist",
            Curer.SecondClinician => "the therapist together with the second clinician",
            Curer.ClinicalLead => "the clinical lead",
            Curer.FrontDesk => "the front desk",
            Curer.PracticeOwner => "the owner of the practice",
            Curer.RebuildingParent => "the parent working to rebuild the relationship",
            Curer.ClosestParent => "the parent whom the child feels closest to",
            Curer.EachParent => "each parent for themselves",
            Curer.Child => "the child alone, in their own time",
            Curer.ChildsOwnTherapist => "the child's own therapist",
            Curer.Court => "the court",
            Curer.EachSide => "each side: counsel, or the party who represents themselves",
            Curer.Agency => "the agency or service concerned",
            Curer.WhoFillsItIn => "whoever fills it in",
            _ => throw new ArgumentOutOfRangeException(nameof(curer)),
        };
}

namespace Reknit.Domain.Access;

/// <summary>What a person is in a practice.</summary>
public enum Role
{
    Owner,
    ClinicalLead,
    Therapist,
    FrontDesk,
    Billing,

    /// <summary>No staff: a parent, counsel or another person of a case who has a door to the portal.</summary>
    Outsider,
}

namespace Reknit.Domain.Access;

/// <summary>What a person is in a practice.</summary>
public enum Role
{
    Owner,
    ClinicalLead,
    Therapist,
    FrontDesk,
    Billing,
}

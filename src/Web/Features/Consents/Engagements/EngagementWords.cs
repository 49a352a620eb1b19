using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Shared.Parts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>What the five roles are called on staff's pages.</summary>
internal static class EngagementWords
{
    public static readonly IReadOnlyList<Choice> Roles =
    [
        new(nameof(TherapistRole.Community), "Community therapist", "No court has to do with it."),
        new(
            nameof(TherapistRole.CourtInvolved),
            "Court-involved therapist",
            "The family is in court; no order asks for this therapy."
        ),
        new(nameof(TherapistRole.CourtAppointed), "Court-appointed therapist", "An order names the therapist."),
        new(
            nameof(TherapistRole.CourtOrdered),
            "Court-ordered therapist",
            "An order asks for the therapy and leaves open who does it."
        ),
        new(nameof(TherapistRole.Expert), "Expert", "Asked for knowledge of the field, not for therapy."),
    ];

    public static string Of(TherapistRole role) => Roles.First(r => r.Value == role.ToString()).Words;
}

/// <summary>Where the sealed words of entries stand, and addresses of their pages.</summary>
internal static class EngagementPlaces
{
    public static Place RoleBecause(PracticeId practice, Guid id) =>
        new(practice, "RolesOnCases", id, nameof(RoleOnCase.Because));

    public static Place PayersBecause(PracticeId practice, Guid id) =>
        new(practice, "PayersOnCases", id, nameof(PayersOnCase.Because));

    public static string Role(CaseId id) => $"/cases/{id.Value:D}/consents/role";

    public static string Payers(CaseId id) => $"/cases/{id.Value:D}/consents/payers";
}

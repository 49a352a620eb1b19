using Reknit.Domain.Cases;

namespace Reknit.Domain.Consents;

/// <summary>An entry on a role or on who pays, as it stands beside the one before it.</summary>
/// <param name="Before">The day of the latest entry; null where this is the first.</param>
/// <param name="IsAnother">It says something else than the latest entry; true of a first one.</param>
public sealed record EngagementDraft(
    DateOnly? SinceOn,
    DateOnly? Before,
    bool IsAnother,
    string Because,
    DateOnly Today
);

/// <summary>A therapist's role as it is about to be put on record.</summary>
/// <param name="WorksOnCase">As a therapist, now.</param>
public sealed record RoleDraft(TherapistRole? Role, bool WorksOnCase, EngagementDraft Entry);

/// <summary>Who pays, as it is about to be put on record.</summary>
/// <param name="Parts">What each of them is to the case; null of somebody who is not of it.</param>
public sealed record PayersDraft(IReadOnlyList<CasePart?> Parts, EngagementDraft Entry);

/// <summary>What must hold before a role, or who pays, is put on record. What changed asks each adult's consent again.</summary>
public static class EngagementRules
{
    /// <summary>Who may be named as somebody who pays: never a child, and nobody whose work it is to speak for one.</summary>
    public static readonly IReadOnlyList<CasePart> MayPay =
    [
        CasePart.Parent,
        CasePart.OtherCaregiver,
        CasePart.Agency,
        CasePart.Payer,
    ];

    private const string Source =
        "AFCC Guidelines for Court-Involved Therapy (2010), Definitions and 6: one role, dated; consent anew when it changes";

    private const string Fees =
        "AFCC Guidelines for Court-Involved Therapy (2010), 5 and 6: who pays is said; consent anew when it changes";

    public static readonly IReadOnlyList<Requirement<RoleDraft>> OfRole =
    [
        Role("TR.1", "It says which of the five roles it is.", d => d.Role is not null),
        Role("TR.2", "It is the role of a therapist who works on the case.", d => d.WorksOnCase),
        Role("TR.3", "The day is given; it is not in the future, nor before the latest entry.", d => HasDay(d.Entry)),
        Role("TR.4", "It is another one than what stands.", d => d.Entry.IsAnother),
        Role("TR.5", "A change says why, in a few words.", d => SaysWhy(d.Entry)),
    ];

    public static readonly IReadOnlyList<Requirement<PayersDraft>> OfPayers =
    [
        Payer(
            "WP.1",
            "It names who pays: parents, caregivers, agencies or payers of this case, and nobody else.",
            d => d.Parts.Count > 0 && d.Parts.All(p => p is { } part && MayPay.Contains(part))
        ),
        Payer("WP.2", "The day is given; it is not in the future, nor before the latest entry.", d => HasDay(d.Entry)),
        Payer("WP.3", "Somebody else pays than what stands.", d => d.Entry.IsAnother),
        Payer("WP.4", "A change says why, in a few words.", d => SaysWhy(d.Entry)),
    ];

    private static bool HasDay(EngagementDraft entry) =>
        entry.SinceOn is { Year: > 1900 } on && on <= entry.Today && !(on < entry.Before);

    private static bool SaysWhy(EngagementDraft entry) =>
        entry.Because.Length <= RoleOnCase.BecauseLength
        && (entry.Before is null || !string.IsNullOrWhiteSpace(entry.Because));

    private static Requirement<RoleDraft> Role(string id, string words, Func<RoleDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);

    private static Requirement<PayersDraft> Payer(string id, string words, Func<PayersDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Fees, isMet);
}

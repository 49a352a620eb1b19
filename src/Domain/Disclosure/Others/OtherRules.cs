using Reknit.Domain.Cases;

namespace Reknit.Domain.Disclosure.Others;

/// <summary>Somebody as they are about to be named in a case that is open already.</summary>
/// <param name="IsNamedAlready">Somebody of the case has this name, and nobody said that this is another one.</param>
public sealed record OtherDraft(CasePart? Part, string Name, bool IsNamedAlready)
{
    /// <summary>Where the practice knows the name, somebody said whether it is the same person.</summary>
    public bool IsSettled { get; init; } = true;

    /// <summary>The person who was chosen belongs to the case, or works on it.</summary>
    public bool IsOfCaseAlready { get; init; }

    /// <summary>Of the child's own therapist: each child, or one child of the case.</summary>
    public bool SaysWhoseTherapist { get; init; } = true;

    /// <summary>Who names them may open a case.</summary>
    public bool ByWhoOpensCases { get; init; } = true;
}

/// <summary>What must hold before somebody more is named in a case; naming them opens nothing to them.</summary>
public static class OtherRules
{
    private const string Source = "Practice standard: nobody is told anything who has no name";

    /// <summary>Parents and children are what the case is about; they are named as it is opened.</summary>
    public static readonly IReadOnlyList<CasePart> Parts =
    [
        CasePart.ChildsTherapist,
        CasePart.GuardianAdLitem,
        CasePart.Counsel,
        CasePart.OtherCaregiver,
        CasePart.Provider,
        CasePart.Agency,
        CasePart.Payer,
    ];

    public static readonly IReadOnlyList<Requirement<OtherDraft>> Requirements =
    [
        Hard(
            "OT.1",
            "It says what they are in the case: anybody but a parent or a child, who are named as it is opened.",
            o => o.Part is { } part && Parts.Contains(part)
        ),
        Hard("OT.2", "The person or the organisation is named.", o => !string.IsNullOrWhiteSpace(o.Name)),
        Hard("OT.3", "Nobody of the case has this name already.", o => !o.IsNamedAlready),
        Hard("OT.4", "Where the practice knows the name, it is said whether it is the same person.", o => o.IsSettled),
        Hard("OT.5", "They are not of the case already and do not work on it.", o => !o.IsOfCaseAlready),
        Hard(
            "OT.6",
            "Of a child's own therapist it is said whom they treat.",
            o => o.Part != CasePart.ChildsTherapist || o.SaysWhoseTherapist
        ),
        Hard(
            "OT.7",
            "Anybody but an agency or who pays is named by somebody who may open a case.",
            o => IsOffice(o.Part) || o.Part is null || o.ByWhoOpensCases
        ),
    ];

    /// <summary>Always somebody new: one office that is in two cases must not tie them together.</summary>
    public static bool IsOffice(CasePart? part) => part is CasePart.Agency or CasePart.Payer;

    public static Decision Decide(OtherDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<OtherDraft> Hard(string id, string words, Func<OtherDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}

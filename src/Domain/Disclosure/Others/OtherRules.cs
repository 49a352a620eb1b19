using Reknit.Domain.Cases;

namespace Reknit.Domain.Disclosure.Others;

/// <summary>An agency or somebody who pays, as they are about to be named in a case.</summary>
/// <param name="IsNamedAlready">Somebody of the case has this name.</param>
public sealed record OtherDraft(CasePart? Part, string Name, bool IsNamedAlready);

/// <summary>What must hold before an agency or a payer is named; naming them opens nothing to them.</summary>
public static class OtherRules
{
    private const string Source = "Practice standard: nobody is told anything who has no name";

    public static readonly IReadOnlyList<Requirement<OtherDraft>> Requirements =
    [
        Hard(
            "OT.1",
            "It says whether it is an agency or somebody who pays.",
            o => o.Part is CasePart.Agency or CasePart.Payer
        ),
        Hard("OT.2", "The person or the organisation is named.", o => !string.IsNullOrWhiteSpace(o.Name)),
        Hard("OT.3", "Nobody of the case has this name already.", o => !o.IsNamedAlready),
    ];

    public static Decision Decide(OtherDraft draft) => Decision.On(Requirements, draft);

    private static Requirement<OtherDraft> Hard(string id, string words, Func<OtherDraft, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}

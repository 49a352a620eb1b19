using Reknit.Domain;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Orders.Papers;

/// <summary>How pages name papers, and the ways in which they leave the practice.</summary>
internal static class PaperWords
{
    public static readonly IReadOnlyList<Choice> Ways =
    [
        .. Enum.GetValues<SentWay>().Select(way => new Choice(way.ToString(), Way(way))),
    ];

    public static string Kind(DraftKind kind) =>
        kind switch
        {
            DraftKind.LetterToSide => "A letter about what is missing",
            DraftKind.RoleLetter => "A letter about the therapist's role",
            DraftKind.Addendum => "An addendum with the missing paragraphs",
            DraftKind.SampleOrder => "A whole sample order",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Form(PaperForm form) => form == PaperForm.Pdf ? "PDF" : "Word document";

    public static string Way(SentWay way) =>
        way switch
        {
            SentWay.ByHand => "By hand",
            SentWay.ByPost => "By post",
            SentWay.ByMail => "By e-mail, outside this program",
            SentWay.ThroughTheClerk => "Through the court's clerk",
            _ => throw new ArgumentOutOfRangeException(nameof(way)),
        };

    /// <summary>The same way, as the register of what left the practice says it.</summary>
    public static TellingWay Told(SentWay way) =>
        way switch
        {
            SentWay.ByHand => TellingWay.HandedOver,
            SentWay.ByPost => TellingWay.Mail,
            SentWay.ByMail => TellingWay.EMail,
            _ => TellingWay.CourtsClerk,
        };

    public static RequirementState MayNotBeTold { get; } =
        new(
            "TL.2",
            RequirementKind.Hard,
            "The paper may be told to them today.",
            "Practice standard: the table of disclosure",
            IsMet: false
        );

    public static RequirementState NotKnownWhoItIs { get; } =
        new(
            "TL.3",
            RequirementKind.Hard,
            "Of a paper that went by e-mail it is said how it was made sure whose address it was.",
            "45 CFR 164.514(h)",
            IsMet: false
        );

    public const string MayNotLeave =
        "This paper may not go to whom it names, as the case stands now: nothing was handed out. Who speaks for each side may have changed; draft it again, or read it on this page.";

    /// <summary>Why a kept paper does not go out once more, and what to do instead.</summary>
    public static string NotAgain(IEnumerable<RequirementState> unmet) =>
        $"{string.Join(' ', unmet.Select(u => Why(u.Id)))} Nothing was handed out. Draft it anew below: what was kept and where it went stays on record.";

    private static string Why(string id) =>
        id switch
        {
            "PK.1" => "The order that this paper speaks of is no longer the one that holds.",
            "PK.2" => "Since this paper was made, something came on record that speaks against the “No” on violence.",
            _ => "Since this paper was made, a contact that papers leave out came on record or changed.",
        };

    public static string Answer(ViolenceAnswer answer) =>
        answer switch
        {
            ViolenceAnswer.Yes => "Yes",
            ViolenceAnswer.No => "No",
            _ => "Not known",
        };
}

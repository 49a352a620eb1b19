using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Safety.Reasons;

namespace Reknit.Web.Features.CasePages;

/// <summary>Acts on the frame of the work: why it began, in which role, and who pays.</summary>
internal static class FrameActs
{
    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(NoteReason)] = "A reason for the referral was put on record",
        [nameof(LinkReferral)] = "A referral was put together with the case",
        [nameof(RecordRole)] = "A therapist's role was put on record",
        [nameof(RestOnOrder)] = "An order was named as what the work rests on",
        [nameof(KeepDraftAnswer)] = "Drafts about an order were shown",
        [RecordProgrammeConsent.OnRecord] = "A parent's programme consent was put on record",
        [EndProgrammeConsent.OnRecord] = "A parent's programme consent ended",
        [nameof(RecordCourtDecision)] = "A court's decision was put on record",
        [nameof(BlankShown)] = "What somebody was shown before a protection was taken out of their portal",
        [nameof(LetSignerRead)] = "Somebody who must sign a release was let read it",
        [nameof(RecordPayers)] = "It was put on record who pays",
        ["LookAtSignIn"] = "Somebody made sure for whom a new sign-in to the portal is",
    };

    /// <summary>Of what only who keeps the history reads.</summary>
    public static readonly IReadOnlyList<string> OfHistories =
    [
        nameof(NoteReason),
        nameof(BlankShown),
        nameof(LetSignerRead),
    ];

    /// <summary>That somebody is protected from somebody is for those who keep protections.</summary>
    public static readonly IReadOnlyList<string> OfProtections = [nameof(KeepProtection), nameof(EndProtection)];

    /// <summary>Of what only who takes intakes reads.</summary>
    public static readonly IReadOnlyList<string> OfIntakes = ["AskIntake", "SendIntake", "ReadIntake", "WriteIntake"];
}

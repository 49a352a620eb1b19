using Reknit.Domain.Access;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Devices;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Disclosure.Appointments;
using Reknit.Web.Features.Disclosure.Demands;
using Reknit.Web.Features.Disclosure.Others;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Disclosure.Routes;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Rubrics;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Sessions;

namespace Reknit.Web.Features.CasePages;

/// <summary>What history's acts are called on a page.</summary>
internal static class ActWords
{
    private static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(ReceiveOrder)] = "An order came in",
        [nameof(OpenCase)] = "The case was opened",
        [nameof(ConfirmFindings)] = "The order's findings were confirmed",
        [nameof(CorrectFrame)] = "The order's frame was corrected",
        [nameof(AttestPaper)] = "A paper was attested as the most recent",
        [nameof(CorrectOrder)] = "The order was read again",
        [nameof(SetStanding)] = "An order's standing changed",
        [nameof(ReceiveLaterOrder)] = "A later order or a plan came in",
        [nameof(MakeRelease)] = "A release was written",
        [nameof(SignRelease)] = "An answer to a release came in",
        [nameof(EndRelease)] = "A release ended",
        [nameof(ChangeCaseStaff)] = "Who works on the case changed",
        [nameof(KeepProtection)] = "A protection was put on record",
        [nameof(EndProtection)] = "A protection ended",
        [nameof(KeepAppointment)] = "A guardian's appointment was put on record",
        [nameof(EndAppointment)] = "A guardian's appointment ended",
        [nameof(SayRoute)] = "The order's route to the court was put on record",
        [nameof(NameOther)] = "Somebody was named in the case",
        [nameof(RecordTelling)] = "Something was told to somebody outside",
        [RecordTelling.CallNoted] = "A call was noted",
        [nameof(StrikeDisclosure)] = "A disclosure was struck as a mistake",
        [nameof(TellInEmergency)] = "Something was told in an emergency",
        [nameof(ReviewEmergency)] = "An emergency was looked at",
        [nameof(DecideShowing)] = "It was decided whether an accounting lists an emergency",
        [nameof(ReceiveDemand)] = "Records were asked for",
        [nameof(TakeDemandStep)] = "A step was taken on a request for records",
        [nameof(ChangeHold)] = "A legal hold was set or lifted",
        [nameof(ExplainPrivacy)] = "A child was told what is private",
        [nameof(AskToHearAgain)] = "A child asked to hear again what is private",
        ["TalkThroughPassOn"] = "What a child wants passed on was talked through",
        ["TakeBackPassOn"] = "A child took back what was to be passed on",
        ["SayPassOn"] = "What a child wanted passed on was said",
        [nameof(ReadToChild)] = "What was kept as a child's words was read to the child",
        [nameof(OpenChildSpace)] = "A page was opened for a child",
        [nameof(TakeChildSpace)] = "A child's page was brought to a device",
        [nameof(EndChildSpace)] = "A child's page ended",
        [nameof(CallForHelp)] = "A child called for somebody",
        ["ComeToChild"] = "Somebody came to a child who called",
        [nameof(RaiseAlert)] = "A child said that something is wrong",
        [nameof(TeachStopSignal)] = "A step of a child's stop signal was written down",
        [nameof(RecordStopSeen)] = "A child's stop signal, or a drawing back, was written down",
        [nameof(ChooseForVisit)] = "A child chose for a visit",
        [nameof(SayForVisit)] = "What a child said for visits was written down",
        [nameof(ArrangeSchedule)] = "A child's pictures of a visit were kept",
        [nameof(KeepNextDay)] = "An adult told how a child's day was",
        [nameof(AskForDays)] = "It was changed who tells of a child's days",
        [nameof(BeginWay)] = "A way began",
        [nameof(OpenGate)] = "A gate was opened",
        [nameof(RateAdult)] = "An adult was rated in words",
        [nameof(SignSuitability)] = "A decision on suitability was signed",
        [nameof(SetAim)] = "The plan's aim was set",
        [nameof(TakeStep)] = "A step was taken",
        [nameof(StepDown)] = "A step down",
        [nameof(WriteStepNote)] = "A session on a step was written down",
        [nameof(TakeOverFamily)] = "A family in treatment was taken over",
        [nameof(ShowOwed)] = "A gate of before was shown to hold",
        [nameof(SignReview)] = "A review was signed",
        [nameof(RestWork)] = "The work rests, or goes on",
        [nameof(ReturnWork)] = "The work was given back",
        [ReturnWork.TakenUp] = "The work was taken up again",
        [nameof(CloseCase)] = "The case was closed",
        [CloseCase.Reopened] = "The case was opened again",
        [nameof(CloseWork)] = "The work was closed",
        [nameof(NoteFollowUp)] = "Asking after a child was noted",
        [nameof(WriteChildsAnswer)] = "A child's answer was written down",
        [nameof(PlaceHold)] = "A hold was placed",
        [nameof(EndPaperHold)] = "A hold ended: the paper is back in force",
        [nameof(ProposeClearing)] = "A hold is to be cleared, or none is to be placed",
        [nameof(DecideTogether)] = "A requirement is to be passed by two",
        [nameof(CosignDecision)] = "A second clinician answered",
        [nameof(AskConsultant)] = "An outside consultant was asked",
        [nameof(WithdrawConsult)] = "A consultant's link was taken back",
        [OpenConsult.Try] = "A consultant's link was tried",
        [nameof(OpenConsult)] = "A consultant opened a decision",
        [nameof(AnswerConsult)] = "A consultant answered",
        [nameof(GiveOutAgreement)] = "An agreement was given out",
        [nameof(SignAgreement)] = "An answer to an agreement came in",
        [nameof(TakeBackAgreement)] = "An agreement was taken back",
        [nameof(HearTeachBack)] = "A clinician heard an answer about the consent",
        [nameof(AskForConsentAgain)] = "Consent must be asked for again",
        [nameof(WriteTransport)] = "A transport plan was written",
        ["AnswerAgreement"] = "An answer to an agreement came in, in the portal",
        ["TakeBackOwnAgreement"] = "An agreement was taken back, in the portal",
        [nameof(AskAboutViolence)] = "Somebody was asked about violence",
        [nameof(TakeMeasure)] = "A form was answered",
        [nameof(KeepScoreElsewhere)] = "A score taken elsewhere was kept",
        [nameof(AssessRisk)] = "A risk was assessed",
        [nameof(FollowUpScreen)] = "A screen was followed up",
        [nameof(StrikeScreen)] = "A screen was struck as a mistake",
        [nameof(DeclineScreen)] = "A screen was offered and declined",
        [nameof(SetChildBand)] = "It was set how a child is asked",
        [nameof(RecordHarm)] = "Harm was put on record",
        [nameof(SayHowItStands)] = "How harm stands was put on record",
        [nameof(AnswerNobodyKnows)] = "An answer about harm was put on record",
        [nameof(RecordContact)] = "A time together was put on record",
        [nameof(RaiseConcern)] = "A concern was raised",
        [nameof(TakeConcernStep)] = "A step was taken on a concern",
        [nameof(NoteSupport)] = "An answer on own support was put on record",
        [nameof(CheckCase)] = "Something was looked for among the people of the case",
        [nameof(RecordCondition)] = "A condition was put on record",
        [nameof(ShowEvidence)] = "Evidence for a condition was put on record",
        [nameof(HearOwnTherapist)] = "A child's own therapist was heard",
        [nameof(RecordDisclosure)] = "Something was disclosed",
        [nameof(DecideReport)] = "A decision on a report was signed",
        [nameof(SignPlan)] = "A version of the plan was signed",
        [nameof(RateGoal)] = "A number on a goal was put on record",
        [nameof(NoteObservation)] = "What was seen of a child was put on record",
        [nameof(Recommend)] = "A recommendation was put on record",
        [nameof(AcknowledgeRecommendation)] = "A recommendation was acknowledged",
        [nameof(StrikeEntry)] = "An entry was struck as a mistake",
        [nameof(SignSession)] = "A session was signed",
        [nameof(StrikeSession)] = "A session was struck as a mistake",
        ["InviteOutsider"] = "Somebody was invited to the portal",
        ["WithdrawDoorLink"] = "An invitation to the portal was taken back",
        ["TryDoorLink"] = "A link to the portal was tried",
        ["JoinPortal"] = "A door to the portal was opened",
        ["EndDoor"] = "A door to the portal was ended",
        ["SharePaper"] = "A paper was laid into the portal",
        ["AskIntake"] = "An adult was asked for their intake",
        ["SendIntake"] = "An adult's intake came in, in the portal",
        ["ReadIntake"] = "An adult's intake was read",
        ["WriteIntake"] = "An adult's intake was written down with them",
        ["TellWhere"] = "The parents were told where the work stands",
        ["ProposeStrike"] = "A second clinician was asked to sign that something on record was a mistake",
        ["KeepGround"] = "It was written down what is known before anybody is told of a hold",
        ["ReadyWords"] = "Words about the work were made ready for somebody",
        ["WordsAsPaper"] = "What was told of the work was made into a paper",
        ["LetWordsGo"] = "Somebody was told of the work in the words that were ready",
        ["TakeBackWords"] = "Words about the work were taken back",
        ["EndSharing"] = "A paper was taken out of the portal",
        ["AnswerRelease"] = "An answer to a release came in, in the portal",
        ["TakeBackRelease"] = "A release was taken back, in the portal",
        [nameof(ReviewFlag)] = "A flagged term was reviewed",
        [nameof(MakePaper)] = "A paper about an order was drafted",
        [nameof(MarkPaperSent)] = "A paper was said to have left the practice",
        [nameof(TakeBackMark)] = "A mark that a paper left was taken back",
        [nameof(SetAsideOrder)] = "The order was set aside",
    };

    private static readonly string[] OfEmergencies =
    [
        nameof(TellInEmergency),
        nameof(ReviewEmergency),
        nameof(DecideShowing),
    ];

    private static readonly string[] Told = ["TellWhere", "KeepGround", "ReadyWords", "WordsAsPaper", "LetWordsGo"];

    /// <summary>A hold is silent, and a child's answer the child's: only who sees the way reads that there was one.</summary>
    private static readonly IReadOnlyList<string> OfWays =
    [
        nameof(BeginWay),
        nameof(OpenGate),
        nameof(RateAdult),
        nameof(SignSuitability),
        nameof(SetAim),
        nameof(TakeStep),
        nameof(StepDown),
        nameof(WriteStepNote),
        nameof(TakeOverFamily),
        nameof(ShowOwed),
        nameof(SignReview),
        nameof(RestWork),
        nameof(ReturnWork),
        ReturnWork.TakenUp,
        nameof(CloseWork),
        nameof(NoteFollowUp),
        nameof(WriteChildsAnswer),
        nameof(PlaceHold),
        nameof(EndPaperHold),
        nameof(ProposeClearing),
        nameof(DecideTogether),
        nameof(CosignDecision),
        nameof(AskConsultant),
        nameof(WithdrawConsult),
        OpenConsult.Try,
        nameof(OpenConsult),
        nameof(AnswerConsult),
        "ProposeStrike",
        "TakeBackWords",
        .. Told,
    ];

    /// <summary>That somebody was screened, and followed up, is the person's own.</summary>
    private static readonly IReadOnlyList<string> OfScreens =
    [
        nameof(AskAboutViolence),
        nameof(TakeMeasure),
        nameof(KeepScoreElsewhere),
        nameof(AssessRisk),
        nameof(FollowUpScreen),
        nameof(StrikeScreen),
        nameof(SetChildBand),
        nameof(DeclineScreen),
    ];

    /// <summary>What a family's history and plan hold, and that something was disclosed at all.</summary>
    private static readonly IReadOnlyList<string> OfHistories =
    [
        nameof(RecordHarm),
        nameof(SayHowItStands),
        nameof(AnswerNobodyKnows),
        nameof(RecordContact),
        nameof(RaiseConcern),
        nameof(TakeConcernStep),
        nameof(NoteSupport),
        nameof(CheckCase),
        nameof(RecordCondition),
        nameof(RecordCourtDecision),
        nameof(ShowEvidence),
        nameof(HearOwnTherapist),
        nameof(RecordDisclosure),
        nameof(DecideReport),
        nameof(SignPlan),
        nameof(RateGoal),
        nameof(NoteObservation),
        nameof(Recommend),
        nameof(AcknowledgeRecommendation),
        nameof(StrikeEntry),
    ];

    /// <summary>What an adult was asked alone is theirs and the clinicians'.</summary>
    private static readonly IReadOnlyList<string> OfChildren =
    [
        nameof(ExplainPrivacy),
        nameof(AskToHearAgain),
        .. TakePassOnStep.Acts.Values,
        nameof(ReadToChild),
        nameof(OpenChildSpace),
        nameof(TakeChildSpace),
        nameof(EndChildSpace),
        .. OwnDeviceActs.Words.Keys,
        nameof(CallForHelp),
        "ComeToChild",
        nameof(RaiseAlert),
        nameof(TeachStopSignal),
        nameof(RecordStopSeen),
        nameof(ChooseForVisit),
        nameof(SayForVisit),
        nameof(ArrangeSchedule),
        nameof(KeepNextDay),
        nameof(AskForDays),
    ];

    /// <summary>Acts of which the list shows nothing to a role.</summary>
    public static IReadOnlyList<string> HiddenFrom(Role role) =>
        [
            .. role.Allows(Permission.TellInEmergency) ? [] : OfEmergencies,
            .. role.Allows(Permission.ManageProtection) ? [] : FrameActs.OfProtections,
            .. role.Allows(Permission.SeeWay) ? [] : OfWays.Concat(WayActs.Words.Keys),
            .. role.Allows(Permission.ReadScreens) ? [] : OfScreens,
            .. role.Allows(Permission.KeepHistory) ? [] : OfHistories.Concat(FrameActs.OfHistories),
            .. role.Allows(Permission.TakeIntake) ? [] : FrameActs.OfIntakes,
            .. role.Allows(Permission.HearChild) ? [] : OfChildren,
        ];

    public static string Of(string act) =>
        Words.GetValueOrDefault(act)
        ?? WayActs.Words.GetValueOrDefault(act)
        ?? FrameActs.Words.GetValueOrDefault(act)
        ?? OwnDeviceActs.Words.GetValueOrDefault(act, act);
}

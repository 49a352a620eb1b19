using Reknit.Domain.Access;
using static Reknit.Domain.Access.Permission;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>What one address asks of its visitor, to what it belongs, and which real record is asked for there.</summary>
internal sealed record Rule(Permission Permission, Scope Scope, Func<Family, House, string> Url);

/// <summary>
/// Every address that is not public. A new page fails until it stands here, and one that begins to ask for less does too.
/// </summary>
internal static class Rules
{
    public static readonly IReadOnlyDictionary<string, Rule> Table = new Dictionary<string, Rule>
    {
        [""] = OfRole(SeeCases, "/"),
        ["account"] = OfRole(ManageOwnAccount, "/account"),
        ["account/authenticator"] = OfRole(ManageOwnAccount, "/account/authenticator"),
        ["account/passkeys"] = OfRole(ManageOwnAccount, "/account/passkeys"),
        ["account/password"] = OfRole(ManageOwnAccount, "/account/password"),
        ["account/recovery-codes"] = OfRole(ManageOwnAccount, "/account/recovery-codes"),
        ["account/sessions"] = OfRole(ManageOwnAccount, "/account/sessions"),
        ["calls"] = OfRole(RecordTelling, "/calls"),
        ["cases"] = OfRole(SeeCases, "/cases"),
        ["cases/open"] = OfRole(OpenCase, "/cases/open"),
        ["cases/{id:guid}"] = OfFamily(SeeCases, f => f.Case),
        ["cases/{id:guid}/appointments"] = Telling("cases/{id:guid}/appointments", ManageAppointments),
        ["cases/{id:guid}/calls"] = Telling("cases/{id:guid}/calls", RecordTelling),
        ["cases/{id:guid}/calls/new"] = Telling("cases/{id:guid}/calls/new", RecordTelling),
        ["cases/{id:guid}/contacts"] = Telling("cases/{id:guid}/contacts", ManageContacts),
        ["cases/{id:guid}/court-route"] = Telling("cases/{id:guid}/court-route", ManageAppointments),
        ["cases/{id:guid}/demands"] = Telling("cases/{id:guid}/demands", ManageDemands),
        ["cases/{id:guid}/demands/new"] = Telling("cases/{id:guid}/demands/new", ManageDemands),
        ["cases/{id:guid}/disclosures"] = Telling("cases/{id:guid}/disclosures", RecordTelling),
        ["cases/{id:guid}/disclosures/new"] = Telling("cases/{id:guid}/disclosures/new", RecordTelling),
        ["cases/{id:guid}/disclosures/of/{person:guid}"] = Telling(
            "cases/{id:guid}/disclosures/of/{person:guid}",
            RecordTelling
        ),
        ["cases/{id:guid}/emergencies"] = Telling("cases/{id:guid}/emergencies", TellInEmergency),
        ["cases/{id:guid}/may-i-tell"] = OfFamily(ManageReleases, f => f.Case + "/may-i-tell"),
        ["cases/{id:guid}/orders/new"] = OfFamily(ConfirmOrder, f => f.Case + "/orders/new"),
        ["cases/{id:guid}/others"] = Telling("cases/{id:guid}/others", ManageContacts),
        ["cases/{id:guid}/portal"] = OfFamily(InviteOutsiders, f => f.Case + "/portal"),
        ["cases/{id:guid}/protection"] = Telling("cases/{id:guid}/protection", ManageProtection),
        ["cases/{id:guid}/releases"] = OfFamily(ManageReleases, f => f.Case + "/releases"),
        ["cases/{id:guid}/releases/new"] = OfFamily(ManageReleases, f => f.Case + "/releases/new"),
        ["cases/{id:guid}/screens"] = Telling("cases/{id:guid}/screens", ReadScreens),
        ["cases/{id:guid}/screens/{person:guid}/violence"] = Telling(
            "cases/{id:guid}/screens/{person:guid}/violence",
            WriteScreens
        ),
        ["cases/{id:guid}/screens/{person:guid}/measure/{instrument}"] = Telling(
            "cases/{id:guid}/screens/{person:guid}/measure/{instrument}",
            WriteScreens
        ),
        ["cases/{id:guid}/screens/{person:guid}/elsewhere"] = Telling(
            "cases/{id:guid}/screens/{person:guid}/elsewhere",
            WriteScreens
        ),
        ["cases/{id:guid}/screens/{person:guid}/risk"] = Telling(
            "cases/{id:guid}/screens/{person:guid}/risk",
            WriteScreens
        ),
        ["screens/{id:guid}"] = Telling("screens/{id:guid}", ReadScreens),
        ["screens/{id:guid}/follow-up"] = Telling("screens/{id:guid}/follow-up", WriteScreens),
        ["strike/{table}/{id:guid}"] = Telling("strike/{table}/{id:guid}", DecideOnWay),
        ["screens/{id:guid}/strike"] = Telling("screens/{id:guid}/strike", WriteScreens),
        ["cases/{id:guid}/sessions"] = Telling("cases/{id:guid}/sessions", SeeSessions),
        ["cases/{id:guid}/sessions/new"] = Telling("cases/{id:guid}/sessions/new", SignSession),
        ["sessions/{id:guid}/strike"] = Telling("sessions/{id:guid}/strike", SignSession),
        ["cases/{id:guid}/close"] = Telling("cases/{id:guid}/close", DecideOnWay),
        ["cases/{id:guid}/way"] = Telling("cases/{id:guid}/way", SeeWay),
        ["ways/{id:guid}"] = Telling("ways/{id:guid}", SeeWay),
        ["ways/{id:guid}/facts"] = Telling("ways/{id:guid}/facts", DecideOnWay),
        ["ways/{id:guid}/ask"] = Telling("ways/{id:guid}/ask", DecideOnWay),
        ["ways/{id:guid}/asked"] = Telling("ways/{id:guid}/asked", DecideOnWay),
        ["ways/{id:guid}/ratings/{person:guid?}"] = Telling("ways/{id:guid}/ratings/{person:guid?}", DecideOnWay),
        ["ways/{id:guid}/suitability"] = Telling("ways/{id:guid}/suitability", DecideOnWay),
        ["ways/{id:guid}/aim"] = Telling("ways/{id:guid}/aim", DecideOnWay),
        ["ways/{id:guid}/step"] = Telling("ways/{id:guid}/step", DecideOnWay),
        ["ways/{id:guid}/step-down"] = Telling("ways/{id:guid}/step-down", DecideOnWay),
        ["ways/{id:guid}/step-session"] = Telling("ways/{id:guid}/step-session", DecideOnWay),
        ["ways/{id:guid}/take-over"] = Telling("ways/{id:guid}/take-over", DecideOnWay),
        ["ways/{id:guid}/owed"] = Telling("ways/{id:guid}/owed", DecideOnWay),
        ["ways/{id:guid}/reviews"] = Telling("ways/{id:guid}/reviews", DecideOnWay),
        ["ways/{id:guid}/rest"] = Telling("ways/{id:guid}/rest", DecideOnWay),
        ["ways/{id:guid}/return"] = Telling("ways/{id:guid}/return", DecideOnWay),
        ["ways/{id:guid}/closing"] = Telling("ways/{id:guid}/closing", DecideOnWay),
        ["ways/{id:guid}/follow-ups"] = Telling("ways/{id:guid}/follow-ups", DecideOnWay),
        ["ways/{id:guid}/back"] = Telling("ways/{id:guid}/back", DecideOnWay),
        ["ways/{id:guid}/told"] = Telling("ways/{id:guid}/told", DecideOnWay),
        ["ways/{id:guid}/told/ground"] = Telling("ways/{id:guid}/told/ground", DecideOnWay),
        ["ways/{id:guid}/told/{telling:guid}/paper"] = Telling("ways/{id:guid}/told/{telling:guid}/paper", DecideOnWay),
        ["ways/{id:guid}/told/{occasion}"] = Telling("ways/{id:guid}/told/{occasion}", DecideOnWay),
        ["ways/{id:guid}/holds"] = Telling("ways/{id:guid}/holds", DecideOnWay),
        ["ways/{id:guid}/override/{requirement}"] = Telling("ways/{id:guid}/override/{requirement}", DecideOnWay),
        ["together/{id:guid}"] = Telling("together/{id:guid}", DecideOnWay),
        ["together/{id:guid}/consultant"] = Telling("together/{id:guid}/consultant", DecideOnWay),
        ["practice/consultants"] = OfRole(ManageClinicians, "/practice/consultants"),
        ["board"] = OfRole(SeeWay, "/board"),
        ["children-here"] = OfRole(ComeToChild, "/children-here"),
        ["cases/{id:guid}/children"] = Telling("cases/{id:guid}/children", HearChild),
        ["cases/{id:guid}/children/{child:guid}"] = Telling("cases/{id:guid}/children/{child:guid}", HearChild),
        ["cases/{id:guid}/children/{child:guid}/line"] = Telling(
            "cases/{id:guid}/children/{child:guid}/line",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/next-day"] = Telling(
            "cases/{id:guid}/children/{child:guid}/next-day",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/ask"] = Telling("cases/{id:guid}/children/{child:guid}/ask", HearChild),
        ["cases/{id:guid}/children/{child:guid}/stop-signal"] = Telling(
            "cases/{id:guid}/children/{child:guid}/stop-signal",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/stop-signal/used"] = Telling(
            "cases/{id:guid}/children/{child:guid}/stop-signal/used",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/visit"] = Telling(
            "cases/{id:guid}/children/{child:guid}/visit",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/visit/choose"] = Telling(
            "cases/{id:guid}/children/{child:guid}/visit/choose",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/visit/say"] = Telling(
            "cases/{id:guid}/children/{child:guid}/visit/say",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/schedule"] = Telling(
            "cases/{id:guid}/children/{child:guid}/schedule",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/schedule/arrange"] = Telling(
            "cases/{id:guid}/children/{child:guid}/schedule/arrange",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/own-device"] = Telling(
            "cases/{id:guid}/children/{child:guid}/own-device",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/own-device/decide"] = Telling(
            "cases/{id:guid}/children/{child:guid}/own-device/decide",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/own-device/link"] = Telling(
            "cases/{id:guid}/children/{child:guid}/own-device/link",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/private"] = Telling(
            "cases/{id:guid}/children/{child:guid}/private",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/pass-on"] = Telling(
            "cases/{id:guid}/children/{child:guid}/pass-on",
            HearChild
        ),
        ["cases/{id:guid}/children/{child:guid}/read/{checkIn:guid}"] = Telling(
            "cases/{id:guid}/children/{child:guid}/read/{checkIn:guid}",
            HearChild
        ),
        ["practice/gates"] = OfRole(SetGateNumbers, "/practice/gates"),
        ["cases/{id:guid}/consents"] = Telling("cases/{id:guid}/consents", ManageConsents),
        ["cases/{id:guid}/consents/again"] = Telling("cases/{id:guid}/consents/again", GuideConsents),
        ["cases/{id:guid}/consents/{kind}/{person:guid}"] = Telling(
            "cases/{id:guid}/consents/{kind}/{person:guid}",
            ManageConsents
        ),
        ["cases/{id:guid}/transport"] = Telling("cases/{id:guid}/transport", GuideConsents),
        ["agreements/{id:guid}/teach-back"] = Telling("agreements/{id:guid}/teach-back", GuideConsents),
        ["portal/agreements/{handle}"] = OfHandle(UsePortal, f => f.Telling["portal/agreements/{handle}"]),
        ["cases/{id:guid}/staff"] = OfFamily(ManageCaseStaff, f => f.Case + "/staff"),
        ["cases/{id:guid}/subpoena"] = OfFamily(SeeSubpoenaYield, f => f.Case + "/subpoena"),
        ["cases/{id:guid}/who-looked"] = OfFamily(SeeWhoLooked, f => f.Case + "/who-looked"),
        ["cases/{id:guid}/who-looked/file"] = OfFamily(SeeWhoLooked, f => f.Case + "/who-looked/file"),
        ["cases/{id:guid}/hold"] = OfFamily(DecideOnWay, f => f.Case + "/hold"),
        ["cases/{id:guid}/where"] = OfFamily(DecideOnWay, f => f.Case + "/where"),
        ["cases/{id:guid}/intakes"] = Telling("cases/{id:guid}/intakes", TakeIntake),
        ["cases/{id:guid}/intakes/{person:guid}/desk"] = Telling(
            "cases/{id:guid}/intakes/{person:guid}/desk",
            TakeIntake
        ),
        ["intakes/{id:guid}"] = Telling("intakes/{id:guid}", TakeIntake),
        ["portal/intake/{handle}"] = OfHandle(UsePortal, f => f.Telling["portal/intake/{handle}"]),
        ["portal/intake/{handle}/{step:int}"] = OfHandle(
            UsePortal,
            f => f.Telling["portal/intake/{handle}/{step:int}"]
        ),
        ["portal/words"] = OfRole(UsePortal, "/portal/words"),
        ["portal/next-day"] = OfRole(UsePortal, "/portal/next-day"),
        ["portal/where"] = OfRole(UsePortal, "/portal/where"),
        ["cases/{id:guid}/portal/papers"] = OfFamily(DraftPapers, f => f.Case + "/portal/papers"),
        ["cases/{id:guid}/would-see"] = OfFamily(PreviewOutside, f => f.Case + "/would-see"),
        ["portal/papers/{handle}"] = OfHandle(UsePortal, f => "/portal/papers/" + f.PaperHandle),
        ["demands/{id:guid}"] = Telling("demands/{id:guid}", ManageDemands),
        ["disclosures/{id:guid}/strike"] = Telling("disclosures/{id:guid}/strike", RecordTelling),
        ["emergencies/{id:guid}"] = Telling("emergencies/{id:guid}", TellInEmergency),
        ["orders"] = OfRole(ReceiveOrder, "/orders"),
        ["orders/clauses"] = OfRole(DraftPapers, "/orders/clauses"),
        ["orders/clauses/{key}"] = OfRole(EditClauses, "/orders/clauses/sessionMix.apart"),
        ["orders/list"] = OfRole(ReadOrder, "/orders/list"),
        ["orders/list/component/{id:guid?}"] = OfPractice(EditList, h => h.Component),
        ["orders/new"] = OfRole(ReceiveOrder, "/orders/new"),
        ["orders/{id:guid}"] = OfFamily(ReadOrder, f => f.Order),
        ["orders/{id:guid}/confirm"] = OfFamily(ConfirmOrder, f => f.Waits + "/confirm"),
        ["orders/{id:guid}/correct"] = OfFamily(ConfirmOrder, f => f.Waits + "/correct"),
        ["cases/{id:guid}/history"] = Telling("cases/{id:guid}/history", KeepHistory),
        ["cases/{id:guid}/history/harm"] = Telling("cases/{id:guid}/history/harm", KeepHistory),
        ["cases/{id:guid}/history/nobody-knows"] = Telling("cases/{id:guid}/history/nobody-knows", KeepHistory),
        ["cases/{id:guid}/history/contact"] = Telling("cases/{id:guid}/history/contact", KeepHistory),
        ["harm/{id:guid}"] = Telling("harm/{id:guid}", KeepHistory),
        ["cases/{id:guid}/concerns"] = Telling("cases/{id:guid}/concerns", KeepHistory),
        ["cases/{id:guid}/concerns/new"] = Telling("cases/{id:guid}/concerns/new", KeepHistory),
        ["concerns/{id:guid}"] = Telling("concerns/{id:guid}", KeepHistory),
        ["cases/{id:guid}/support"] = Telling("cases/{id:guid}/support", KeepHistory),
        ["cases/{id:guid}/checks"] = Telling("cases/{id:guid}/checks", KeepHistory),
        ["cases/{id:guid}/conditions"] = Telling("cases/{id:guid}/conditions", KeepHistory),
        ["conditions/{id:guid}"] = Telling("conditions/{id:guid}", KeepHistory),
        ["cases/{id:guid}/own-therapist"] = Telling("cases/{id:guid}/own-therapist", KeepHistory),
        ["cases/{id:guid}/told-harm"] = Telling("cases/{id:guid}/told-harm", DecideReport),
        ["cases/{id:guid}/told-harm/new"] = Telling("cases/{id:guid}/told-harm/new", DecideReport),
        ["told-harm/{id:guid}"] = Telling("told-harm/{id:guid}", DecideReport),
        ["cases/{id:guid}/treatment-plan"] = Telling("cases/{id:guid}/treatment-plan", KeepPlan),
        ["cases/{id:guid}/treatment-plan/write"] = Telling("cases/{id:guid}/treatment-plan/write", KeepPlan),
        ["cases/{id:guid}/treatment-plan/seen"] = Telling("cases/{id:guid}/treatment-plan/seen", KeepPlan),
        ["goals/{id:guid}"] = Telling("goals/{id:guid}", KeepPlan),
        ["cases/{id:guid}/recommendations"] = Telling("cases/{id:guid}/recommendations", KeepPlan),
        ["cases/{id:guid}/recommendations/new"] = Telling("cases/{id:guid}/recommendations/new", KeepPlan),
        ["recommendations/{id:guid}"] = Telling("recommendations/{id:guid}", KeepPlan),
        ["entries/{table}/{id:guid}/strike"] = Telling("entries/{table}/{id:guid}/strike", StrikeEntries),
        ["orders/{id:guid}/drafts"] = OfFamily(DraftPapers, f => f.Drafts),
        ["orders/{id:guid}/drafts/{draft:guid}/file"] = OfFamily(DraftPapers, f => f.File),
        ["orders/{id:guid}/drafts/{draft:guid}/sent"] = OfFamily(DraftPapers, f => f.Sent),
        ["orders/{id:guid}/drafts/{draft:guid}/sent/{mark:guid}"] = OfFamily(DraftPapers, f => f.Mark),
        ["orders/{id:guid}/file"] = OfFamily(ReadOrder, f => f.Order + "/file"),
        ["orders/{id:guid}/flags/{code}"] = OfFamily(ConfirmOrder, f => f.Flag),
        ["orders/{id:guid}/frame"] = OfFamily(ConfirmOrder, f => f.Order + "/frame"),
        ["orders/{id:guid}/most-recent"] = OfFamily(ConfirmOrder, f => f.Order + "/most-recent"),
        ["orders/{id:guid}/open"] = OfFamily(OpenCase, f => f.Waits + "/open"),
        ["orders/{id:guid}/set-aside"] = OfFamily(SetAsideOrder, f => f.Waits + "/set-aside"),
        ["orders/{id:guid}/standing"] = OfFamily(ConfirmOrder, f => f.Waits + "/standing"),
        ["outbox"] = OfRole(SeeOutbox, "/outbox"),
        ["people/{id:guid}/who-looked"] = OfFamily(SeeWhoLooked, f => $"/people/{f.Person:D}/who-looked"),
        ["people/{id:guid}/who-looked/file"] = OfFamily(SeeWhoLooked, f => $"/people/{f.Person:D}/who-looked/file"),
        ["permissions"] = OfRole(SeePermissions, "/permissions"),
        ["plans/{id:guid}"] = OfFamily(ReadOrder, f => f.Plan),
        ["portal"] = OfRole(UsePortal, "/portal"),
        ["portal/electronic"] = OfRole(UsePortal, "/portal/electronic"),
        ["portal/profile"] = OfRole(UsePortal, "/portal/profile"),
        ["portal/releases"] = OfRole(UsePortal, "/portal/releases"),
        ["portal/releases/{handle}"] = OfHandle(UsePortal, f => "/portal/releases/" + f.Handle),
        ["practice"] = OfRole(SeeSubpoenaYield, "/practice"),
        ["practice/clinicians"] = OfRole(SeeClinicians, "/practice/clinicians"),
        ["practice/clinicians/{person:guid}"] = OfPractice(SeeClinicians, h => Clinician(h)),
        ["practice/clinicians/{person:guid}/edit"] = OfPractice(ManageClinicians, h => Clinician(h) + "/edit"),
        ["practice/help-lines"] = OfRole(ManagePractice, "/practice/help-lines"),
        ["practice/help-lines/{key}"] = OfRole(ManagePractice, "/practice/help-lines/crisis"),
        ["practice/keys"] = OfRole(ManageKeys, "/practice/keys"),
        ["practice/letterhead"] = OfRole(ManagePractice, "/practice/letterhead"),
        ["practice/subpoena"] = OfRole(SeeSubpoenaYield, "/practice/subpoena"),
        ["protections/{id:guid}/end"] = Telling("protections/{id:guid}/end", EndProtection),
        ["practice/requests"] = OfRole(ManagePractice, "/practice/requests"),
        ["referrals"] = OfRole(TriageReferrals, "/referrals"),
        ["referrals/{id:guid}"] = OfPractice(TriageReferrals, h => h.Referral),
        ["referrals/{id:guid}/check"] = OfPractice(TriageReferrals, h => h.Referral + "/check"),
        ["referrals/{id:guid}/open"] = OfPractice(OpenCase, h => h.Accepted + "/open"),
        ["releases/{id:guid}"] = OfFamily(ManageReleases, f => f.Release),
        ["releases/{id:guid}/signed/{paper:guid}"] = OfFamily(ManageReleases, f => f.Signed),
        ["staff"] = OfRole(ManageStaff, "/staff"),
        ["staff/invite"] = OfRole(ManageStaff, "/staff/invite"),
        ["staff/{person:guid}"] = OfPractice(ManageStaff, h => h.Member),
        ["staff/{person:guid}/sign-in"] = OfPractice(ResetSignIn, h => h.Member + "/sign-in"),
        ["typed"] = OfRole(ManageOwnAccount, "/typed"),
        ["typed/discard"] = OfRole(ManageOwnAccount, "/typed/discard"),
        ["words"] = OfRole(ReviewWords, "/words"),
        ["words/{key}"] = OfRole(ReviewWords, "/words/mail.signature"),
    };

    private static Rule OfFamily(Permission needs, Func<Family, string> url) =>
        new(needs, Scope.Family, (family, _) => url(family));

    /// <summary>A page on who may know what, of which the family's records say where it is.</summary>
    private static Rule Telling(string route, Permission needs) =>
        new(needs, Scope.Family, (family, _) => family.Telling[route]);

    /// <summary>What one person outside has a handle to: nobody who is asked here.</summary>
    private static Rule OfHandle(Permission needs, Func<Family, string> url) =>
        new(needs, Scope.OnePerson, (family, _) => url(family));

    /// <summary>The register's page of the therapist whom the staff's page names.</summary>
    private static string Clinician(House house) => "/practice/clinicians/" + house.Member.Split('/')[^1];

    private static Rule OfPractice(Permission needs, Func<House, string> url) =>
        new(needs, Scope.Practice, (_, house) => url(house));

    private static Rule OfRole(Permission needs, string url) => new(needs, Scope.Role, (_, _) => url);
}

using Reknit.Domain.Access;
using static Reknit.Domain.Access.Permission;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>What one address asks of its visitor, to what it belongs, and which real record is asked for there.</summary>
internal sealed record Rule(Permission Permission, Scope Scope, Func<Family, House, string> Url);

/// <summary>
/// Every address that is not public. A new page fails until it stands here, and one that begins to ask for less does too.
/// </summary>
internal static partial class Rules
{
    public static readonly IReadOnlyDictionary<string, Rule> Table = new Dictionary<string, Rule>(
        OfRecords.Select(r => KeyValuePair.Create(r.Route, Telling(r.Route, r.Needs)))
    )
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
        ["cases/{id:guid}/may-i-tell"] = OfFamily(ManageReleases, f => f.Case + "/may-i-tell"),
        ["cases/{id:guid}/orders/new"] = OfFamily(ConfirmOrder, f => f.Case + "/orders/new"),
        ["cases/{id:guid}/portal"] = OfFamily(InviteOutsiders, f => f.Case + "/portal"),
        ["cases/{id:guid}/releases"] = OfFamily(ManageReleases, f => f.Case + "/releases"),
        ["cases/{id:guid}/releases/new"] = OfFamily(ManageReleases, f => f.Case + "/releases/new"),
        ["practice/consultants"] = OfRole(ManageClinicians, "/practice/consultants"),
        ["board"] = OfRole(SeeWay, "/board"),
        ["children-here"] = OfRole(ComeToChild, "/children-here"),
        ["practice/gates"] = OfRole(SetGateNumbers, "/practice/gates"),
        ["portal/agreements/{handle}"] = OfHandle(UsePortal, f => f.Telling["portal/agreements/{handle}"]),
        ["cases/{id:guid}/staff"] = OfFamily(ManageCaseStaff, f => f.Case + "/staff"),
        ["cases/{id:guid}/subpoena"] = OfFamily(SeeSubpoenaYield, f => f.Case + "/subpoena"),
        ["cases/{id:guid}/who-looked"] = OfFamily(SeeWhoLooked, f => f.Case + "/who-looked"),
        ["cases/{id:guid}/who-looked/file"] = OfFamily(SeeWhoLooked, f => f.Case + "/who-looked/file"),
        ["cases/{id:guid}/hold"] = OfFamily(DecideOnWay, f => f.Case + "/hold"),
        ["cases/{id:guid}/where"] = OfFamily(DecideOnWay, f => f.Case + "/where"),
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
        ["orders"] = OfRole(ReceiveOrder, "/orders"),
        ["orders/clauses"] = OfRole(DraftPapers, "/orders/clauses"),
        ["orders/clauses/{key}"] = OfRole(EditClauses, "/orders/clauses/sessionMix.apart"),
        ["orders/list"] = OfRole(ReadOrder, "/orders/list"),
        ["orders/list/component/{id:guid?}"] = OfPractice(EditList, h => h.Component),
        ["orders/new"] = OfRole(ReceiveOrder, "/orders/new"),
        ["orders/{id:guid}"] = OfFamily(ReadOrder, f => f.Order),
        ["orders/{id:guid}/confirm"] = OfFamily(ConfirmOrder, f => f.Waits + "/confirm"),
        ["orders/rules"] = OfRole(ReadOrder, "/orders/rules"),
        ["orders/{id:guid}/consents"] = OfFamily(ConfirmOrder, f => f.Waits + "/consents"),
        ["orders/{id:guid}/consents/{consent:guid}/end"] = OfFamily(
            ConfirmOrder,
            f => f.Telling["orders/{id:guid}/consents/{consent:guid}/end"]
        ),
        ["orders/{id:guid}/correct"] = OfFamily(ConfirmOrder, f => f.Waits + "/correct"),
        ["orders/{id:guid}/drafts"] = OfFamily(DraftPapers, f => f.Drafts),
        ["orders/{id:guid}/drafts/{draft:guid}/file"] = OfFamily(DraftPapers, f => f.File),
        ["orders/{id:guid}/drafts/{draft:guid}/sent"] = OfFamily(DraftPapers, f => f.Sent),
        ["orders/{id:guid}/drafts/{draft:guid}/sent/{mark:guid}"] = OfFamily(DraftPapers, f => f.Mark),
        ["orders/{id:guid}/file"] = OfFamily(ReadOrder, f => f.Order + "/file"),
        ["orders/{id:guid}/flags/{code}"] = OfFamily(ConfirmOrder, f => f.Flag),
        ["orders/{id:guid}/frame"] = OfFamily(ConfirmOrder, f => f.Order + "/frame"),
        ["orders/{id:guid}/most-recent"] = OfFamily(ConfirmOrder, f => f.Order + "/most-recent"),
        ["orders/{id:guid}/open"] = OfFamily(OpenCase, f => f.Waits + "/open"),
        ["orders/{id:guid}/rests"] = OfFamily(ConfirmOrder, f => f.Order + "/rests"),
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
        ["practice/requests"] = OfRole(ManagePractice, "/practice/requests"),
        ["referrals"] = OfRole(TriageReferrals, "/referrals"),
        ["referrals/{id:guid}"] = OfPractice(TriageReferrals, h => h.Referral),
        ["referrals/{id:guid}/check"] = OfPractice(TriageReferrals, h => h.Referral + "/check"),
        ["referrals/{id:guid}/reasons"] = OfPractice(TriageReferrals, h => h.Referral + "/reasons"),
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

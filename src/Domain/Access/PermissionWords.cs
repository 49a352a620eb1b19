using static Reknit.Domain.Access.Permission;

namespace Reknit.Domain.Access;

/// <summary>Each permission in words, as "May …"; beside <see cref="Permissions.Table"/>, which says who.</summary>
public static class PermissionWords
{
    public static readonly IReadOnlyDictionary<Permission, string> Table = new Dictionary<Permission, string>
    {
        [ManageOwnAccount] = "change their own password, second factor, passkeys and sessions",
        [SeeCases] = "see the list of the cases open to them, with captions",
        [SeeEveryCase] = "see every case of the practice, not only assigned ones",
        [ReceiveOrder] = "take in an order's file or text",
        [ReadOrder] = "read an order and what was found in it",
        [ConfirmOrder] = "confirm and correct what was read from an order, and record reviews of flagged terms",
        [EditList] = "add, reword, retire and bring back components of this practice's list",
        [DraftPapers] = "draft letters, an addendum or a sample order from what was read",
        [EditClauses] = "give the clauses behind the drafts the practice's own words",
        [SetAsideOrder] = "set aside an order that waits, and erase its words",
        [OpenCase] = "open a case from an order, an agreement or as voluntary",
        [ManageReleases] =
            "make releases of information, record signatures and revocations, and ask who may be told what",
        [ManageProtection] = "put on record who is protected from whom",
        [EndProtection] = "end a protection",
        [ManageAppointments] = "put on record what orders open to guardians ad litem and minor's counsel, and end it",
        [ManageContacts] = "see and keep contact details of a case's people, protected ones too",
        [RecordTelling] = "note calls, put on record what was told to whom, and account for it",
        [TellInEmergency] = "put on record what was told past the decision in an emergency, and look at it afterwards",
        [ManageDemands] = "keep the register of requests for records, subpoenas and legal holds",
        [DecideAccess] = "grant or refuse somebody access to their own record",
        [InviteOutsiders] = "open and end doors to the portal for people of a case",
        [ReplaceSignIn] =
            "invite somebody anew who had a sign-in to the portal, and make sure that it was they who asked",
        [UsePortal] = "see and sign their own things in the portal",
        [ManageCaseStaff] = "give a case to members of staff, and shut one out of it for a conflict of interest",
        [TriageReferrals] = "see who asked for help, look for conflicts of interest, and move a referral on",
        [SeeClinicians] = "see the register of clinicians: licenses, training, caseload",
        [ManageClinicians] = "put licenses, training and caseloads into the register of clinicians",
        [PreviewOutside] = "see what one person outside would see, on every way",
        [ReadScreens] = "see what is due for each person's screening, and what it came to",
        [WriteScreens] = "screen somebody, write down follow-ups, and strike a screen kept by mistake",
        [ReadViolenceAnswers] = "read another clinician's answers to a talk about violence",
        [TakeIntake] = "ask each adult of a case for their intake, write it down with them, and read it",
        [SeeSessions] = "see the signed record of a case's sessions",
        [SignSession] = "sign the record of a session, and strike one that was a mistake",
        [HearChild] = "ask a child on a page of the child's own, and read what the child said",
        [ComeToChild] = "see which children's pages are open now, and say that they come when a child calls",
        [KeepHistory] =
            "see and keep a family's history of harm and of contact, its concerns and each one's own support",
        [DecideReport] =
            "see and put down what was disclosed of abuse or neglect, and decide on a report of what they heard",
        [KeepPlan] = "see and sign the plan, what each says of their goals, and the register of recommendations",
        [StrikeEntries] = "strike an entry of the history or the plan that was a mistake",
        [SeeWay] = "see where each child stands on the way, and the board of all",
        [DecideOnWay] = "open gates, go back, place holds, write down what a child answered, and sign as the second",
        [SetGateNumbers] = "make the numbers of the gates stricter",
        [ManageConsents] = "give agreements out to a family's adults, put their answers on record, and say who pays",
        [GuideConsents] =
            "write transport plans, hear teach-back answers, put a therapist's role on record, and say that consent must be asked for again",
        [SeePermissions] = "see which role may do what",
        [ManageStaff] = "invite staff, change their role and end their membership",
        [ResetSignIn] = "make a link for a member who cannot sign in any more",
        [ManagePractice] = "change the practice's name, zone and settings",
        [ManageKeys] = "rotate the keys, and note that the key file was copied",
        [SeeWhoLooked] = "see who opened which sealed words of a case or of a person",
        [SeeSubpoenaYield] = "see what a subpoena for a file would yield",
        [SeeOutbox] = "see what waits to be sent and what failed",
        [ReviewWords] = "review the texts that families read",
    };

    public static string Words(this Permission permission) => Table[permission];
}

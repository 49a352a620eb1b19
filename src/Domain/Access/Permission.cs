namespace Reknit.Domain.Access;

/// <summary>What a page or a command needs; <see cref="Permissions"/> says which role has it.</summary>
public enum Permission
{
    /// <summary>Own password, second factor, passkeys and sessions.</summary>
    ManageOwnAccount,

    /// <summary>The list of cases one may see, and their captions.</summary>
    SeeCases,

    /// <summary>Take in an order's file or text.</summary>
    ReceiveOrder,

    /// <summary>Read an order and what was found in it.</summary>
    ReadOrder,

    /// <summary>Confirm and correct what was read from an order, and record reviews of flagged terms.</summary>
    ConfirmOrder,

    /// <summary>Change this practice's list: what it looks for in orders beside the shipped components.</summary>
    EditList,

    /// <summary>Draft letters and paragraphs that mend an order.</summary>
    DraftPapers,

    /// <summary>The clauses behind the drafts, in the practice's own words.</summary>
    EditClauses,

    /// <summary>Set an order aside that does not become a case, and erase its words.</summary>
    SetAsideOrder,

    /// <summary>Open a case, from an order, an agreement or as voluntary.</summary>
    OpenCase,

    /// <summary>Every case of the practice, not only assigned ones.</summary>
    SeeEveryCase,

    /// <summary>Make releases of information, record their signatures and revocations, and ask who may be told what.</summary>
    ManageReleases,

    /// <summary>Put on record who is protected from whom.</summary>
    ManageProtection,

    /// <summary>End a protection.</summary>
    EndProtection,

    /// <summary>What orders open to guardians ad litem and minor's counsel.</summary>
    ManageAppointments,

    /// <summary>Contact details, protected ones too.</summary>
    ManageContacts,

    /// <summary>Note calls and put on record what was told to whom; see both, and account for them.</summary>
    RecordTelling,

    /// <summary>Put on record what was told past the decision in an emergency, and look at it afterwards.</summary>
    TellInEmergency,

    /// <summary>The register of requests for records, subpoenas and legal holds.</summary>
    ManageDemands,

    /// <summary>Grant or refuse somebody access to their own record.</summary>
    DecideAccess,

    /// <summary>Open a door to the portal for somebody of a case, take an invitation back, end a door.</summary>
    InviteOutsiders,

    /// <summary>Invite somebody anew who had a sign-in to the portal before, and make sure that it was they who asked.</summary>
    ReplaceSignIn,

    /// <summary>One's own things in the portal.</summary>
    UsePortal,

    /// <summary>Give cases to members of staff, and shut one out of a case for a conflict of interest.</summary>
    ManageCaseStaff,

    /// <summary>See who asked for help, how they can be reached safely, and where each request stands; move it on.</summary>
    TriageReferrals,

    /// <summary>The register of clinicians: licenses, training, caseload.</summary>
    SeeClinicians,

    /// <summary>Put licenses, training and caseloads into the register of clinicians.</summary>
    ManageClinicians,

    /// <summary>See what one person outside would see, on every way.</summary>
    PreviewOutside,

    /// <summary>What is due for each person's screening, what was found, and what waits for a follow-up.</summary>
    ReadScreens,

    /// <summary>Screen somebody, write down a follow-up, strike a screen kept by mistake.</summary>
    WriteScreens,

    /// <summary>Another clinician's answers to a talk about violence; who asked always reads their own.</summary>
    ReadViolenceAnswers,

    /// <summary>Ask each adult of a case at the beginning, write answers down with them, and read what they sent.</summary>
    TakeIntake,

    /// <summary>The signed record of sessions: who, when, and what became of it.</summary>
    SeeSessions,

    /// <summary>Sign the bare record of a session, and strike one that was a mistake.</summary>
    SignSession,

    /// <summary>Ask a child, and read what the child said.</summary>
    HearChild,

    /// <summary>See which children's pages are open, and come when a child calls.</summary>
    ComeToChild,

    /// <summary>See and keep the history of harm and of contact, concerns, and each person's own support.</summary>
    KeepHistory,

    /// <summary>What was disclosed of abuse or neglect, and the decision on a report.</summary>
    DecideReport,

    /// <summary>See and sign the plan, the numbers of its goals, and the register of recommendations.</summary>
    KeepPlan,

    /// <summary>Strike an entry of the history or the plan that was a mistake.</summary>
    StrikeEntries,

    /// <summary>Where each child stands on the way, and the board of all.</summary>
    SeeWay,

    /// <summary>Open gates, go back, place holds, write down facts and what a child answered, sign second.</summary>
    DecideOnWay,

    /// <summary>The practice's numbers for its gates.</summary>
    SetGateNumbers,

    /// <summary>Agreements of a family's adults: give out, put answers on record.</summary>
    ManageConsents,

    /// <summary>Write the transport plan, hear teach-back answers, say that consent must be asked for again.</summary>
    GuideConsents,

    /// <summary>Which role has which permission.</summary>
    SeePermissions,

    /// <summary>Invite and end staff, change their role.</summary>
    ManageStaff,

    /// <summary>Give a member who cannot sign in a new way to.</summary>
    ResetSignIn,

    /// <summary>The practice's name, zone and settings.</summary>
    ManagePractice,

    /// <summary>Rotate the keys that seal everything, and note that the key file was copied.</summary>
    ManageKeys,

    /// <summary>Who opened which sealed words, and when.</summary>
    SeeWhoLooked,

    /// <summary>What a subpoena for a file would yield, and on which basis.</summary>
    SeeSubpoenaYield,

    /// <summary>What waits to be sent and what failed.</summary>
    SeeOutbox,

    /// <summary>The texts that families read.</summary>
    ReviewWords,
}

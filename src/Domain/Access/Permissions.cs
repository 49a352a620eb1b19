using static Reknit.Domain.Access.Permission;
using static Reknit.Domain.Access.Role;

namespace Reknit.Domain.Access;

/// <summary>The one table of role and permission; the page, the generated document and the guard read it.</summary>
public static class Permissions
{
    public static readonly IReadOnlyDictionary<Permission, IReadOnlySet<Role>> Table = new Dictionary<
        Permission,
        IReadOnlySet<Role>
    >
    {
        [ManageOwnAccount] = All(Owner, ClinicalLead, Therapist, FrontDesk, Billing, Outsider),
        [SeeCases] = All(Owner, ClinicalLead, Therapist, FrontDesk, Billing),
        [SeeEveryCase] = All(Owner, ClinicalLead, FrontDesk, Billing),
        [ReceiveOrder] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [ReadOrder] = All(Owner, ClinicalLead, Therapist),
        [ConfirmOrder] = All(Owner, ClinicalLead, Therapist),
        [EditList] = All(Owner, ClinicalLead),
        [DraftPapers] = All(Owner, ClinicalLead, Therapist),
        [EditClauses] = All(Owner, ClinicalLead),
        [SetAsideOrder] = All(Owner, ClinicalLead, Therapist),
        [OpenCase] = All(Owner, ClinicalLead, Therapist),
        [ManageReleases] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [ManageProtection] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [EndProtection] = All(Owner, ClinicalLead, Therapist),
        [ManageAppointments] = All(Owner, ClinicalLead, Therapist),
        [ManageContacts] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [RecordTelling] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [TellInEmergency] = All(Owner, ClinicalLead, Therapist),
        [ManageDemands] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [DecideAccess] = All(ClinicalLead, Therapist),
        [InviteOutsiders] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [ReplaceSignIn] = All(Owner, ClinicalLead, Therapist),
        [UsePortal] = All(Outsider),
        [ManageCaseStaff] = All(Owner, ClinicalLead),
        [TriageReferrals] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [SeeClinicians] = All(Owner, ClinicalLead, Therapist),
        [ManageClinicians] = All(Owner, ClinicalLead),
        [PreviewOutside] = All(Owner, ClinicalLead, Therapist),
        [ReadScreens] = All(Owner, ClinicalLead, Therapist),
        [WriteScreens] = All(Owner, ClinicalLead, Therapist),
        [ReadViolenceAnswers] = All(ClinicalLead),
        [TakeIntake] = All(Owner, ClinicalLead, Therapist),
        [SeeSessions] = All(Owner, ClinicalLead, Therapist),
        [SignSession] = All(Owner, ClinicalLead, Therapist),
        [HearChild] = All(Owner, ClinicalLead, Therapist),
        [ComeToChild] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [KeepHistory] = All(Owner, ClinicalLead, Therapist),
        [DecideReport] = All(Owner, ClinicalLead, Therapist),
        [KeepPlan] = All(Owner, ClinicalLead, Therapist),
        [StrikeEntries] = All(Owner, ClinicalLead, Therapist),
        [SeeWay] = All(Owner, ClinicalLead, Therapist),
        [DecideOnWay] = All(Owner, ClinicalLead, Therapist),
        [SetGateNumbers] = All(Owner, ClinicalLead),
        [ManageConsents] = All(Owner, ClinicalLead, Therapist, FrontDesk),
        [GuideConsents] = All(Owner, ClinicalLead, Therapist),
        [SeePermissions] = All(Owner, ClinicalLead, Therapist, FrontDesk, Billing),
        [ManageStaff] = All(Owner),
        [ResetSignIn] = All(Owner),
        [ManagePractice] = All(Owner),
        [ManageKeys] = All(Owner),
        [SeeWhoLooked] = All(Owner, ClinicalLead),
        [SeeSubpoenaYield] = All(Owner, ClinicalLead, Therapist),
        [SeeOutbox] = All(Owner, FrontDesk),
        [ReviewWords] = All(Owner, ClinicalLead),
    };

    public static bool Allows(this Role role, Permission permission) => Table[permission].Contains(role);

    private static HashSet<Role> All(params Role[] roles) => [.. roles];
}

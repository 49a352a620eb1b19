namespace Reknit.Domain.Access;

/// <summary>What each role is called, and what its work is, in one line.</summary>
public static class RoleWords
{
    public static readonly IReadOnlyDictionary<Role, (string Name, string Work)> Table = new Dictionary<
        Role,
        (string, string)
    >
    {
        [Role.Owner] = ("Practice owner", "Runs the practice: staff, settings, every case."),
        [Role.ClinicalLead] = ("Clinical lead", "Supervises and co-signs; sees every case."),
        [Role.Therapist] = ("Therapist", "Works with the families assigned to them."),
        [Role.FrontDesk] = ("Front desk", "Referrals, bookings, arrivals; no clinical words."),
        [Role.Billing] = ("Billing", "Shares, invoices and payments; no clinical words."),
        [Role.Outsider] = ("Outside the practice", "Sees and signs their own things in the portal; is no staff."),
    };

    /// <summary>The roles of those who work in the practice.</summary>
    public static readonly IReadOnlyList<Role> Staff = [.. Table.Keys.Where(role => role.IsStaff())];

    public static bool IsStaff(this Role role) => role != Role.Outsider;

    /// <summary>They lead the practice's clinical work, and so every case.</summary>
    public static bool LeadsClinicalWork(this Role role) => role is Role.ClinicalLead or Role.Owner;

    public static string Name(this Role role) => Table[role].Name;

    public static string Work(this Role role) => Table[role].Work;
}

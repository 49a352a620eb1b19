using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

/// <summary>What must hold of a contact, most of all of a protected person's.</summary>
public sealed class ContactRulesTests
{
    private static readonly ContactDraft Telephone = new(
        ContactKind.Telephone,
        "(919) 555-0142",
        IsProtected: false,
        IsPersonProtected: false,
        MayBeKnown: false,
        IsSafeToUse: false
    );

    [
        Fact,
        Covers("CT.1", met: true),
        Covers("CT.2", met: true),
        Covers("CT.3", met: true),
        Covers("CT.4", met: true),
        Covers("CT.5", met: true),
        Covers("CT.6", met: true)
    ]
    public void Contacts_are_kept_as_people_write_them()
    {
        Assert.IsType<Decision.Allowed>(ContactRules.Decide(Telephone));
        Assert.IsType<Decision.Allowed>(ContactRules.Decide(Telephone with { Words = "٩١٩ ٥٥٥ ٠١٤٢" }));
        var mail = Telephone with { Kind = ContactKind.Mail, Words = "mira@example.org" };
        Assert.IsType<Decision.Allowed>(ContactRules.Decide(mail));
        var hidden = Telephone with { Kind = ContactKind.School, IsProtected = true, IsPersonProtected = true };
        Assert.IsType<Decision.Allowed>(ContactRules.Decide(hidden));
        var substitute = Telephone with { Kind = ContactKind.SubstituteAddress, IsPersonProtected = true };
        Assert.IsType<Decision.Allowed>(ContactRules.Decide(substitute));
        Assert.IsType<Decision.Allowed>(
            ContactRules.Decide(Telephone with { IsPersonProtected = true, MayBeKnown = true })
        );
    }

    [
        Fact,
        Covers("CT.1", met: false),
        Covers("CT.2", met: false),
        Covers("CT.3", met: false),
        Covers("CT.4", met: false),
        Covers("CT.5", met: false),
        Covers("CT.6", met: false)
    ]
    public void What_would_show_where_a_protected_person_is_cannot_be_ordinary_by_mistake()
    {
        Refuses("CT.1", Telephone with { Kind = null });
        Refuses("CT.2", Telephone with { Words = " " });
        Refuses("CT.3", Telephone with { Words = "555-01" });
        foreach (var wrong in (string[])["mira", "@example.org", "mira@", "mi ra@example.org", "a@b@c"])
        {
            Refuses("CT.3", Telephone with { Kind = ContactKind.Mail, Words = wrong });
        }

        Refuses("CT.4", Telephone with { Kind = ContactKind.SubstituteAddress, IsProtected = true });
        Refuses("CT.6", Telephone with { IsSafeToUse = null });
        Refuses("CT.5", Telephone with { IsPersonProtected = true });
        Refuses("CT.5", Telephone with { Kind = ContactKind.ArrivalTimes, IsPersonProtected = true });
    }

    private static void Refuses(string id, ContactDraft draft) =>
        Assert.Equal(id, Assert.Single(Assert.IsType<Decision.Refused>(ContactRules.Decide(draft)).Unmet).Id);
}

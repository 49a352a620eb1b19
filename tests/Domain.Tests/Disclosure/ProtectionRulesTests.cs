using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Appointments;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>What must hold of protections and of guardians' appointments.</summary>
public sealed class ProtectionRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PersonId Mira = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    private static readonly PersonId Tobin = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    private static readonly ProtectionDraft Protection = new(
        Mira,
        Tobin,
        IsKept: true,
        FromAdult: true,
        ProtectionKind.ProtectiveOrder,
        "Order of the Superior Court of 3 February 2026",
        Today,
        Today.AddYears(1),
        HoldsAlready: false
    );

    private static readonly AppointmentDraft Appointment = new(
        IsGuardian: true,
        CompartmentSet.Of(Compartment.ChildsPart, Compartment.Schedule),
        "Order of 3 February 2026: access to the child's records",
        Today,
        Today.AddYears(1),
        Today
    );

    [
        Fact,
        Covers("PG.1", met: true),
        Covers("PG.2", met: true),
        Covers("PG.3", met: true),
        Covers("PG.4", met: true),
        Covers("PG.5", met: true),
        Covers("PG.6", met: true)
    ]
    public void A_protection_needs_two_people_and_its_source_and_nobody_who_asks_for_it_needs_a_reason()
    {
        Assert.IsType<Decision.Allowed>(ProtectionRules.Decide(Protection));
        var asked = Protection with { Kind = ProtectionKind.OwnRequest, Words = "", Until = null };
        Assert.IsType<Decision.Allowed>(ProtectionRules.Decide(asked));
    }

    [
        Fact,
        Covers("PG.1", met: false),
        Covers("PG.2", met: false),
        Covers("PG.3", met: false),
        Covers("PG.4", met: false),
        Covers("PG.5", met: false),
        Covers("PG.6", met: false)
    ]
    public void A_protection_that_lacks_something_is_refused_with_what_it_lacks()
    {
        Refuses("PG.1", Protection with { IsKept = false });
        Refuses("PG.2", Protection with { FromAdult = false });
        Refuses("PG.2", Protection with { From = Mira });
        Refuses("PG.3", Protection with { Kind = null });
        Refuses("PG.4", Protection with { Words = " " });
        Refuses("PG.4", Protection with { Kind = ProtectionKind.PracticeDecision, Words = "" });
        Refuses("PG.5", Protection with { Since = null });
        Refuses("PG.5", Protection with { Until = Today.AddDays(-1) });
        Refuses("PG.6", Protection with { HoldsAlready = true });
    }

    [Fact, Covers("PE.1", met: true), Covers("PE.1", met: false)]
    public void Ending_a_protection_says_why()
    {
        Assert.IsType<Decision.Allowed>(Decision.On(ProtectionRules.Ending, "The court ended it on 4 May."));
        Assert.IsType<Decision.Refused>(Decision.On(ProtectionRules.Ending, " "));
    }

    [
        Fact,
        Covers("AP.1", met: true),
        Covers("AP.2", met: true),
        Covers("AP.3", met: true),
        Covers("AP.4", met: true),
        Covers("AP.5", met: true),
        Covers("AP.6", met: true)
    ]
    public void An_appointment_names_its_order_and_what_it_opens()
    {
        Assert.IsType<Decision.Allowed>(AppointmentRules.Decide(Appointment));
        Assert.IsType<Decision.Allowed>(AppointmentRules.Decide(Appointment with { Until = null }));
    }

    [
        Fact,
        Covers("AP.1", met: false),
        Covers("AP.2", met: false),
        Covers("AP.3", met: false),
        Covers("AP.4", met: false),
        Covers("AP.5", met: false),
        Covers("AP.6", met: false)
    ]
    public void An_appointment_opens_nothing_beyond_its_order_and_the_table()
    {
        Refuses("AP.1", Appointment with { IsGuardian = false });
        Refuses("AP.2", Appointment with { Words = "" });
        Refuses("AP.3", Appointment with { Scope = new(0) });
        Refuses("AP.4", Appointment with { Scope = CompartmentSet.Of(Compartment.ContactProtected) });
        Refuses("AP.4", Appointment with { Scope = CompartmentSet.Of(Compartment.PsychotherapyNotes) });
        Refuses("AP.5", Appointment with { Since = Today.AddDays(1) });
        Refuses("AP.6", Appointment with { Until = Today.AddDays(-1) });
    }

    [Fact, Covers("AE.1", met: true), Covers("AE.1", met: false)]
    public void Ending_an_appointment_says_why()
    {
        Assert.IsType<Decision.Allowed>(Decision.On(AppointmentRules.Ending, "Discharged on 4 May."));
        Assert.IsType<Decision.Refused>(Decision.On(AppointmentRules.Ending, ""));
    }

    private static void Refuses(string id, ProtectionDraft draft) => AssertUnmet(id, ProtectionRules.Decide(draft));

    private static void Refuses(string id, AppointmentDraft draft) => AssertUnmet(id, AppointmentRules.Decide(draft));

    private static void AssertUnmet(string id, Decision decision) =>
        Assert.Equal(id, Assert.Single(Assert.IsType<Decision.Refused>(decision).Unmet).Id);
}

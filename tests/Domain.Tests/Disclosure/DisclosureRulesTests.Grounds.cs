using Reknit.Domain.Disclosure;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>What was granted on request, and papers of nothing but an order's words.</summary>
public sealed partial class DisclosureRulesTests
{
    [Fact]
    public void What_a_clinician_granted_goes_to_the_one_who_asked_and_opens_nothing_else()
    {
        var granted = CompartmentSet.Of(
            Compartment.SharedClinicalRecord,
            Compartment.SafetyScreening,
            Compartment.PsychotherapyNotes
        );
        var facts = new DisclosureFacts([], [], [], [], [], null, [new(Guid.Empty, Mira, granted)]);

        AssertTold(Basis.Request, new(Compartment.SharedClinicalRecord, default, MiraHerself), facts);
        AssertTold(Basis.Request, new(Compartment.SafetyScreening, Mira, MiraHerself), facts);
        Refused(new(Compartment.SafetyScreening, Tobin, MiraHerself), facts);
        Refused(new(Compartment.SharedClinicalRecord, default, TobinHimself), facts);
        Refused(new(Compartment.SharedClinicalRecord, default, MirasCounsel), facts);
        Refused(new(Compartment.PsychotherapyNotes, Mira, MiraHerself), facts);
        Refused(new(Compartment.SharedClinicalRecord, default, MiraHerself, IsSubstanceUse: true), facts);
    }

    [Fact]
    public void A_paper_of_nothing_but_the_orders_words_goes_to_whom_the_order_binds()
    {
        var facts = new DisclosureFacts([], [], [], [new(Mira, Tobin)], [], null, orderOnFile: Guid.Empty);
        var alone = new Audience(AudienceKind.Parent, Mira, Mira);

        foreach (var to in (Audience[])[alone, MirasCounsel, TobinsCounsel, Guardian])
        {
            AssertTold(Basis.Order, new(Compartment.CourtFacing, default, to, IsOfOrderOnly: true), facts);
            Refused(new(Compartment.CourtFacing, default, to), facts);
            Refused(new(Compartment.SharedClinicalRecord, default, to, IsOfOrderOnly: true), facts);
        }

        // Nobody writes past counsel, and a provider is no party to the order.
        Refused(new(Compartment.CourtFacing, default, TobinHimself, IsOfOrderOnly: true), facts);
        Refused(new(Compartment.CourtFacing, default, Pediatrician, IsOfOrderOnly: true), facts);
        Refused(new(Compartment.CourtFacing, default, alone, IsOfOrderOnly: true), DisclosureFacts.None);
    }

    [Fact]
    public void Counsel_of_an_unknown_side_counts_as_the_other_one()
    {
        var unknown = new Audience(AudienceKind.Counsel, Person(8));
        var released = Release(Mira, unknown, Compartment.ContactOrdinary, Compartment.ParentsPart);
        var childs = Release(June, unknown, Compartment.ChildsPart);

        AssertTold(Basis.Release, new(Compartment.ContactOrdinary, Mira, unknown), With(released));
        Refused(new(Compartment.ParentsPart, Mira, unknown), With(released));
        Refused(new(Compartment.ChildsPart, June, unknown), With(childs));
        var flagged = new DisclosureFacts([released], [], [], [new(Mira, Tobin)], [], null);
        Assert.Contains(
            Refused(new(Compartment.ContactOrdinary, Mira, unknown), flagged),
            reason => reason.Bar == Bar.Protected
        );
    }

    [Fact]
    public void Where_a_child_is_tells_where_a_protected_parent_is()
    {
        var release = Release(June, TobinHimself, Compartment.ContactOrdinary);
        var facts = new DisclosureFacts([release], [], [], [], [], null, homes: [new(June, Tobin)]);

        AssertTold(Basis.Release, new(Compartment.ContactOrdinary, June, TobinHimself), With(release));
        Assert.Contains(
            Refused(new(Compartment.ContactOrdinary, June, TobinHimself), facts),
            reason => reason.Bar == Bar.Protected
        );
        Refused(new(Compartment.Schedule, June, TobinsCounsel), facts);
    }

    [Fact]
    public void Whoever_is_asked_to_sign_a_release_gets_it_unless_somebody_is_protected_from_them()
    {
        var childs = new Telling(Compartment.SharedClinicalRecord, June, TobinHimself, IsTheirsToSign: true);
        var flagged = new DisclosureFacts([], [], [], [new(June, Tobin)], [], null);

        AssertTold(Basis.Own, childs, DisclosureFacts.None);
        Assert.Equal(Bar.Protected, Refused(childs, flagged)[0].Bar);
        Refused(childs with { To = TobinsCounsel }, DisclosureFacts.None);
        Refused(childs with { IsTheirsToSign = false }, DisclosureFacts.None);
    }
}

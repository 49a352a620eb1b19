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

        foreach (var to in (Audience[])[alone, MirasCounsel, TobinsCounsel, Guardian, Audience.Court])
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
}

using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Others;

namespace Reknit.Domain.Tests.Disclosure;

/// <summary>An agency or a payer has a name before anything is told to them.</summary>
public sealed class OtherRulesTests
{
    private static readonly OtherDraft Usual = new(CasePart.Payer, "Blue River Insurance", IsNamedAlready: false);

    [
        Fact,
        Covers("OT.1", met: true),
        Covers("OT.2", met: true),
        Covers("OT.3", met: true),
        Covers("OT.1", met: false),
        Covers("OT.2", met: false),
        Covers("OT.3", met: false)
    ]
    public void An_agency_and_a_payer_are_named_once()
    {
        Assert.IsType<Decision.Allowed>(OtherRules.Decide(Usual));
        Assert.IsType<Decision.Allowed>(OtherRules.Decide(Usual with { Part = CasePart.Agency }));
        Unmet("OT.1", Usual with { Part = CasePart.Parent });
        Unmet("OT.1", Usual with { Part = null });
        Unmet("OT.2", Usual with { Name = " " });
        Unmet("OT.3", Usual with { IsNamedAlready = true });
    }

    [
        Fact,
        Covers("OT.4", met: true),
        Covers("OT.4", met: false),
        Covers("OT.5", met: true),
        Covers("OT.5", met: false),
        Covers("OT.6", met: true),
        Covers("OT.6", met: false),
        Covers("OT.7", met: true),
        Covers("OT.7", met: false)
    ]
    public void Whoever_stands_beside_the_family_is_named_with_whom_they_are_for()
    {
        var therapist = new OtherDraft(CasePart.ChildsTherapist, "Ines Hale", IsNamedAlready: false);

        Assert.All(
            OtherRules.Parts,
            part => Assert.IsType<Decision.Allowed>(OtherRules.Decide(therapist with { Part = part }))
        );
        Unmet("OT.1", therapist with { Part = CasePart.Child });
        Unmet("OT.4", therapist with { IsSettled = false });
        Unmet("OT.5", therapist with { IsOfCaseAlready = true });
        Unmet("OT.6", therapist with { SaysWhoseTherapist = false });
        Unmet("OT.7", therapist with { ByWhoOpensCases = false });
        Assert.IsType<Decision.Allowed>(OtherRules.Decide(Usual with { ByWhoOpensCases = false }));
    }

    private static void Unmet(string id, OtherDraft draft) =>
        Assert.Equal(
            [id],
            Assert.IsType<Decision.Refused>(OtherRules.Decide(draft)).States.Where(s => !s.IsMet).Select(s => s.Id)
        );
}

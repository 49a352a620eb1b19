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

    private static void Unmet(string id, OtherDraft draft) =>
        Assert.Equal(
            [id],
            Assert.IsType<Decision.Refused>(OtherRules.Decide(draft)).States.Where(s => !s.IsMet).Select(s => s.Id)
        );
}

using Reknit.Domain.Cases;
using Reknit.Domain.Consents;

namespace Reknit.Domain.Tests.Consents;

/// <summary>What must hold before a therapist's role, or who pays, is put on record.</summary>
public sealed class EngagementRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly EngagementDraft First = new(Day, Before: null, IsAnother: true, "", Day);
    private static readonly EngagementDraft Change = new(Day, Day.AddDays(-30), IsAnother: true, "A later order.", Day);
    private static readonly RoleDraft Role = new(TherapistRole.CourtAppointed, WorksOnCase: true, First);
    private static readonly PayersDraft Payers = new([CasePart.Parent, CasePart.Payer], First);

    [Fact]
    [Covers("TR.1", met: true), Covers("TR.2", met: true), Covers("TR.3", met: true)]
    [Covers("TR.4", met: true), Covers("TR.5", met: true)]
    public void A_role_is_put_on_record()
    {
        Assert.Empty(Unmet(Role));
        Assert.Empty(Unmet(Role with { Entry = Change }));
    }

    [Fact, Covers("TR.1", met: false), Covers("TR.2", met: false)]
    public void It_is_one_of_five_and_of_somebody_who_works_on_the_case() =>
        Assert.Equal(["TR.1", "TR.2"], Unmet(Role with { Role = null, WorksOnCase = false }));

    [Fact, Covers("TR.3", met: false), Covers("WP.2", met: false)]
    public void A_day_to_come_is_none_nor_one_before_the_latest_entry()
    {
        foreach (
            DateOnly? on in (DateOnly?[])[null, Day.AddDays(1), default(DateOnly), Change.Before!.Value.AddDays(-1)]
        )
        {
            Assert.Equal(["TR.3"], Unmet(Role with { Entry = Change with { SinceOn = on } }));
            Assert.Equal(["WP.2"], Unmet(Payers with { Entry = Change with { SinceOn = on } }));
        }
    }

    [Fact, Covers("TR.4", met: false), Covers("WP.3", met: false)]
    public void What_stands_already_is_no_change()
    {
        Assert.Equal(["TR.4"], Unmet(Role with { Entry = Change with { IsAnother = false } }));
        Assert.Equal(["WP.3"], Unmet(Payers with { Entry = Change with { IsAnother = false } }));
    }

    [Fact, Covers("TR.5", met: false), Covers("WP.4", met: false)]
    public void A_change_says_why_and_in_few_words()
    {
        foreach (var because in (string[])["", " \n", new('a', RoleOnCase.BecauseLength + 1)])
        {
            Assert.Equal(["TR.5"], Unmet(Role with { Entry = Change with { Because = because } }));
            Assert.Equal(["WP.4"], Unmet(Payers with { Entry = Change with { Because = because } }));
        }
    }

    [Fact, Covers("WP.1", met: true), Covers("WP.2", met: true), Covers("WP.3", met: true), Covers("WP.4", met: true)]
    public void Who_pays_is_put_on_record()
    {
        Assert.Empty(Unmet(Payers));
        Assert.Empty(Unmet(Payers with { Entry = Change }));
    }

    [Fact, Covers("WP.1", met: false)]
    public void A_child_pays_for_nothing_nor_does_counsel_or_somebody_of_another_family()
    {
        foreach (CasePart? part in (CasePart?[])[CasePart.Child, CasePart.Counsel, CasePart.ChildsTherapist, null])
        {
            Assert.Equal(["WP.1"], Unmet(Payers with { Parts = [CasePart.Parent, part] }));
        }

        Assert.Equal(["WP.1"], Unmet(Payers with { Parts = [] }));
    }

    private static IEnumerable<string> Unmet(RoleDraft draft) =>
        EngagementRules.OfRole.Where(r => !r.IsMet(draft)).Select(r => r.Id);

    private static IEnumerable<string> Unmet(PayersDraft draft) =>
        EngagementRules.OfPayers.Where(r => !r.IsMet(draft)).Select(r => r.Id);
}

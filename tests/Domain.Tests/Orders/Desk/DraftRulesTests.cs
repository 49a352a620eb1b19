using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Tests.Orders.Desk;

public sealed class DraftRulesTests
{
    private static readonly DraftingFacts Ready = new(IsConfirmed: true, ViolenceAnswer.NotKnown, Parents: 2);

    [Fact, Covers("DR.1", met: true), Covers("DR.2", met: true), Covers("DR.3", met: true)]
    public void Not_known_is_an_answer() => Assert.IsType<Decision.Allowed>(DraftRules.Decide(Ready));

    [Fact, Covers("DR.1", met: false)]
    public void What_only_a_program_read_is_no_ground_for_a_paper() =>
        Refuses("DR.1", Ready with { IsConfirmed = false });

    [Fact, Covers("DR.2", met: false)]
    public void The_question_comes_first() => Refuses("DR.2", Ready with { Answer = null });

    [Fact, Covers("DR.3", met: false)]
    public void A_letter_to_one_side_alone_is_not_drafted() => Refuses("DR.3", Ready with { Parents = 1 });

    private static void Refuses(string id, DraftingFacts facts) =>
        Assert.Equal([id], Assert.IsType<Decision.Refused>(DraftRules.Decide(facts)).Unmet.Select(r => r.Id));
}

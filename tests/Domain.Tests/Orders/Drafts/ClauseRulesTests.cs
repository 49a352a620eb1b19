using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Tests.Orders.Drafts;

public sealed class ClauseRulesTests
{
    private static readonly ClauseFacts Ready = new(TriedClause.Clean, IsChange: true, "Our bar says attorney.", false);

    [Fact]
    [Covers("CL.1", met: true), Covers("CL.2", met: true), Covers("CL.3", met: true)]
    [Covers("CL.4", met: true), Covers("CL.5", met: true), Covers("CL.6", met: true)]
    public void Words_that_hold_are_taken() => Assert.Empty(Unmet(Ready));

    [Fact, Covers("CL.1", met: false)]
    public void Broken_words_are_refused() => Refuses("CL.1", Tried(new(["A slot is gone."], [], [])));

    [Fact, Covers("CL.2", met: false)]
    public void The_opposite_is_refused_whatever_was_seen() =>
        Refuses("CL.2", Tried(new([], ["The opposite."], [])) with { HasSeenDoubts = true });

    [Fact, Covers("CL.3", met: false), Covers("CL.4", met: false)]
    public void A_doubt_refuses_until_it_was_seen()
    {
        var doubted = Tried(new([], [], ["Not found."]));
        Refuses("CL.4", doubted);
        var allowed = Assert.IsType<Decision.Allowed>(ClauseRules.Decide(doubted with { HasSeenDoubts = true }));
        Assert.Equal(["CL.3"], allowed.States.Where(s => !s.IsMet).Select(s => s.Id));
    }

    [Fact, Covers("CL.5", met: false)]
    public void A_change_without_a_reason_is_refused() => Refuses("CL.5", Ready with { Reason = " " });

    [Fact, Covers("CL.6", met: false)]
    public void The_same_words_are_no_version() => Refuses("CL.6", Ready with { IsChange = false });

    private static ClauseFacts Tried(TriedClause tried) => Ready with { Tried = tried };

    private static void Refuses(string id, ClauseFacts facts) => Assert.Equal([id], Unmet(facts));

    private static IEnumerable<string> Unmet(ClauseFacts facts) =>
        ClauseRules.Decide(facts) is Decision.Refused refused ? refused.Unmet.Select(r => r.Id) : [];
}

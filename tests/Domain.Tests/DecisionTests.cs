namespace Reknit.Domain.Tests;

public sealed class DecisionTests
{
    private static readonly IReadOnlyList<Requirement<int>> Requirements =
    [
        new("T.1", RequirementKind.Hard, "It is positive.", "Test", n => n > 0),
        new("T.2", RequirementKind.Clinical, "It is even.", "Test", n => n % 2 == 0),
        new("T.3", RequirementKind.Advisory, "It is small.", "Test", n => n < 100),
    ];

    [Fact]
    public void All_met_is_allowed_and_says_so_of_each()
    {
        var decision = Assert.IsType<Decision.Allowed>(Decision.On(Requirements, 2));
        Assert.Equal(["T.1", "T.2", "T.3"], decision.States.Select(s => s.Id));
        Assert.All(decision.States, state => Assert.True(state.IsMet));
    }

    [Fact]
    public void A_refusal_names_all_that_is_unmet_at_once()
    {
        var decision = Assert.IsType<Decision.Refused>(Decision.On(Requirements, -1));
        Assert.Equal(["T.1", "T.2"], decision.Unmet.Select(s => s.Id));
        Assert.Equal(3, decision.States.Count);
    }

    [Fact]
    public void What_is_clinical_refuses_too() =>
        Assert.Equal("T.2", Assert.Single(Assert.IsType<Decision.Refused>(Decision.On(Requirements, 3)).Unmet).Id);

    [Fact]
    public void Advice_is_shown_and_never_refuses()
    {
        var decision = Assert.IsType<Decision.Allowed>(Decision.On(Requirements, 200));
        Assert.False(decision.States[2].IsMet);
    }

    [Fact]
    public void A_state_carries_the_words_and_the_source_of_its_requirement()
    {
        var state = Decision.On(Requirements, 2).States[1];
        var stated = new RequirementState("T.2", RequirementKind.Clinical, "It is even.", "Test", true);
        Assert.Equal(stated with { CuredBy = Curer.WhoFillsItIn }, state);
    }

    [Fact]
    public void Nothing_required_is_allowed() => Assert.IsType<Decision.Allowed>(Decision.On<int>([], 0));
}

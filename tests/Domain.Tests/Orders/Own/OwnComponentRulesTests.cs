using Reknit.Domain.Orders.Own;

namespace Reknit.Domain.Tests.Orders.Own;

public sealed class OwnComponentRulesTests
{
    private static readonly OwnWords Recording = OwnWords.Typed(
        " No recordings  of sessions",
        "Neither parent records a session or asks the child to.",
        "record\n\n  audio or video \nphotograph",
        "A child who may be recorded says nothing.",
        fitsApart: true
    );

    private static readonly OwnComponentFacts Facts = new(Recording, null, ["Who pays for what"], 3);

    [Fact]
    [
        Covers("OL.1", met: true),
        Covers("OL.2", met: true),
        Covers("OL.3", met: true),
        Covers("OL.4", met: true),
        Covers("OL.5", met: true),
        Covers("OL.6", met: true),
        Covers("OL.7", met: true),
        Covers("OL.8", met: true),
        Covers("OL.9", met: true),
        Covers("OL.10", met: true),
        Covers("OL.11", met: true),
        Covers("OL.12", met: true),
        Covers("OL.13", met: true)
    ]
    public void A_whole_component_in_a_practices_own_words_comes_on_the_list()
    {
        Assert.Empty(Unmet(Facts));
        Assert.Equal("No recordings of sessions", Recording.Title);
        Assert.Equal(["record", "audio or video", "photograph"], Recording.LookFor);
        Assert.Empty(Unmet(Facts with { Words = Recording with { LookFor = [] } }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B ")]
    [InlineData("…")]
    [Covers("OL.1", met: false), Covers("OL.2", met: false), Covers("OL.3", met: false)]
    public void A_component_has_a_title_a_sentence_and_a_reason(string nothing)
    {
        Assert.Equal(["OL.1"], Unmet(Facts with { Words = Recording with { Title = nothing } }));
        Assert.Equal(["OL.2"], Unmet(Facts with { Words = Recording with { Asks = nothing } }));
        Assert.Equal(["OL.3"], Unmet(Facts with { Words = Recording with { Why = nothing } }));
    }

    [Theory, Covers("OL.4", met: false)]
    [InlineData("no recordings of sessions")]
    [InlineData("Nó  Recordings, of sessions!")]
    public void No_two_components_on_the_list_share_a_title(string other) =>
        Assert.Equal(["OL.4"], Unmet(Facts with { OtherTitles = [other] }));

    [Fact, Covers("OL.5", met: false)]
    public void Words_that_are_too_long_are_refused()
    {
        var longest = Recording with
        {
            Title = new('a', OwnWords.TitleLength),
            Asks = new('a', OwnWords.AsksLength),
            Why = new('a', OwnWords.WhyLength),
        };

        Assert.Empty(Unmet(Facts with { Words = longest }));
        Assert.Equal(["OL.5"], Unmet(Facts with { Words = longest with { Title = longest.Title + "a" } }));
        Assert.Equal(["OL.5"], Unmet(Facts with { Words = longest with { Asks = longest.Asks + "a" } }));
        Assert.Equal(["OL.5"], Unmet(Facts with { Words = longest with { Why = longest.Why + "a" } }));
    }

    [Theory, Covers("OL.6", met: false)]
    [InlineData("ad")]
    [InlineData("7 (a)")]
    [InlineData("a phrase that goes on and on and on and on and on and on and on")]
    public void A_phrase_to_look_for_is_neither_too_short_nor_too_long(string phrase) =>
        Assert.Equal(["OL.6"], Unmet(Facts with { Words = Recording with { LookFor = ["record", phrase] } }));

    [Fact, Covers("OL.7", met: false)]
    public void Phrases_to_look_for_are_few_and_each_stands_once()
    {
        List<string> most = [.. Enumerable.Range(0, OwnWords.MostPhrases).Select(n => $"phrase {n}")];

        Assert.Empty(Unmet(Facts with { Words = Recording with { LookFor = most } }));
        Assert.Equal(["OL.7"], Unmet(Facts with { Words = Recording with { LookFor = [.. most, "more"] } }));
        Assert.Equal(["OL.7"], Unmet(Facts with { Words = Recording with { LookFor = ["Record", "récord"] } }));
    }

    [Fact, Covers("OL.8", met: false)]
    public void What_is_asked_takes_no_side()
    {
        Assert.Equal(["OL.8"], Unmet(Facts with { Words = Recording with { Title = "The rejected parent writes" } }));
        Assert.Equal(["OL.8"], Unmet(Facts with { Words = Recording with { Asks = "The alienating parent stops." } }));
        var looking = Recording with { LookFor = ["rejected parent"] };
        Assert.Empty(Unmet(Facts with { Words = looking }));
    }

    [Theory, Covers("OL.9", met: false)]
    [InlineData("The therapist recommends a custody schedule to the court.")]
    [InlineData("The therapist shall decide the parenting time schedule.")]
    [InlineData("The therapist makes recommendations about legal custody.")]
    public void Nothing_asks_the_therapist_to_judge(string asks) =>
        Assert.Equal(["OL.9"], Unmet(Facts with { Words = Recording with { Asks = asks } }));

    [Theory]
    [InlineData("The therapist makes no recommendation about custody.")]
    [InlineData("Parenting time stays as the order says while the therapy goes on.")]
    [InlineData("The therapist decides which sessions are held.")]
    public void Asking_that_the_therapist_does_not_judge_is_welcome(string asks) =>
        Assert.Empty(Unmet(Facts with { Words = Recording with { Asks = asks } }));

    [Fact, Covers("OL.10", met: false)]
    public void A_list_does_not_grow_without_end()
    {
        Assert.Empty(Unmet(Facts with { OthersOnList = OwnComponentRules.MostOnList - 1 }));
        Assert.Equal(["OL.10"], Unmet(Facts with { OthersOnList = OwnComponentRules.MostOnList }));
    }

    [Fact, Covers("OL.11", met: false)]
    public void A_change_changes_something()
    {
        Assert.Equal(["OL.11"], Unmet(Facts with { Before = Recording with { LookFor = [.. Recording.LookFor] } }));
        Assert.Empty(Unmet(Facts with { Before = Recording with { LookFor = [] } }));
    }

    [Theory, Covers("OL.12", met: false)]
    [InlineData("The family comes to joint sessions.")]
    [InlineData("The parents attend coparenting work.")]
    [InlineData("The parents pay equally.")]
    [InlineData("Father and Mother come together once a month.")]
    [InlineData("Each parent pays half of what the sessions cost.")]
    [InlineData("The fees are split between the parents.")]
    [InlineData("Mother pays 50 percent of the fees.")]
    [InlineData("Mother pays 50% of the fees.")]
    [InlineData("The parents attend family therapy.")]
    [InlineData("The fees are shared by the parents.")]
    [InlineData("The parents share the fees.")]
    [InlineData("Everybody sits in the same room.")]
    public void What_is_asked_where_people_are_kept_apart_brings_nobody_together(string asks)
    {
        Assert.Equal(["OL.12"], Unmet(Facts with { Words = Recording with { Asks = asks } }));
        Assert.Empty(Unmet(Facts with { Words = Recording with { Asks = asks, FitsApart = false } }));
        Assert.Equal(["OL.12"], Unmet(Facts with { Words = Recording with { Title = asks } }));
    }

    [Theory, Covers("OL.13", met: false)]
    [InlineData("The child has no contact with Mother for ninety days while the program goes on.")]
    [InlineData("The child is taken to the program by a private youth transportation agent, by force if needed.")]
    [InlineData("The family attends an overnight reunification camp in another state.")]
    public void No_letter_asks_for_what_some_states_rule_stops(string asks) =>
        Assert.Equal(["OL.13"], Unmet(Facts with { Words = Recording with { Asks = asks } }));

    private static IEnumerable<string> Unmet(OwnComponentFacts facts) =>
        OwnComponentRules.Decide(facts) is Decision.Refused refused ? refused.Unmet.Select(r => r.Id) : [];
}

using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Own;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests.Orders.Own;

public sealed class OwnFindingTests
{
    private static readonly OrderReading Reading = OrderCheck.Read("IT IS ORDERED.", OrderContext.None);
    private static readonly ListedComponent Recording = Listed(1, "No recordings");
    private static readonly ListedComponent Travel = Listed(2, "Travel");
    private static readonly ListedComponent Retired = Listed(3, "Retired") with { IsOnList = false };

    [Fact, Covers("CF.4", met: true), Covers("CF.5", met: true), Covers("CF.6", met: true)]
    public void Every_component_on_the_list_is_answered()
    {
        Assert.Empty(Unmet([Said(Recording), Said(Travel, ComponentStatus.Absent) with { IsTogether = true }]));
        Assert.Empty(Unmet([Said(Recording), Said(Travel)], found: [Recording.Id, Travel.Id]));
    }

    [Fact, Covers("CF.4", met: false)]
    public void A_component_without_an_answer_holds_the_confirmation()
    {
        Assert.Equal(["CF.4"], Unmet([]));
        Assert.Equal(["CF.4"], Unmet([Said(Recording)]));
        Assert.Equal(["CF.4"], Unmet([Said(Recording), Said(Recording), Said(Travel)]));
    }

    [Fact, Covers("CF.5", met: false)]
    public void An_answer_to_other_words_or_to_what_is_not_on_the_list_does_not_count()
    {
        Assert.Equal(["CF.5"], Unmet([Said(Recording) with { WordsNumber = 2 }, Said(Travel)]));
        Assert.Equal(["CF.5"], Unmet([Said(Recording), Said(Travel), Said(Retired)]));
    }

    [Fact, Covers("CF.6", met: false)]
    public void Where_words_were_found_a_person_judges_that_component_by_itself()
    {
        var together = Said(Travel, ComponentStatus.Absent) with { IsTogether = true };

        Assert.Equal(["CF.6"], Unmet([Said(Recording), together], found: [Travel.Id]));
        Assert.Equal(["CF.6"], Unmet([Said(Recording), together with { Status = ComponentStatus.Present }]));
    }

    [Fact]
    public void What_came_to_the_list_after_a_confirmation_is_told_from_what_nobody_confirmed()
    {
        var unconfirmed = OwnFinding.Of([Recording, Travel, Retired], null);
        var confirmed = OwnFinding.Of([Recording, Travel, Retired], [Said(Recording)]);

        Assert.Equal([false, false], unconfirmed.Select(f => f.IsAddedLater));
        Assert.All(unconfirmed, f => Assert.Null(f.Answer));
        Assert.Equal([false, true], confirmed.Select(f => f.IsAddedLater));
        Assert.Equal([true, false], confirmed.Select(f => f.Answer is not null));
    }

    [Fact]
    public void An_answer_keeps_the_words_it_was_given_to()
    {
        var reworded = Recording with { WordsNumber = 2, Words = Recording.Words with { Title = "No films either" } };

        var findings = OwnFinding.Of([reworded, Retired], [Said(Recording), Said(Retired)]);

        Assert.Equal(["No recordings", "Retired"], findings.Select(f => f.Title));
        Assert.Equal([true, false], findings.Select(f => f.IsReworded));
        Assert.Equal([true, false], findings.Select(f => f.IsOnList));
    }

    [Fact]
    public void Two_orders_are_compared_where_both_were_answered()
    {
        var changed = OwnComparison.Of(
            [Said(Recording), Said(Travel)],
            [Said(Recording, ComponentStatus.Contrary), Said(Travel), Said(Retired)]
        );

        var one = Assert.Single(changed);
        Assert.Equal((ComponentStatus.Present, ComponentStatus.Contrary), (one.Before.Status, one.After.Status));
    }

    [Fact]
    public void The_last_change_says_what_a_component_is_and_the_place_says_its_order()
    {
        var (practice, now) = (new PracticeId(Id(9)), new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc));
        OwnComponent Root(int n, int position) =>
            new()
            {
                PracticeId = practice,
                Id = new(Id(n)),
                Position = position,
                Version = n,
            };
        OwnComponentChange Change(int component, int number, OwnChange change, int words, string title) =>
            new()
            {
                PracticeId = practice,
                ComponentId = new(Id(component)),
                Number = number,
                Change = change,
                WordsNumber = words,
                Title = title,
                Asks = "Asks.",
                LookFor = "one\ntwo words",
                Why = "Why.",
                FitsApart = component == 1,
                ChangedBy = new PersonId(Id(8)),
                ChangedAt = now,
            };

        var list = ListedComponent.Of(
            [Root(1, 2), Root(2, 1)],
            [
                Change(1, 2, OwnChange.Reworded, 2, "B"),
                Change(1, 1, OwnChange.Added, 1, "A"),
                Change(2, 1, OwnChange.Added, 1, "C"),
                Change(2, 2, OwnChange.Retired, 1, "C"),
            ]
        );

        Assert.Equal([("C", 1, false), ("B", 2, true)], list.Select(c => (c.Words.Title, c.WordsNumber, c.IsOnList)));
        Assert.Equal(["one", "two words"], list[1].Words.LookFor);
        Assert.Equal([1, 2], list[1].Changes.Select(c => c.Number));
    }

    private static Guid Id(int n) => new($"00000000-0000-7000-8000-{n:D12}");

    private static ListedComponent Listed(int n, string title) =>
        new(new(Id(n)), 1, new(title, "The order says it.", [], "It helps.", true), true, 1, []);

    private static OwnAnswer Said(ListedComponent of, ComponentStatus status = ComponentStatus.Present) =>
        new(of.Id, of.WordsNumber, of.Words.Title, of.Words.Asks, of.Words.FitsApart, status, "", IsTogether: false);

    private static IEnumerable<string> Unmet(OwnAnswer[] own, params OwnComponentId[] found) =>
        ConfirmRules.Decide(new(Reading, [], [Recording, Travel], own, found.ToHashSet())) is Decision.Refused refused
            ? refused.Unmet.Select(r => r.Id)
            : [];
}

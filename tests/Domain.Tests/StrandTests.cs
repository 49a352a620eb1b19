using Reknit.Domain.Cases;
using Reknit.Domain.People;

namespace Reknit.Domain.Tests;

public sealed class StrandTests
{
    private static readonly Guid Early = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Late = new("01900000-0000-7000-8000-000000000002");

    [Fact]
    public void Heads_are_locked_in_one_order_whoever_saves()
    {
        Strand[] inOrder =
        [
            new PracticeId(Early).Strand,
            new PracticeId(Late).Strand,
            new CaseId(Early).Strand,
            new CaseId(Late).Strand,
            new PersonId(Early).Strand,
            new PersonId(Late).Strand,
        ];

        Assert.Equal(inOrder, inOrder.Reverse().Order());
        Assert.Equal(inOrder, inOrder.OrderBy(strand => strand.Id.ToString()).Order());
    }

    [Fact]
    public void Comparing_says_the_same_in_every_form()
    {
        var (first, second) = (new Strand(StrandKind.Practice, Late), new Strand(StrandKind.Case, Early));
        var same = first;

        Assert.True(first < second && second > first && first <= same && first >= same && first <= second);
        Assert.False(second < first || first > second || second <= first || first >= second);
        Assert.Equal(0, first.CompareTo(same));
    }

    [Fact]
    public void A_case_and_a_person_with_one_key_are_two_strands() =>
        Assert.NotEqual(new CaseId(Early).Strand, new PersonId(Early).Strand);
}

using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Words that did not decide a finding are told, not passed over.</summary>
public sealed class OtherWordsTests
{
    private const string Head =
        "COUNTY COURT\nORDER\nIT IS ORDERED:\n1. The parties and the child shall attend reunification therapy with Dr. Ann Vole.\n";

    private static ComponentFinding Read(string text, Component component) =>
        OrderCheck.Read(Head + text, OrderContext.None).Components.Single(c => c.Component == component);

    [Theory]
    [InlineData("Father asks that the parties share the cost of the therapy equally.", "asks for")]
    [InlineData(
        "WHEREAS, the parties have shared the cost of the reunification therapy equally.",
        "told, found or quoted"
    )]
    public void What_is_set_aside_is_quoted_and_nobody_is_told_that_no_words_are_there(string words, string place)
    {
        var costs = OrderCheck
            .Read($"{words}\n{Head}", OrderContext.None)
            .Components.Single(c => c.Component == Component.Costs);
        Assert.Equal(ComponentStatus.Absent, costs.Status);
        Assert.Contains(words.TrimEnd('.'), costs.Why, StringComparison.Ordinal);
        Assert.Contains(place, costs.Why, StringComparison.Ordinal);
        Assert.Contains(place, costs.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_paper_about_something_else_nothing_is_said_to_have_been_looked_for()
    {
        var findings = OrderCheck
            .Read(
                """
                ORDER APPOINTING CUSTODY EVALUATOR
                1. Dr. Orla Finch is appointed to evaluate custody.
                2. The parties shall cooperate with the evaluation.
                3. Father shall advance the cost of the evaluation.
                """,
                OrderContext.None
            )
            .Components;
        Assert.All(findings, f => Assert.StartsWith("Not looked for", f.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_says_otherwise_is_quoted_beside_the_one_that_decides()
    {
        var reports = Read(
            "2. Dr. Vole shall send the court a report on attendance every month.\n3. If the court asks, Dr. Vole shall report on progress.\n",
            Component.Reporting
        );
        Assert.Equal(ComponentStatus.Present, reports.Status);
        Assert.Equal(2, reports.Quotes.Count);
        Assert.Contains("If the court asks", reports.Quotes[1].Text, StringComparison.Ordinal);
        Assert.Contains("says otherwise", reports.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_if_holds_for_the_whole_term_whatever_a_sentence_before_it_says()
    {
        var releases = Read(
            "2. Both parents shall sign all releases that Dr. Vole wants.\n3. Releases shall be signed only in the event that substance abuse is shown.\n",
            Component.Releases
        );
        Assert.Equal(ComponentStatus.Conditional, releases.Status);
        Assert.Equal(2, releases.Quotes.Count);
        Assert.Contains("only in the event", releases.Quotes[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_if_about_one_parent_leaves_the_others_part_as_it_was()
    {
        var attendance = Read(
            "2. Father shall attend, and shall bring the child to, every session that Dr. Vole schedules.\n3. Mother shall attend sessions only if Dr. Vole invites her.\n",
            Component.Attendance
        );
        Assert.Equal(ComponentStatus.Present, attendance.Status);
        Assert.Contains("says otherwise", attendance.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void So_ordered_under_a_bill_makes_no_order_of_it()
    {
        var bill = OrderCheck.Read(
            """
            RIVERBEND FAMILY SERVICES
            INVOICE

            Reunification therapy, family session with Dr. Amos Pell, 60 min, $190.00
            Each party shall pay one half of the balance within thirty days.
            Thank you.

            SO ORDERED.
            """,
            OrderContext.None
        );
        Assert.False(bill.Document.IsReunificationTherapy);
        Assert.All(bill.Components, c => Assert.Equal(ComponentStatus.Absent, c.Status));
    }

    [Fact]
    public void So_ordered_under_what_the_parties_wrote_makes_an_order_of_it()
    {
        var letter = OrderCheck.Read(
            """
            Dear Judge Marsh,
            The parties have agreed, and please enter it as your order, that both parents and the child shall attend
            reunification therapy with Dr. Amos Pell, and that each party shall pay one half of the cost.
            Sincerely,
            Ada Brook

            SO ORDERED.
            """,
            OrderContext.None
        );
        Assert.True(letter.Document.IsReunificationTherapy);
    }

    [Theory]
    [InlineData("with Leon\nGrady, LMFT, who shall decide", "Leon Grady")]
    [InlineData("with Dr. Quentin\nCase No. 24-1093\nPage 1 of 9\nLaws, who shall decide", "Dr. Quentin Laws")]
    public void A_name_broken_by_a_line_or_a_page_is_read_whole(string words, string name)
    {
        var text =
            $"It is ordered that the parties and the child attend reunification therapy {words}\n"
            + "how the sessions are held and who comes to each of them, and that both parents pay.";
        Assert.Equal(name, OrderCheck.Read(text, OrderContext.None).Terms.Therapist);
    }
}

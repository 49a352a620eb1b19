using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>What hangs on an order says nothing of what the order is, and takes none of its flags away.</summary>
public sealed class AttachedTests
{
    private const string Order = """
        SUPERIOR COURT OF CALIFORNIA, COUNTY OF MARIN
        FINDINGS AND ORDER AFTER HEARING           Date of hearing: February 11, 2025

        1. Father and the minors shall attend the Harbor Lodge reunification program, three days and nights.

        2. As the program requires, Mother shall have no contact with the minors for ninety days.

        3. Both parties shall follow the recommendations of the program's therapist.

        Date: February 11, 2025                          Judge of the Superior Court
        """;

    private static readonly OrderContext California = new("CA", new(2025, 2, 11));

    [Theory]
    [InlineData(
        "EXHIBIT A\nMOTION TO APPOINT A REUNIFICATION THERAPIST\nPetitioner respectfully requests that it be granted."
    )]
    [InlineData("PROOF OF SERVICE\nI, the undersigned, declare under penalty of perjury that I mailed a copy.")]
    [InlineData("DECLARATION OF FATHER\nI declare under penalty of perjury as follows. I love my children.")]
    [InlineData("ATTACHMENT 2\nPETITION FOR CUSTODY\nWherefore Petitioner prays that custody be shared.")]
    public void A_paper_that_hangs_on_it_takes_no_finding_and_no_flag_away(string attached)
    {
        var before = OrderCheck.Read(Order, California);
        var after = OrderCheck.Read($"{Order}\n\n{attached}\n", California);

        Assert.Contains(before.Flags, f => f is { Code: "P1", Effect: FlagEffect.Stop });
        Assert.Equal(before.Document.IsReunificationTherapy, after.Document.IsReunificationTherapy);
        Assert.Empty(before.Flags.Select(f => f.Code).Except(after.Flags.Select(f => f.Code)));
        Assert.Empty(Found(before).Except(Found(after)));
    }

    [Theory]
    [InlineData("The pace of the therapy is the child's and no contact shall be forced.")]
    [InlineData("No contact with Father shall be compelled.")]
    [InlineData("Father's parenting time is not suspended.")]
    [InlineData("Nothing in this order suspends visitation.")]
    [InlineData("Custody shall not change.")]
    public void What_is_not_taken_away_is_no_limit_on_contact(string words)
    {
        var read = OrderCheck.Read(Ordered(words), California);

        Assert.Empty(read.Terms.Contact);
        Assert.DoesNotContain(read.Flags, f => f.Code is "P1" or "P3");
    }

    [Theory]
    [InlineData("Mother shall have no contact with the child for ninety days.", "noContact")]
    [InlineData("Mother's parenting time is suspended.", "suspension")]
    [InlineData("Custody is transferred to Father for the time necessary.", "custodyChange")]
    public void What_is_taken_away_is_a_limit_on_contact(string words, string kind) =>
        Assert.Contains(OrderCheck.Read(Ordered(words), California).Terms.Contact, t => t.Kind == kind);

    private static string Ordered(string words) =>
        $"ORDER\nIT IS ORDERED:\n1. The parties and the child shall participate in reunification therapy.\n2. {words}\n";

    private static IEnumerable<Component> Found(OrderReading reading) =>
        reading.Components.Where(c => c.Status != ComponentStatus.Absent).Select(c => c.Component);
}

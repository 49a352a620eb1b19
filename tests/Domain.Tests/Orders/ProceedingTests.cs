using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>Which kind of case an order is read as, and that a person's word stands above the reading.</summary>
public sealed class ProceedingTests
{
    private const string Therapy =
        "The parties and the child shall attend reunification therapy. Mother shall have no contact with the child for ninety days.\n";

    [Theory]
    [InlineData(
        "IN RE THE MARRIAGE OF\nMIRA VALE and TOBIN DORN\n\nIT IS ORDERED that:\n",
        ProceedingKind.PrivateCustody
    )]
    [InlineData(
        "IN THE INTEREST OF A.B., A CHILD\n\nSUIT AFFECTING THE PARENT-CHILD RELATIONSHIP\n\nThe court ORDERS that:\n",
        ProceedingKind.PrivateCustody
    )]
    [InlineData("This is a private custody case. ", ProceedingKind.PrivateCustody)]
    [InlineData(
        "The dependency petition was dismissed, and this is a private custody case. ",
        ProceedingKind.PrivateCustody
    )]
    [InlineData("IN RE THE DEPENDENCY OF A.B., a minor\n\nIT IS ORDERED that:\n", ProceedingKind.ChildWelfare)]
    [InlineData(
        "JUVENILE DEPENDENCY DIVISION\nIn the Matter of A.B.\n\nIT IS ORDERED that:\n",
        ProceedingKind.ChildWelfare
    )]
    [InlineData(
        "Orange County Social Services Agency, Petitioner,\nv.\nM.D., Respondent.\n\nIT IS ORDERED that:\n",
        ProceedingKind.ChildWelfare
    )]
    [InlineData("DCFS, Petitioner\nv.\nM.D.\n\nIT IS ORDERED that:\n", ProceedingKind.ChildWelfare)]
    [InlineData(
        "In the Matter of A.B., a child in need of protection or services\n\nIT IS ORDERED that:\n",
        ProceedingKind.ChildWelfare
    )]
    [InlineData("The child is placed in foster care. ", ProceedingKind.ChildWelfare)]
    [InlineData(
        "Circuit Court - Family Division\nPetition for Neglect under RSA 169-C\n\nIT IS ORDERED that:\n",
        ProceedingKind.ChildWelfare
    )]
    [InlineData(
        "The Department of Family and Protective Services is appointed temporary managing conservator of the child. ",
        ProceedingKind.ChildWelfare
    )]
    [InlineData(
        "Legal custody is awarded to the Division for Children, Youth and Families. ",
        ProceedingKind.ChildWelfare
    )]
    [InlineData("Mother is appointed sole managing conservator of the child. ", ProceedingKind.NotKnown)]
    [InlineData(
        "County Department of Child Support Services, Intervenor\nMIRA VALE, Petitioner\n\nIT IS ORDERED that:\n",
        ProceedingKind.NotKnown
    )]
    [InlineData("", ProceedingKind.NotKnown)]
    [InlineData(
        "IN RE THE MARRIAGE OF VALE AND DORN\n(Consolidated with juvenile dependency case J-2210)\n\nIT IS ORDERED that:\n",
        ProceedingKind.PrivateCustody
    )]
    [InlineData("CPS shall provide its records. ", ProceedingKind.NotKnown)]
    [InlineData("DCFS shall submit a written report. ", ProceedingKind.NotKnown)]
    [InlineData("DHS is directed to file a home study. ", ProceedingKind.NotKnown)]
    [InlineData("The Department shall provide civil standby. ", ProceedingKind.NotKnown)]
    [InlineData("The child is a dependent of Mother for tax purposes. ", ProceedingKind.NotKnown)]
    [InlineData("A permanency plan is not before this court. ", ProceedingKind.NotKnown)]
    [InlineData("Child Protective Services shall supervise no visits. ", ProceedingKind.NotKnown)]
    [InlineData("IN RE THE MARRIAGE OF VALE AND DORN\n\nThe child is in foster care. ", ProceedingKind.NotKnown)]
    [InlineData("This is not a private custody case. ", ProceedingKind.NotKnown)]
    [InlineData("The child is not in foster care. ", ProceedingKind.NotKnown)]
    [InlineData("If the child is in foster care, the therapist is told. ", ProceedingKind.NotKnown)]
    [InlineData("SUPERIOR COURT, JUVENILE DIVISION\n\nIT IS ORDERED that:\n", ProceedingKind.NotKnown)]
    public void The_kind_of_case_is_read_from_the_caption_and_from_what_is_said_of_this_case(
        string before,
        ProceedingKind kind
    )
    {
        var reading = OrderCheck.Read(before + Therapy, new("CA", null));

        Assert.Equal(kind, reading.Proceeding.Kind);
        Assert.All(reading.Proceeding.Quotes, q => Assert.Equal((before + Therapy)[q.Start..q.End], q.Text));
        Assert.Contains(reading.Flags, f => f is { Code: "P1", Effect: FlagEffect.Stop });
    }

    [Fact]
    public void What_a_person_says_of_the_kind_of_case_stands_above_the_reading_and_beside_it()
    {
        const string Text = "The child is placed in foster care. " + Therapy;

        var corrected = OrderCheck.Read(Text, new("CA", null) { Proceeding = ProceedingKind.PrivateCustody });
        var other = OrderCheck.Read(Therapy, new("CA", null) { Proceeding = ProceedingKind.ChildWelfare });

        Assert.Contains(corrected.Flags, f => f.Code == "P1");
        Assert.Equal(ProceedingKind.ChildWelfare, corrected.Proceeding.Kind);
        Assert.Equal(ProceedingKind.PrivateCustody, corrected.SaidProceeding);
        Assert.Empty(other.Flags);
    }

    [Theory]
    [InlineData("CPS closed its investigation.")]
    [InlineData("There is no dependency case.")]
    [InlineData("Each parent shall foster the bond.")]
    public void A_closed_inquiry_makes_no_other_therapy_of_family_therapy(string sentence) =>
        Assert.True(
            OrderCheck
                .Read(
                    "The family shall attend family therapy so that the child's refusal of contact with Father may be mended. "
                        + sentence,
                    new("CA", null)
                )
                .Document.IsReunificationTherapy
        );

    [Theory]
    [InlineData("CPS shall provide its records to the guardian ad litem.")]
    [InlineData("DHS is directed to file a home study of each parent.")]
    [InlineData("The child was once placed in foster care.")]
    public void An_agency_named_in_passing_takes_no_flag_of_a_camp_away(string sentence)
    {
        var reading = OrderCheck.Read(
            "ORDER\n1. The parties and the child shall attend a four-day family reunification camp.\n"
                + "2. Mother shall have no contact with the child for 90 days.\n3. "
                + sentence,
            new("CA", null)
        );

        Assert.True(reading.Document.IsReunificationTherapy);
        Assert.Contains(reading.Flags, f => f is { Code: "P1", Effect: FlagEffect.Stop });
    }
}

using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

public sealed class OrderCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n\f ")]
    [InlineData("....____[[[((( ☐ “")]
    public void A_text_without_words_lists_every_component_as_not_found(string text)
    {
        var reading = OrderCheck.Read(text, OrderContext.None);
        Assert.Equal(Enum.GetValues<Component>(), reading.Components.Select(c => c.Component));
        Assert.All(reading.Components, c => Assert.Equal(ComponentStatus.Absent, c.Status));
    }

    [Fact]
    public void Every_quote_is_the_documents_own_words_at_its_offsets()
    {
        var quotes = 0;
        foreach (var labelled in LabelledText.All)
        {
            var reading = OrderCheck.Read(labelled.Text, OrderContext.None);
            foreach (var quote in reading.Components.SelectMany(c => c.Quotes))
            {
                quotes++;
                Assert.Equal(labelled.Text[quote.Start..quote.End], quote.Text);
            }
        }
        Assert.True(quotes > 30);
    }

    [Fact]
    public void What_a_person_says_of_state_and_date_stands_above_the_text()
    {
        var dated = new DateOnly(2026, 1, 15);
        var reading = OrderCheck.Read("State of Arizona. Dated March 4, 2025.", new("TX", dated));
        Assert.Equal("TX", reading.Terms.State);
        Assert.Equal(dated, reading.Terms.SignedOn);
    }

    [Fact]
    public void A_paragraphs_own_number_comes_with_the_quote()
    {
        var reading = OrderCheck.Read(
            "6. The children live with Mother.\n7. The reunification therapist may speak with counsel for both parties.",
            OrderContext.None
        );
        var finding = reading.Components.Single(c => c.Component == Component.Counsel);
        Assert.Equal("7", Assert.Single(finding.Quotes).Paragraph);
    }

    [Fact]
    public void A_list_item_is_read_with_its_lead_in()
    {
        var reading = OrderCheck.Read(
            "The reunification therapist shall not:\n(a) make recommendations about custody;\n(b) testify in court.",
            OrderContext.None
        );
        Assert.Equal(
            ComponentStatus.Present,
            reading.Components.Single(c => c.Component == Component.RoleLimit).Status
        );
        Assert.Equal(
            ComponentStatus.Contrary,
            reading.Components.Single(c => c.Component == Component.Reporting).Status
        );
    }
}

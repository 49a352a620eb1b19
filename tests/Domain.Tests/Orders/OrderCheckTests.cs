using System.Globalization;
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_quote_is_the_documents_own_words_at_its_offsets(bool hasWindowsLines)
    {
        string[] states = [.. OrderCheck.StatesOnFile.Order(StringComparer.Ordinal)];
        var quotes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (labelled, at) in LabelledText.All.Select((t, i) => (t, i)))
        {
            var text = hasWindowsLines ? labelled.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : labelled.Text;
            var context = new OrderContext(
                labelled.Label("in") ?? states[at % states.Length],
                labelled.Context.Dated ?? new DateOnly(2018, 1, 15)
            );
            var reading = OrderCheck.Read(text, context with { Today = new DateOnly(2026, 1, 15) });
            foreach (var (part, quote) in AllOf(reading))
            {
                quotes[part] = quotes.GetValueOrDefault(part) + 1;
                Assert.Equal(text[quote.Start..quote.End], quote.Text);
            }
        }
        Assert.Equal(["component", "contact", "cost", "date", "flag", "proceeding", "report"], quotes.Keys.Order());
        Assert.All(quotes, q => Assert.True(q.Value > 30, $"{q.Key}: only {q.Value}"));
    }

    private static IEnumerable<(string Part, Quote Quote)> AllOf(OrderReading reading) =>
        [
            .. reading.Components.SelectMany(c => c.Quotes).Select(q => ("component", q)),
            .. reading.AllFlags().SelectMany(f => f.Quotes).Select(q => ("flag", q)),
            .. reading.Terms.Costs.SelectMany(c => c.Quotes).Select(q => ("cost", q)),
            .. reading.Terms.Reports.SelectMany(c => c.Quotes).Select(q => ("report", q)),
            .. reading.Terms.Contact.SelectMany(c => c.Quotes).Select(q => ("contact", q)),
            .. reading.Terms.Dates.SelectMany(c => c.Quotes).Select(q => ("date", q)),
            .. reading.Proceeding.Quotes.Select(q => ("proceeding", q)),
        ];

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

    [Theory]
    [InlineData(
        "Mother shall pay two-thirds and Father one-third of the cost of the reunification therapy.",
        "Mother 66.67, Father 33.33"
    )]
    [InlineData(
        "The reunification therapist's fees are paid sixty percent (60%) by Father and forty percent (40%) by Mother.",
        "Father 60, Mother 40"
    )]
    [InlineData(
        "The cost of the reunification therapy will be split 70/30 between Father and Mother.",
        "Father 70, Mother 30"
    )]
    [InlineData(
        "Respondent advances the reunification therapist's fees and Petitioner reimburses 40 percent of them.",
        "Petitioner 40, Respondent 60"
    )]
    [InlineData("Mother shall enroll Father and the child in reunification therapy, at her cost.", "Mother 100")]
    [InlineData("The parties shall each pay one-half (1/2) of the reunification counseling.", "Each party 50")]
    [InlineData("Reunification therapy is at the parties' joint and equal expense.", "Each party 50")]
    [InlineData("The cost of reunification therapy is in the proportions the court deems reasonable.", "")]
    public void Each_payers_share_is_read_from_words_figures_and_pronouns(string text, string shares) =>
        Assert.Equal(
            shares,
            string.Join(
                ", ",
                OrderCheck
                    .Read(text, OrderContext.None)
                    .Terms.Costs.SelectMany(c => c.Shares)
                    .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Party} {s.Percent:0.##}"))
            )
        );

    [Fact]
    public void A_party_under_two_titles_has_the_familys_word_as_label_and_the_courts_as_role()
    {
        var parties = OrderCheck
            .Read(
                "In re HANNAH ELISE ROWE, Petitioner/Mother, and DANIEL ROWE, Respondent/Father. Both attend reunification therapy.",
                OrderContext.None
            )
            .Terms.Parties;
        Assert.Equal(
            [new("Mother", "HANNAH ELISE ROWE", "petitioner"), new("Father", "DANIEL ROWE", "respondent")],
            parties
        );
    }

    [Theory]
    [InlineData("IT IS ORDERED THAT THE PARTIES ATTEND REUNIFICATION THERAPY WITH MARLA QUIST.", "MARLA QUIST")]
    [InlineData("Reunification therapy shall be conducted by JOHN A. SMITH, Ph.D., from May 1.", "JOHN A. SMITH")]
    [InlineData("The Court APPOINTS JANE DOE-RAY AS REUNIFICATION THERAPIST.", "JANE DOE-RAY")]
    public void A_therapists_name_in_capitals_is_read_whole(string text, string name) =>
        Assert.Equal(name, OrderCheck.Read(text, OrderContext.None).Terms.Therapist);
}

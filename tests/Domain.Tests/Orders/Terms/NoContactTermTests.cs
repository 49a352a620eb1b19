using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders.Terms;

/// <summary>Words that raise a flag on contact are a limit for the work too, whatever state's rules are on file.</summary>
public sealed class NoContactTermTests
{
    [Theory]
    [InlineData("Mother is barred from seeing the child while the therapy goes on.", "noContact suspension")]
    [InlineData("Father shall not communicate with the children, directly or through others.", "noContact")]
    [InlineData("The child is restricted from contact with Father during reunification therapy.", "noContact")]
    [InlineData("During reunification therapy the children may not see or speak to Mother.", "noContact")]
    [InlineData("A blackout period of ninety days begins for the child with the program.", "noContact")]
    [InlineData(
        "Mother shall refrain from all communication with the children until the therapist permits it.",
        "noContact"
    )]
    [InlineData("Father's parenting time shall cease while the reunification counseling goes on.", "suspension")]
    [InlineData("The parents shall have no contact with each other.", "")]
    [InlineData("Mother's time with the child is not suspended.", "")]
    [InlineData("No child shall be made to have contact with a parent.", "")]
    [InlineData("Counsel shall have no contact with the therapist.", "")]
    public void They_are_read_as_a_term_in_every_state(string sentence, string kinds)
    {
        foreach (var state in new string?[] { null, "VT", "TX" })
        {
            var reading = OrderCheck.Read(
                "IT IS ORDERED that the parties and the child attend reunification therapy.\n\n" + sentence,
                new(state, new DateOnly(2026, 3, 1))
            );
            var read = reading.Terms.Contact.Select(c => c.Kind).Distinct().Order().ToList();
            Assert.True(
                kinds.Length == 0 ? read.Count == 0 : kinds.Split(' ').Any(read.Contains),
                $"{state}: {string.Join(' ', read)}"
            );
        }
    }
}

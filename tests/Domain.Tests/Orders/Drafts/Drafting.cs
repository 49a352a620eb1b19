using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;

namespace Reknit.Domain.Tests.Orders.Drafts;

/// <summary>A made-up case to draft for, and a judge who fills every blank.</summary>
internal static class Drafting
{
    /// <summary>Every state with a pack; a test holds this list against the packs.</summary>
    public static readonly string[] States = ["AZ", "CA", "CO", "NH", "NV", "SD", "TN", "TX", "UT", "WA"];

    public static readonly DateOnly Day = new(2026, 8, 3);

    /// <summary>Orders the therapy, and says nothing else of this practice's list.</summary>
    public const string BareOrder = "IT IS ORDERED that reunification therapy take place.";

    public static readonly DraftParent Mother = new("Dana Reed", "Mother");
    public static readonly DraftParent Father = new("Lee Park", "Father");

    public static DraftFacts Facts(
        string order,
        string? state,
        ViolenceAnswer answer,
        DraftCase? family = null,
        DraftTherapist? therapist = null
    ) =>
        new(
            OrderCheck.Read(order, new(state, Day)),
            state,
            answer,
            family ?? new(Mother, Father, ["S. P."], "Superior Court of Hollis County", "FL-20-1234"),
            [new(Mother, "Ines Orr"), new(Father, null)],
            therapist ?? new("Dr. Ana Reyes", "LMFT"),
            new("Harbor Family Practice", ["1 Quay Lane, Hollis", "555-0100"]),
            Day
        )
        {
            Text = new(order, []),
        };

    public static Draft Addendum(DraftFacts facts)
    {
        var addendum = Domain.Orders.Drafts.Addendum.Write(facts);
        Assert.NotNull(addendum);
        return addendum;
    }

    public static OrderReading ReadBack(Draft draft, DraftFacts facts) =>
        OrderCheck.Read(DraftText.Of(draft.Filled(blank => Judge(blank, facts))), new(facts.State, facts.On));

    public static string Judge(DraftSpan.Blank blank, DraftFacts facts) =>
        blank.Kind switch
        {
            BlankKind.Percent => "50",
            BlankKind.Payer => facts.Case.Two.Label,
            BlankKind.Date => DraftText.Of(facts.On.AddYears(1)),
            _ => "as the evidence of the hearing shows",
        };

    public static void AssertWhole(OrderReading reading, string? state)
    {
        var faults = Faults(reading, state).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What does not read as present, told in a way that names the fault.</summary>
    private static IEnumerable<string> Faults(OrderReading reading, string? state) =>
        reading
            .Components.Where(f =>
                f.Status != ComponentStatus.Present
                && !(f.Status == ComponentStatus.Conditional && StateConditions.Demand(state, f.Component))
            )
            .Select(f =>
                $"{state} {f.Component}: {f.Status}. {f.Why} {string.Join(" | ", f.Quotes.Select(q => q.Text))}"
            )
            .Concat(reading.Flags.Select(f => $"{state} flag {f.Code}: {f.Quotes[0].Text}"));
}

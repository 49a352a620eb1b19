using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;

namespace Reknit.Web.Tests.Outside.Word;

/// <summary>Drafts of a made-up case whose names come from three scripts, with every blank filled.</summary>
internal static class DraftsToWrite
{
    public static readonly DateOnly Day = new(2026, 8, 3);

    private const string Order =
        "IT IS ORDERED that both parents and the child shall participate in reunification therapy. 2. The reunification therapist shall recommend a custody schedule to the court.";

    public static Draft Sample(string state, ViolenceAnswer answer = ViolenceAnswer.No) =>
        Fill(SampleOrder.Write(Facts("", state, answer)));

    public static IReadOnlyList<Draft> All()
    {
        var facts = Facts(Order, "TX", ViolenceAnswer.No);
        return
        [
            .. LetterToSide.Write(facts),
            .. RoleLetter.Write(facts),
            Addendum.Write(facts)!,
            SampleOrder.Write(facts),
        ];
    }

    /// <summary>What the order check finds, without the words it rests on, for comparing.</summary>
    public static string Findings(string text, string state)
    {
        var read = OrderCheck.Read(text, new(state, Day));
        return string.Join(
            '\n',
            read.Components.Select(c => $"{c.Component} {c.Status} {string.Join(' ', c.Missing)}")
                .Concat(read.Flags.Select(f => f.Code))
                .Append(read.Terms.Therapist)
        );
    }

    private static DraftFacts Facts(string order, string state, ViolenceAnswer answer)
    {
        var mother = new DraftParent("فاطمة الزهراء", "Mother");
        var father = new DraftParent("박 서준 <b>&amp;", "Father");
        return new(
            OrderCheck.Read(order, new(state, Day)),
            state,
            answer,
            new(mother, father, ["Anne-Marie O’Neil-Sørensen"], "Superior Court of Hollis County", "FL-20-1234"),
            [new(mother, "Ines Orr"), new(father, null)],
            new("Dr. Ana Reyes", "LMFT"),
            new("Harbor & Quay <Family> Practice", ["1 Quay Lane, Hollis", "office@harbor.example"]),
            Day
        );
    }

    private static Draft Fill(Draft draft) =>
        draft.Filled(blank =>
            blank.Kind switch
            {
                BlankKind.Percent => "50",
                BlankKind.Payer => "Father",
                BlankKind.Date => DraftText.Of(Day.AddYears(1)),
                _ => "as the evidence of the hearing shows",
            }
        );
}

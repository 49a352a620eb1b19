using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Drafts;
using static Reknit.Domain.Tests.Orders.Drafts.Drafting;

namespace Reknit.Domain.Tests.Orders.Drafts;

public sealed class LetterTests
{
    private const string Order = """
        IT IS ORDERED:
        1. Mother, of 12 Old Mill Road, Hollis, TX 75001, (555) 123-4567, mother@example.org, and Father shall sign all releases for any past or current provider only if both agree.
        2. The reunification therapist shall recommend a possession schedule to the court.
        3. The fees of the reunification therapist shall be paid ___% by ______ and ___% by ______.
        4. Father and Mother shall each pay one-half of the child's sessions of the reunification therapy.
        """;

    private static readonly string[] Verdicts =
    [
        "unlawful",
        "illegal",
        "void",
        "unenforceable",
        "disobey",
        "disregard",
    ];

    [Theory]
    [InlineData(ViolenceAnswer.No)]
    [InlineData(ViolenceAnswer.NotKnown)]
    public void Both_sides_get_the_same_letter_apart_from_whom_it_is_for(ViolenceAnswer answer)
    {
        foreach (var write in new[] { LetterToSide.Write, (Func<DraftFacts, IReadOnlyList<Draft>>)RoleLetter.Write })
        {
            var letters = write(Facts(Order, "TX", answer));
            Assert.Equal(
                [
                    new Addressee("Ines Orr", "Counsel for Dana Reed"),
                    new("Lee Park", "Father, representing themselves"),
                ],
                letters.Select(l => l.To)
            );
            Assert.Equal(DraftText.Of(letters[0] with { To = null }), DraftText.Of(letters[1] with { To = null }));
        }
    }

    [Theory]
    [InlineData("make no recommendation on custody unless the court asks for one", true)]
    [InlineData("recommend a custody schedule to the court", true)]
    [InlineData("make no recommendation on custody", false)]
    public void The_letter_on_the_role_answers_what_the_gate_asks_for(string role, bool isCalledFor)
    {
        var facts = Facts($"IT IS ORDERED:\n1. The reunification therapist shall {role}.\n", "TX", ViolenceAnswer.No);
        var status = facts.Reading.Components.Single(f => f.Component == Component.RoleLimit).Status;

        Assert.Equal(isCalledFor, RoleLetter.IsCalledFor(facts.Reading));
        var words = DraftText.WordsOf(RoleLetter.Write(facts)[0]);
        Assert.Equal(isCalledFor, words.Contains("These are its words", StringComparison.Ordinal));
        Assert.Equal(isCalledFor, words.Contains(role, StringComparison.Ordinal));
        Assert.Equal(
            status == ComponentStatus.Conditional,
            words.Contains(", under a condition.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_letter_names_the_rules_of_the_orders_day_and_those_that_came_since_to_each_side_alike()
    {
        var facts = Facts(Order, "TX", ViolenceAnswer.No) with
        {
            Reading = OrderCheck.Read(Order, new("TX", new DateOnly(2025, 6, 1)) { Today = Day }),
        };
        var letters = LetterToSide.Write(facts);
        var text = DraftText.WordsOf(letters[0]);

        Assert.DoesNotContain("Rules that counsel may wish to look at", text, StringComparison.Ordinal);
        Assert.Contains("Rules that came since the order", text, StringComparison.Ordinal);
        Assert.Contains(
            "Tex. Fam. Code 153.010(a), (c): we found no words on findings.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("34 U.S.C.", text, StringComparison.Ordinal);
        Assert.Single(letters.Select(DraftText.WordsOf).Distinct());
        Assert.Contains(
            Addendum(facts).Parts.OfType<DraftPart.Heading>(),
            h => h.Text.Contains("Findings", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_license_stands_after_the_name_as_the_register_has_it()
    {
        DraftLicense[] all = [new("LMFT", "AZ", "77"), new("LPC", "TX", "A-9"), new("LMFT", "TX", "B-3")];

        Assert.Equal("LPC, TX no. A-9; LMFT, TX no. B-3", DraftLicense.Written(all, "TX"));
        Assert.Equal("LMFT, AZ no. 77", DraftLicense.Written(all[..1], "TX"));
        Assert.Equal("LMFT, AZ no. 77", DraftLicense.Written(all[..1], null));
        Assert.Null(DraftLicense.Written([], "TX"));
    }

    [Fact]
    public void Who_stands_for_the_child_gets_the_same_letter_without_anybodys_address()
    {
        var guardian = new Addressee("Nadia  Holm", "Guardian ad litem");
        var facts = Facts(Order, "TX", ViolenceAnswer.No) with { Copies = [guardian], Protected = ["Old Mill"] };
        foreach (var letters in new[] { LetterToSide.Write(facts), RoleLetter.Write(facts) })
        {
            Assert.Equal(3, letters.Count);
            Assert.Equal(guardian, letters[2].To);
            Assert.Single(letters.Select(DraftText.WordsOf).Distinct());
            Assert.EndsWith(
                "cc: Nadia Holm, Guardian ad litem",
                DraftText.WordsOf(letters[0]),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("Old Mill", DraftText.Of(letters[2]), StringComparison.Ordinal);
            Assert.DoesNotContain("mother@example.org", DraftText.Of(letters[2]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_protected_contact_that_the_page_breaks_in_two_is_left_out_all_the_same()
    {
        var order = Order.Replace("current provider", "current provider at Quiet\n   Meadow", StringComparison.Ordinal);
        var open = Facts(order, "TX", ViolenceAnswer.No);
        Assert.Contains("Quiet Meadow", DraftText.Of(LetterToSide.Write(open)[0]), StringComparison.Ordinal);
        Assert.All(
            LetterToSide.Write(open with { Protected = ["Quiet Meadow"] }),
            letter => Assert.DoesNotContain("Quiet Meadow", DraftText.Of(letter), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_copies_no_letter_speaks_of_any() =>
        Assert.DoesNotContain(
            "cc:",
            DraftText.Of(LetterToSide.Write(Facts(Order, "TX", ViolenceAnswer.No))[0]),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_letter_lists_what_is_missing_conditional_and_contrary_with_the_orders_words()
    {
        var letter = LetterToSide.Write(Facts(Order, "TX", ViolenceAnswer.No))[0];
        Assert.Equal(
            ["Not found", "Said with a condition", "Said otherwise", "Rules that counsel may wish to look at"],
            letter
                .Parts.OfType<DraftPart.Heading>()
                .Select(h => h.Text)
                .Where(h => h is not ("Said in part" or "Left blank"))
        );
        var text = DraftText.Of(letter);
        Assert.Contains(
            "“The reunification therapist shall recommend a possession schedule to the court.” (paragraph 2)",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Attendance: that both parents attend", text, StringComparison.Ordinal);
        Assert.Contains(
            "Tex. Fam. Code 153.010(a), (c): we found no words on findings.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("34 U.S.C.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_component_is_asked_for_where_it_is_missing()
    {
        var facts = Facts(BareOrder, "NC", ViolenceAnswer.No);
        var items = LetterToSide
            .Write(facts)[0]
            .Parts.OfType<DraftPart.Numbered>()
            .Select(n => DraftText.Of(n.Spans))
            .ToList();
        Assert.Equal(ComponentAsks.All.Select(a => $"{a.Name}: {a.Ask}."), items);
        Assert.Equal(Enum.GetValues<Component>(), ComponentAsks.All.Select(a => a.Component));
    }

    [Fact]
    public void A_whole_order_is_asked_for_nothing()
    {
        var facts = Facts("", "NC", ViolenceAnswer.No);
        var whole = DraftText.Of(SampleOrder.Write(facts).Filled(b => Judge(b, facts)));
        var letter = LetterToSide.Write(Facts(whole, "NC", ViolenceAnswer.No))[0];
        Assert.Empty(letter.Parts.OfType<DraftPart.Numbered>());
        Assert.Contains("We ask for nothing more.", DraftText.Of(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void No_draft_carries_an_address_a_telephone_or_a_protected_contact()
    {
        var facts = Facts(Order, "TX", ViolenceAnswer.No) with { Protected = ["Hollis, TX"] };
        Draft[] drafts =
        [
            .. LetterToSide.Write(facts),
            .. RoleLetter.Write(facts),
            SampleOrder.Write(facts),
            Addendum(facts),
        ];
        Assert.All(
            drafts.Select(DraftText.Of),
            text =>
                Assert.All(
                    ["Old Mill", "75001", "123-4567", "mother@example.org", "Hollis, TX"],
                    contact => Assert.DoesNotContain(contact, text, StringComparison.OrdinalIgnoreCase)
                )
        );
        Assert.Contains(Withheld.Mark, DraftText.Of(drafts[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He lives at 4 Elm St., Apt 3, Reno, NV 89501.", "He lives at [left out].")]
    [InlineData("P.O. Box 846 is hers.", "[left out] is hers.")]
    [InlineData("Call 555-123-4567 or +1 (555) 123-4567.", "Call [left out] or [left out].")]
    [InlineData("Call 555\u2013123\u20134567 or 555\u2011123\u20114567.", "Call [left out] or [left out].")]
    [InlineData(
        "Call 555 \u2013 123 \u2013 4567, 5552134567 or +1 5552134567.",
        "Call [left out], [left out] or [left out]."
    )]
    [InlineData("Call (555) 2134567 or 123\u20144567.", "Call [left out] or [left out].")]
    [InlineData("Receipt 15552134567890 and file FC5552134567", "Receipt 15552134567890 and file FC5552134567")]
    [InlineData("Write to a.b@c.example.", "Write to [left out].")]
    [InlineData("Mother shall pay 50 percent by March 3, 2026.", "Mother shall pay 50 percent by March 3, 2026.")]
    [InlineData(
        "The parties shall attend 8 sessions with Dr. Reyes.",
        "The parties shall attend 8 sessions with Dr. Reyes."
    )]
    [InlineData("Signed March 3, 2026 Superior Court", "Signed March 3, 2026 Superior Court")]
    [InlineData("Case No. 555-12-3456 of the District Court", "Case No. 555-12-3456 of the District Court")]
    public void What_tells_where_somebody_is_is_left_out_and_nothing_else(string order, string safe) =>
        Assert.Equal(safe, Withheld.From(order, []));

    [Fact]
    public void No_draft_judges_the_order_or_takes_a_side()
    {
        var facts = Facts(Order, "TX", ViolenceAnswer.No);
        Draft[] drafts =
        [
            .. LetterToSide.Write(facts),
            .. RoleLetter.Write(facts),
            SampleOrder.Write(facts),
            Addendum(facts),
        ];
        foreach (var text in drafts.Select(DraftText.Of))
        {
            Assert.All(Verdicts, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(Domain.Words.WordingRules.Forbidden(text));
            Assert.Contains("no legal advice", text, StringComparison.Ordinal);
        }

        Assert.All(
            drafts.Take(4),
            d =>
                Assert.Contains(
                    "The order stands as it is until the court changes it",
                    DraftText.Of(d),
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(["Draft for counsel", "Draft for counsel"], drafts.Skip(4).Select(d => d.Mark));
    }

    [Fact]
    public void A_role_letter_is_called_for_where_the_therapist_is_asked_for_custody_or_a_schedule()
    {
        var asked = Facts(Order, "TX", ViolenceAnswer.No);
        Assert.True(RoleLetter.IsCalledFor(asked.Reading));
        Assert.False(RoleLetter.IsCalledFor(Facts(BareOrder, "TX", ViolenceAnswer.No).Reading));
        var text = DraftText.Of(RoleLetter.Write(asked)[0]);
        Assert.Contains("recommend a possession schedule", text, StringComparison.Ordinal);
        Assert.Contains(
            "an opinion on conservatorship, possession, access or relocation",
            text,
            StringComparison.Ordinal
        );
    }
}

using Reknit.Domain.Orders;

namespace Reknit.Domain.Tests.Orders;

/// <summary>What hangs on an order lifts no stop of it, however full of the law's own words it is.</summary>
public sealed class TailTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly string[] Tails =
    [
        "NOTICE: You may ask for help. A list of licensed counselors with experience in working with victims of trauma is attached.",
        "Approved as to form only.\nAttorney for Petitioner",
        "CERTIFICATE OF SERVICE\nI certify that a copy was mailed on May 3, 2024 to Dr. Alan Voss, Ph.D., licensed psychologist, who is in the insurance network.",
        "STATUTES QUOTED\nSection 3190. The court may require counseling for not more than one year if it finds that the dispute poses a substantial danger to the best interest of the child and that the counseling is in the best interest of the child.",
        "INVOICE\nDr. Odile Marsh, LMFT, licensed marriage and family therapist, therapy session, 50 minutes, paid by Father: $200. The therapy ends on December 1, 2026.",
        "REQUEST OF PETITIONER\nI respectfully ask the Court to find that generally accepted and scientifically valid proof shows that the treatment is safe and will not harm the child. Signed, Petitioner.",
        "EXHIBIT B\nThe evidence rebuts the presumption. On clear and convincing evidence as to each factor the court finds the therapy in the child's best interest. Before therapy begins Father shall complete a batterer intervention program.",
        "DECLARATION OF FATHER\nThe parties have a history of conflict. The Court considered evidence of family violence and found no credible evidence of family violence.",
        "NOTICE OF RIGHTS\nThe law of the state limits such therapy. Both parents may consent. Anyone may ask for help with fees, for a licensed therapist, or for records of therapy.",
        "SO ORDERED.\n\nThe clerk shall mail copies of this order to all counsel.",
        "PROOF OF SERVICE\nState of Nevada, County of Clark. I am not a party. Executed on June 1, 2020.",
    ];

    /// <summary>What hangs below a signature, with words of every term in it.</summary>
    private static readonly string[] Below =
    [
        "NOTICE TO PARTIES\nEach parent must attend all hearings. The child shall be brought to court when the court asks. The parties may agree to a different therapist.",
        "NOTICE: You may ask for help. A list of licensed counselors with experience in working with victims of trauma is attached.",
        "PROOF OF SERVICE\nI am over 18 and not a party. I served the order for reunification therapy on Dr. Alan Voss, Ph.D., therapist, who shall report to the court. Executed on June 1, 2020.",
        "CERTIFICATE OF MAILING\nThe clerk mailed copies to the therapist and to counsel for both parents. The costs of mailing are shared equally.",
        "CERTIFICATE OF SERVICE\nI certify that a copy was mailed on May 3, 2024 to the reunification therapist and to both parties, who shall sign all releases.",
        "CLERK'S NOTICE\nForm FL-341. Mandatory use. The therapist may not make recommendations about custody. Each party shall pay one-half of the therapist's fees unless the court orders otherwise.",
        "Form adopted for mandatory use. Judicial Council. The parties shall follow the recommendations of the therapist. Page 2 of 2.",
        "INSTRUCTIONS\n1. Both parents and the child shall take part in therapy.\n2. The therapist decides how often sessions take place.\n3. Sign all releases that the therapist asks for.\n4. No contact shall be forced on the child.",
        "INSTRUCTIONS FOR COMPLETING THIS FORM\nFill in the name of the therapist. State who pays. If no therapist is named, the parties shall agree on one.",
        "NOTICE OF RIGHT TO APPEAL\nAny party may appeal within 30 days. Mother and Father are not required to attend therapy while an appeal is pending. The court may vacate this order.",
        "WARNING: Failure to comply may be contempt of court. A parent who does not bring the child to therapy shall pay the other's fees. The therapist will tell the court.",
        "ADA NOTICE\nIf you are a person with a disability who needs accommodation to take part in any proceeding, you are entitled to it at no cost to you. The therapist is not covered.",
        "APPROVED AS TO FORM\nAttorney for Petitioner\nAttorney for Respondent\nCounsel for both parents may speak with the therapist.",
        "ACKNOWLEDGMENT OF THERAPIST\nI have read the order and accept. I will not make custody recommendations. I will report to the court on attendance only. My fee is $200, to be paid by Father.",
        "CONSENT OF THERAPIST: I, Dana Ruiz, LMFT, agree to serve and shall decide when visits resume.",
        "EXHIBIT A\nFEE SCHEDULE\nFamily session $200. Child session $150. Each parent pays for individual sessions. Calls with counsel are billed.",
        "STATUTES QUOTED\nSection 3190. The court may require counseling for not more than one year if it finds that the dispute poses a substantial danger to the best interest of the child.",
        "PREPARED BY:\nLaw Office of J. Reed\nThe therapist shall have the discretion to suspend visits.",
        "DISTRIBUTION: Petitioner; Respondent; Guardian ad litem; Dr. A. Voss. The therapist shall not be given a copy.",
        "REQUEST OF PETITIONER\nI respectfully ask the Court that Respondent not take part in therapy, that the therapist be removed, and that the order be vacated. Signed, Petitioner.",
        "DECLARATION OF FATHER\nThe therapist decides when I see my child. I should not have to pay. Mother will not bring the child. I ask that therapy end after six sessions.",
        "SO ORDERED.\n\nThe clerk shall mail copies of this order to all counsel.",
        "GLOSSARY\nReunification therapy: therapy in which the parents and the child take part, at the child's pace, for as long as the therapist finds it productive. The therapist does not recommend custody.",
        "FREQUENTLY ASKED QUESTIONS\nWho pays? Usually each parent pays half. Does the therapist talk to the court? No. Must my child go? Yes, both parents must bring the child.",
        "VERIFICATION\nI declare under penalty of perjury that the foregoing is true. No reunification therapy was ever ordered in this case.",
    ];

    /// <summary>Every labelled order of some length, signed, with two of the papers in a fixed rotation.</summary>
    [Fact]
    public void What_hangs_below_the_signature_changes_no_finding_and_lifts_no_flag()
    {
        var states = OrderCheck.StatesOnFile.Order(StringComparer.Ordinal).ToList();
        List<string> wrong = [];
        var read = 0;
        var orders = LabelledText.All.Where(t => t.Text.Length > 900 || t.Label("kind") == "order").ToList();
        for (var i = 0; i < orders.Count; i++)
        {
            var signed =
                $"{orders[i].Text.TrimEnd()}\n\nSO ORDERED.\n\n____________________\nJudge of the Superior Court";
            var context = new OrderContext(orders[i].Label("in") ?? states[i % states.Count], Day);
            var before = OrderCheck.Read(signed, context);
            if (before.Document.Kind == DocumentKind.Other)
            {
                continue;
            }
            foreach (var tail in (string[])[Below[(i * 2) % Below.Length], Below[(i * 2 + 1) % Below.Length]])
            {
                read++;
                wrong.AddRange(ChangesBelow(orders[i], signed, context, before, tail));
            }
        }
        Assert.True(read > 200, $"Only {read} were read.");
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string> ChangesBelow(
        LabelledText text,
        string signed,
        OrderContext context,
        OrderReading before,
        string tail
    )
    {
        // An order that speaks of its exhibit takes the exhibit in.
        if (
            tail.StartsWith("EXHIBIT", StringComparison.Ordinal)
            && before.Components.Any(c => c.Component == Component.Costs && c.Status != ComponentStatus.Present)
        )
        {
            return [];
        }
        var after = OrderCheck.Read($"{signed}\n\n{tail}\n", context);
        return
        [
            .. before
                .Components.Zip(after.Components)
                .Where(p => p.First.Status != p.Second.Status)
                .Select(p =>
                    $"{text.Name}: {p.First.Component}: {p.First.Status} became {p.Second.Status} ({tail[..16]})"
                ),
            .. before
                .Flags.Where(f =>
                    !after.Flags.Any(a => (a.Code, a.Citation) == (f.Code, f.Citation) && a.Effect <= f.Effect)
                )
                .Select(f => $"{text.Name}: {context.State} {f.Code} {f.Effect} is gone ({tail[..16]})"),
        ];
    }

    /// <summary>Every labelled text, read under a state of its own with two tails; each state meets each tail.</summary>
    private static IEnumerable<(LabelledText Text, string State, string[] Tails)> Every
    {
        get
        {
            var states = OrderCheck.StatesOnFile.Order(StringComparer.Ordinal).ToList();
            return LabelledText.All.Select(
                (text, i) =>
                    (
                        text,
                        text.Label("in") ?? states[i % states.Count],
                        (string[])
                            [Tails[(i / states.Count) % Tails.Length], Tails[(i / states.Count + 5) % Tails.Length]]
                    )
            );
        }
    }

    [Fact]
    public void Text_after_the_order_lifts_no_flag_and_changes_nothing_that_was_found()
    {
        List<string> wrong = [.. Every.SelectMany(e => Wrong(e.Text, e.State, e.Tails))];
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("TX")]
    [InlineData("CA")]
    [InlineData("UT")]
    public void A_notice_with_a_list_of_licensed_counselors_names_no_licence(string state)
    {
        const string Order =
            "IT IS ORDERED that the parties and the child attend reunification therapy with Morgan Salle.";
        var after = OrderCheck.Read($"{Order}\n\n{Tails[0]}", new(state, Day));

        Assert.Contains(after.Flags, f => f.Code == "P13");
    }

    private static IEnumerable<string> Wrong(LabelledText text, string state, string[] tails)
    {
        var context = new OrderContext(state, Day);
        var before = OrderCheck.Read(text.Text, context);
        return tails.SelectMany(tail => Wrong(text, context, before, tail));
    }

    private static IEnumerable<string> Wrong(LabelledText text, OrderContext context, OrderReading before, string tail)
    {
        var after = OrderCheck.Read($"{text.Text.TrimEnd()}\n\n{tail}\n", context);
        if (before.Document.IsReunificationTherapy && !after.Document.IsReunificationTherapy)
        {
            yield return $"{text.Name}: rt was true ({tail[..12]})";
        }
        foreach (
            var flag in before.Flags.Where(f =>
                !after.Flags.Any(a => a.Code == f.Code && a.Citation == f.Citation && a.Effect <= f.Effect)
            )
        )
        {
            yield return $"{text.Name}: {context.State} {flag.Code} {flag.Effect} is gone ({tail[..12]})";
        }
        foreach (
            var (was, now) in before
                .Components.Zip(after.Components)
                .Where(p => p.First.Status != p.Second.Status && p.First.Status != ComponentStatus.Absent)
        )
        {
            yield return $"{text.Name}: {was.Component}: {was.Status} became {now.Status} ({tail[..12]})";
        }
    }
}

namespace Reknit.Domain.Orders.Reading;

/// <summary>Says what the document is, and whether it orders reunification therapy.</summary>
internal static partial class DocumentKinds
{
    /// <summary>Where a document says what it is.</summary>
    private const int Top = 14;

    /// <summary>A single clause says nothing of what the whole is about.</summary>
    private const int ShortText = 4;

    public static DocumentFinding Of(string text, IReadOnlyList<Clause> clauses, ProceedingKind proceeding)
    {
        var kind = Kind(clauses);
        // Where the court grants a motion as it stands, what was asked for says what it is.
        var isGranted = clauses.Any(c =>
            c.Voice == Voice.Operative
            && c.Has("granted")
            && !c.Has("denied")
            && c.Words.Any(w => w.Form is "motion" or "petition" or "aplication" or "request")
        );
        var voiced = clauses
            .Where(c =>
                c.Voice is Voice.Operative or Voice.Recital or Voice.Struck
                || (c.Voice == Voice.Request && (isGranted || Verdicts.IsKept(c)))
            )
            .ToList();
        var isLookalike = IsOfWelfare(text, clauses, proceeding);
        var named = voiced.Count(c => c.Has("rtstrong") && !IsOnlyMentioned(c, isOfAnother: false));
        var isEvaluation = named <= 1 && clauses.Take(Top).Any(c => c.Has("evaltitle") && c.Sentence.IsHeading);
        var isOfAnother = clauses.Take(Top).Any(IsTitleOfAnother);
        var strong = voiced.Find(c =>
            c.Has("rtstrong")
            && !isEvaluation
            && !IsOnlyMentioned(c, isOfAnother)
            && !(isLookalike && (c.Voice == Voice.Recital || c.HasAny("caseplan", "fail") || !IsByItsName(c)))
        );
        if (strong is not null)
        {
            return new(kind, true, $"It names the therapy: “{Words(strong, "rtstrong")}”.");
        }
        var weak = voiced.Find(c => c.Has("rtweak") && !isEvaluation && !IsOnlyMentioned(c, isOfAnother));
        if (weak is not null && !isLookalike && voiced.Exists(c => c.Has("estranged")))
        {
            return new(
                kind,
                true,
                $"It names “{Words(weak, "rtweak")}” where a child's contact with a parent is at stake."
            );
        }
        return new(
            kind,
            false,
            isLookalike ? "It speaks of reunification in a child-welfare case, not of this therapy."
                : clauses.Any(c => c.Has("othercoach"))
                    ? "It speaks of coordination or supervision, not of this therapy."
                : "No name of this therapy was found."
        );
    }

    /// <summary>Whether the document is about something that only looks like the therapy.</summary>
    public static bool IsSomethingElse(
        string text,
        DocumentFinding document,
        IReadOnlyList<Clause> clauses,
        ProceedingKind proceeding
    ) =>
        !document.IsReunificationTherapy
        && (
            IsOfWelfare(text, clauses, proceeding)
            || IsOfAdultsAlone(clauses)
            || clauses
                .Take(Top)
                .Any(c =>
                    c.HasAny("othercoach", "evaltitle")
                    && (c.Sentence.IsHeading || c.Words.Any(w => w.Form.StartsWith("apoint", StringComparison.Ordinal)))
                )
            || (
                clauses.Count > ShortText
                && clauses.Any(c => c.Has("ownwork") && !c.HasAny("child", "both"))
                && !clauses.Any(c =>
                    c.Has("rt") || c.Has("childtherapist") || (c.Has("therapist") && c.HasAny("child", "both"))
                )
            )
            || (
                clauses.Any(c => c.Has("otherwork"))
                && !clauses.Any(NamesTherapist)
                && !clauses.Any(c => c.HasAny("rt", "childtherapist"))
            )
            || (clauses.Any(c => c.Has("othercoach")) && !clauses.Any(c => c.Has("therapist")))
            || (
                clauses.Count(c => c.Has("othercoach")) >= 2
                && clauses.Count(c => c.Has("therapist") && !c.Has("othercoach")) <= 1
            )
        );

    /// <summary>
    /// An order between parents may name an agency or its case in passing and stays one between parents; where nothing says
    /// which kind of case it is, a child-welfare case speaks of it more than once, or where it speaks of reunification.
    /// </summary>
    private static bool IsOfWelfare(string text, IReadOnlyList<Clause> clauses, ProceedingKind proceeding) =>
        proceeding switch
        {
            ProceedingKind.PrivateCustody => false,
            ProceedingKind.ChildWelfare => clauses.Any(c => Proceedings.SpeaksOfWelfare(text, c)),
            _ => clauses.Where(c => Proceedings.SpeaksOfWelfare(text, c)).ToList() is { Count: > 0 } spoken
                && (spoken.Count > 1 || spoken[0].Has("rt")),
        };

    private static bool NamesTherapist(Clause clause) =>
        clause.Words.Any(w => w.Form.StartsWith("therapist", StringComparison.Ordinal));

    /// <summary>"Stipulate to entry of the following as an order": not "ask that it be entered".</summary>
    private static bool IsEnteredAsOrder(Clause clause) =>
        clause.Words.Any(w => w.Form is "entry")
        && HasPair(clause, ["an", "the"], ["order"])
        && !clause.Words.Any(w => w.Form is "ask" or "asks" or "request" or "requests");

    /// <summary>"I therefore order", "I direct".</summary>
    public static bool IsJudgesVoice(Clause clause)
    {
        for (var i = 1; i < clause.Words.Count; i++)
        {
            if (
                clause.Words[i].Form is "order" or "direct" or "ordering" or "directing"
                && (
                    clause.Words[i - 1].Form is "i"
                    || (
                        clause.Words[i - 1].Form is "therefore" or "hereby" or "shal" or "am"
                        && i > 1
                        && clause.Words[i - 2].Form is "i"
                    )
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>In a child-welfare case conjoint counseling may be for anything; reunification therapy is what it says.</summary>
    private static bool IsByItsName(Clause clause) =>
        clause
            .All("rtstrong")
            .Any(h =>
                clause
                    .Words.Skip(h.Start)
                    .Take(h.End - h.Start)
                    .Any(w =>
                        w.Form.StartsWith("reunif", StringComparison.Ordinal)
                        || w.Form.StartsWith("reintegr", StringComparison.Ordinal)
                        || w.Form.StartsWith("reconcil", StringComparison.Ordinal)
                        || w.Form.StartsWith("intervention", StringComparison.Ordinal)
                    )
            );

    /// <summary>A court's opinion on another court's order.</summary>
    private static bool IsAppeal(IReadOnlyList<Clause> clauses) =>
        clauses.Any(c =>
            HasPair(c, ["apeals", "apeal", "apealed"], ["from"])
            || (c.Sentence.Index < Top && HasPair(c, ["apelate", "court"], ["division", "apeals", "apeal"]))
            || HasPair(c, ["on"], ["apeal"])
            || (
                c.Sentence.Index < Top
                && HasPair(
                    c,
                    ["department", "dept"],
                    ["held", "reversed", "reversing", "modified", "afirmed", "determined", "concluded", "found"]
                )
            )
            || (c.Sentence.Index < Top && HasPair(c, ["court"], ["of"]) && HasPair(c, ["of"], ["apeals", "apeal"]))
            || c.Words.Any(w => w.Form is "curiam")
        )
        && clauses.Any(c =>
            HasPair(c, ["unanimously"], ["modified", "afirmed", "reversed"])
            || c.Words.Any(w => w.Form is "we")
                && c.Words.Any(w =>
                    w.Form
                        is "reverse"
                            or "agre"
                            or "afirm"
                            or "vacate"
                            or "remand"
                            or "hold"
                            or "conclude"
                            or "disagre"
                )
        );

    /// <summary>"Report and recommendations of the guardian ad litem": what somebody puts before the court.</summary>
    private static bool IsReportOfAnother(IReadOnlyList<Clause> clauses) =>
        clauses
            .Take(Top)
            .Any(c =>
                c.Words.Count <= Top
                && c.Words.Any(w => w is { Form: "report", AllCapitals: true })
                && c.HasAny("evaluator", "childlawyer")
                && !c.Words.Any(w => w.Form is "order" or "magistrate" or "referee" or "magistrates" or "referees")
            ) && !clauses.Any(c => c.Orders);

    /// <summary>Where a court on appeal changes the order or sends it back, none stands as it was told.</summary>
    public static bool IsUndoneOnAppeal(IReadOnlyList<Clause> clauses) =>
        IsAppeal(clauses)
        && clauses.Any(c =>
            c.Words.Any(w =>
                w.Form
                    is "reversed"
                        or "reverse"
                        or "vacate"
                        or "vacated"
                        or "remand"
                        or "remanded"
                        or "remited"
                        or "remit"
                        or "modify"
                        or "reversing"
                        or "modified"
            )
        );

    private static bool HasPair(Clause clause, string[] first, string[] second)
    {
        for (var i = 0; i + 1 < clause.Words.Count; i++)
        {
            if (first.Contains(clause.Words[i].Form) && second.Contains(clause.Words[i + 1].Form))
            {
                return true;
            }
        }
        return false;
    }

    private static DocumentKind Kind(IReadOnlyList<Clause> clauses)
    {
        var operative = clauses.Where(c => c.Voice is Voice.Operative or Voice.Struck or Voice.Recital).ToList();
        if (clauses.Count(c => c.Voice == Voice.Meta) * 2 > clauses.Count && clauses.Count > 0)
        {
            return DocumentKind.Other;
        }
        if (
            IsAppeal(clauses)
            || IsReportOfAnother(clauses)
            || !clauses.Any(c => c.Voice is Voice.Operative or Voice.Struck or Voice.Recital)
        )
        {
            return DocumentKind.Other;
        }
        var isOrdered = operative.Exists(c =>
            HasOrdered(c)
            || c.Words.Any(w =>
                w.Form is "decred" or "adjudged" or "ordred" || (w.Form is "orders" && (!w.Capital || w.AllCapitals))
            )
            || IsJudgesVoice(c)
            || IsEnteredAsOrder(c)
            || Genres.IsRuling(c)
        );
        var isAgreed = operative.Exists(c =>
            c.Words.Any(w =>
                w.Form.StartsWith("stipulat", StringComparison.Ordinal) || w.Form is "agrement" or "agre" or "agred"
            )
        );
        var headings = clauses.Take(14).Where(c => c.Sentence.IsHeading || c.Words.Count <= 14).ToList();
        isOrdered |= headings.Exists(c =>
            c.Words.Any(w =>
                w is { Form: "order" or "decre" or "judgment" or "endorsement" or "ruling", Capital: true }
            ) && !c.Words.Any(w => w.Form is "proposed" or "stipulation" or "agrement")
        );
        var isSoOrdered = operative.Exists(c =>
            (HasOrdered(c) || c.Words.Any(w => w.Form is "orders"))
            && !c.Words.Any(w => w.Form is "agre" or "stipulate")
            && c.Words.Any(w => w.Form is "it" or "court" or "so" or "hereby")
        );
        if (isAgreed && !isSoOrdered && !isOrdered)
        {
            return DocumentKind.Agreement;
        }
        var hasDuty = operative.Exists(c => c.HasAny("shall", "both", "parent", "therapist") && c.IsAboutTherapy);
        return isOrdered || isSoOrdered || hasDuty ? DocumentKind.Order : DocumentKind.Other;
    }

    private static string Words(Clause clause, string thing) =>
        string.Join(
            ' ',
            clause
                .Words.Skip(clause.All(thing)[0].Start)
                .Take(clause.All(thing)[0].End - clause.All(thing)[0].Start)
                .Select(w => w.Form)
        );
}

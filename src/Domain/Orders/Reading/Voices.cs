namespace Reknit.Domain.Orders.Reading;

/// <summary>Decides whose voice each sentence speaks with, from its own verbs and from the part of the document it is in.</summary>
internal static class Voices
{
    private static readonly HashSet<string> RequestVerbs = WordForm.Set(
        """
        requests requested requesting asks asked seeks sought seeking moves moved proposes proposed argues
        argued contends contended asserts asserted alleges alleged claims claimed complains urges urged
        testified testifies maintains maintained believes believed wants wanted wishes suggests suggested
        opined prays petitioned opposed opposes hoped explained stated challenges petitions desires insists
        insisted motion motions prayed expressed offered advocated submitted  willing
        """
    );

    private static readonly HashSet<string> Orderers = WordForm.Set(
        """
        ordered orders directed directs decreed adjudged awarded required requires ruled mandated granted
        grants ordred ordrd orderd stipulate stipulated agree agreed appointed appoints imposed provided
        provides obligated
        """
    );

    private static readonly PhraseSet Metas = new(
        """
        order should, orders should, order must include, order may include, should include, should state,
        should specify, an order can not, an order cannot, an order may, orders often, orders typically, a
        good order, good orders, sample order, courts may, courts can, courts often, courts should, courts
        sometimes, a court may, a court can, a court cannot, court may order, court may require, court may
        not, may not delegate, cannot delegate, can not delegate, judges should, judges may, judges often,
        in some states, in many cases, for example, typically, usually, the statute, statute provides,
        section provides, authority to order, authorized to order, authorizes the court, practitioners,
        order that says, the order needs, an order for, consider adding, language such as, include language,
        clauses such as, it is helpful, it is important that the order, drafting, templates, in general,
        generally, stipulations should, order ought, court has discretion
        """
    );

    /// <summary>What tells a drafter what to write: only where it opens the sentence.</summary>
    private static readonly PhraseSet Imperatives = new(
        """
        state that, state who, state whether, specify, make sure, be sure, identify, spell out, include a,
        include the, say who, ask the court, ask your
        """
    );

    private static readonly PhraseSet Strikes = new(
        """
        reverse, reversed, reverses, vacate, vacated, vacates, vacating, struck, strike, strikes, stricken,
        striking, set aside, delete, deleted, deleting, erred, error, abused its discretion, abuse of
        discretion, rescinded, rescind, improper delegation, impermissible delegation, improperly delegated,
        impermissibly delegated, improvidently, unlawful delegation, overruled, quashed, discharged and
        replaced, void, annulled, suspended the order, revoked, superseded, no longer in effect, exceeded
        its authority, set-aside
        """
    );

    private static readonly PhraseSet Kept = new(
        """
        affirm, affirmed, affirms, no error, did not err, not err, did not abuse, no abuse of discretion,
        not an abuse, decline, declines, declined, one name, names, from the list, denied, strike that,
        strikes one, reject, not improper, was not
        """
    );

    private static readonly PhraseSet Recitals = new(
        """
        whereas, the court finds, court finds, the court found, court found, court noted, court notes, court
        observed, court is concerned, court considered, court heard, having heard, having considered, having
        read, court is satisfied, court believes, previously ordered, previously been, had been, had
        previously, has been, have been, prior order, had ordered, historically, background, it is noted,
        the court acknowledges, court recognizes, the evidence, was attending, were attending, were
        participating, began attending, the report, recommended that, recommends that, recommendation that,
        are willing, is willing, were willing, was willing, court opines, in response
        """
    );

    public static void Assign(IReadOnlyList<Clause> clauses)
    {
        var part = Voice.Operative;
        foreach (var clause in clauses)
        {
            if (clause.Sentence.IsHeading)
            {
                part = OfHeading(clause.Words) ?? Voice.Operative;
            }
            else if (part != Voice.Operative && IsOrderOpening(clause.Words))
            {
                part = Voice.Operative;
            }
            clause.Voice = OfSentence(clause, part);
            if (
                clause.Words[^1].IsMark(':')
                && clause.Voice is Voice.Request or Voice.Meta
                && clause.Sentence.IsHeading
            )
            {
                part = clause.Voice;
            }
        }
    }

    /// <summary>Whether the words after a strike say what is struck only by pointing: that provision, the order.</summary>
    public static bool PointsBack(Clause clause) =>
        clause.Words.Any(w =>
            w.Form
                is "provision"
                    or "portion"
                    or "requirement"
                    or "that"
                    or "this"
                    or "those"
                    or "these"
                    or "order"
                    or "judgment"
                    or "directive"
        );

    /// <summary>The whole order or judgment is reversed, not a portion of it.</summary>
    public static bool StrikesAll(Clause clause) =>
        clause.Words.Any(w => w.Form is "order" or "judgment" or "judgement" or "decre")
        && !clause.Words.Any(w =>
            w.Form
                is "portion"
                    or "part"
                    or "provision"
                    or "extent"
                    or "paragraph"
                    or "requirement"
                    or "that"
                    or "requiring"
                    or "language"
                    or "sentence"
        )
        && !clause.HasAny("therapy", "therapist", "custody", "cost");

    private static Voice OfSentence(Clause clause, Voice part)
    {
        var words = clause.Words;
        if (Find(words, Strikes, words.Count) >= 0 && Find(words, Kept, words.Count) < 0)
        {
            return Voice.Struck;
        }
        var modal = FirstAction(words);
        var order = Last(words, Orderers, modal);
        var request = LastRequest(words, modal);
        if (part != Voice.Operative && order < 0)
        {
            return part;
        }
        if (request >= 0 && request > order && !IsGranted(clause, request))
        {
            return Voice.Request;
        }
        if (Find(words, Imperatives, clause.Sentence.OwnFrom + 2) >= 0 && order < 0)
        {
            return Voice.Meta;
        }
        if (Find(words, Metas, Math.Min(words.Count, 24)) is >= 0 and var meta && order < meta)
        {
            return Voice.Meta;
        }
        var recital = Find(words, Recitals, Math.Max(modal, 6));
        return recital >= 0 && (order < recital || recital < clause.Sentence.OwnFrom) && !HasDutyAfter(words, recital)
            ? Voice.Recital
            : Voice.Operative;
    }

    private static bool HasDutyAfter(IReadOnlyList<Token> words, int from)
    {
        if (words[from].Form is "whereas")
        {
            return false;
        }
        for (var i = from; i < words.Count; i++)
        {
            if (
                words[i].Form is "shal" or "must"
                && words[from].Form
                    is not ("recommended" or "recomended" or "recommends" or "recomends" or "recomendation")
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsGranted(Clause clause, int request) =>
        clause.Words[request].Form.StartsWith("motion", StringComparison.Ordinal)
        || clause.Words[request].Form.StartsWith("request", StringComparison.Ordinal)
        || clause.Words[request].Form is "petition" or "aplication"
            ? clause.Has("granted") && !clause.Has("denied")
            : false;

    /// <summary>Where the sentence's own action begins: after its first duty, permission or order.</summary>
    private static int FirstAction(IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Form is "shal" or "must" or "wil" or "may")
            {
                return i;
            }
        }
        return words.Count;
    }

    private static int Last(IReadOnlyList<Token> words, HashSet<string> forms, int before)
    {
        for (var i = Math.Min(before, words.Count) - 1; i >= 0; i--)
        {
            if (forms.Contains(words[i].Form))
            {
                return i;
            }
        }
        return -1;
    }

    private static int LastRequest(IReadOnlyList<Token> words, int before)
    {
        for (var i = Math.Min(before, words.Count) - 1; i >= 0; i--)
        {
            var isTheirs =
                i > 0 && words[i].Form is "request" or "petition" or "aplication" && Lexicon.IsParty(words[i - 1].Form);
            if (!isTheirs && !RequestVerbs.Contains(words[i].Form))
            {
                continue;
            }
            var previous = i > 0 ? words[i - 1].Form : "";
            var isBy =
                i + 1 < words.Count
                && words[i + 1].Form is "by"
                && words[i].Form.EndsWith("ed", StringComparison.Ordinal);
            var isModifier =
                previous
                is "as"
                    or "al"
                    or "any"
                    or "when"
                    or "if"
                    or "mutualy"
                    or "therapist"
                    or "be"
                    or "unles"
                    or "wherever"
                    or "such"
                    or "so";
            if (!isBy && !isModifier)
            {
                return i;
            }
        }
        return -1;
    }

    private static Voice? OfHeading(IReadOnlyList<Token> words)
    {
        foreach (var word in words)
        {
            switch (word.Form)
            {
                case "recitals"
                or "recital"
                or "background"
                or "findings"
                or "notations"
                or "facts"
                or "history"
                or "reasons"
                or "notes":
                    return Voice.Recital;
                case "sought"
                or "prayer"
                or "requested"
                or "argument"
                or "contentions"
                or "relief"
                or "submissions"
                or "proposals":
                    return Voice.Request;
                case "sample" or "components" or "checklist" or "tips" or "drafting" or "guidance":
                    return Voice.Meta;
                default:
                    break;
            }
        }
        return null;
    }

    private static bool IsOrderOpening(IReadOnlyList<Token> words) =>
        words.Take(14).Any(w => w.Form is "ordered" or "orders" or "decreed" or "adjudged" or "ordrd")
        && words.Take(8).Any(w => w.Form is "it" or "court" or "hereby" or "therefore" or "now" or "orders");

    private static int Find(IReadOnlyList<Token> words, PhraseSet phrases, int before)
    {
        for (var i = 0; i < Math.Min(before, words.Count); i++)
        {
            if (phrases.IsAt(words, i))
            {
                return i;
            }
        }
        return -1;
    }
}

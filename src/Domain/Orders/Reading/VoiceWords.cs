namespace Reknit.Domain.Orders.Reading;

/// <summary>The words that tell an order's own voice from history, requests, talk about orders, and reversals.</summary>
internal static class VoiceWords
{
    public static readonly HashSet<string> RequestVerbs = WordForm.Set(
        """
        requests requested requesting asks asked seeks sought seeking moves moved proposes proposed argues
        argued contends contended asserts asserted alleges alleged claims claimed complains urges urged
        testified testifies maintains maintained believes believed wants wanted wishes suggests suggested
        opined prays petitioned opposed opposes hoped explained stated challenges petitions desires insists
        insisted objects objected resists resisted disputed protests says complained motion motions prayed expressed offered advocated submitted applies applied willing
        """
    );

    public static readonly HashSet<string> Orderers = WordForm.Set(
        """
        ordered orders directed directs decreed adjudged awarded required requires ruled mandated granted
        grants ordred ordrd orderd stipulate stipulated agree agreed appointed appoints imposed provided
        provides obligated
        """
    );

    public static readonly PhraseSet Metas = new(
        """
        order should, orders should, order must include, order may include, should include, should state,
        should specify, an order can not, an order cannot, an order may, orders often, orders typically, a
        good order, good orders, sample order, courts may, courts can, courts often, courts should, courts
        sometimes, a court may, a court can, a court cannot, court may order, court may require, court may
        not, may not delegate, cannot delegate, can not delegate, judges should, judges may, judges often,
        in some states, in many cases, for example, typically, usually, should consider, may wish to consider, might consider, the statute, statute provides,
        section provides, authority to order, authorized to order, authorizes the court, practitioners,
        order that says, the order needs, an order for, consider adding, language such as, include language,
        clauses such as, it is helpful, it is important that the order, drafting, templates, in general,
        generally, stipulations should, order ought, court has discretion
        """
    );

    /// <summary>What a list of advice opens with.</summary>
    public static readonly PhraseSet Counsels = new(
        """
        order should, orders should, order ought, should include, should state, should say, should contain,
        should specify, should provide, should address, order needs
        """
    );

    /// <summary>What tells a drafter what to write: only where it opens the sentence.</summary>
    public static readonly PhraseSet Imperatives = new(
        """
        state that, state who, state whether, specify, make sure, be sure, identify, spell out, include a,
        include the, say who, ask the court, ask your, consider, name the, leave the pace, do not leave, remember, avoid, think about
        """
    );

    public static readonly PhraseSet Strikes = new(
        """
        reverse, reversed, reverses, vacate, vacated, vacates, vacating, struck, strike, strikes, stricken,
        striking, set aside, delete, deleted, deleting, erred, error, abused its discretion, abuse of
        discretion, rescinded, rescind, improper delegation, impermissible delegation, improperly delegated,
        impermissibly delegated, improvidently, unlawful delegation, overruled, quashed, discharged and
        replaced, void, annulled, suspended the order, revoked, superseded, no longer in effect, exceeded
        its authority, set-aside
        """
    );

    /// <summary>"Is modified by reversing so much thereof as": what follows falls, though the rest is affirmed.</summary>
    public static readonly PhraseSet Takings = new(
        """
        by reversing, by vacating, by striking, by deleting, reversing so much, vacating so much, by setting aside
        """
    );

    public static readonly PhraseSet Kept = new(
        """
        affirm, affirmed, affirms, no error, did not err, not err, did not abuse, no abuse of discretion,
        not an abuse, decline, declines, declined, one name, names, from the list, denied, from the docket, off the calendar, from the calendar, strike that,
        strikes one, strike one, reject, not improper, was not
        """
    );

    /// <summary>Tenses that tell history in a main clause, but not after "when", "until" or "who".</summary>
    public static readonly PhraseSet Pasts = new(
        """
        had been, has been, have been, has paid, have paid, has already, have already, has completed, have completed,
        parties dispute, parents dispute, parties disagree, parents disagree, parties differ,
        previously participated, previously attended, previously engaged, previously completed, previously started,
        previously began, already participated, already attended, parties participated, parents participated,
        family participated, parties attended, parents attended, mother attended, father attended,
        mother participated, father participated, parties completed, child attended, child participated,
        children attended, children participated, has brought, have brought, has attended, have attended,
        has participated, have participated, has refused, have refused, has failed, have failed, has missed,
        has consistently, have consistently, has always, has never, has met with, have met with
        """
    );

    /// <summary>Participles that tell of the past with "has" and "had".</summary>
    public static readonly HashSet<string> Participles = WordForm.Set(
        """
        told said found made given taken seen gone brought met begun kept left heard shown known spoken written come
        become lived turned lost had done felt fallen grown held sent read put let set run won spent thought
        """
    );

    /// <summary>Participles by which something stands: the parties have agreed.</summary>
    public static readonly HashSet<string> Standing = WordForm.Set(
        """
        agreed ordered directed stipulated talked discussed conferred met consulted negotiated reached entered mediated signed executed concluded appointed selected chosen adopted approved retained decided determined
        resolved settled consented named designated been to not a the no any her his their custody time contact
        visitation parenting individual access possession authority
        """
    );

    /// <summary>What an evaluator or a guardian does without ordering anything.</summary>
    public static readonly HashSet<string> Opinions = WordForm.Set(
        """
        recommended recommends recommending opined opines concluded concludes supported supports suggested suggests
        found favored favors advised reported reports expressed endorsed endorses testified proposed
        told asked urged submitted submits stated believes thinks
        """
    );

    public static readonly HashSet<string> Subordinators = WordForm.Set(
        """
        when until til once if unless which who that after whose before as where whether what
        """
    );

    public static readonly PhraseSet Recitals = new(
        """
        whereas, i heard, i have heard, i have read, i listened, i have considered, i was told, i am told, i am grateful, i am persuaded, the court finds, court finds, the court found, court found, court noted, court notes, court
        observed, court is concerned, court considered, court heard, having heard, having considered, having
        read, court is satisfied, court believes, previously ordered, previously been, had
        previously, prior order, had ordered, historically, background, it is noted,
        the court acknowledges, court recognizes, the evidence, was attending, were attending, were
        participating, began attending, the report, recommended that, recommends that, recommendation that,
        are willing, is willing, were willing, was willing, court opines, in response,
        appeals from, appeal from, may well be, might well be, it may be that, time has not come, the day may come,
        would be desirable, would be helpful, would be beneficial, it is hoped, court hopes, court has no power, court lacks, would benefit from
        """
    );
}

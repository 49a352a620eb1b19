namespace Reknit.Domain.Orders.Reading;

/// <summary>A declared sign of a component: the things that stand together, what they say, and how conditions change it.</summary>
/// <param name="Status">What it says when nothing governs it.</param>
/// <param name="Rows">Patterns; any one is enough.</param>
/// <param name="Why">One sentence for a person.</param>
internal sealed record Cue(ComponentStatus Status, string Why, params string[] Rows)
{
    /// <summary>What it says under a negation; null: nothing at all.</summary>
    public ComponentStatus? WhenNegated { get; init; }

    /// <summary>Negation is read as part of the pattern itself.</summary>
    public bool IgnoresNegation { get; init; }

    /// <summary>Conditions belong to the component itself: until the therapist finds it complete.</summary>
    public bool IgnoresConditions { get; init; }

    /// <summary>It counts also where the sentence speaks of nothing of the therapy.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>A permission is no duty: "may attend" holds only if somebody wants to.</summary>
    public bool IsDuty { get; init; }

    public string Note { get; init; } = "";

    /// <summary>How many words from the match a blank may stand to leave the term unfilled.</summary>
    public int BlankReach { get; init; } = 2;

    public IReadOnlyList<Pattern> Patterns => _patterns;

    private readonly Pattern[] _patterns = [.. Rows.Select(r => new Pattern(r))];

    /// <summary>Whether any row's things stand in the sentence at all.</summary>
    public bool MayBeIn(Clause clause)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.MayBeIn(clause))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>One thing found in one sentence for one component.</summary>
internal sealed record Sign(Component Component, ComponentStatus Status, Clause Clause, string Why, string Note);

/// <summary>Reads declared cues in one clause.</summary>
internal static class CueReader
{
    public static IEnumerable<Sign> Read(Component component, IReadOnlyList<Cue> cues, Clause clause)
    {
        foreach (var cue in cues)
        {
            if (!cue.StandsAlone && !clause.IsAboutTherapy)
            {
                continue;
            }
            if (!cue.MayBeIn(clause))
            {
                continue;
            }
            foreach (var match in Widest(cue, clause))
            {
                if (Judge(component, cue, clause, match) is { } status)
                {
                    yield return new(component, status.Status, clause, status.Why, cue.Note);
                }
            }
        }
    }

    /// <summary>One match for each deed, from the first word any row needed for it: its subject may stand far before.</summary>
    private static IEnumerable<Match> Widest(Cue cue, Clause clause) =>
        cue
            .Patterns.SelectMany(p => p.Find(clause))
            .GroupBy(m => m.Anchor)
            .SelectMany(g => g.Select(m => m with { Start = g.Min(o => o.Start) }));

    private static (ComponentStatus Status, string Why)? Judge(Component component, Cue cue, Clause clause, Match match)
    {
        if (
            (!cue.IgnoresNegation && Scope.IsFailure(clause, match))
            || (
                component != Component.ChildTherapist
                && cue.Status == ComponentStatus.Present
                && !cue.IgnoresConditions
                && Scope.IsInsideCondition(clause, match)
            )
        )
        {
            return null;
        }
        if (component == Component.FollowRecommendations && Scope.IsAboutContact(clause, match))
        {
            return null;
        }
        var status = cue.Status;
        var why = cue.Why;
        if (!cue.IgnoresNegation && Negation.Governs(clause, match))
        {
            if (cue.WhenNegated is not { } negated)
            {
                return null;
            }
            if (component == Component.ChildPace && status == ComponentStatus.Present && Scope.IsMeasure(clause, match))
            {
                return (status, why);
            }
            // "The reunification therapist shall not be the child's own": two people, and no want of one.
            if (component == Component.ChildTherapist && Scope.IsAnotherRole(clause))
            {
                return null;
            }
            // "At no time in the same session": apart, and still each of them comes.
            if (component == Component.Attendance && clause.HasAny("sameroom", "childtherapist", "indiv"))
            {
                return null;
            }
            // "Father shall not be involved": who comes, not whether those who come must.
            if (component == Component.Attendance && !clause.HasAny("both", "child", "either", "neither"))
            {
                return null;
            }
            // "Will not tell the court what custody ought to be" limits the role, not the reports.
            if (component == Component.Reporting && clause.HasAny("custody", "recommend"))
            {
                return null;
            }
            // "Is not required to recommend" leaves the therapist free to.
            if (component == Component.RoleLimit && clause.Has("notrequired"))
            {
                return null;
            }
            if (status == ComponentStatus.Contrary && Scope.IsLifted(clause, match))
            {
                return (status, $"A negation is followed by an exception that gives it back. {cue.Why}");
            }
            status = negated;
            why = $"A negation turns it round. {cue.Why}";
        }
        if (status == ComponentStatus.Contrary)
        {
            return clause.IsUnticked ? (ComponentStatus.Unfilled, why) : (status, why);
        }
        if (clause.IsUnticked || Scope.HasBlank(clause, match, cue.BlankReach))
        {
            return (ComponentStatus.Unfilled, $"A blank or an empty box stands where the words should. {cue.Why}");
        }
        if (
            !cue.IgnoresConditions
            && Scope.Condition(clause, match) is { } condition
            && !(
                component == Component.Costs && (IsCallForPayment(clause, condition) || IsLaterShift(clause, condition))
            )
            && !(component == Component.Attendance && IsAsNeeded(clause, condition))
        )
        {
            return (ComponentStatus.Conditional, $"It hangs on a condition (“{Form(clause, condition)}”). {cue.Why}");
        }
        if (cue.IsDuty && Scope.IsPermission(clause, match))
        {
            return (ComponentStatus.Conditional, $"It is allowed or encouraged, not required. {cue.Why}");
        }
        return (status, why);
    }

    /// <summary>"Shall transport the child as needed": how often, not whether.</summary>
    private static bool IsAsNeeded(Clause clause, Hit condition) =>
        clause.Words[condition.Start].Form is "as"
        && clause.Words[condition.End - 1].Form is "neded" or "necesary" or "apropriate";

    /// <summary>"Shall replenish the retainer upon request": when a share falls due, not whether.</summary>
    private static bool IsCallForPayment(Clause clause, Hit condition) =>
        (
            clause.Words[condition.Start].Form is "upon" or "on"
            && clause.Words.Skip(condition.Start).Take(4).Any(w => w.Form is "request" or "receipt" or "invoice")
        )
        || (
            clause.Words[condition.Start].Form is "as" or "when" or "if"
            && clause.Words[condition.End - 1].Form is "neded"
        );

    /// <summary>"Subject to the Court's later determination": who pays until then is said.</summary>
    private static bool IsLaterShift(Clause clause, Hit condition) =>
        clause.Words[condition.Start].Form is "subject"
        && clause
            .Words.Skip(condition.End)
            .Take(8)
            .Any(w =>
                w.Form.StartsWith("realoc", StringComparison.Ordinal)
                || w.Form.StartsWith("determin", StringComparison.Ordinal)
                || w.Form.StartsWith("adjust", StringComparison.Ordinal)
                || w.Form is "alocation" or "division" or "contribution" or "reimbursement" or "modification"
            );

    private static string Form(Clause clause, Hit hit) =>
        string.Join(' ', clause.Words.Skip(hit.Start).Take(hit.End - hit.Start).Select(w => w.Form));
}

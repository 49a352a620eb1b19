using Reknit.Domain.Orders.Cues;
using static Reknit.Domain.Orders.ComponentStatus;

namespace Reknit.Domain.Orders.Reading;

/// <summary>Brings the signs of all sentences together into one finding for each component.</summary>
internal sealed partial class Verdicts(string text, IReadOnlyList<Clause> clauses)
{
    private const int MostQuotes = 5;

    private static readonly Dictionary<Component, IReadOnlyList<Cue>> Tables = new()
    {
        [Component.BothParents] = BothParentsCues.Contrary,
        [Component.Attendance] = AttendanceCues.All,
        [Component.SessionMix] = SessionMixCues.All,
        [Component.Duration] = DurationCues.All,
        [Component.Releases] = ReleasesCues.All,
        [Component.Counsel] = CounselCues.All,
        [Component.Costs] = CostsCues.All,
        [Component.FollowRecommendations] = FollowRecommendationsCues.All,
        [Component.RoleLimit] = RoleLimitCues.All,
        [Component.TherapistNamed] = TherapistNamedCues.All,
        [Component.Reporting] = ReportingCues.All,
        [Component.ChildPace] = ChildPaceCues.All,
        [Component.ChildTherapist] = ChildTherapistCues.All,
    };

    public IReadOnlyList<ComponentFinding> All()
    {
        var isIncorporated = clauses.Any(c => c.Has("incorporated") && c.Voice == Voice.Operative);
        return [.. Enum.GetValues<Component>().Select(c => Find(c, isIncorporated))];
    }

    /// <summary>The same list when the document is about something else.</summary>
    public static IReadOnlyList<ComponentFinding> Nothing(string why) =>
        [.. Enum.GetValues<Component>().Select(c => new ComponentFinding(c, Absent, [], NotLookedFor, [], why))];

    private ComponentFinding Find(Component component, bool isIncorporated)
    {
        var signs = new List<Sign>();
        var wasStruck = false;
        var standing = 0;
        Clause? aside = null;
        foreach (var clause in clauses)
        {
            var found = IsGround(clause) ? [] : Signs(component, clause);
            aside ??= IsSetAside(component, clause, found) ? clause : null;
            if (
                component == Component.BothParents
                && clause.Voice == Voice.Struck
                && Participants.AreStruckBy(clause, clauses)
            )
            {
                standing = clause.Sentence.Index + 1;
                wasStruck = true;
            }
            if (clause.Voice == Voice.Struck)
            {
                wasStruck |= Strike(component, clause, signs, found);
            }
            else if (clause.Voice == Voice.Operative)
            {
                signs.AddRange(found);
            }
            else if (component == Component.TherapistNamed)
            {
                signs.AddRange(
                    found.Where(s => IsKept(clause) ? s.Status == Present : s.Status == Contrary && IsRefusal(clause))
                );
            }
        }
        if (component == Component.BothParents)
        {
            signs.AddRange(Participants.Read([.. clauses.Skip(standing)]));
        }
        return signs.Count == 0 ? Missing(component, isIncorporated, wasStruck, aside) : Weigh(component, signs);
    }

    private static List<Sign> Signs(Component component, Clause clause)
    {
        var found = CueReader.Read(component, Tables[component], clause).ToList();
        return component switch
        {
            Component.TherapistNamed =>
            [
                .. found.Where(s => s.Status != Contrary || !(IsKept(clause) || KeepsChildsOwn(clause))),
            ],
            Component.Duration => [.. found.Where(_ => !IsOfChildsOwn(clause))],
            Component.Costs => [.. found.Where(_ => CostRules.IsAllocation(clause))],
            Component.Counsel => [.. found.Where(_ => !clause.Has("childlawyer") || clause.Has("bothsides"))],
            _ => found,
        };
    }

    /// <summary>What was struck on review no longer counts; what it left is not found.</summary>
    private static bool Strike(Component component, Clause clause, List<Sign> signs, List<Sign> found)
    {
        if (component == Component.TherapistNamed && found.FirstOrDefault(s => s.Status == Contrary) is { } removed)
        {
            signs.Clear();
            signs.Add(removed);
            return false;
        }
        var isWhole = Voices.StrikesAll(clause) || Voices.StrikesTherapy(clause);
        // "The paragraph by which Dr. Ray was to advise on custody is vacated": her task falls, not she.
        var isTask =
            component == Component.TherapistNamed && clause.HasAny("custody", "recommend", "report", "cost", "recs");
        if ((found.Count > 0 && !isTask) || isWhole)
        {
            var had = signs.Count > 0 || found.Count > 0;
            signs.Clear();
            return had;
        }
        var points = Voices.PointsBack(clause) && !clause.HasAny("cost", "release", "report", "custody", "recommend");
        var struck = points ? signs.RemoveAll(s => clause.Sentence.Index - s.Clause.Sentence.Index is > 0 and <= 2) : 0;
        return struck > 0;
    }

    private ComponentFinding Missing(Component component, bool isIncorporated, bool wasStruck, Clause? aside)
    {
        var note =
            wasStruck ? "The text reports such a term and then strikes it: please check."
            : aside is not null ? $"Not found as a term of the order: words on it stand {Place(aside)}. Please check."
            : isIncorporated ? "Not found here; the text takes in another document by reference: please check there."
            : ComponentFinding.NotFound;
        return new(
            component,
            Absent,
            [],
            note,
            component == Component.Costs ? [.. CostsCues.Services.Select(s => s.Service)] : [],
            wasStruck && aside is null ? "It was struck."
                : aside is not null ? StandsElsewhere(aside)
                : ComponentFinding.NoWords
        );
    }

    /// <summary>"The motion to remove Dr. Hale is overruled": she stays.</summary>
    public static bool IsKept(Clause clause) =>
        clause.Has("denied")
        && clause.HasAny("motion", "request", "application")
        && clause.Words.Any(w =>
            w.Form.StartsWith("remov", StringComparison.Ordinal)
            || w.Form is "replace" or "disqualify" or "discharge" or "terminate" or "substitute"
        );

    /// <summary>"The application is denied": what was asked for, and that the court refuses it.</summary>
    private static bool IsRefusal(Clause clause) =>
        clause.Voice != Voice.Request || (clause.Has("denied") && !clause.Has("removed"));

    /// <summary>"No other report is called for": the one that was named stands.</summary>
    private static bool IsNoOther(Sign sign) =>
        sign.Status == Contrary
        && sign.Clause.Words.Zip(sign.Clause.Words.Skip(1))
            .Any(p =>
                p.First.Form is "no" or "nothing"
                && p.Second.Form is "other" or "further" or "additional" or "else" or "more"
            );

    /// <summary>"The motion that his own therapist direct it is denied": somebody else may still be named.</summary>
    private static bool IsDeniedMotion(Clause clause) =>
        clause.Has("denied") && !clause.Has("removed") && clause.HasAny("motion", "request", "application");

    private ComponentFinding Weigh(Component component, List<Sign> signs)
    {
        if (component == Component.Reporting && signs.Exists(s => s.Status is Present or Conditional))
        {
            signs = signs.FindAll(s => s.Why != ReportingCues.KeptConfidential && !IsNoOther(s));
        }
        if (
            component == Component.SessionMix
            && signs.Exists(s => s.Status == Present && s.Why != SessionMixCues.FixedInText)
        )
        {
            var present = signs.Where(s => s.Status == Present).Select(s => s.Clause).ToHashSet();
            signs = signs.FindAll(s =>
                s.Why != SessionMixCues.FixedInText || s.Clause.Has("numbered") || present.Contains(s.Clause)
            );
        }
        if (
            component == Component.TherapistNamed
            && (
                signs.FindLastIndex(IsAppointment) > signs.FindLastIndex(s => s.Status == Contrary)
                || signs.TrueForAll(s =>
                    s.Status != Contrary
                    || (
                        IsDeniedMotion(s.Clause)
                        && signs.Exists(o =>
                            o.Status == Present
                            && o.Clause.Has("name")
                            && o.Clause.Sentence.Index > s.Clause.Sentence.Index
                        )
                    )
                )
            )
        )
        {
            signs = signs.FindAll(s => s.Status != Contrary);
        }
        var byClause = signs
            .GroupBy(s => s.Clause)
            .Select(g =>
                g.OrderBy(s =>
                        s.Status switch
                        {
                            Contrary => 0,
                            Unfilled => 1,
                            Conditional => 2,
                            _ => 3,
                        }
                    )
                    .First()
            )
            .ToList();
        var status = byClause
            .Select(s => s.Status)
            .OrderBy(s =>
                s switch
                {
                    Contrary => 0,
                    Present => 1,
                    Conditional => 2,
                    _ => 3,
                }
            )
            .First();
        if (status == Present && byClause.Exists(s => IsOnlyIf(component, s)))
        {
            status = Conditional;
        }
        var chosen = byClause.Where(s => s.Status == status).ToList();
        var others = byClause.Where(s => s.Status != status).ToList();
        var quotes = Quotes(chosen, others);
        var missing = component switch
        {
            Component.Costs => CostRules.Missing(
                byClause.Where(s => s.Status is Present or Conditional).Select(s => s.Clause).ToList()
            ),
            Component.Releases when status != Contrary => ReleaseGaps(chosen),
            Component.FollowRecommendations
                when status == Present && chosen.TrueForAll(s => !s.Clause.Has("both") && s.Clause.Has("parent")) =>
            [
                "otherParent",
            ],
            Component.Attendance when status == Present => AttendanceGaps(byClause),
            _ => [],
        };
        var note = chosen.Select(s => s.Note).FirstOrDefault(n => n.Length > 0) ?? "";
        if (missing.Count > 0)
        {
            note = $"{(note.Length > 0 ? note + " " : "")}Not covered: {string.Join(", ", missing)}.";
        }
        if (others.Count > 0)
        {
            note = $"{(note.Length > 0 ? note + " " : "")}{SaysOtherwise}";
        }
        return new(component, status, quotes, note, missing, chosen[0].Why);
    }

    /// <summary>"Ms. Guidroz is appointed in his stead": who comes after the one removed.</summary>
    private static bool IsAppointment(Sign sign) =>
        sign.Status == Present
        && sign.Clause.Words.Any(w =>
            w.Form
                is "stead"
                    or "succesor"
                    or "instead"
                    or "place"
                    or "substitute"
                    or "replaces"
                    or "apointed"
                    or "apoints"
        )
        && !sign.Clause.HasAny("removed", "payverb");

    private static List<string> ReleaseGaps(List<Sign> signs)
    {
        var missing = new List<string>();
        if (
            !signs.Exists(s =>
                s.Clause.Words.Any(w => w.Form is "past" or "former" or "prior" or "previous" or "any" or "al")
            )
        )
        {
            missing.Add("pastProviders");
        }
        if (signs.TrueForAll(s => !s.Clause.Has("both") && s.Clause.Has("parent")))
        {
            missing.Add("otherParent");
        }
        return missing;
    }

    private static List<string> AttendanceGaps(List<Sign> signs) =>
        signs.Exists(s => s.Clause.HasAny("child")) ? [] : ["bringChild"];
}

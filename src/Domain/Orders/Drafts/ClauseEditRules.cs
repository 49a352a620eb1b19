using Reknit.Domain.Words;

namespace Reknit.Domain.Orders.Drafts;

/// <summary>What an edited clause must keep: its slots, its blanks, what it is for, and decision 29.</summary>
internal static class ClauseEditRules
{
    /// <summary>Problems that the words show by themselves.</summary>
    public static IReadOnlyList<string> InWords(Clause clause, string words)
    {
        var plain = ClauseSlots.WithoutBlanks(words);
        return
        [
            .. WordingRules.Problems(plain, Placeholders.In(ClauseSlots.WithoutBlanks(clause.Words))),
            .. ClauseSlots.HasLoneBracket(words)
                ?
                [
                    "A [ or ] stands alone. Write a blank as [[words: what belongs there]]; percent, payer and date are the other kinds.",
                ]
                : Array.Empty<string>(),
            .. ClauseSlots
                .Blanks(clause.Words)
                .CountBy(kind => kind)
                .Where(was => ClauseSlots.Blanks(words).Count(kind => kind == was.Key) < was.Value)
                .Select(was =>
                    $"A judge's blank is gone: [[{was.Key.ToString().ToLowerInvariant()}: …]] stands {was.Value} times in the shipped words. What it asks is for the court to decide."
                ),
            .. clause.Setting != ClauseSetting.Shared ? InApart(clause, words) : [],
        ];
    }

    /// <summary>
    /// What the check reads otherwise in a draft with the new words, in every state that uses them. The opposite of the
    /// list, a state's rule, and the loss of what protects the child and the court's own part stop the words.
    /// </summary>
    public static IReadOnlyList<(string Words, bool Stops)> InReading(
        Clause clause,
        ClauseLibrary before,
        ClauseLibrary after
    )
    {
        var read = new List<(string Words, bool Stops)>();
        foreach (var state in States(clause))
        {
            foreach (
                var answer in new[] { ViolenceAnswer.No, ViolenceAnswer.NotKnown }.Where(a => clause.Fits(state, a))
            )
            {
                var (was, now) = (Example.Read(before, state, answer), Example.Read(after, state, answer));
                read.AddRange(
                    now.Components.Zip(was.Components)
                        .Where(pair =>
                            pair.First.Status != pair.Second.Status
                            || !pair.First.Missing.SequenceEqual(pair.Second.Missing)
                        )
                        .Select(pair => (InWords(pair.First), Stops(pair.First)))
                );
                read.AddRange(
                    now.Flags.Where(flag => !was.Flags.Any(f => f.Code == flag.Code))
                        .Select(flag =>
                            ($"With these words the check raises a flag ({flag.Citation}): {flag.Rule}", true)
                        )
                );
            }
        }

        return [.. read.Distinct()];
    }

    private static IEnumerable<string> InApart(Clause clause, string words)
    {
        foreach (var word in SharedWords.In(words).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return $"“{word}” has no place here: these words also stand in drafts after a yes, or when nobody knows, which ask for no joint or co-parenting sessions and no shared costs.";
        }

        if (clause is { Setting: ClauseSetting.Apart, Serves: Component.Releases })
        {
            foreach (var kept in new[] { "names in writing", "advocate", "psychotherapy notes" })
            {
                if (!words.Contains(kept, StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"Keep “{kept}”: releases cover providers the therapist names in writing, never an advocate's records or psychotherapy notes.";
                }
            }
        }
    }

    private static IEnumerable<string?> States(Clause clause) =>
        clause.States.Count > 0 ? clause.States : StateConditions.StatesWithRules.Append<string?>(null);

    private static string InWords(ComponentFinding finding) =>
        $"With these words the check reads “{ComponentAsks.Of(finding.Component).Name}” as {Status(finding)}. {finding.Why}";

    private static bool Stops(ComponentFinding finding) =>
        finding.Status == ComponentStatus.Contrary || finding.Component is Component.ChildPace or Component.RoleLimit;

    private static string Status(ComponentFinding finding) =>
        finding.Missing.Count > 0
            ? $"incomplete ({string.Join(", ", finding.Missing)} missing)"
            : finding.Status switch
            {
                ComponentStatus.Present => "present",
                ComponentStatus.Conditional => "hanging on a condition",
                ComponentStatus.Unfilled => "left blank",
                ComponentStatus.Contrary => "the opposite",
                _ => "not found",
            };
}

using Reknit.Domain.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.Intakes;

/// <summary>
/// Answers that were not sent: working text of whoever types them alone, the adult in the portal or the clinician at the
/// desk, under their own key, outside history, and destroyed when they are sent, thrown away or left for too long.
/// </summary>
internal sealed class IntakeDrafts(WorkingTexts texts)
{
    /// <summary>By the question's id.</summary>
    /// <param name="place">Address under which the steps stand.</param>
    public async Task<Dictionary<string, string>> Of(Actor actor, string place, CancellationToken ct)
    {
        var found = await texts.Find(actor.Practice, actor.Person, Key(place), ct);
        return found is { Fields: var fields }
            ? IntakeQuestions
                .All.Where(q => fields.ContainsKey(q.Id))
                .ToDictionary(q => q.Id, q => fields[q.Id].FirstOrDefault() ?? "")
            : [];
    }

    /// <summary>Keeps one step's answers beside those of the others.</summary>
    /// <param name="typed">In the order of the step's questions.</param>
    public async Task Keep(
        Actor actor,
        string place,
        IntakeStep step,
        IReadOnlyList<string?> typed,
        CancellationToken ct
    )
    {
        var all = await Of(actor, place, ct);
        for (var n = 0; n < step.Questions.Count; n++)
        {
            all[step.Questions[n].Id] = typed.ElementAtOrDefault(n) ?? "";
        }

        if (all.Values.All(string.IsNullOrWhiteSpace))
        {
            await Forget(actor, place, ct);
            return;
        }

        var fields = all.ToDictionary(answer => answer.Key, answer => (string[])[answer.Value]);
        await texts.Keep(actor.Practice, actor.Person, Key(place), fields, ct);
    }

    /// <summary>Also what the browser kept of single steps while it was typed.</summary>
    public async Task Forget(Actor actor, string place, CancellationToken ct)
    {
        await texts.Forget(actor.Practice, actor.Person, Key(place), ct);
        for (var step = 1; step <= IntakeQuestions.Steps.Count; step++)
        {
            await texts.Forget(actor.Practice, actor.Person, $"{place}/{step}", ct);
        }
    }

    /// <summary>Of no page: no page takes it up as its own form.</summary>
    private static string Key(string place) => place + "/kept";
}

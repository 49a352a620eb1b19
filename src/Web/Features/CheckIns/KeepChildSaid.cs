using Microsoft.EntityFrameworkCore;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// Keeps what a child says on a page that goes on: working text until it ends. What does not fit the question counts as
/// skipped; the child is not told off for it.
/// </summary>
internal sealed class KeepChildSaid(CaseworkDb db, ChildSpaces spaces, ChildTurns turns, TimeProvider clock)
{
    /// <returns>False, as of the others here, where the page ended before the words came.</returns>
    public Task<bool> Answer(ChildSpace space, KeptAnswer answer, CancellationToken ct) =>
        Change(
            space,
            (plan, sofar) =>
                plan.Asked().All(q => q.Id != answer.Question) ? sofar
                // An empty box that is sent on is an answer too.
                : answer.Read() is null ? sofar.With(new(answer.Question, Not: KeptAnswer.Skipped))
                : sofar.With(answer),
            ct
        );

    /// <param name="person">Null where nobody is to be told.</param>
    public Task<bool> PassTo(ChildSpace space, PersonId? person, CancellationToken ct) =>
        Change(
            space,
            (plan, sofar) =>
            {
                var to = plan.MayHear.FirstOrDefault(p => p.Person == person)?.Person;
                return sofar with { PassTo = to, PassOn = to is not null && to == sofar.PassTo ? sofar.PassOn : null };
            },
            ct
        );

    public Task<bool> PassOn(ChildSpace space, string? words, CancellationToken ct)
    {
        var kept = words?.Length > Said.InWords.Length ? words[..Said.InWords.Length] : words;
        return Change(space, (_, sofar) => sofar with { PassOn = kept }, ct);
    }

    /// <param name="press">Null without a script, which sends each press once.</param>
    public Task<bool> Stopped(ChildSpace space, Guid? press, CancellationToken ct)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var id = press?.ToString("D");
        return Change(
            space,
            (_, sofar) =>
                id is not null && sofar.Presses.Contains(id)
                    ? sofar
                    : sofar with
                    {
                        StoppedAt = [.. sofar.StoppedAt, at],
                        Presses = id is null ? sofar.Presses : [.. sofar.Presses, id],
                    },
            ct
        );
    }

    private async Task<bool> Change(
        ChildSpace space,
        Func<VisitPlan, SaidSoFar, SaidSoFar> change,
        CancellationToken ct
    )
    {
        using var turn = await turns.Of(space.Id, ct);
        if (await db.ChildSpaces.AnyAsync(s => s.Id == space.Id && s.EndedAt != null, ct))
        {
            return false;
        }

        var plan = await spaces.Plan(space, new Reader(space.Child), ct);
        await spaces.Keep(space, change(plan, await spaces.SoFar(space, ct)), ct);
        return true;
    }
}

using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CheckIns;

/// <summary>
/// Keeps what a child says on a page that goes on: working text until it ends. What does not fit the question counts as
/// skipped; the child is not told off for it.
/// </summary>
internal sealed class KeepChildSaid(ChildSpaces spaces, TimeProvider clock)
{
    public async Task Answer(ChildSpace space, KeptAnswer answer, CancellationToken ct)
    {
        var plan = await spaces.Plan(space, new Reader(space.Child), ct);
        if (plan.Asked().All(q => q.Id != answer.Question))
        {
            return;
        }

        // An empty box that is sent on is an answer too.
        var kept = answer.Read() is null ? new KeptAnswer(answer.Question, Not: KeptAnswer.Skipped) : answer;
        await spaces.Keep(space, (await spaces.SoFar(space, ct)).With(kept), ct);
    }

    /// <param name="person">Null where nobody is to be told.</param>
    public async Task PassTo(ChildSpace space, PersonId? person, CancellationToken ct)
    {
        var plan = await spaces.Plan(space, new Reader(space.Child), ct);
        var sofar = await spaces.SoFar(space, ct);
        var to = plan.MayHear.FirstOrDefault(p => p.Person == person)?.Person;
        await spaces.Keep(
            space,
            sofar with
            {
                PassTo = to,
                PassOn = to is not null && to == sofar.PassTo ? sofar.PassOn : null,
            },
            ct
        );
    }

    public async Task PassOn(ChildSpace space, string? words, CancellationToken ct)
    {
        var kept = words?.Length > Said.InWords.Length ? words[..Said.InWords.Length] : words;
        await spaces.Keep(space, (await spaces.SoFar(space, ct)) with { PassOn = kept }, ct);
    }

    public async Task Stopped(ChildSpace space, CancellationToken ct)
    {
        var sofar = await spaces.SoFar(space, ct);
        await spaces.Keep(space, sofar with { StoppedAt = [.. sofar.StoppedAt, clock.GetUtcNow().UtcDateTime] }, ct);
    }
}

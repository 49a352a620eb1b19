using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.CasePages;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>What can happen to a fictional family beside its way.</summary>
internal sealed class DemoTurns(IServiceProvider services, Actor actor, CancellationToken ct)
{
    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>A child told the therapist on the day before, and what follows is still to be decided.</summary>
    public async Task Tell(ChildWay way, DateOnly today)
    {
        var told = new RecordDisclosure.Form
        {
            ToldBy = way.Child.Value,
            About = way.Adult.Value,
            On = today.AddDays(-1),
            At = new(16, 10),
            Words = "“He held my arm so hard that it hurt, the last time at his place.”",
        };
        var kept = await services.GetRequiredService<RecordDisclosure>().Handle(actor, way.CaseId, Form(), told, ct);
        Expect(kept is Kept.Done, kept);
    }

    public async Task Close(CaseId id, string because)
    {
        var version = await services
            .GetRequiredService<CaseworkDb>()
            .Cases.Where(c => c.Id == id)
            .Select(c => c.Version)
            .SingleAsync(ct);
        var closed = await services
            .GetRequiredService<CloseCase>()
            .Handle(actor, new(id, Form(), version, Closes: true, because), ct);
        Expect(closed is CloseCase.Outcome.Done, closed);
    }

    private Guid Form() => Guid.CreateVersion7(_now);

    private static void Expect(bool isDone, object because)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"A turn of the demo could not be taken: {because}");
        }
    }
}

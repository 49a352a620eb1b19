using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Plans;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Plans;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>How some of the fictional families were together before, what support they have, and the plan they agreed on.</summary>
internal static class DemoHistory
{
    public static readonly IReadOnlyList<string> Families = ["Brandvold family", "Lindqvist family", "Mbeki family"];

    public static async Task Add(
        IServiceProvider services,
        Actor actor,
        string caption,
        Func<Guid> form,
        CancellationToken ct
    )
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var id = await db.Cases.Where(c => c.Caption == caption).Select(c => c.Id).SingleAsync(ct);
        var family = await services.GetRequiredService<CaseAudiences>().Members(id, ct);
        var adult = await db.ChildWays.Where(w => w.CaseId == id).Select(w => w.Adult).FirstAsync(ct);
        var closest = family.First(m => m.IsAdultParty && m.Id != adult);
        var rebuilding = family.First(m => m.Id == adult);
        var child = family.First(m => m.Part == CasePart.Child);
        var today = DemoPractice.Zone.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var contact = services.GetRequiredService<RecordContact>();
        Expect(
            await contact.Handle(
                actor,
                id,
                form(),
                Together(TimeTogether.LivedTogether, today.AddYears(-7), today.AddYears(-2), "Until they moved apart."),
                ct
            )
        );
        Expect(
            await contact.Handle(
                actor,
                id,
                form(),
                Together(
                    TimeTogether.Occasional,
                    today.AddYears(-2),
                    today.AddMonths(-9),
                    "Some weekends, then fewer."
                ),
                ct
            )
        );
        var support = new NoteSupport.Form
        {
            Person = rebuilding.Id.Value,
            Support = OwnSupport.Has,
            Willing = Willingness.Willing,
            SaidOn = today.AddDays(-3),
            Words = "Sees somebody of their own every second week, and wants to go slowly.",
        };
        Expect(await services.GetRequiredService<NoteSupport>().Handle(actor, id, form(), support, ct));
        var plan = new SignPlan.Form
        {
            Goals =
            [
                Goal(child, GoalKind.Trust, "That nobody is cross when I want to stop.", 3, isInOwnWords: true),
                Goal(rebuilding, GoalKind.Communication, "Listen to the end before answering.", 4),
                Goal(closest, GoalKind.Coping, "Say goodbye at the door calmly and in one sentence.", 5),
            ],
        };
        Expect(await services.GetRequiredService<SignPlan>().Handle(actor, id, form(), plan, ct));

        RecordContact.Form Together(TimeTogether kind, DateOnly first, DateOnly last, string words) =>
            new()
            {
                Child = child.Id.Value,
                Adult = rebuilding.Id.Value,
                Kind = kind,
                FirstDay = first,
                LastDay = last,
                Reporter = closest.Id.Value.ToString("D"),
                Words = words,
            };
    }

    private static SignPlan.Goal Goal(
        CaseMember owner,
        GoalKind kind,
        string words,
        int baseline,
        bool isInOwnWords = false
    ) =>
        new()
        {
            Person = owner.Id.Value,
            Kind = kind,
            Words = words,
            Baseline = baseline,
            IsInOwnWords = isInOwnWords,
        };

    private static void Expect(Kept kept)
    {
        if (kept is not Kept.Done)
        {
            throw new InvalidOperationException($"The demo's history could not be kept: {kept}");
        }
    }
}

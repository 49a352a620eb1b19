using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Answers;
using Reknit.Domain.CheckIns.Asking;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>Check-ins of a child in the weeks before today, so that the demo has a line to look at.</summary>
internal sealed class DemoVoices(IServiceProvider services, Actor actor, CancellationToken ct)
{
    private readonly CaseworkDb _db = services.GetRequiredService<CaseworkDb>();
    private readonly Vault _vault = services.GetRequiredService<Vault>();

    /// <summary>Days before today, the highest worry, worry at the end, and how safe it was; of five faces.</summary>
    private static readonly (int Ago, int Most, int End, int Safe)[] Visits =
    [
        (61, 3, 2, 2),
        (54, 3, 3, 2),
        (46, 4, 2, 1),
        (40, 3, 2, 2),
        (33, 3, 1, 3),
        (26, 2, 1, 3),
        (19, 2, 0, 4),
        (12, 4, 2, 2),
        (5, 2, 1, 3),
    ];

    public async Task Add(CaseId id, PersonId child, PersonId adult, DateOnly today)
    {
        foreach (var (ago, most, end, safe) in Visits)
        {
            KeptAnswer[] said =
            [
                Scaled(Topic.HowNow, end),
                Scaled(Topic.FeltSafe, safe),
                Scaled(Topic.MostWorried, most),
                new(Id(Topic.Stopped), Option: most == 4 ? "at-once" : "not-used"),
                .. ago == 19 ? (KeptAnswer[])[new(Id(Topic.OkThing), Words: "The card game was OK.")] : [],
            ];
            await Keep(id, child, today.AddDays(-ago), AgeBand.SevenToTen, Moment.After, [adult], said);
        }
    }

    /// <summary>One check-in as if the child had just come to its end on that day.</summary>
    public async Task Keep(
        CaseId id,
        PersonId child,
        DateOnly on,
        AgeBand band,
        Moment moment,
        IReadOnlyList<PersonId> with,
        IReadOnlyList<KeptAnswer> said
    )
    {
        var at = on.ToDateTime(new(17, 0), DateTimeKind.Utc);
        var (space, row) = (new ChildSpaceId(Guid.CreateVersion7(at)), Guid.CreateVersion7(at));
        var plan = new VisitPlan(
            band,
            moment,
            "en",
            ChildCalled: "You",
            TherapistCalled: "Amara",
            WasAlone: true,
            MustCome: false,
            ReadsAloud: true,
            [.. said.Select(a => a.Question)],
            Step: null,
            MayHear: []
        )
        {
            HeldWith = with,
        };
        _db.ChildSpaces.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = space,
                CaseId = id,
                Child = child,
                Plan = await _vault.Seal(
                    CheckInJson.Of(plan),
                    CheckInPlaces.Plan(actor.Practice, space),
                    child.Strand,
                    ct
                ),
                OpenedBy = actor.Person,
                OpenedAt = at,
                EndsAt = at + ChildSpace.OpenFor,
                EndedAt = at.AddMinutes(5),
            }
        );
        _db.CheckIns.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = row,
                CaseId = id,
                Child = child,
                SpaceId = space,
                Moment = moment,
                HeldOn = on,
                Said = await _vault.Seal(
                    CheckInJson.Of(new KeptSaid(plan, said, PassOn: null, StoppedAt: [], AlertAt: null)),
                    CheckInPlaces.Said(actor.Practice, row),
                    child.Strand,
                    ct
                ),
                IsFinished = true,
                KeptAt = at.AddMinutes(5),
            }
        );
        await services.GetRequiredService<History>().Save(new(nameof(EndChildSpace), actor.Practice, actor.Person), ct);
    }

    /// <summary>Of the five faces, after a session.</summary>
    public static KeptAnswer Scaled(Topic topic, int raw) => new(Id(topic), Raw: raw);

    private static string Id(Topic topic) =>
        QuestionPool.All.Single(q => q.Topic == topic && q.Band == AgeBand.SevenToTen && q.Moment == Moment.After).Id;
}

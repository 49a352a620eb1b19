using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Sessions;
using Reknit.Web.Demo;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Storage;

namespace Reknit.Bench;

/// <summary>
/// A family with what a real one has after some weeks: consents, releases, looks, screens, sessions, the child's own
/// answers, a plan; every third with two children, and on some a hold, a child's no or a second signature that is missing.
/// </summary>
internal sealed class RealFamily(SeededPractice practice, int number)
{
    /// <summary>One of two children, on whose way nothing special stands; its page is measured.</summary>
    public const int Shown = 6;

    private static readonly TimeOnly Midnight = new(0, 5);

    public static string Caption(int number) => $"Family {number}";

    public async Task Add()
    {
        await practice.Within(s => new DemoWays(s, practice.Therapist, default).Add(Family));
        await practice.Within(async services =>
        {
            var db = services.GetRequiredService<CaseworkDb>();
            var id = await db.Cases.Where(c => c.Caption == Caption(number)).Select(c => c.Id).SingleAsync();
            // A plan that is signed after a positive screen has a safety plan of its own.
            await DemoHistory.Add(services, practice.Therapist, Caption(number), Form, default);
            await DemoScreens.Add(services, practice.Therapist, id, Form, default);
            var ways = await db.ChildWays.AsNoTracking().Where(w => w.CaseId == id).ToListAsync();
            foreach (var way in ways)
            {
                await Session(services, id, SessionKind.Individual, null, Came(way.Child));
                await Session(services, id, SessionKind.Individual, null, Came(way.Adult));
                await Session(services, id, SessionKind.Indirect, 1, Came(way.Child), Toward(way.Adult));
                await Answer(services, way.Id, Rung.PhotoOrVoice);
            }
        });
    }

    private DemoFamily Family =>
        new(
            Caption(number),
            [$"Parent One {number}", $"Parent Two {number}"],
            $"Therapist {number}",
            [
                new DemoWay($"Child {number}", $"Parent Two {number}", Phase.JointSessions, Rung.SideBySide, Turn),
                .. number % 3 == 0
                    ?
                    [
                        new DemoWay(
                            $"Sibling {number}",
                            $"Parent Two {number}",
                            Phase.IndirectContact,
                            Rung.PhotoOrVoice
                        ),
                    ]
                    : Array.Empty<DemoWay>(),
            ]
        )
        {
            Lapse = number % 10 == 9 ? DemoLapse.ConditionSoon : DemoLapse.None,
        };

    private DemoTurn Turn =>
        (number % 10) switch
        {
            1 => DemoTurn.Hold,
            3 => DemoTurn.ChildSaysNo,
            5 => DemoTurn.Rests,
            _ => DemoTurn.None,
        };

    private async Task Session(
        IServiceProvider services,
        CaseId id,
        SessionKind kind,
        int? rung,
        params (PersonId Who, PartAnswer Answer)[] parts
    )
    {
        var today = await services.GetRequiredService<FindKnowledge>().Today(default);
        var all = parts.ToDictionary(p => p.Who, p => p.Answer);
        var input = new SignSession.Input(id, Form(), kind, SessionPlace.Clinic, today, Midnight, 50, rung, all);
        var signed = await services.GetRequiredService<SignSession>().Handle(practice.Therapist, input, default);
        Expect(signed is SignSession.Outcome.Done, signed);
    }

    private static (PersonId, PartAnswer) Came(PersonId who) => (who, new(Attendance.Came, null));

    /// <summary>Of an adult who is not in the room.</summary>
    private static (PersonId, PartAnswer) Toward(PersonId adult) => (adult, new(Attendance.DidNotCome, null));

    private async Task Answer(IServiceProvider services, WayId way, Rung step)
    {
        var today = await services.GetRequiredService<FindKnowledge>().Today(default);
        var version = await services
            .GetRequiredService<CaseworkDb>()
            .ChildWays.Where(w => w.Id == way)
            .Select(w => w.Version)
            .SingleAsync();
        var input = new WriteChildsAnswer.Input(
            way,
            Form(),
            version,
            step,
            "the blue room",
            AssentAnswer.NotSure,
            today,
            AssentTaker.Therapist,
            AssentSurface.Paper,
            WasAlone: true,
            WantedByOthers.No,
            FrozeOrFawned: false,
            ChildRaisedIt: false,
            WillTell: false
        );
        var kept = await services.GetRequiredService<WriteChildsAnswer>().Handle(practice.Therapist, input, default);
        Expect(kept is WriteChildsAnswer.Outcome.Done, kept);
    }

    private static Guid Form() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private static void Expect(bool isDone, object because)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"A family of the benchmark could not be led on: {because}");
        }
    }
}

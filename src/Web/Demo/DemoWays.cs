using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Measures;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Cases;
using Reknit.Web.Features.Disclosure.Protections;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>Opens the demo's families and leads each of their ways to what it shows, by the program's own use cases.</summary>
internal sealed class DemoWays(IServiceProvider services, Actor actor, CancellationToken ct)
{
    private readonly CaseworkDb _db = services.GetRequiredService<CaseworkDb>();
    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow();
    private DateOnly _today;

    public async Task Add(DemoFamily family)
    {
        _today = await services.GetRequiredService<FindKnowledge>().Today(ct);
        var id = await Open(family);
        var people = await _db
            .CasePeople.Where(p => p.CaseId == id)
            .Join(_db.People, p => p.PersonId, p => p.Id, (_, p) => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Name, p => p.Id, ct);
        if (family.IsInOrder)
        {
            await new DemoInOrder(services, actor, _today, ct).Add(id, family, people);
        }

        var gates = new DemoGates(services, actor, _today, ct);
        var parents = family.Parents.Select(name => people[name]).ToList();
        if (family.ShowsGates)
        {
            await gates.AskParents(id, parents);
        }

        foreach (var way in family.Ways)
        {
            var (child, adult) = (people[way.Child], people[way.Adult]);
            var begun = await Begin(id, child, adult);
            await TakeOver(begun.Id, way);
            if (Rungs.IsSameRoom(way.Reached))
            {
                await new DemoVisits(services, actor, _today, ct).Add(id, child, adult);
            }

            if (family.ShowsGates)
            {
                await gates.Know(begun, way, parents);
                await gates.Show(begun.Id);
            }

            await Turn(begun, way.Turn);
            if (way.Turn == DemoTurn.StepDown)
            {
                var band = new SetChildBand.Input(id, child, Form(), BatteryPerson.Child7To10);
                Expect(
                    await services.GetRequiredService<SetChildBand>().Handle(actor, band, ct)
                        == SetChildBand.Outcome.Done
                );
                await new DemoVoices(services, actor, ct).Add(id, child, adult, _today);
            }
        }
    }

    /// <summary>Begins the work of a case that was opened from its order.</summary>
    public async Task Begin(string caption, DemoWay way)
    {
        _today = await services.GetRequiredService<FindKnowledge>().Today(ct);
        var id = await _db.Cases.Where(c => c.Caption == caption).Select(c => c.Id).SingleAsync(ct);
        var people = await _db
            .CasePeople.Where(p => p.CaseId == id)
            .Join(_db.People, p => p.PersonId, p => p.Id, (_, p) => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Name, p => p.Id, ct);
        await TakeOver((await Begin(id, people[way.Child], people[way.Adult])).Id, way);
    }

    private async Task<ChildWay> Begin(CaseId id, PersonId child, PersonId adult)
    {
        Expect(
            await services.GetRequiredService<BeginWay>().Handle(actor, new(id, Form(), child, adult), ct)
                is BeginWay.Outcome.Done
        );
        return await _db.ChildWays.SingleAsync(w => w.Child == child && w.Adult == adult, ct);
    }

    private async Task<CaseId> Open(DemoFamily family)
    {
        var form = new CaseForm
        {
            Basis = family.Basis,
            Caption = family.Caption,
            Therapist = actor.Person.Value,
            People =
            [
                .. family.Parents.Select(name => new PersonLine { Name = name, Part = CasePart.Parent }),
                .. family.Ways.Select(way => new PersonLine { Name = way.Child, Part = CasePart.Child }),
                new() { Name = family.OwnTherapist, Part = CasePart.ChildsTherapist },
            ],
        };
        var opened = await services.GetRequiredService<OpenCase>().Handle(actor, new(Form(), 0, null, form), ct);
        Expect(opened is OpenCase.Outcome.Opened);
        return await _db.Cases.Where(c => c.Caption == family.Caption).Select(c => c.Id).SingleAsync(ct);
    }

    private async Task TakeOver(WayId id, DemoWay way)
    {
        if (way.Phase is { } phase)
        {
            var statement = await Move(id, DemoFamilies.Statement);
            var input = new TakeOverFamily.Input(statement, phase, way.Reached, _today.AddDays(-1), Signs: true);
            Expect(await services.GetRequiredService<TakeOverFamily>().Handle(actor, input, ct));
        }
    }

    private Task Turn(ChildWay way, DemoTurn turn) =>
        turn switch
        {
            DemoTurn.Hold => Hold(way.Id),
            DemoTurn.StepDown => StepDown(way.Id),
            DemoTurn.ChildSaysNo => No(way.Id),
            DemoTurn.ProtectedByOrder => Protect(way),
            DemoTurn.AsksSecondClinician => AskSecond(way.Id),
            DemoTurn.EndsWithoutContact => End(way.Id),
            DemoTurn.GivenBack => GiveBack(way.Id),
            DemoTurn.Rests => Rest(way.Id),
            DemoTurn.Tells => new DemoTurns(services, actor, ct).Tell(way, _today),
            DemoTurn.EndsRepaired => EndRepaired(way),
            _ => Task.CompletedTask,
        };

    private async Task Hold(WayId id)
    {
        var hold = new PlaceHold.Input(
            id,
            Form(),
            HoldTrigger.ForceOrThreat,
            OrderWasRetracted: false,
            "Carried to the car on the way here, says the child."
        );
        Expect(await services.GetRequiredService<PlaceHold>().Handle(actor, hold, ct) is PlaceHold.Outcome.Done);
    }

    private async Task StepDown(WayId id) =>
        Expect(
            await services
                .GetRequiredService<StepDown>()
                .Handle(actor, await Move(id, "The child asked for less after the last time."), Rung.SideBySide, ct)
        );

    private async Task No(WayId id)
    {
        var answer = new WriteChildsAnswer.Input(
            id,
            Form(),
            (await Move(id, null)).Version,
            Rung.LetterAvailable,
            "the blue room",
            AssentAnswer.No,
            _today.AddDays(-1),
            AssentTaker.Therapist,
            AssentSurface.Paper,
            WasAlone: true,
            WantedByOthers.No,
            FrozeOrFawned: false,
            ChildRaisedIt: false,
            WillTell: false
        );
        Expect(
            await services.GetRequiredService<WriteChildsAnswer>().Handle(actor, answer, ct)
                is WriteChildsAnswer.Outcome.Done
        );
    }

    private async Task Protect(ChildWay way)
    {
        var order = new KeepProtection.Input(
            way.CaseId,
            Form(),
            way.Child,
            way.Adult,
            ProtectionKind.NoContactOrder,
            "Order of the district court, 26 CVD 02211",
            _today.AddDays(-20),
            Until: null
        );
        Expect(
            await services.GetRequiredService<KeepProtection>().Handle(actor, order, ct) is KeepProtection.Outcome.Done
        );
    }

    private async Task AskSecond(WayId id)
    {
        var asked = new DecideTogether.Input(id, "G1.6", Form(), "Who pays is settled at the mediation next month.");
        Expect(
            await services.GetRequiredService<DecideTogether>().Handle(actor, asked, ct) is DecideTogether.Outcome.Done
        );
    }

    private async Task End(WayId id)
    {
        var paper = DemoFamilies.NotSuitable;
        Expect(
            await services.GetRequiredService<SignSuitability>().Handle(actor, new(await Move(id, null), paper), ct)
        );
        var closing = new CloseWork.Input(
            await Move(id, paper.Reason),
            ClosingOutcome.NotSuitableChildProtected,
            ChildIsOfferedSession: true,
            NoSessionBecause: "",
            OwnTherapistEndsAsPlanned: true,
            ResourcesAreGiven: true,
            ReportIsAskedFor: false,
            ReportIsSent: false,
            FollowUpsAreBooked: true,
            FollowUpsAreDeclined: false,
            RetentionIsSet: true
        );
        Expect(await services.GetRequiredService<CloseWork>().Handle(actor, closing, ct));
    }

    private async Task EndRepaired(ChildWay way)
    {
        const string Because = "Clara is with her father at weekends, of her own wish, and for three months.";
        var closing = new CloseWork.Input(
            await Move(way.Id, Because),
            ClosingOutcome.Repaired,
            ChildIsOfferedSession: true,
            NoSessionBecause: "",
            OwnTherapistEndsAsPlanned: true,
            ResourcesAreGiven: true,
            ReportIsAskedFor: false,
            ReportIsSent: false,
            FollowUpsAreBooked: true,
            FollowUpsAreDeclined: false,
            RetentionIsSet: true
        );
        Expect(await services.GetRequiredService<CloseWork>().Handle(actor, closing, ct));
        await new DemoTurns(services, actor, ct).Close(way.CaseId, Because);
    }

    private async Task GiveBack(WayId id)
    {
        var back = new ReturnWork.Input(
            await Move(id, "The father asks for time, and ends his part for now."),
            ReturnReason.ParentWithdrew,
            ChildIsTold: true,
            GoesToEachSideAtOnce: true,
            TellsChildsAnswer: false
        );
        Expect(await services.GetRequiredService<ReturnWork>().Handle(actor, back, ct));
    }

    private async Task Rest(WayId id) =>
        Expect(
            await services
                .GetRequiredService<RestWork>()
                .Handle(actor, await Move(id, "A broken leg; two weeks at home."), rests: true, ct)
        );

    private async Task<MakeMove.Form> Move(WayId id, string? reason) =>
        new(
            id,
            Form(),
            await _db.ChildWays.AsNoTracking().Where(w => w.Id == id).Select(w => w.Version).SingleAsync(ct),
            reason
        );

    private Guid Form() => Guid.CreateVersion7(_now);

    private static void Expect(MakeMove.Outcome outcome) => Expect(outcome is MakeMove.Outcome.Done, outcome);

    private static void Expect(bool isDone, object? because = null)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"A way of the demo could not be led on: {because}");
        }
    }
}

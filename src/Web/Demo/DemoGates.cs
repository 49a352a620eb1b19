using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Trust;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Sessions;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Trust;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>What the gates behind a fictional family ask, done here, so that nothing of them is owed from before.</summary>
internal sealed class DemoGates(IServiceProvider services, Actor actor, DateOnly today, CancellationToken ct)
{
    private const string Source = "Talks of the last weeks, and the papers that the parents brought";

    private readonly CaseworkDb _db = services.GetRequiredService<CaseworkDb>();
    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Each parent was seen and asked alone, once for all children.</summary>
    public async Task AskParents(CaseId id, IReadOnlyList<PersonId> parents)
    {
        var said = KindsOfViolence.All.ToDictionary(k => k.Kind, _ => Disclosed.Not);
        foreach (var (parent, ago) in parents.Select((p, n) => (p, 12 - n)))
        {
            await Session(id, parent, ago);
            var talk = new AskAboutViolence.Input(id, parent, Form(), On(ago), true, said, ViolenceFinding.None, "");
            Expect(await services.GetRequiredService<AskAboutViolence>().Handle(actor, talk, ct));
            await Take(id, parent, ago, "auditc", 1, 0, 0);
            await Take(id, parent, ago, "nida1", 0);
            await Take(id, parent, ago, "phq9", 1, 0, 1, 1, 0, 0, 1, 0, 0, 0);
            await Take(id, parent, ago, "gad7", 1, 1, 0, 1, 0, 0, 0);
        }
    }

    /// <summary>The child was seen and asked alone, and what is known of the two is written down and signed.</summary>
    public async Task Know(ChildWay way, DemoWay shown, IReadOnlyList<PersonId> parents)
    {
        await Session(way.CaseId, way.Child, 10);
        await Session(way.CaseId, way.Child, 4);
        var band = new SetChildBand.Input(way.CaseId, way.Child, Form(), BatteryPerson.Child7To10);
        await services.GetRequiredService<SetChildBand>().Handle(actor, band, ct);
        await Tell(way.CaseId, way.Child);
        await Take(way.CaseId, way.Child, 10, "asq", 0, 0, 0, 0, 0);
        var trauma = new KeepScoreElsewhere.Input(
            way.CaseId,
            way.Child,
            "cats2",
            Form(),
            On(10),
            true,
            null,
            Scale.Total,
            8,
            "",
            null,
            "The child's own therapist"
        );
        Expect((await services.GetRequiredService<KeepScoreElsewhere>().Handle(actor, trauma, ct)).Kept);
        var facts = new WriteHandFacts.Input(way.Id, Form(), Said(shown), Source);
        var written = await services.GetRequiredService<WriteHandFacts>().Handle(actor, facts, ct);
        Expect(written is WriteHandFacts.Outcome.Done, written);
        if (shown.Phase >= Phase.Preparation)
        {
            await Decide(way, shown, parents);
        }
    }

    /// <summary>What the plan rests on: what nobody knows of, what the child answered, and why the work suits.</summary>
    private async Task Decide(ChildWay way, DemoWay shown, IReadOnlyList<PersonId> parents)
    {
        var harm = new AnswerNobodyKnows.Form
        {
            One = way.Adult.Value,
            Other = way.Child.Value,
            Asked = [.. parents.Select(p => p.Value)],
            AnsweredOn = On(11),
            Words = "Each was asked alone.",
        };
        Expect(await services.GetRequiredService<AnswerNobodyKnows>().Handle(actor, way.CaseId, Form(), harm, ct));
        await Answer(way, shown);
        var paper = new SignSuitability.Input(await Move(way.Id), DemoFamilies.Suitable);
        var signed = await services.GetRequiredService<SignSuitability>().Handle(actor, paper, ct);
        Expect(signed is MakeMove.Outcome.Done, signed);
    }

    /// <summary>Every gate of before that holds here too is shown; what does not hold stays owed, and says why.</summary>
    public async Task Show(WayId id)
    {
        // What a page reads once for all it shows is read anew after what was written here.
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPractice>().Is(actor.Practice);
        var make = scope.ServiceProvider.GetRequiredService<MakeMove>();
        var seen = (await make.Look(actor, id, ct))!;
        foreach (var gate in seen.Way.State.GatesOwed.Where(g => ShowOwed.Look(seen, g) is Decision.Allowed))
        {
            var show = scope.ServiceProvider.GetRequiredService<ShowOwed>();
            var shown = await show.Handle(actor, await Move(id), gate, ct);
            Expect(shown is MakeMove.Outcome.Done, shown);
        }

        _db.ChangeTracker.Clear();
    }

    private static Dictionary<string, string> Said(DemoWay way) =>
        GateTable
            .Before(way.Phase!.Value)
            .SelectMany(HandQuestions.AskedBy)
            .Where(q => q.Kind != HandKind.Choice && !q.IsTheLeads)
            .DistinctBy(q => q.Key)
            .Select(q => (q.Key, Answer: AsAsked(q)))
            .Concat(HandQuestions.Exclusions.Select(key => (Key: key, Answer: nameof(Exclusion.No))))
            .Append((Key: "Question", Answer: nameof(IfOrWhen.When)))
            .Append((Key: nameof(Severity), Answer: nameof(Severity.Moderate)))
            .ToDictionary(s => s.Key, s => s.Answer);

    /// <summary>What asks for no more: of a number of things missing none, of a number of things done enough.</summary>
    private static string AsAsked(HandQuestion question) =>
        question switch
        {
            { Key: "LetterIsNotIndicated" or "InvestigationIsCleared" } => HandQuestion.No,
            { Kind: HandKind.YesNo, Unsaid: HandQuestion.Yes } => HandQuestion.No,
            { Kind: HandKind.YesNo } => HandQuestion.Yes,
            { Key: "MinutesBetweenArrivals" } => "20",
            { Unsaid: "0" } => "3",
            _ => "0",
        };

    private async Task Answer(ChildWay way, DemoWay shown)
    {
        var answer = new WriteChildsAnswer.Input(
            way.Id,
            Form(),
            (await Move(way.Id)).Version,
            shown.Reached > Rung.PhotoOrVoice ? shown.Reached : Rung.PhotoOrVoice,
            "the blue room",
            shown.Reached >= Rung.PhotoOrVoice ? AssentAnswer.Yes : AssentAnswer.NotSure,
            On(1),
            AssentTaker.Therapist,
            AssentSurface.Paper,
            WasAlone: true,
            WantedByOthers.No,
            FrozeOrFawned: false,
            ChildRaisedIt: false,
            WillTell: false
        );
        var kept = await services.GetRequiredService<WriteChildsAnswer>().Handle(actor, answer, ct);
        Expect(kept is WriteChildsAnswer.Outcome.Done, kept);
    }

    /// <summary>What is private, before anything is asked.</summary>
    private async Task Tell(CaseId id, PersonId child)
    {
        var asked = (await services.GetRequiredService<FindChild>().Of(actor, id, child, ct))!;
        var couldAsk = await services.GetRequiredService<ConsentsInForce>().WhoCouldAsk(id, ct);
        var talk = new ConfidentialityTalk(
            On(10),
            asked.Band!.Value,
            SaidJudgeMayOrderMore: true,
            IsTaughtBack: true,
            [.. couldAsk.Select(m => m.Id)]
        );
        Expect(await services.GetRequiredService<ExplainPrivacy>().Handle(actor, asked, Form(), talk, ct));
    }

    private async Task Session(CaseId id, PersonId with, int ago)
    {
        var input = new SignSession.Input(
            id,
            Form(),
            SessionKind.Individual,
            SessionPlace.Clinic,
            On(ago),
            new TimeOnly(10, 0),
            50,
            null,
            new Dictionary<PersonId, PartAnswer> { [with] = new(Attendance.Came, null) }
        );
        var signed = await services.GetRequiredService<SignSession>().Handle(actor, input, ct);
        Expect(signed is SignSession.Outcome.Done, signed);
    }

    private async Task Take(CaseId id, PersonId person, int ago, string instrument, params int[] answers)
    {
        var input = new TakeMeasure.Input(
            id,
            person,
            instrument,
            Form(),
            On(ago),
            true,
            null,
            About.NotKnown,
            [.. answers.Select((value, n) => new Answer(n + 1, value))],
            ScreenSaid.Nothing.AfterYes,
            ""
        );
        Expect(await services.GetRequiredService<TakeMeasure>().Handle(actor, input, ct));
    }

    private async Task<MakeMove.Form> Move(WayId id) =>
        new(
            id,
            Form(),
            await _db.ChildWays.AsNoTracking().Where(w => w.Id == id).Select(w => w.Version).SingleAsync(ct),
            null
        );

    private DateOnly On(int ago) => today.AddDays(-ago);

    private Guid Form() => Guid.CreateVersion7(_now);

    private static void Expect(ScreenKept kept) => Expect(kept is ScreenKept.Done, kept);

    private static void Expect(Kept kept) => Expect(kept is Kept.Done, kept);

    private static void Expect(bool isDone, object because)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"A gate of the demo could not be shown to hold: {because}");
        }
    }
}

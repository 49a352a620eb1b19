using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Safety;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>What must stay in order in a fictional family that is in the work already: agreed, released, looked for and heard.</summary>
internal sealed class DemoInOrder(IServiceProvider services, Actor actor, DateOnly today, CancellationToken ct)
{
    private const string Understood =
        "The therapist does not say who gets custody. Each of us can stop, and a danger to a child is told.";

    private readonly CaseworkDb _db = services.GetRequiredService<CaseworkDb>();
    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async Task Add(CaseId id, DemoFamily family, IReadOnlyDictionary<string, PersonId> people)
    {
        var parents = family.Parents.Select(name => people[name]).ToList();
        foreach (var kind in (AgreementKind[])[AgreementKind.Work, AgreementKind.GroundRules])
        {
            await Agree(id, kind);
        }

        foreach (var way in family.Ways)
        {
            await Release(id, people[way.Child], people[family.OwnTherapist], parents);
            await Hear(id, people[way.Child], family.HeardDaysAgo);
        }

        foreach (var kind in Enum.GetValues<CaseCheckKind>())
        {
            var look = new CheckCase.Form
            {
                Kind = kind,
                IsClear = true,
                Words = "All papers of the family, and the list of everybody whom the practice knows",
            };
            Expect(await services.GetRequiredService<CheckCase>().Handle(actor, id, Form(), look, ct));
        }

        if (family.Lapse == DemoLapse.ConditionSoon)
        {
            await Condition(id, people[family.Ways[0].Adult]);
        }
        else if (family.Lapse == DemoLapse.ConsentTakenBack)
        {
            await TakeBack(id, people[family.Ways[0].Adult]);
        }
    }

    private async Task Agree(CaseId id, AgreementKind kind)
    {
        var given = await services
            .GetRequiredService<GiveOutAgreement>()
            .Handle(actor, new(id, Form(), kind, Only: null), ct);
        Expect(given is GiveOutAgreement.Outcome.Done, given);
        foreach (
            var agreement in await _db
                .Agreements.AsNoTracking()
                .Where(a => a.CaseId == id && a.Kind == kind)
                .Select(a => new { a.Id, a.Version })
                .ToListAsync(ct)
        )
        {
            var paper = new SignAgreement.Input(
                agreement.Id,
                Form(),
                agreement.Version,
                SignatureState.Given,
                today,
                AllClauses: true,
                kind == AgreementKind.Work ? Understood : null,
                Scan: null
            );
            var signed = await services.GetRequiredService<SignAgreement>().Handle(actor, paper, ct);
            Expect(signed is SignAgreement.Outcome.Done, signed);
        }
    }

    private async Task TakeBack(CaseId id, PersonId adult)
    {
        var agreement = await _db
            .Agreements.AsNoTracking()
            .SingleAsync(a => a.CaseId == id && a.Kind == AgreementKind.Work && a.PersonId == adult, ct);
        var back = await services
            .GetRequiredService<TakeBackAgreement>()
            .Handle(actor, new(agreement.Id, Form(), agreement.Version, today), ct);
        Expect(back is TakeBackAgreement.Outcome.Done, back);
    }

    private async Task Release(CaseId id, PersonId child, PersonId therapist, IReadOnlyList<PersonId> parents)
    {
        var input = new MakeRelease.Input(
            id,
            Form(),
            child,
            therapist,
            ToCourt: false,
            [Compartment.Schedule],
            "The days of the appointments, and the steps that are planned",
            "So that both therapists know what the child is asked",
            AsksItThemselves: false,
            today.AddYears(1),
            "",
            CoversSubstanceUse: false,
            parents.ToDictionary(p => p, _ => "parent")
        );
        var made = await services.GetRequiredService<MakeRelease>().Handle(actor, input, ct);
        Expect(made is MakeRelease.Outcome.Made, made);
        var release = await _db
            .Releases.AsNoTracking()
            .Where(r => r.CaseId == id && r.Owner == child)
            .Select(r => r.Id)
            .SingleAsync(ct);
        foreach (var parent in parents)
        {
            // Each signature makes a new version of the release.
            var version = await _db
                .Releases.AsNoTracking()
                .Where(r => r.Id == release)
                .Select(r => r.Version)
                .SingleAsync(ct);
            var paper = new SignRelease.Input(release, Form(), version, parent, SignatureState.Given, today);
            var signed = await services.GetRequiredService<SignRelease>().Handle(actor, paper, ct);
            Expect(signed is SignRelease.Outcome.Done, signed);
        }
    }

    private async Task Hear(CaseId id, PersonId child, int daysAgo)
    {
        var talk = new HearOwnTherapist.Form
        {
            Child = child.Value,
            Kind = OwnTherapistEntryKind.Consulted,
            HeardOn = today.AddDays(-daysAgo),
            By = ConsultedBy.Telephone,
            ConcernIsOpen = false,
            StillInCare = true,
        };
        Expect(await services.GetRequiredService<HearOwnTherapist>().Handle(actor, id, Form(), talk, ct));
    }

    private async Task Condition(CaseId id, PersonId adult)
    {
        var condition = new RecordCondition.Form
        {
            Person = adult.Value,
            Kind = ConditionKind.Programme,
            Words = "Goes to the parents' course of the county until it ends",
            Source = "Written agreement of both parents, paragraph 4",
        };
        Expect(await services.GetRequiredService<RecordCondition>().Handle(actor, id, Form(), condition, ct));
        var kept = await _db.Conditions.AsNoTracking().SingleAsync(c => c.CaseId == id, ct);
        var shown = new ShowEvidence.Form
        {
            ShownOn = today.AddDays(-5),
            Until = today.AddDays(9),
            Words = "The course's monthly slip, seen",
        };
        Expect(await services.GetRequiredService<ShowEvidence>().Handle(actor, kept.Id, Form(), shown, ct));
    }

    private Guid Form() => Guid.CreateVersion7(_now);

    private static void Expect(Kept kept) => Expect(kept is Kept.Done, kept);

    private static void Expect(bool isDone, object? because)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"What must be in order in the demo could not be kept: {because}");
        }
    }
}

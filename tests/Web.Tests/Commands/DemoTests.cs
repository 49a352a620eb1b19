using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Phases;
using Reknit.Domain.Phases.ByHand;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.Gates;
using Reknit.Domain.Phases.Suitability;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Demo;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Commands;

/// <summary>The made-up families together show what can happen on the way.</summary>
public sealed class DemoTests
{
    /// <summary>Of the families that a statement took over: what is still to be shown here, and the demo says why.</summary>
    private static readonly string[] BeforeReknit =
    [
        "Brandvold family, Freya Brandvold: Intake", // No plan of the agency is on file.
        "Brandvold family, Nils Brandvold: Indirect", // The own therapist was heard before the statement.
        "Brandvold family, Nils Brandvold: Intake",
        "Brandvold family, Nils Brandvold: Joint",
        "Ekdal v. Ekdal, Linnea Ekdal: Intake", // Taken over a day ago, and nothing of it is shown yet.
        "Ekdal v. Ekdal, Linnea Ekdal: Plan",
        "Ekdal v. Ekdal, Linnea Ekdal: Screening",
        "Marlowe v. Marlowe, Iris Marlowe: Intake",
        "Mbeki family, Lwazi Mbeki: Plan", // A parent took the consent back.
        "Novak family, Jana Novak: Consolidation", // The child's check-ins were before.
        "Yamada family, Sora Yamada: Intake",
        "Yamada family, Sora Yamada: Plan",
        "Yamada family, Sora Yamada: Screening",
    ];

    [Fact]
    public Task The_families_show_every_phase_and_what_can_happen_on_the_way() => Seeded(Look);

    [Fact]
    public Task What_the_gates_behind_a_family_ask_is_so_or_stands_there_as_before_Reknit() => Seeded(LookBehind);

    private static async Task Seeded(Func<IServiceProvider, Task> look)
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite, settings => settings.IsDemo = true);
        await DemoPractice.Seed(app.Services, default);
        await using var scope = app.Services.CreateAsyncScope();
        var practice = await scope
            .ServiceProvider.GetRequiredService<CaseworkDb>()
            .Practices.IgnoreQueryFilters()
            .Select(p => p.PracticeId)
            .SingleAsync();
        await app.Within(practice, look);
    }

    private static async Task LookBehind(IServiceProvider services)
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var actor = await Therapist(db);
        var cases = await db.Cases.Where(c => c.State == CaseState.Open).Select(c => c.Id).ToListAsync();
        var ways = await services.GetRequiredService<WaysOnFile>().OfCases(actor, cases, default);
        var (owed, unmet, asked) = (new List<string>(), new List<string>(), 0);
        foreach (var way in ways.Where(w => w.Row.Standing != PathwayStanding.Closed))
        {
            var known = await services.GetRequiredService<FindKnowledge>().Of(actor, way, default);
            var passed = await services.GetRequiredService<DecisionsTogether>().Overrides(way.Row, default);
            foreach (var gate in GateTable.Before(way.Row.Phase))
            {
                var name = $"{way.Caption}, {way.Child}: {gate}";
                if (way.State.GatesOwed.Contains(gate))
                {
                    owed.Add(name);
                    continue;
                }

                var states = GateKnowledge.Of(gate, known, way.State).Stand();
                asked += states.Count;
                unmet.AddRange(
                    states
                        .Where(s => s is { Kind: RequirementKind.Hard, IsMet: false })
                        .Where(s => !GateTable.AskedAtEachStep.Contains(s.Id) && passed.All(o => o.Requirement != s.Id))
                        .Select(s => $"{name} {s.Id}")
                );
            }
        }

        Assert.Empty(unmet);
        Assert.Equal(BeforeReknit, owed.Order(StringComparer.Ordinal));
        Assert.True(asked > 100, $"{asked}");
    }

    private static async Task<Actor> Therapist(CaseworkDb db)
    {
        var therapist = await db.Memberships.SingleAsync(m => m.Role == Domain.Access.Role.Therapist);
        return new(therapist.PracticeId, therapist.PersonId, therapist.Role, therapist.AccountId);
    }

    private static async Task Look(IServiceProvider services)
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var ways = await db.ChildWays.AsNoTracking().ToListAsync();
        var cases = await db.Cases.AsNoTracking().ToListAsync();
        var actor = await Therapist(db);
        var states = (
            await services.GetRequiredService<WaysOnFile>().OfCases(actor, [.. cases.Select(c => c.Id)], default)
        )
            .Select(w => w.State)
            .ToList();
        var partOf = await db.CasePeople.AsNoTracking().ToListAsync();

        Assert.True(ways.Select(w => w.CaseId).Distinct().Count() >= 12);
        Assert.Equal(Enum.GetValues<Phase>(), ways.Select(w => w.Phase).Distinct().Order());
        Assert.Contains(states, s => s.Holds.Count > 0);
        Assert.Contains(states, s => s.Pause is { By: PauseBy.Child });
        Assert.Contains(states, s => s.Pause is { By: PauseBy.Practical });
        Assert.Contains(states, s => s.Standing == PathwayStanding.Returned);
        Assert.Contains(states, s => s.Outcome == ClosingOutcome.NotSuitableChildProtected);
        Assert.Contains(
            await db.WayDecisions.Select(d => d.Kind).ToListAsync(),
            k => k == nameof(PathwayMove.StepDown)
        );
        // Siblings apart, and the bases of the work.
        Assert.Contains(ways.GroupBy(w => (w.CaseId, w.Adult)), own => own.Select(w => w.Phase).Distinct().Count() > 1);
        var bases = cases.Where(c => ways.Any(w => w.CaseId == c.Id)).Select(c => c.Basis).Distinct().Order();
        Assert.Equal(Enum.GetValues<CaseBasis>(), bases);
        Assert.Contains(partOf, p => p.IsSelfRepresented && ways.Any(w => w.CaseId == p.CaseId));
        // An order on file that forbids contact: its term came over to the case whose way waits for the court.
        var forbidden = Assert.Single(cases, c => c.Caption == "Ekdal v. Ekdal").Id;
        var terms = db.TermsInForce.Where(t => t.CaseId == forbidden && t.EndedAt == null);
        Assert.Contains(TermKind.NoContact, await terms.Select(t => t.Kind).ToListAsync());
        Assert.Contains(ways, w => w.CaseId == forbidden);
        // An outside consultant signed one decision by her link, and is asked for another one.
        var signed = Assert.Single(await db.JointDecisions.Where(d => d.CosignedBy != null).ToListAsync());
        var consultant = await db.ConsultAgreements.Select(a => a.PersonId).SingleAsync();
        Assert.Equal((actor.Person, consultant), (signed.MadeBy, signed.CosignedBy!.Value));
        Assert.DoesNotContain(await db.Memberships.ToListAsync(), m => m.PersonId == consultant);
        var links = await db.ConsultLinks.ToListAsync();
        Assert.Equal([ConsultAnswer.Cosigned, null], links.OrderBy(l => l.Answer is null).Select(l => l.Answer));
        var family = await db.ChildWays.SingleAsync(w => w.Id == signed.WayId);
        var passed = Assert.Single(await services.GetRequiredService<DecisionsTogether>().OnWay(signed.WayId, default));
        Assert.Equal((DemoConsultants.Name, true), (passed.Second, passed.IsByConsultant));
        var told = await db.DisclosuresMade.Where(d => d.To == consultant).ToListAsync();
        Assert.NotEmpty(told);
        Assert.All(told, d => Assert.Equal(family.CaseId, d.CaseId));
        // What was reported with a request, before there is a case.
        Assert.True(await db.ReportedReasons.CountAsync() >= 2);
        // A protection, a danger that waits, and a case that is closed.
        Assert.NotEmpty(await db.Protections.ToListAsync());
        Assert.NotEmpty(await db.ConsultAgreements.ToListAsync());
        Assert.NotEmpty(await db.HarmDisclosures.ToListAsync());
        Assert.Single(cases, c => c.State == CaseState.Closed);
    }
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Orders;
using Reknit.Domain.People;
using Reknit.Web.Features.Consents;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Consents;

/// <summary>The query that leaves most agreements aside names the same as the rule does, asked of every one.</summary>
public sealed class ConsentsToAskAgainTests
{
    private const int Families = 60;

    private sealed record Named(CaseId Case, string Adult, AgreementKind Kind);

    [Theory, OnBothDatabases]
    public async Task An_agreement_to_ask_for_again_fell_through_the_query_and_not_through_the_rule(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead);
        using var other = await app.SignedIn(practice, Role.Therapist);
        var url = await lead.TakeIn();
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == OrderSupport.IdIn(url));
                var made = new Made(services, order, [lead.PersonId, other.PersonId]);
                for (var family = 0; family < Families; family++)
                {
                    await made.Add();
                }
            }
        );

        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var cases = await db.Cases.Where(c => c.State == CaseState.Open).Select(c => c.Id).ToListAsync();
                var actor = new Actor(practice, lead.PersonId, Role.ClinicalLead, default);
                var query = new List<Named>();
                foreach (var id in cases)
                {
                    var lines = await services.GetRequiredService<ConsentsToAskAgain>().OfCase(actor, id, default);
                    query.AddRange(lines.Select(l => new Named(l.Case, l.Adult, l.Kind)));
                }

                var rule = await ByTheRule(services, cases);
                Assert.Equal(Sorted(rule), Sorted(query));
                var all = await db.Agreements.CountAsync();
                Assert.InRange(rule.Count, Families / 2, all - Families);
            }
        );
    }

    private static async Task<List<Named>> ByTheRule(IServiceProvider services, List<CaseId> cases)
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var around = await services.GetRequiredService<CasesAround>().Of(cases, default);
        var names = await db.People.ToDictionaryAsync(p => p.Id, p => p.Name);
        var adults = (await db.CasePeople.ToListAsync())
            .Where(p => p.Part is CasePart.Parent or CasePart.OtherCaregiver)
            .Select(p => (p.CaseId, p.PersonId))
            .ToHashSet();
        var agreements = await db.Agreements.AsNoTracking().ToListAsync();
        var newest = agreements
            .GroupBy(a => (a.CaseId, a.Kind))
            .ToDictionary(g => g.Key, g => g.MaxBy(a => a.Number)!.TextHash);
        return
        [
            .. from own in agreements.GroupBy(a => (a.CaseId, a.Kind, a.PersonId))
            let latest = own.MaxBy(a => a.Number)!
            where adults.Contains((latest.CaseId, latest.PersonId))
            let held = around[latest.CaseId] with
            {
                NewestText = newest[(latest.CaseId, latest.Kind)],
            }
            where ConsentStanding.Of(AgreementFact.Of(latest), held).State == ConsentState.MustBeAskedAgain
            select new Named(latest.CaseId, names[latest.PersonId], latest.Kind),
        ];
    }

    private static IEnumerable<Named> Sorted(IEnumerable<Named> named) =>
        named.OrderBy(n => n.Case.Value).ThenBy(n => n.Kind).ThenBy(n => n.Adult, StringComparer.Ordinal);

    /// <summary>Families around whose agreements something moved, or nothing did, before and after they were given out.</summary>
    private sealed class Made(IServiceProvider services, CourtOrder order, PersonId[] therapists)
    {
        private readonly CaseworkDb _db = services.GetRequiredService<CaseworkDb>();
        private readonly Vault _vault = services.GetRequiredService<Vault>();
        private readonly Random _random = new(20261123);
        private int _made;

        private PracticeId Practice => order.PracticeId;

        public async Task Add()
        {
            var now = order.ReceivedAt.AddMinutes(++_made);
            var id = new CaseId(Guid.CreateVersion7(now));
            _db.Cases.Add(
                new()
                {
                    PracticeId = Practice,
                    Id = id,
                    State = CaseState.Open,
                    Basis = CaseBasis.Voluntary,
                    Caption = $"Family {_made}",
                    ReceivedAt = now,
                    OpenedAt = now,
                    Version = 1,
                }
            );
            _vault.MakeKey(Practice, id.Strand);
            PersonId[] adults = [Met($"One {_made}", now), Met($"Other {_made}", now), Met($"School {_made}", now)];
            CasePart[] parts = [CasePart.Parent, CasePart.OtherCaregiver, CasePart.Provider];
            _db.CasePeople.AddRange(
                adults.Select(
                    (person, n) =>
                        new CasePerson
                        {
                            PracticeId = Practice,
                            CaseId = id,
                            PersonId = person,
                            Part = parts[n],
                            Label = "",
                        }
                )
            );
            await Agree(id, adults);
            Around(id, adults);
            await services.GetRequiredService<History>().Save(new("Fill", Practice, therapists[0]), default);
        }

        private async Task Agree(CaseId id, PersonId[] adults)
        {
            foreach (var kind in Enum.GetValues<AgreementKind>())
            {
                for (var number = 1; number <= _random.Next(1, 4); number++)
                {
                    var hash = new string((char)('a' + _random.Next(2)), 64);
                    foreach (var adult in adults.Where(_ => _random.Next(3) > 0))
                    {
                        var at = At();
                        var row = new AgreementId(Guid.CreateVersion7(at));
                        _db.Agreements.Add(
                            new()
                            {
                                PracticeId = Practice,
                                Id = row,
                                CaseId = id,
                                PersonId = adult,
                                Kind = kind,
                                Number = number,
                                Text = await _vault.Seal(
                                    "Words",
                                    new(Practice, "Agreements", row.Value, "Text"),
                                    id.Strand,
                                    default
                                ),
                                TextHash = hash,
                                GivenOutBy = therapists[0],
                                GivenOutAt = at,
                                Answer = (SignatureState)_random.Next(3),
                                TakenBackOn = _random.Next(6) == 0 ? new DateOnly(2026, 3, 3) : null,
                                AskedAgain = _random.Next(8) == 0 ? (AskAgainReason)_random.Next(3) : null,
                                Version = 1,
                            }
                        );
                    }
                }
            }
        }

        /// <summary>A later paper, a newcomer, another role, another payer; half the families have none of each.</summary>
        private void Around(CaseId id, PersonId[] adults)
        {
            if (Chance())
            {
                _db.Orders.Add(Paper(id, Chance() ? PaperKind.Order : PaperKind.SupportPlan));
            }

            foreach (var therapist in therapists.Where(_ => Chance()))
            {
                var at = At();
                _db.CaseAssignments.Add(
                    new()
                    {
                        PracticeId = Practice,
                        CaseId = id,
                        PersonId = therapist,
                        Duty = _random.Next(4) == 0 ? CaseDuty.SecondClinician : CaseDuty.Therapist,
                        StartedAt = at,
                        EndedAt = _random.Next(4) == 0 ? at.AddHours(1) : null,
                    }
                );
            }

            for (var number = 1; number <= _random.Next(4); number++)
            {
                var at = At();
                _db.RolesOnCases.Add(
                    new()
                    {
                        PracticeId = Practice,
                        Id = Guid.CreateVersion7(at),
                        CaseId = id,
                        Number = number,
                        Therapist = therapists[_random.Next(2)],
                        Role = (TherapistRole)_random.Next(2),
                        SinceOn = DateOnly.FromDateTime(At()),
                        Because = null,
                        KeptBy = therapists[0],
                        KeptAt = at,
                    }
                );
            }

            for (var number = 1; number <= _random.Next(4); number++)
            {
                Pay(id, number, adults[_random.Next(2)]);
            }
        }

        private void Pay(CaseId id, int number, PersonId payer)
        {
            var at = At();
            var entry = Guid.CreateVersion7(at);
            _db.PayersOnCases.Add(
                new()
                {
                    PracticeId = Practice,
                    Id = entry,
                    CaseId = id,
                    Number = number,
                    SinceOn = DateOnly.FromDateTime(At()),
                    Because = null,
                    KeptBy = therapists[0],
                    KeptAt = at,
                }
            );
            _db.PayersNamed.Add(
                new()
                {
                    PracticeId = Practice,
                    EntryId = entry,
                    PersonId = payer,
                    CaseId = id,
                }
            );
        }

        private PersonId Met(string name, DateTime at)
        {
            var id = new PersonId(Guid.CreateVersion7(at));
            _vault.MakeKey(Practice, id.Strand);
            _db.People.Add(Person.Met(Practice, id, name, at));
            return id;
        }

        private CourtOrder Paper(CaseId id, PaperKind paper)
        {
            var at = At();
            return new()
            {
                PracticeId = Practice,
                Id = new(Guid.CreateVersion7(at)),
                CaseId = id,
                Paper = paper,
                Source = order.Source,
                FileName = order.FileName,
                MediaType = order.MediaType,
                ByteCount = order.ByteCount,
                FileAddress = order.FileAddress,
                Words = order.Words,
                Reading = order.Reading,
                ReadingVersion = order.ReadingVersion,
                ReceivedAt = at,
                ReceivedBy = order.ReceivedBy,
            };
        }

        private bool Chance() => _random.Next(2) == 0;

        /// <summary>One of few hours of many days, so that some things come at the same moment.</summary>
        private DateTime At() => new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc).AddDays(_random.Next(40));
    }
}

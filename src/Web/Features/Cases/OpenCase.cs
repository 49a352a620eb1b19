using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Cases;

/// <summary>Opens a case: its people, who works on it and what it rests on.</summary>
internal sealed class OpenCase(CaseworkDb db, KnownPeople known, Vault vault, History history, TimeProvider clock)
{
    /// <param name="Received">The case that an order began; null for a case without one.</param>
    public sealed record Input(Guid FormId, int Version, Case? Received, CaseForm Form);

    public abstract record Outcome
    {
        public sealed record Opened(string Url) : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        /// <summary>Somebody opened or changed it meanwhile.</summary>
        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        var form = input.Form;
        var people = await known.ByName(actor, [.. form.Named.Select(p => p.Key)], ct);
        var therapist = await Therapists()
            .SingleOrDefaultAsync(p => p.Id == new PersonId(form.Therapist ?? default), ct);
        var decision = Decision.On(OpenCaseRules.Requirements, Facts(form, input.Received, people, therapist));
        if (decision is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        var opened = Fill(actor, input);
        await Assign(actor, opened, therapist!.Id, ct);
        AddPeople(actor, opened, form, people);
        var act = new Act(nameof(OpenCase), actor.Practice, actor.Person, new(input.FormId, UrlOf(opened.Id)));
        return await history.Save(act, ct) switch
        {
            Saved.Done => new Outcome.Opened(UrlOf(opened.Id)),
            Saved.Repeated repeated => new Outcome.Opened(repeated.ResultUrl),
            _ => new Outcome.Conflict(),
        };
    }

    /// <summary>Members of the practice who can have a case.</summary>
    public IQueryable<Person> Therapists() =>
        db
            .People.AsNoTracking()
            .Where(p =>
                db.Memberships.Any(m =>
                    m.PersonId == p.Id
                    && m.EndedAt == null
                    && (m.Role == Role.Therapist || m.Role == Role.ClinicalLead || m.Role == Role.Owner)
                )
            )
            .OrderBy(p => p.Name);

    public static OpenCaseFacts Facts(
        CaseForm form,
        Case? received,
        ILookup<string, KnownPerson> known,
        Person? therapist
    )
    {
        var named = form.Named;
        return new(
            form.Basis,
            Said(form.Caption) ?? "",
            Said(form.Court),
            received is not null,
            therapist?.NameKey,
            [
                .. named.Select(p => new NamedPerson(
                    p.Key,
                    p.Part ?? CasePart.OtherCaregiver,
                    p.IsSelfRepresented,
                    named.Any(c => form.SpokenForBy(c) == p),
                    !known[p.Key].Any() || p.Same == PersonLine.Another || SameAs(p, known) is not null
                )),
            ]
        );
    }

    private static string UrlOf(CaseId id) => $"/cases/{id.Value:D}";

    private static KnownPerson? SameAs(PersonLine line, ILookup<string, KnownPerson> known) =>
        known[line.Key].FirstOrDefault(p => p.Id.Value.ToString("D") == line.Same);

    private Case Fill(Actor actor, Input input)
    {
        var now = clock.GetUtcNow();
        var opened = input.Received;
        if (opened is null)
        {
            opened = new()
            {
                PracticeId = actor.Practice,
                Id = new(Guid.CreateVersion7(now)),
                State = CaseState.Open,
                Basis = input.Form.Basis,
                Caption = "",
                ReceivedAt = now.UtcDateTime,
                Version = 1,
            };
            vault.MakeKey(actor.Practice, opened.Strand);
            db.Cases.Add(opened);
        }
        else
        {
            db.Expect(opened, input.Version);
        }

        opened.State = CaseState.Open;
        opened.Basis = input.Form.Basis;
        opened.Caption = Said(input.Form.Caption) ?? "";
        opened.Court = Said(input.Form.Court);
        opened.CourtNumber = Said(input.Form.CourtNumber);
        opened.CourtState = Said(input.Form.CourtState);
        opened.OpenedAt = now.UtcDateTime;
        return opened;
    }

    private async Task Assign(Actor actor, Case opened, PersonId therapist, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await db.CaseAssignments.Where(a => a.CaseId == opened.Id && a.EndedAt == null).ToListAsync(ct);
        if (standing.Any(a => a.PersonId == therapist))
        {
            return;
        }

        db.CaseAssignments.Add(
            new()
            {
                PracticeId = actor.Practice,
                CaseId = opened.Id,
                PersonId = therapist,
                Duty = CaseDuty.Therapist,
                StartedAt = now,
            }
        );
    }

    private void AddPeople(Actor actor, Case opened, CaseForm form, ILookup<string, KnownPerson> known)
    {
        var now = clock.GetUtcNow();
        var lines = form.Named;
        var ids = lines.ToDictionary(line => line, line => SameAs(line, known)?.Id ?? Meet(actor, line, now));
        foreach (var line in lines)
        {
            db.CasePeople.Add(
                new()
                {
                    PracticeId = actor.Practice,
                    CaseId = opened.Id,
                    PersonId = ids[line],
                    Part = line.Part ?? CasePart.OtherCaregiver,
                    Label = Said(line.Label) ?? "",
                    IsSelfRepresented = line is { Part: CasePart.Parent, IsSelfRepresented: true },
                    SpeaksFor = form.SpokenForBy(line) is { } client ? ids[client] : null,
                }
            );
        }
    }

    private PersonId Meet(Actor actor, PersonLine line, DateTimeOffset now)
    {
        var id = new PersonId(Guid.CreateVersion7(now));
        vault.MakeKey(actor.Practice, id.Strand);
        db.People.Add(Person.Met(actor.Practice, id, line.Name!, now.UtcDateTime));
        return id;
    }

    private static string? Said(string? typed) => PersonName.Tidy(typed ?? "") is { Length: > 0 } said ? said : null;
}

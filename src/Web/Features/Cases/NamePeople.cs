using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Cases;

/// <summary>Gives a new case its people: those whom somebody said to be known, and those met with it.</summary>
internal sealed class NamePeople(CaseworkDb db, Vault vault, TimeProvider clock)
{
    /// <summary>The known person whom the line names and somebody chose; never one of another name.</summary>
    public static KnownPerson? SameAs(PersonLine line, ILookup<string, KnownPerson> known) =>
        known[line.Key].FirstOrDefault(p => p.Id.Value.ToString("D") == line.Same);

    public void Add(Actor actor, Case opened, CaseForm form, ILookup<string, KnownPerson> known)
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
                    Label = CaseForm.Said(line.Label) ?? "",
                    IsSelfRepresented =
                        line is { Part: CasePart.Parent or CasePart.OtherCaregiver, IsSelfRepresented: true },
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
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Measures;

/// <summary>
/// Keeps one talk about all nine kinds of violence with one adult. It is kept as it is, and finished only where everything
/// was asked, alone, by somebody trained for it.
/// </summary>
internal sealed class AskAboutViolence(CaseworkDb db, FindScreened screened, KeepScreen keep)
{
    public sealed record Input(
        CaseId Case,
        PersonId Person,
        Guid FormId,
        DateOnly? On,
        bool IsAskedAlone,
        IReadOnlyDictionary<ViolenceKind, Disclosed> Said,
        ViolenceFinding? Finding,
        string Words
    );

    public async Task<ScreenKept> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await screened.Of(actor, input.Case, input.Person, ct) is not { } person)
        {
            return new ScreenKept.NotFound();
        }

        var draft = new ScreenDraft(
            ScreenKind.Violence,
            null,
            person.IsChild,
            false,
            input.On,
            input.Said.Values.Count(s => s is not Disclosed.NotAskedYet) + (input.Words.Trim().Length > 0 ? 1 : 0),
            0,
            await keep.Today(ct)
        );
        if (ScreenRules.Decide(draft) is Decision.Refused refused)
        {
            return new ScreenKept.Refused(refused.States);
        }

        var on = input.On!.Value;
        var talk = new ViolenceScreen(
            input.Person,
            on,
            input.IsAskedAlone,
            actor.Person,
            await IsTrained(actor.Person, input.Case, on, ct),
            input.Said,
            input.Finding
        );
        var said = ScreenSaid.Nothing with { Kinds = input.Said, Words = input.Words.ReplaceLineEndings("\n").Trim() };
        return await keep.Save(
            nameof(AskAboutViolence),
            actor,
            input.FormId,
            new(person, ScreenKind.Violence, null, on, null, ScreenOutcome.Of(talk), said),
            ct
        );
    }

    /// <summary>Licensed on that day for the case's state, and trained in domestic violence by then; from the register.</summary>
    public async Task<bool> IsTrained(PersonId clinician, CaseId id, DateOnly on, CancellationToken ct)
    {
        var states = await db
            .Cases.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => new { c.CourtState, Own = db.Practices.First().State })
            .SingleAsync(ct);
        var state = ClinicianLicense.StateOf(states.CourtState, states.Own);
        return await db.Trainings.AnyAsync(
                t =>
                    t.PersonId == clinician
                    && t.Topic == TrainingTopic.DomesticViolence
                    && t.StruckAt == null
                    && t.EndedOn <= on,
                ct
            )
            && await db
                .ClinicianLicenses.Where(ClinicianLicense.ValidIn(state, on))
                .AnyAsync(l => l.PersonId == clinician, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Access.Clinicians;

/// <summary>What came of a change to the register of clinicians.</summary>
internal abstract record RegisterOutcome
{
    private RegisterOutcome() { }

    public sealed record Done : RegisterOutcome;

    public sealed record Refused(IReadOnlyList<RequirementState> States) : RegisterOutcome;

    /// <summary>The entry is not there, or somebody changed it meanwhile.</summary>
    public sealed record Gone : RegisterOutcome;
}

/// <summary>Puts a clinician's license on record. A renewed one is a new entry: the old one shows what held before.</summary>
internal sealed class KeepLicense(CaseworkDb db, FitForCase fit, History history, TimeProvider clock)
{
    public sealed record Input(
        Guid FormId,
        PersonId Person,
        string Kind,
        string Number,
        string State,
        DateOnly FirstDay,
        DateOnly LastDay
    );

    public async Task<RegisterOutcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new RegisterOutcome.Done();
        }

        var typed = new LicenseTyped(
            input.Kind,
            input.Number,
            input.FirstDay,
            input.LastDay,
            await fit.Clinicians().AnyAsync(m => m.PersonId == input.Person, ct),
            UsStates.Name(input.State) is not null && input.State.Length == 2,
            await db.ClinicianLicenses.AnyAsync(
                l =>
                    l.PersonId == input.Person
                    && l.State == input.State
                    && l.Number == input.Number
                    && l.StruckAt == null
                    && l.FirstDay <= input.LastDay
                    && l.LastDay >= input.FirstDay,
                ct
            )
        )
        {
            IsOfAnother = await IsOfAnother(db, input.Person, input.State, input.Number, ct),
        };
        if (LicenseRules.Decide(typed) is Decision.Refused refused)
        {
            return new RegisterOutcome.Refused(refused.States);
        }

        var now = clock.GetUtcNow();
        db.ClinicianLicenses.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = Guid.CreateVersion7(now),
                PersonId = input.Person,
                Kind = input.Kind,
                Number = input.Number,
                State = input.State,
                FirstDay = input.FirstDay,
                LastDay = input.LastDay,
                KeptAt = now.UtcDateTime,
                Version = 1,
            }
        );
        var form = new PostedForm(input.FormId, ClinicianPlaces.Of(input.Person));
        return await history.Save(new(nameof(KeepLicense), actor.Practice, actor.Person, form), ct) is Saved.Conflict
            ? new RegisterOutcome.Gone()
            : new RegisterOutcome.Done();
    }

    /// <summary>
    /// Somebody else holds this license, on whatever days: of two signatures under one license nobody knows that two people
    /// gave them.
    /// </summary>
    /// <param name="person">Null for somebody new.</param>
    public static async Task<bool> IsOfAnother(
        CaseworkDb db,
        PersonId? person,
        string state,
        string number,
        CancellationToken ct
    )
    {
        var key = ClinicianLicense.NumberKey(number);
        var numbers = await db
            .ClinicianLicenses.AsNoTracking()
            .Where(l => l.State == state && l.StruckAt == null && l.PersonId != person)
            .Select(l => l.Number)
            .ToListAsync(ct);
        return key.Length > 0 && numbers.Exists(n => ClinicianLicense.NumberKey(n) == key);
    }
}

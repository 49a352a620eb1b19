using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Shared;
using Reknit.Web.Outside.Keys;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Oversight;

/// <summary>Brings a new generation of keys into use on an owner's word, and has everything wrapped with it behind the page.</summary>
internal sealed class RotateKeys(
    CaseworkDb db,
    History history,
    NewGeneration generations,
    WrapAgain wrap,
    KeyFile keys,
    ConfirmPassword confirm,
    TimeProvider clock
)
{
    public const string Url = "/practice/keys";

    /// <param name="After">The newest generation that the form showed.</param>
    public sealed record Input(Guid FormId, int After, string? Password, Visit Visit);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Begun(int Generation) : Outcome;

        /// <summary>Somebody rotated since the form was shown.</summary>
        public sealed record Repeated : Outcome;

        public sealed record WrongPassword : Outcome;

        /// <summary>The key file could not be written; nothing was changed.</summary>
        public sealed record NotWritten(string Why) : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (!await confirm.Handle(actor.Account, input.Password, input.Visit, ct))
        {
            return new Outcome.WrongPassword();
        }

        try
        {
            if (!await generations.Add(input.After, ct))
            {
                return new Outcome.Repeated();
            }
        }
        catch (Exception e) when (Mendable.Words(e) is { } why)
        {
            return new Outcome.NotWritten(why);
        }

        // From here on the file has the generation, whoever hangs up.
        db.KeyRotations.Add(
            new()
            {
                PracticeId = actor.Practice,
                Generation = keys.Generation,
                AskedBy = actor.Person,
                AskedAt = clock.GetUtcNow().UtcDateTime,
                Version = 1,
            }
        );
        await history.Save(Act(nameof(RotateKeys), actor, input.FormId), CancellationToken.None);
        wrap.Begin();
        return new Outcome.Begun(keys.Generation);
    }

    /// <summary>Notes that a copy was made after the last rotation.</summary>
    /// <returns>Whether there is a rotation that it could be about.</returns>
    public async Task<bool> Copied(Actor actor, Guid formId, int generation, CancellationToken ct)
    {
        if (await db.KeyRotations.SingleOrDefaultAsync(r => r.Generation == generation, ct) is not { } rotation)
        {
            return false;
        }

        (rotation.CopiedAt, rotation.CopiedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
        await history.Save(Act("CopyKeyFile", actor, formId), ct);
        return true;
    }

    private static Act Act(string name, Actor actor, Guid formId) =>
        new(name, actor.Practice, actor.Person, new(formId, Url));
}

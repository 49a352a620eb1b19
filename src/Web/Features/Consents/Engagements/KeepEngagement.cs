using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Domain.People;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents.Engagements;

/// <summary>What came of putting an entry on a role or on who pays on record.</summary>
internal abstract record EngagementKept
{
    private EngagementKept() { }

    public sealed record Done : EngagementKept;

    public sealed record NotFound : EngagementKept;

    public sealed record Refused(IReadOnlyList<RequirementState> States) : EngagementKept;

    /// <summary>Somebody else wrote an entry meanwhile.</summary>
    public sealed record Conflict : EngagementKept;
}

/// <summary>What each entry says, whatever it is about.</summary>
/// <param name="Seen">Number of the latest entry that the writer had before them; 0 where there was none.</param>
/// <param name="Because">Empty where none was given.</param>
internal sealed record EngagementForm(CaseId Case, Guid FormId, int Seen, DateOnly? SinceOn, string Because);

/// <summary>What stands of the same thing before a new entry.</summary>
/// <param name="Latest">Number of the case's latest entry; 0 where there is none.</param>
/// <param name="SinceOn">Day of the entry that this one follows; null where it is the first.</param>
internal sealed record EngagementBefore(int Latest, DateOnly? SinceOn, bool IsAnother);

/// <summary>A new entry's key, number, reason, and who keeps it when.</summary>
internal sealed record EngagementStamp(
    PracticeId Practice,
    Guid Id,
    CaseId Case,
    int Number,
    DateOnly SinceOn,
    Sealed? Because,
    PersonId By,
    DateTime At
);

/// <summary>One kind of entry: what stands, what must hold, and the rows of a new one.</summary>
/// <param name="Act">Name of the use case.</param>
/// <param name="Decide">Of the entry beside the one before it.</param>
/// <param name="BecauseAt">Where the reason is sealed.</param>
internal sealed record EngagementKind(
    string Act,
    Func<CancellationToken, Task<EngagementBefore>> Before,
    Func<EngagementDraft, CancellationToken, Task<Decision>> Decide,
    Func<PracticeId, Guid, Place> BecauseAt,
    Action<EngagementStamp> Add
);

/// <summary>Puts entries on roles and on who pays on record: numbered, so that of two who write at once one sees the other's.</summary>
internal sealed class KeepEngagement(
    CaseworkDb db,
    CaseAccess access,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    public async Task<EngagementKept> Handle(
        Actor actor,
        EngagementForm form,
        EngagementKind kind,
        CancellationToken ct
    )
    {
        if (await access.CaptionOfOpen(actor, form.Case, ct) is null)
        {
            return new EngagementKept.NotFound();
        }

        if (await db.WasPosted(form.FormId, actor, ct))
        {
            return new EngagementKept.Done();
        }

        var before = await kind.Before(ct);
        if (before.Latest != form.Seen)
        {
            return new EngagementKept.Conflict();
        }

        var now = clock.GetUtcNow();
        var today = (await local.Zone(ct)).DayOf(now.UtcDateTime);
        var draft = new EngagementDraft(form.SinceOn, before.SinceOn, before.IsAnother, form.Because, today);
        if (await kind.Decide(draft, ct) is Decision.Refused refused)
        {
            return new EngagementKept.Refused(refused.States);
        }

        var (id, words) = (Guid.CreateVersion7(now), form.Because.ReplaceLineEndings("\n").Trim());
        var because =
            words.Length == 0
                ? null
                : await vault.Seal(words, kind.BecauseAt(actor.Practice, id), form.Case.Strand, ct);
        kind.Add(
            new(
                actor.Practice,
                id,
                form.Case,
                form.Seen + 1,
                form.SinceOn!.Value,
                because,
                actor.Person,
                now.UtcDateTime
            )
        );
        return await Save(actor, form, kind.Act, ct);
    }

    private async Task<EngagementKept> Save(Actor actor, EngagementForm form, string name, CancellationToken ct)
    {
        var act = new Act(name, actor.Practice, actor.Person, new(form.FormId, ConsentPlaces.List(form.Case)));
        try
        {
            return await history.Save(act, ct) is Saved.Conflict
                ? new EngagementKept.Conflict()
                : new EngagementKept.Done();
        }
        catch (DbUpdateException)
        {
            // The number is part of a unique index, so only one of two writers could.
            db.ChangeTracker.Clear();
            return new EngagementKept.Conflict();
        }
    }
}

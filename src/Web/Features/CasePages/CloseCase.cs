using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.CasePages;

/// <summary>
/// Closes a case as a whole once each child's work in it is closed, or opens it again; either says why. Asking after the
/// children goes on, and the doors of the portal shut.
/// </summary>
internal sealed class CloseCase(
    CaseworkDb db,
    CaseAccess access,
    WhatIsOpen open,
    Vault vault,
    LocalTime local,
    History history,
    TimeProvider clock
)
{
    /// <summary>History's name for a case that was opened again.</summary>
    public const string Reopened = "ReopenCase";

    /// <param name="Closes">False where it is opened again.</param>
    public sealed record Input(CaseId Case, Guid FormId, int Version, bool Closes, string Because);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(IReadOnlyList<RequirementState> States) : Outcome;

        public sealed record Conflict : Outcome;
    }

    public async Task<Outcome> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (!await MaySee(actor, input.Case, ct))
        {
            return new Outcome.NotFound();
        }

        if (await db.WasPosted(input.FormId, actor, ct))
        {
            return new Outcome.Done();
        }

        var row = await db.Cases.AsTracking().SingleAsync(c => c.Id == input.Case, ct);
        var still = await open.Of(actor, input.Case, ct);
        var facts = new CloseCaseFacts(
            row.State,
            still.WaysNotClosed,
            still.WithoutReportDecision,
            still.WaitForSecond,
            still.PagesOfChildren,
            input.Because
        );
        var rules = input.Closes ? CloseCaseRules.Closing : CloseCaseRules.Reopening;
        if (Decision.On(rules, facts) is Decision.Refused refused)
        {
            return new Outcome.Refused(refused.States);
        }

        db.Expect(row, input.Version);
        if (input.Closes)
        {
            await Close(actor, row, input.Because, ct);
        }
        else
        {
            await Reopen(actor, row, input.Because, ct);
        }

        var form = new PostedForm(input.FormId, ClosePlaces.Of(input.Case));
        var act = new Act(input.Closes ? nameof(CloseCase) : Reopened, actor.Practice, actor.Person, form);
        return await history.Save(act, ct) is Saved.Conflict ? new Outcome.Conflict() : new Outcome.Done();
    }

    private Task<bool> MaySee(Actor actor, CaseId id, CancellationToken ct) =>
        access
            .CasesOf(actor)
            .AnyAsync(c => c.Id == id && (c.State == CaseState.Open || c.State == CaseState.Closed), ct);

    private async Task Close(Actor actor, Case row, string because, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        row.State = CaseState.Closed;
        foreach (
            var link in await db
                .OwnDeviceLinks.AsTracking()
                .Where(l => l.CaseId == row.Id && l.OpenedAt == null && l.ClosedAt == null)
                .ToListAsync(ct)
        )
        {
            // It would open again with the case, days later.
            link.ClosedAt = now.UtcDateTime;
        }

        db.CaseClosings.Add(
            new()
            {
                PracticeId = actor.Practice,
                Id = id,
                CaseId = row.Id,
                ClosedOn = (await local.Zone(ct)).DayOf(now.UtcDateTime),
                ClosedBy = actor.Person,
                ClosedAt = now.UtcDateTime,
                Because = await Seal(actor, row, id, nameof(CaseClosing.Because), because, ct),
                Version = 1,
            }
        );
    }

    private async Task Reopen(Actor actor, Case row, string because, CancellationToken ct)
    {
        row.State = CaseState.Open;
        var closing = await db
            .CaseClosings.AsTracking()
            .Where(c => c.CaseId == row.Id && c.ReopenedAt == null)
            .OrderByDescending(c => c.ClosedAt)
            .FirstOrDefaultAsync(ct);
        if (closing is not null)
        {
            (closing.ReopenedAt, closing.ReopenedBy) = (clock.GetUtcNow().UtcDateTime, actor.Person);
            closing.ReopenedBecause = await Seal(
                actor,
                row,
                closing.Id,
                nameof(CaseClosing.ReopenedBecause),
                because,
                ct
            );
        }
    }

    private ValueTask<Sealed> Seal(
        Actor actor,
        Case row,
        Guid id,
        string column,
        string because,
        CancellationToken ct
    ) =>
        vault.Seal(
            because.ReplaceLineEndings("\n").Trim(),
            ClosePlaces.Words(actor.Practice, id, column),
            row.Strand,
            ct
        );
}

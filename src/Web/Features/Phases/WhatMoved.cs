using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Steps;
using Reknit.Domain.Phases.Way;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases;

/// <summary>Says of one decision on a way which step it was, and what two clinicians let pass with it.</summary>
internal sealed class WhatMoved(CaseworkDb db, WaysOnFile ways, Vault vault)
{
    private sealed record Joint(WayId Way, Guid Id, string Subject, DateTime CosignedAt, bool IsByConsultant);

    private (CaseId Id, IReadOnlyList<Joint> Passes)? _read;

    private readonly Dictionary<PersonId, string> _names = [];

    private static readonly string[] Steps = [nameof(PathwayMove.TakeStep), nameof(PathwayMove.StepDown)];

    private static readonly string[] MayPass =
    [
        nameof(PathwayMove.Advance),
        nameof(PathwayMove.TakeStep),
        nameof(PathwayMove.ReturnToReferrer),
        nameof(PathwayMove.Close),
    ];

    public async Task<(string? Step, IReadOnlyList<WayPassed> Passed)> Of(
        Actor actor,
        WayDecision row,
        CancellationToken ct
    )
    {
        if (!Steps.Contains(row.Kind) && !MayPass.Contains(row.Kind))
        {
            return (null, []);
        }

        var before = WayJson.State(await Open(row.Before, nameof(row.Before)));
        var move = WayJson.Move(await Open(row.Move, nameof(row.Move)));
        var passed = MayPass.Contains(row.Kind) ? await Passed(row, before, move, ct) : [];
        return (StepOf(before, move), passed);

        async Task<byte[]> Open(Sealed kept, string column) =>
            await vault.OpenBytes(kept, WayPlaces.Decision(actor.Practice, row.Id, column), actor.Reader, ct);
    }

    private static string? StepOf(PathwayState before, PathwayMove move) =>
        move switch
        {
            PathwayMove.TakeStep taken when taken.Facts.Assent.Step > before.Reached =>
                $"From {Named(before.Reached)} To {Named(taken.Facts.Assent.Step)}",
            PathwayMove.TakeStep again => $"Again {Named(again.Facts.Assent.Step)}",
            PathwayMove.StepDown down => $"From {Named(before.Reached)} Down to {Named(down.To)}",
            _ => null,
        };

    private static string Named(Rung step) => $"{(int)step}. {Ladder.Of(step).Happens}";

    /// <summary>The decision is made again from its facts: what was met by then was not passed.</summary>
    private async Task<IReadOnlyList<WayPassed>> Passed(
        WayDecision row,
        PathwayState before,
        PathwayMove move,
        CancellationToken ct
    )
    {
        var states = Pathway
            .Decide(before, move)
            .Decision.States.Where(s => s.Standing == RequirementStanding.Overridden)
            .ToList();
        if (states.Count == 0)
        {
            return [];
        }

        var decided = (await OfCase(row.CaseId, ct))
            .Where(d => d.Way == row.WayId && d.CosignedAt <= row.DecidedAt)
            .ToList();
        var names = await Names(
            [.. states.SelectMany(s => new[] { s.PassedBy!.By, s.PassedBy.CosignedBy!.Value })],
            ct
        );
        return
        [
            .. states
                .Select(s => (State: s, Joint: decided.Find(d => d.Subject == s.Id)))
                .Select(x => new WayPassed(
                    x.State.Id,
                    x.State.Words,
                    names.GetValueOrDefault(x.State.PassedBy!.By, "Somebody"),
                    names.GetValueOrDefault(x.State.PassedBy.CosignedBy!.Value, "somebody"),
                    x.State.PassedBy.On,
                    x.Joint?.Id
                )
                {
                    IsByConsultant = x.Joint?.IsByConsultant == true,
                }),
        ];
    }

    /// <summary>What two clinicians let pass in the case, the latest first; asked once.</summary>
    private async Task<IReadOnlyList<Joint>> OfCase(CaseId id, CancellationToken ct)
    {
        if (_read is not { } read || read.Id != id)
        {
            read = (
                id,
                await db
                    .JointDecisions.AsNoTracking()
                    .Where(d => d.CaseId == id && d.Kind == JointDecisionKind.Override && d.CosignedAt != null)
                    .OrderByDescending(d => d.CosignedAt)
                    .Select(d => new Joint(
                        d.WayId,
                        d.Id,
                        d.Subject,
                        d.CosignedAt!.Value,
                        db.ConsultLinks.Any(l => l.DecisionId == d.Id && l.Answer == ConsultAnswer.Cosigned)
                    ))
                    .ToListAsync(ct)
            );
            _read = read;
        }

        return read.Passes;
    }

    /// <summary>Each is asked for once; most decisions of a case have the same few signers.</summary>
    private async Task<IReadOnlyDictionary<PersonId, string>> Names(IEnumerable<PersonId> people, CancellationToken ct)
    {
        var missing = people.Distinct().Where(p => !_names.ContainsKey(p)).ToList();
        if (missing.Count > 0)
        {
            foreach (var (person, name) in await ways.Names(missing, ct))
            {
                _names[person] = name;
            }
        }

        return _names;
    }
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Phases.Reviews;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Phases.Consultants;

/// <summary>One decision with what it rests on, and nothing else of the family.</summary>
/// <param name="Child">First name.</param>
/// <param name="States">What is asked together with it, as it stands.</param>
/// <param name="Written">Of a review: what was written in it.</param>
/// <param name="AsksWhy">It takes a reason of the consultant's own.</param>
internal sealed record ConsultView(
    string Consultant,
    string Child,
    string MadeBy,
    DateOnly MadeOn,
    string About,
    string Reason,
    IReadOnlyList<RequirementState> States,
    IReadOnlyList<(string Label, string Words)> Written,
    bool AsksWhy
);

/// <summary>What a link shows after its code.</summary>
internal abstract record ConsultLook
{
    private ConsultLook() { }

    public sealed record Shown(ConsultView View) : ConsultLook;

    public sealed record Barred(IReadOnlyList<Bar> Bars) : ConsultLook;

    /// <summary>The link is over, or the hour since the code.</summary>
    public sealed record Over : ConsultLook;
}

/// <summary>Shows a consultant the decision, and notes that they read it.</summary>
internal sealed class ReadConsult(
    CaseworkDb db,
    ConsultDoor door,
    OneTimeTokens tokens,
    TellConsultant tell,
    WaysOnFile ways,
    WhoseWords whose,
    WhatIsDecided what,
    FindRequirement find,
    ClearHold clear,
    LeaveHold leave,
    SignReview review,
    Vault vault,
    TimeProvider clock
)
{
    /// <summary>The link, where the right code opened it and the hour is not over.</summary>
    public async Task<ConsultLink?> Opened(string token, string? shown, CancellationToken ct) =>
        await door.Open(token, ct) is { ShownHash: { } hash, ShownUntil: { } until } link
        && clock.GetUtcNow().UtcDateTime < until
        && CryptographicOperations.FixedTimeEquals(tokens.Hash(shown ?? ""), hash)
            ? link
            : null;

    public async Task<ConsultLook> Of(string token, string? shown, CancellationToken ct)
    {
        if (await Opened(token, shown, ct) is not { } link)
        {
            return new ConsultLook.Over();
        }

        var actor = ConsultDoor.ActorOf(link);
        var row = await db.JointDecisions.AsNoTracking().SingleAsync(d => d.Id == link.DecisionId, ct);
        if (await tell.Barred(link, row, ct) is { Count: > 0 } bars)
        {
            return new ConsultLook.Barred(bars);
        }

        return await ways.Find(actor, row.WayId, ct) is { } way
            ? new ConsultLook.Shown(await View(actor, link, row, way, ct))
            : new ConsultLook.Over();
    }

    private async Task<ConsultView> View(
        Actor actor,
        ConsultLink link,
        JointDecision row,
        WayOnFile way,
        CancellationToken ct
    )
    {
        var child = await whose.Of(row, ct) ?? way.Row.Child;
        var names = await ways.Names([link.PersonId, row.MadeBy, child], ct);
        var paper = row.Kind == JointDecisionKind.Review ? await review.Read(actor, row, ct) : null;
        return new(
            names[link.PersonId],
            PersonName.First(names[child]),
            names[row.MadeBy],
            row.MadeOn,
            (row.Kind == JointDecisionKind.Override ? "To go on although this is not so: " : "")
                + await what.Of(actor, way, row, ct, child),
            await vault.Open(row.Reason, WayPlaces.Joint(actor.Practice, row.Id), actor.Reader, ct),
            row.Kind switch
            {
                JointDecisionKind.ClearHold => await clear.Look(actor, row, way, ct),
                JointDecisionKind.LeaveHold => await leave.Look(actor, row, way, ct),
                JointDecisionKind.Strike => [],
                JointDecisionKind.Review => States(paper!),
                _ => await find.Beside(actor, way, row.Subject, ct),
            },
            paper is null
                ? []
                :
                [
                    ("The child's voice", paper.ChildsVoice),
                    ("What measures and goals show", paper.Shows),
                    ("What changes", paper.Changes),
                ],
            row.AsksBoth
        );
    }

    /// <summary>As they would stand with the signature that is asked for.</summary>
    private static IReadOnlyList<RequirementState> States(ReviewPaper paper) =>
        ReviewRules.Decide(paper.Facts(isWithOthers: true, secondClinicianSigns: true), []).States;
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.People;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>
/// All that a decision on telling looks at, in one query however much is decided with it. Written in SQL, because
/// tables joined side by side would multiply their rows; the caller has found that the reader may see the case.
/// </summary>
internal sealed class FindFacts(CaseworkDb db, LocalTime local, TimeProvider clock)
{
    private const string Release = "release";
    private const string Term = "term";
    private const string Protection = "protection";
    private const string Appointment = "appointment";
    private const string Demand = "demand";
    private const string Home = "home";

    /// <summary>One record, or one signature of a release; what a kind of record does not have is null or 0.</summary>
    private sealed record Row(
        string Source,
        Guid Id,
        Guid? Person,
        Guid? Other,
        string Kind,
        int Bits,
        DateOnly? Until,
        DateOnly? EventOn,
        DateOnly? RevokedOn,
        bool Covers,
        Guid? Signer,
        string? State
    );

    /// <param name="Today">In the practice's zone.</param>
    public sealed record Found(DisclosureFacts Facts, DateOnly Today)
    {
        public DisclosureAnswer Decide(Telling telling) => DisclosureRules.Decide(telling, Facts, Today);
    }

    /// <param name="orderOnFile">The order that a paper quotes, where one is to be told of.</param>
    public async Task<Found> Of(Actor actor, CaseId id, CancellationToken ct, Guid? orderOnFile = null)
    {
        var rows = (await Rows(actor.Practice.Value, id.Value).ToListAsync(ct)).ToLookup(r => r.Source);
        var today = (await local.Zone(ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        return new(
            new(
                rows[Release].GroupBy(r => r.Id).Select(ReleaseOf),
                rows[Appointment].Select(r => new Appointment(r.Id, new(r.Person!.Value), new(r.Bits), r.Until)),
                rows[Demand].Where(r => r.Kind == nameof(DemandKind.CourtOrder)).Select(DemandOf),
                rows[Protection].Select(r => new ProtectiveFlag(new(r.Person!.Value), new(r.Other!.Value))),
                Terms(rows[Term]).Where(TermInForce.LimitsOnly),
                OrderOf([.. rows[Term]]),
                rows[Demand]
                    .Where(r => r.Kind == nameof(DemandKind.OwnRecord))
                    .Select(r => new AccessGranted(r.Id, new(r.Other!.Value), new(r.Bits))),
                orderOnFile,
                rows[Home].Select(r => new ProtectiveFlag(new(r.Person!.Value), new(r.Other!.Value)))
            ),
            today
        );
    }

    private static IEnumerable<TermKind> Terms(IEnumerable<Row> rows) => rows.Select(r => Enum.Parse<TermKind>(r.Kind));

    private static OrderSays? OrderOf(List<Row> terms)
    {
        var opening = terms.FindAll(t => !TermInForce.LimitsOnly(Enum.Parse<TermKind>(t.Kind)));
        return opening.Count == 0
            ? null
            : new(
                opening[0].Id,
                opening.Exists(t => t.Kind == nameof(TermKind.MaySpeakWithCounsel)),
                opening.Exists(t => t.Kind == nameof(TermKind.MayReport))
            );
    }

    private static ReleaseFact ReleaseOf(IGrouping<Guid, Row> rows)
    {
        var release = rows.First();
        return new(
            release.Id,
            Person(release.Person),
            Enum.Parse<AudienceKind>(release.Kind),
            Person(release.Other),
            new(release.Bits),
            release.Until,
            release.EventOn is not null,
            release.RevokedOn is not null,
            release.Covers,
            [
                .. rows.Where(r => r.Signer is not null)
                    .Select(r => new SignatureFact(Person(r.Signer), Enum.Parse<SignatureState>(r.State!))),
            ]
        );
    }

    /// <summary>A court's order goes to whom it names: somebody of the case, or the court itself.</summary>
    private static CourtsDemand DemandOf(Row row) =>
        new(
            row.Id,
            new(row.Bits),
            row.Person is { } of ? new PersonId(of) : null,
            Enum.Parse<AudienceKind>(row.State!),
            Person(row.Other)
        );

    private static PersonId Person(Guid? id) => id is { } known ? new(known) : default;

    /// <summary>
    /// Protections follow the people, into every case that names both. A child's whereabouts tell where a protected
    /// parent is, so they count with them. Of demands, those that open something: a court's order that is not objected to and of which it is known that
    /// the privilege does not stand against it, and what a clinician granted.
    /// </summary>
    private IQueryable<Row> Rows(Guid practice, Guid id) =>
        db.Database.SqlQuery<Row>(
            $"""
            SELECT 'release' AS "Source", r."Id" AS "Id", r."Owner" AS "Person", r."To" AS "Other", r."ToKind" AS "Kind",
                r."What" AS "Bits", r."ExpiresOn" AS "Until", r."EventOn" AS "EventOn", r."RevokedOn" AS "RevokedOn",
                r."CoversSubstanceUse" AS "Covers", s."PersonId" AS "Signer", s."State" AS "State"
            FROM "Releases" r
            LEFT JOIN "ReleaseSignatures" s ON s."PracticeId" = r."PracticeId" AND s."ReleaseId" = r."Id"
            WHERE r."PracticeId" = {practice} AND r."CaseId" = {id}
            UNION ALL
            SELECT 'term', t."SourceId", t."About", NULL, t."Kind", 0, NULL, NULL, NULL, FALSE, NULL, NULL
            FROM "TermsInForce" t
            WHERE t."PracticeId" = {practice} AND t."CaseId" = {id} AND t."EndedAt" IS NULL
            UNION ALL
            SELECT 'protection', p."Id", p."Protected", p."From", p."Kind", 0, NULL, NULL, NULL, FALSE, NULL, NULL
            FROM "Protections" p
            WHERE p."PracticeId" = {practice} AND p."EndedAt" IS NULL
                AND p."Protected" IN (SELECT q."PersonId" FROM "CasePeople" q WHERE q."PracticeId" = {practice} AND q."CaseId" = {id})
                AND p."From" IN (SELECT q."PersonId" FROM "CasePeople" q WHERE q."PracticeId" = {practice} AND q."CaseId" = {id})
            UNION ALL
            SELECT 'home', c."PersonId", c."PersonId", p."From", '', 0, NULL, NULL, NULL, FALSE, NULL, NULL
            FROM "CasePeople" c
            JOIN "Protections" p ON p."PracticeId" = c."PracticeId" AND p."CaseId" = c."CaseId" AND p."EndedAt" IS NULL
            WHERE c."PracticeId" = {practice} AND c."Part" = 'Child' AND c."PersonId" IN
                (SELECT q."PersonId" FROM "CasePeople" q WHERE q."PracticeId" = {practice} AND q."CaseId" = {id})
            UNION ALL
            SELECT 'appointment', a."Id", a."Guardian", NULL, '', a."Scope", a."Until", NULL, NULL, FALSE, NULL, NULL
            FROM "GuardianAppointments" a
            WHERE a."PracticeId" = {practice} AND a."CaseId" = {id} AND a."EndedAt" IS NULL
            UNION ALL
            SELECT 'demand', d."Id", d."Of", d."From", d."Kind", d."Named" + d."Granted", NULL, NULL, NULL, FALSE, NULL,
                d."FromKind"
            FROM "RecordsDemands" d
            WHERE d."PracticeId" = {practice} AND d."CaseId" = {id} AND d."ClosedAt" IS NULL
                AND ((d."Kind" = 'CourtOrder' AND d."IsObjected" = FALSE
                    AND d."Privilege" IN ('Waived', 'Overruled', 'NotAtStake'))
                OR (d."Kind" = 'OwnRecord' AND d."Granted" <> 0 AND d."IsObjected" = FALSE))
            """
        );
}

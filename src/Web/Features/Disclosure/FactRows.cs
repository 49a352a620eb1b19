using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Disclosure;

/// <summary>One record that a decision looks at, or one signature of a release; what a kind of record does not have is null or 0.</summary>
/// <param name="On">The day of a signature, or the first day on which the record holds.</param>
/// <param name="SinceAt">Of what holds from an instant on, and of a route when it was said.</param>
internal sealed record FactRow(
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
    string? State,
    DateOnly? On,
    DateTime? SinceAt,
    DateTime? EndedAt
)
{
    public const string Release = "release";
    public const string Term = "term";
    public const string Protection = "protection";
    public const string Appointment = "appointment";
    public const string Demand = "demand";
    public const string Home = "home";
    public const string Route = "route";
    public const string Counsel = "counsel";
}

/// <summary>
/// Reads the facts of a case in one query. Written in SQL, because tables joined side by side would multiply their rows.
/// </summary>
internal sealed class FactRows(CaseworkDb db)
{
    /// <summary>
    /// Protections follow the people, into every case that names both. A child's whereabouts tell where a protected
    /// parent is, so they count with them. Of demands, those that open something: a court's order that is not objected
    /// to and of which it is known that the privilege does not stand against it, and what a clinician granted; neither
    /// where a step that may have opened it came after the day.
    /// </summary>
    public async Task<ILookup<string, FactRow>> Read(Actor actor, CaseId of, FactsDay day, CancellationToken ct)
    {
        var (practice, id, on, ended) = (actor.Practice.Value, of.Value, day.Day, day.EndedFrom);
        var rows = await db
            .Database.SqlQuery<FactRow>(
                $"""
                SELECT 'release' AS "Source", r."Id" AS "Id", r."Owner" AS "Person", r."To" AS "Other", r."ToKind" AS "Kind",
                    r."What" AS "Bits", r."ExpiresOn" AS "Until", r."EventOn" AS "EventOn", r."RevokedOn" AS "RevokedOn",
                    r."CoversSubstanceUse" AS "Covers", s."PersonId" AS "Signer", s."State" AS "State", s."On" AS "On",
                    r."MadeAt" AS "SinceAt", s."RecordedAt" AS "EndedAt"
                FROM "Releases" r
                LEFT JOIN "ReleaseSignatures" s ON s."PracticeId" = r."PracticeId" AND s."ReleaseId" = r."Id"
                WHERE r."PracticeId" = {practice} AND r."CaseId" = {id}
                UNION ALL
                SELECT 'term', t."SourceId", t."About", NULL, t."Kind", 0, NULL, NULL, NULL, FALSE, NULL, NULL, NULL,
                    t."Since", t."EndedAt"
                FROM "TermsInForce" t
                WHERE t."PracticeId" = {practice} AND t."CaseId" = {id} AND (t."EndedAt" IS NULL OR t."EndedAt" >= {ended})
                UNION ALL
                SELECT 'protection', p."Id", p."Protected", p."From", p."Kind", 0, NULL, NULL, NULL, FALSE, NULL, NULL,
                    p."Since", NULL, p."EndedAt"
                FROM "Protections" p
                WHERE p."PracticeId" = {practice} AND (p."EndedAt" IS NULL OR p."EndedAt" >= {ended})
                    AND p."Protected" IN (SELECT q."PersonId" FROM "CasePeople" q WHERE q."PracticeId" = {practice} AND q."CaseId" = {id})
                    AND p."From" IN (SELECT q."PersonId" FROM "CasePeople" q WHERE q."PracticeId" = {practice} AND q."CaseId" = {id})
                UNION ALL
                SELECT 'home', c."PersonId", c."PersonId", p."From", '', 0, NULL, NULL, NULL, FALSE, NULL, NULL,
                    p."Since", NULL, p."EndedAt"
                FROM "CasePeople" c
                JOIN "Protections" p ON p."PracticeId" = c."PracticeId" AND p."CaseId" = c."CaseId"
                    AND (p."EndedAt" IS NULL OR p."EndedAt" >= {ended})
                WHERE c."PracticeId" = {practice} AND c."Part" = 'Child' AND c."PersonId" IN
                    (SELECT q."PersonId" FROM "CasePeople" q WHERE q."PracticeId" = {practice} AND q."CaseId" = {id})
                UNION ALL
                SELECT 'appointment', a."Id", a."Guardian", NULL, '', a."Scope", a."Until", NULL, NULL, FALSE, NULL, NULL,
                    a."Since", NULL, a."EndedAt"
                FROM "GuardianAppointments" a
                WHERE a."PracticeId" = {practice} AND a."CaseId" = {id} AND (a."EndedAt" IS NULL OR a."EndedAt" >= {ended})
                UNION ALL
                SELECT 'route', w."Id", NULL, NULL, COALESCE(w."Route", ''), 0, NULL, NULL, NULL, FALSE, NULL, NULL,
                    w."Since", w."SaidAt", NULL
                FROM "RoutesSaid" w
                WHERE w."PracticeId" = {practice} AND w."CaseId" = {id}
                UNION ALL
                SELECT 'counsel', c."PersonId", c."SpeaksFor", NULL, '', 0, NULL, NULL, NULL, FALSE, NULL, NULL, NULL, NULL, NULL
                FROM "CasePeople" c
                WHERE c."PracticeId" = {practice} AND c."CaseId" = {id} AND c."Part" = 'Counsel' AND c."SpeaksFor" IS NOT NULL
                UNION ALL
                SELECT 'demand', d."Id", d."Of", d."From", d."Kind", d."Named" + d."Granted", NULL, NULL, NULL, FALSE, NULL,
                    d."FromKind", d."ReceivedOn", NULL, d."ClosedAt"
                FROM "RecordsDemands" d
                WHERE d."PracticeId" = {practice} AND d."CaseId" = {id} AND (d."ClosedAt" IS NULL OR d."ClosedAt" >= {ended})
                    AND ((d."Kind" = 'CourtOrder' AND d."IsObjected" = FALSE
                        AND d."Privilege" IN ('Waived', 'Overruled', 'NotAtStake'))
                    OR (d."Kind" = 'OwnRecord' AND d."Granted" <> 0 AND d."IsObjected" = FALSE))
                    AND NOT EXISTS (SELECT 1 FROM "DemandSteps" s WHERE s."PracticeId" = d."PracticeId" AND s."DemandId" = d."Id"
                        AND s."On" > {on} AND s."Kind" IN ('PrivilegeLookedAt', 'ObjectionSettled', 'Granted'))
                """
            )
            .ToListAsync(ct);
        return rows.ToLookup(r => r.Source);
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.Consents;
using Reknit.Web.Features.Consents.Engagements;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Consents;

/// <summary>Makes the words of an agreement as the practice says them today, for one case.</summary>
internal sealed class AgreementTexts(
    CaseworkDb db,
    FamilyWords words,
    TransportPlans plans,
    EngagementsOnFile engagements
)
{
    private sealed record Keys(TextKey Title, TextKey Lead, IReadOnlyList<TextKey> Clauses, TextKey? Question = null);

    private static readonly Keys Work = new(
        ConsentTexts.WorkTitle,
        ConsentTexts.WorkLead,
        [
            ConsentTexts.WorkRole,
            ConsentTexts.WorkClients,
            ConsentTexts.WorkBenefit,
            ConsentTexts.WorkAlternatives,
            ConsentTexts.WorkFees,
            ConsentTexts.WorkReports,
            ConsentTexts.WorkLimits,
            ConsentTexts.WorkEnding,
            ConsentTexts.WorkComplaint,
        ],
        ConsentTexts.WorkQuestion
    );

    private static readonly Keys ChildsWords = new(
        ConsentTexts.ChildTitle,
        ConsentTexts.ChildLead,
        [ConsentTexts.ChildPrivate, ConsentTexts.ChildHear, ConsentTexts.ChildLimits, ConsentTexts.ChildWithout]
    );

    private static readonly Keys GroundRules = new(
        ConsentTexts.RulesTitle,
        ConsentTexts.RulesLead,
        [
            ConsentTexts.RulesPace,
            ConsentTexts.RulesWords,
            ConsentTexts.RulesListening,
            ConsentTexts.RulesBoundaries,
            ConsentTexts.RulesSafety,
            ConsentTexts.RulesBroken,
        ]
    );

    private static readonly Keys Transport = new(
        ConsentTexts.TransportTitle,
        ConsentTexts.TransportLead,
        [ConsentTexts.TransportForce, ConsentTexts.TransportDoor, ConsentTexts.TransportCannot]
    );

    /// <summary>Null where a transport plan is not written yet.</summary>
    public async Task<AgreementText?> Now(Actor actor, CaseId id, AgreementKind kind, CancellationToken ct)
    {
        var plan = kind == AgreementKind.Transport ? await plans.Latest(actor, id, ct) : null;
        if (kind == AgreementKind.Transport && plan is null)
        {
            return null;
        }

        var (of, say) = (KeysOf(kind), await words.In(ShippedTexts.MainLanguage, ct));
        var values = new Dictionary<string, string>
        {
            ["practice"] = await db.Practices.Select(p => p.Name).SingleAsync(ct),
            ["therapist"] = string.Join(", ", await Therapists(id, ct)),
        };
        string Say(TextKey key) =>
            say.Say(key, [.. ShippedTexts.PlaceholdersOf(key).Select(name => (name, values[name]))]).Plain;

        IEnumerable<AgreementClause> written = plan is null
            ? kind == AgreementKind.Work
                ? await Roles(id, say, ct)
                : []
            :
            [
                new("plan.brings", Say(ConsentTexts.TransportBrings), plan.Brings),
                new("plan.waits", Say(ConsentTexts.TransportWaits), plan.Waits),
            ];
        return new(
            Say(of.Title),
            Say(of.Lead),
            AsksEachClause: kind == AgreementKind.Work,
            [.. written, .. of.Clauses.Select(key => Clause(key.Name, Say(key)))],
            of.Question is { } question ? Say(question) : null
        );
    }

    /// <summary>The role that is on record, so that each adult agrees to it; who pays is nobody's to read here.</summary>
    private async Task<IReadOnlyList<AgreementClause>> Roles(CaseId id, WordsOf say, CancellationToken ct)
    {
        var roles = await engagements.RolesNow(id, ct);
        if (roles.Count == 0)
        {
            return [];
        }

        var lines = roles.Select(r =>
            say.Say(ConsentTexts.RoleLine, ("therapist", r.Therapist), ("role", say.Say(RoleText(r.Role)).Plain)).Plain
        );
        return [new("role.now", say.Say(ConsentTexts.RoleTitle).Plain, string.Join('\n', lines))];
    }

    private static TextKey RoleText(TherapistRole role) =>
        role switch
        {
            TherapistRole.Community => ConsentTexts.RoleCommunity,
            TherapistRole.CourtInvolved => ConsentTexts.RoleInvolved,
            TherapistRole.CourtAppointed => ConsentTexts.RoleAppointed,
            TherapistRole.CourtOrdered => ConsentTexts.RoleOrdered,
            _ => ConsentTexts.RoleExpert,
        };

    /// <summary>The keyed texts that an agreement is made of; who reviewed them stands with them.</summary>
    public static IReadOnlyList<TextKey> TextsOf(AgreementKind kind)
    {
        var of = KeysOf(kind);
        IEnumerable<TextKey> roles =
            kind == AgreementKind.Work
                ? [ConsentTexts.RoleTitle, ConsentTexts.RoleLine, .. Enum.GetValues<TherapistRole>().Select(RoleText)]
                : [];
        return
        [
            of.Title,
            of.Lead,
            .. of.Clauses,
            .. of.Question is { } question ? [question] : Array.Empty<TextKey>(),
            .. roles,
        ];
    }

    public static string HashOf(AgreementText text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Written())));

    public async Task<IReadOnlyList<string>> Therapists(CaseId id, CancellationToken ct) =>
        await (
            from a in db.CaseAssignments.AsNoTracking()
            where a.CaseId == id && a.Duty == CaseDuty.Therapist && a.EndedAt == null
            join p in db.People on a.PersonId equals p.Id
            orderby p.Name
            select p.Name
        ).ToListAsync(ct);

    /// <summary>The first line of a clause is its title.</summary>
    private static AgreementClause Clause(string key, string words)
    {
        var lines = words.ReplaceLineEndings("\n").Split('\n', 2);
        return new(key, lines[0].Trim(), lines.Length == 2 ? lines[1].Trim() : "");
    }

    private static Keys KeysOf(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.Work => Work,
            AgreementKind.ChildsWords => ChildsWords,
            AgreementKind.GroundRules => GroundRules,
            _ => Transport,
        };
}

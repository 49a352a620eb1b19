using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.CheckIns.NextDay;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words.Texts;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Portal.NextDay;

/// <summary>A child of whose days somebody is asked to tell.</summary>
/// <param name="Others">The other parents of the case, from whom they may have heard something.</param>
internal sealed record OwnChild(
    CaseId Case,
    PersonId Child,
    string Name,
    string Handle,
    IReadOnlyList<(PersonId Id, string Name)> Others
);

/// <summary>
/// The children whom the practice asked this person to tell of, behind their open doors, and what they told. Nothing of
/// it rests on what a child said.
/// </summary>
internal sealed class OwnDays(
    CaseworkDb db,
    PortalAccess access,
    PortalHandles handles,
    WhoIsAsked asked,
    NextDayOnFile onFile,
    PortalWords words
) : IPortalSections
{
    public const string Url = "/portal/next-day";

    public static string Of(string handle) => $"{Url}?of={handle}";

    public async Task<IReadOnlyList<OwnChild>> Children(Actor actor, CancellationToken ct)
    {
        var (person, cases) = (actor.Person, await access.CasesOf(actor, ct));
        var found = await (
            from a in asked.Of(person)
            where cases.Contains(a.CaseId)
            join child in db.People on a.Child equals child.Id
            select new
            {
                a.CaseId,
                a.Child,
                child.Name,
            }
        )
            .Distinct()
            .ToListAsync(ct);
        if (found.Count == 0)
        {
            return [];
        }

        var named = await handles.Of(actor, PortalThing.Child, [.. found.Select(f => f.Child.Value).Distinct()], ct);
        List<CaseId> ids = [.. found.Select(f => f.CaseId).Distinct()];
        var parents = await (
            from p in db.CasePeople.AsNoTracking()
            where ids.Contains(p.CaseId) && p.Part == CasePart.Parent && p.PersonId != person
            join who in db.People on p.PersonId equals who.Id
            select new
            {
                p.CaseId,
                p.PersonId,
                who.Name,
            }
        ).ToListAsync(ct);
        return
        [
            .. found
                .OrderBy(f => f.Name)
                .Select(f => new OwnChild(
                    f.CaseId,
                    f.Child,
                    f.Name,
                    named[f.Child.Value],
                    [.. parents.Where(p => p.CaseId == f.CaseId).Select(p => (p.PersonId, p.Name))]
                )),
        ];
    }

    /// <summary>
    /// What they themselves wrote with the account with which they come; what somebody else took down from them stays
    /// with the practice.
    /// </summary>
    public async Task<IReadOnlyList<ToldDay>> Told(Actor actor, OwnChild child, CancellationToken ct)
    {
        var since = await access.AccountSince(actor, ct);
        var told = await onFile.Of(actor.Practice, actor.Reader, child.Case, child.Child, actor.Person, ct, since);
        return [.. told.Where(t => t.Row.WrittenBy == actor.Person)];
    }

    async Task<IReadOnlyList<PortalSection>> IPortalSections.Of(Actor actor, CancellationToken ct)
    {
        var children = await Children(actor, ct);
        if (children.Count == 0)
        {
            return [];
        }

        var say = await words.Now(ct);
        return
        [
            new(
                say.Say(NextDayTexts.Section).Plain,
                false,
                6,
                [
                    .. children.Select(c => new PortalLine(
                        say.Say(NextDayTexts.Title, ("child", c.Name)).Plain,
                        Of(c.Handle),
                        ""
                    )),
                ]
            ),
        ];
    }
}

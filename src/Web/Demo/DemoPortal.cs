using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>A parent of the fictional practice with a door to the portal, and two releases that ask for her.</summary>
internal static class DemoPortal
{
    public const string Login = "elena";
    public const string Name = "Elena Marlowe";

    public static async Task Add(IServiceProvider services, Actor actor, Func<Guid> form, CancellationToken ct)
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var members = await (
            from part in db.CasePeople
            join person in db.People on part.PersonId equals person.Id
            select new
            {
                part.CaseId,
                part.Part,
                person.Id,
                person.Name,
            }
        ).ToListAsync(ct);
        var elena = members.Single(m => m.Name == Name);
        var family = members.Where(m => m.CaseId == elena.CaseId).ToList();
        var guardian = family.Single(m => m.Part == CasePart.GuardianAdLitem).Id;
        var parents = family.Where(m => m.Part == CasePart.Parent).ToDictionary(m => m.Id, _ => "parent");
        var today = DemoPractice.Zone.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var make = services.GetRequiredService<MakeRelease>();
        var own = new MakeRelease.Input(
            elena.CaseId,
            form(),
            elena.Id,
            guardian,
            ToCourt: false,
            [Compartment.ContactOrdinary],
            "My telephone number and mail address",
            "So that the guardian can reach me",
            AsksItThemselves: false,
            today.AddYears(1),
            "",
            CoversSubstanceUse: false,
            parents
        );
        var child = family.Single(m => m.Part == CasePart.Child).Id;
        var childs = own with
        {
            FormId = form(),
            Owner = child,
            What = [Compartment.Schedule],
            Described = "The days of the appointments and who came",
            Purpose = "So that the guardian can report to the court",
        };
        await Made(make, actor, own, ct);
        await Made(make, actor, childs, ct);
        await DemoConsents.Add(services, actor, elena.CaseId, form, ct);
        await DemoScreens.Add(services, actor, elena.CaseId, form, ct);
        await Join(services, actor, elena.CaseId, elena.Id, ct);
    }

    private static async Task Made(MakeRelease make, Actor actor, MakeRelease.Input input, CancellationToken ct)
    {
        if (await make.Handle(actor, input, ct) is not MakeRelease.Outcome.Made)
        {
            throw new InvalidOperationException("The demo's release could not be written.");
        }
    }

    /// <summary>Without a link: the demo's sign-ins are known beforehand.</summary>
    private static async Task Join(
        IServiceProvider services,
        Actor actor,
        CaseId id,
        Domain.People.PersonId person,
        CancellationToken ct
    )
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var opened = await services.GetRequiredService<OpenAccount>().Handle(new(Login, DemoPractice.Password), ct);
        if (opened is not OpenAccount.Outcome.Opened { Account: var account })
        {
            throw new InvalidOperationException($"The demo's account {Login} could not be opened: {opened}");
        }

        db.Memberships.Add(
            new()
            {
                PracticeId = actor.Practice,
                PersonId = person,
                AccountId = account.Id,
                Role = Role.Outsider,
                StartedAt = now,
                Version = 1,
            }
        );
        db.PortalDoors.Add(
            new()
            {
                PracticeId = actor.Practice,
                Handle = PortalPlaces.NewHandle(),
                PersonId = person,
                CaseId = id,
                StartedAt = now,
                Version = 1,
            }
        );
        await services.GetRequiredService<History>().Save(new("JoinPortal", actor.Practice, person), ct);
    }
}

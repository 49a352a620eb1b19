using System.Net;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Domain.People;
using Reknit.Domain.Portal;
using Reknit.Web.Features.Portal;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Doors that nobody ends: they end with what they were opened for.</summary>
public sealed class EndDoorsDueTests
{
    [Theory, OnBothDatabases]
    public async Task A_door_ends_by_itself_with_what_it_was_opened_for(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 400);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await therapist.OpenCase("Dorn family", PortalSupport.Around);
        using var layla = await app.WithDoor(practice, caseUrl, "Layla");
        using var ruth = await app.WithDoor(practice, caseUrl, "Ruth");
        using var mira = await app.WithDoor(practice, caseUrl, "Mira");
        var (link, code) = await therapist.Invite(caseUrl, "Tobin Dorn");
        await ReleaseTests.Write(therapist, caseUrl, "June", "Lena", Compartment.Schedule);
        await Appoint(app, layla, caseUrl, until: new(2026, 3, 3));
        Assert.Equal(0, await EndDue(app));
        Assert.True(await layla.IsIn());

        // Her last day is over; what was the portal to her is empty even before anybody noted it.
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Behind(app, layla));
        Assert.Equal(1, await EndDue(app));
        Assert.False(await layla.IsIn());
        Assert.Contains(
            "holds today",
            await Invited(therapist, caseUrl, "Layla Haddad ليلى حداد"),
            StringComparison.Ordinal
        );

        await Change(app, practice, db => db.Remove(db.CasePeople.Single(p => p.PersonId == ruth.PersonId)));
        Assert.Empty(await Behind(app, ruth));
        Assert.Equal(1, await EndDue(app));
        Assert.False(await ruth.IsIn());
        Assert.True(await mira.IsIn());

        using var guest = app.Anonymous();
        var open = await guest.Page(link);
        await Change(app, practice, db => db.Cases.Single().State = CaseState.Closed);
        Assert.Empty(await Behind(app, mira));
        using var late = await guest.Submit(open, [("Code", code), ("Password", PortalSupport.Words)]);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal(1, await EndDue(app));
        Assert.False(await mira.IsIn());
        Assert.All(await app.Rows<PortalDoor>(), door => Assert.NotNull(door.EndedAt));
        Assert.DoesNotContain(await app.Rows<Membership>(), m => m is { Role: Role.Outsider, EndedAt: null });
    }

    /// <summary>The cases that the person's portal is about.</summary>
    private static async Task<List<CaseId>> Behind(ReknitApp app, SignedInClient outsider)
    {
        List<CaseId> found = [];
        var actor = new Actor(outsider.PracticeId, outsider.PersonId, Role.Outsider, outsider.Member.Account);
        await app.Within(
            outsider.PracticeId,
            async services =>
                found = await (await services.GetRequiredService<PortalAccess>().CasesOf(actor, default)).ToListAsync()
        );
        return found;
    }

    private static async Task<int> EndDue(ReknitApp app)
    {
        var before = (await app.Rows<PortalDoor>()).Count(d => d.EndedAt is not null);
        await app.Services.GetRequiredService<KeepPortal>().Run(default);
        return (await app.Rows<PortalDoor>()).Count(d => d.EndedAt is not null) - before;
    }

    private static Task Appoint(ReknitApp app, SignedInClient guardian, string caseUrl, DateOnly until) =>
        app.Within(
            guardian.PracticeId,
            async services =>
            {
                var id = Guid.CreateVersion7(app.Clock.GetUtcNow());
                var (practice, onCase) = (guardian.PracticeId, CaseSupport.CaseIn(caseUrl));
                var place = new Place(practice, "GuardianAppointments", id, "Words");
                services
                    .GetRequiredService<CaseworkDb>()
                    .GuardianAppointments.Add(
                        new()
                        {
                            PracticeId = practice,
                            Id = id,
                            CaseId = onCase,
                            Guardian = guardian.PersonId,
                            Scope = 1 << (int)Compartment.Schedule,
                            HoldsPrivilege = false,
                            Words = await services
                                .GetRequiredService<Vault>()
                                .Seal("Order of 1 February", place, onCase.Strand, default),
                            Since = until.AddDays(-30),
                            Until = until,
                            MadeBy = guardian.PersonId,
                            MadeAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        }
                    );
                Assert.IsType<Saved.Done>(
                    await services
                        .GetRequiredService<History>()
                        .Save(new("KeepAppointment", practice, guardian.PersonId), default)
                );
            }
        );

    /// <summary>Nothing of the program closes a case or takes somebody out of one yet.</summary>
    private static Task Change(ReknitApp app, PracticeId practice, Action<CaseworkDb> change) =>
        app.Within(
            practice,
            async services =>
            {
                change(services.GetRequiredService<CaseworkDb>());
                Assert.IsType<Saved.Done>(
                    await services.GetRequiredService<History>().Save(new("Change", practice, null), default)
                );
            }
        );

    private static async Task<string> Invited(SignedInClient staff, string caseUrl, string name)
    {
        using var refused = await staff.Submit(await staff.Page(caseUrl + "/portal"), [], $"Invite anew for {name}");
        return (await refused.Page()).QuerySelector(".error-summary")!.TextContent;
    }
}

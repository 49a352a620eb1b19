using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Web.Features.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Access;

public sealed class CaseAccessTests
{
    [Theory, OnBothDatabases]
    public async Task Each_role_sees_the_cases_that_its_work_needs(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var id = CaseSupport.CaseIn(await therapist.OpenCase("Dorn family"));

        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await app.SignedIn(practice, role);
            Assert.Equal(role is not (Role.Therapist or Role.Outsider), await MaySee(app, client, role, id));
        }

        Assert.True(await MaySee(app, therapist, Role.Therapist, id));
    }

    [Theory, OnBothDatabases]
    public async Task An_ended_assignment_opens_nothing_and_an_ended_wall_shuts_nobody_out(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var therapist = await app.SignedIn(practice, Role.Therapist);
        var id = CaseSupport.CaseIn(await therapist.OpenCase("Dorn family"));
        await app.ShutOut(practice, id, therapist.PersonId);
        Assert.False(await MaySee(app, therapist, Role.Therapist, id));

        await End(app, practice, db => db.ConflictWalls, (wall, now) => wall.EndedAt = now);
        Assert.True(await MaySee(app, therapist, Role.Therapist, id));

        await End(app, practice, db => db.CaseAssignments, (duty, now) => duty.EndedAt = now);
        Assert.False(await MaySee(app, therapist, Role.Therapist, id));
    }

    [Theory, OnBothDatabases]
    public async Task A_set_aside_case_is_seen_by_nobody(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var owner = await app.SignedIn(practice, Role.Owner);
        var url = await owner.TakeIn();
        var id = (await app.Order(practice, url)).CaseId;
        Assert.True(await MaySee(app, owner, Role.Owner, id));

        using (await owner.Submit(await owner.Page(url + "/set-aside"), [], "Set aside and erase")) { }

        Assert.False(await MaySee(app, owner, Role.Owner, id));
    }

    private static Task<bool> MaySee(ReknitApp app, SignedInClient client, Role role, CaseId id) =>
        app.Ask<CaseAccess, bool>(
            client.PracticeId,
            access =>
                access.MaySee(new Actor(client.PracticeId, client.PersonId, role, client.Member.Account), id, default)
        );

    private static Task End<TRow>(
        ReknitApp app,
        Domain.PracticeId practice,
        Func<CaseworkDb, DbSet<TRow>> rows,
        Action<TRow, DateTime> end
    )
        where TRow : class =>
        app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                end(await rows(db).SingleAsync(), app.Clock.GetUtcNow().UtcDateTime);
                var saved = await services.GetRequiredService<History>().Save(new("End", practice, null), default);
                Assert.IsType<Saved.Done>(saved);
            }
        );
}

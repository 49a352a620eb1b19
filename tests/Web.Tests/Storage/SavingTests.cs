using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Storage;

/// <summary>What comes of a save: once, never on top of somebody else's, never around history.</summary>
public sealed class SavingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_recorded_row_cannot_be_saved_around_history(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "Ana Rivera");
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                (await db.People.SingleAsync(p => p.Id == person, Ct)).Name = "Changed";
                await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
                Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            }
        );
        Assert.Equal("Ana Rivera", await NameOf(app, practice, person));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_posted_again_leads_to_its_first_result_and_a_strangers_copy_does_not(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var (one, other) = (await app.NewPerson(practice, "One"), await app.NewPerson(practice, "Other"));
        var form = new PostedForm(Guid.CreateVersion7(app.Clock.GetUtcNow()), "/people/1");

        Assert.IsType<Saved.Done>(await Meet(app, practice, one, form));
        Assert.Equal(new Saved.Repeated("/people/1"), await Meet(app, practice, one, form));
        Assert.Equal(new Saved.Repeated("/"), await Meet(app, practice, other, form));
        Assert.Equal(1, await Met(app, practice));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_posted_twice_at_once_is_done_once(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "One");
        for (var i = 1; i <= 5; i++)
        {
            var form = new PostedForm(Guid.CreateVersion7(app.Clock.GetUtcNow()), $"/people/{i}");
            var saved = await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Task.Run(() => Meet(app, practice, person, form), Ct))
            );
            Assert.Single(saved.OfType<Saved.Done>());
            Assert.Equal(form.ResultUrl, Assert.Single(saved.OfType<Saved.Repeated>()).ResultUrl);
            Assert.Equal(i, await Met(app, practice));
        }

        await IsWhole(app);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_of_a_version_that_somebody_changed_is_a_conflict_and_saves_nothing(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var person = await app.NewPerson(practice, "First Name");

        Assert.IsType<Saved.Done>(await Rename(app, practice, "Second Name", 1, person));
        Assert.IsType<Saved.Conflict>(await Rename(app, practice, "Late Name", 1, person));
        Assert.Equal("Second Name", await NameOf(app, practice, person));
        Assert.IsType<Saved.Done>(await Rename(app, practice, "Third Name", 2, person));
        await IsWhole(app);
    }

    [Theory, OnBothDatabases]
    public async Task Two_savers_who_change_the_same_two_strands_crosswise_never_wait_for_each_other(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        var (one, other) = (await app.NewPerson(practice, "One"), await app.NewPerson(practice, "Other"));
        Task<int> Saver(params PersonId[] inOrder) =>
            Task.Run(
                async () =>
                {
                    var done = 0;
                    for (var i = 0; i < 25; i++)
                    {
                        done += await Rename(app, practice, $"Name {i}", null, inOrder) is Saved.Done ? 1 : 0;
                    }

                    return done;
                },
                Ct
            );

        var done = await Task.WhenAll(Saver(one, other), Saver(other, one)).WaitAsync(TimeSpan.FromMinutes(1), Ct);
        Assert.True(done.Sum() >= 25, $"Only {done.Sum()} saves came through.");
        await IsWhole(app);
    }

    private static async Task<Saved> Meet(ReknitApp app, PracticeId practice, PersonId actor, PostedForm form)
    {
        Saved? saved = null;
        await app.Within(
            practice,
            async services =>
            {
                var now = app.Clock.GetUtcNow();
                var id = new PersonId(Guid.CreateVersion7(now));
                services.GetRequiredService<Vault>().MakeKey(practice, id.Strand);
                services
                    .GetRequiredService<CaseworkDb>()
                    .People.Add(Person.Met(practice, id, "Met once", now.UtcDateTime));
                saved = await services.GetRequiredService<History>().Save(new("MeetPerson", practice, actor, form), Ct);
            }
        );
        return saved!;
    }

    private static async Task<Saved> Rename(
        ReknitApp app,
        PracticeId practice,
        string name,
        int? seen,
        params PersonId[] people
    )
    {
        Saved? saved = null;
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                foreach (var id in people)
                {
                    var person = await db.People.SingleAsync(p => p.Id == id, Ct);
                    person.Name =
                        $"{name} {(seen is null ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) : "")}".Trim();
                    if (seen is { } version)
                    {
                        db.Expect(person, version);
                    }
                }

                saved = await services.GetRequiredService<History>().Save(new("Rename", practice, null), Ct);
            }
        );
        return saved!;
    }

    private static async Task<int> Met(ReknitApp app, PracticeId practice)
    {
        var met = 0;
        await app.Within(
            practice,
            async services =>
                met = await services.GetRequiredService<CaseworkDb>().People.CountAsync(p => p.Name == "Met once", Ct)
        );
        return met;
    }

    private static async Task<string> NameOf(ReknitApp app, PracticeId practice, PersonId person)
    {
        var name = "";
        await app.Within(
            practice,
            async services =>
                name = (
                    await services.GetRequiredService<CaseworkDb>().People.SingleAsync(p => p.Id == person, Ct)
                ).Name
        );
        return name;
    }

    private static async Task IsWhole(ReknitApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(Ct)).Faults);
    }
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>The facts of a case's decisions come at once, however many things are decided with them.</summary>
public sealed class FindFactsTests
{
    [Theory, OnBothDatabases]
    public async Task Two_hundred_things_are_decided_with_one_query_for_the_facts(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        foreach (var to in (string[])["Ruth Kay", "Lena", "أمل"])
        {
            await ReleaseTests.Write(client, caseUrl, "Mira", to);
        }

        await Protect(client, caseUrl);
        await DemandTests.CourtOrder(app, client, caseUrl, "Schedule");
        var actor = new Actor(practice, client.PersonId, Role.Therapist, client.Member.Account);
        var id = CaseSupport.CaseIn(caseUrl);
        var (decided, asked) = (0, 0);
        using var commands = new DatabaseCommands(app);

        await app.Within(
            practice,
            async services =>
            {
                var (audiences, facts) = (
                    services.GetRequiredService<CaseAudiences>(),
                    services.GetRequiredService<FindFacts>()
                );
                var members = await audiences.Members(id, default);
                // The practice's zone is known to a request before its page begins.
                await services.GetRequiredService<LocalTime>().Zone(default);
                var before = commands.Count;
                var found = await facts.Of(actor, id, default);
                while (decided < 200)
                {
                    decided += members.Sum(m => TellingAnswers.All(members, m.Audience, found).Count);
                }

                asked = commands.Count - before;
            }
        );

        Assert.Equal(1, asked);
        Assert.True(decided >= 200);
    }

    [Theory, OnBothDatabases]
    public async Task A_protection_follows_both_people_into_every_case_that_names_them(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        await Protect(client, await client.OpenCase("Dorn family", Around));
        var people = await app.Ask(practice, db => db.CasePeople.ToListAsync());
        var second = new CaseId(Guid.CreateVersion7(app.Clock.GetUtcNow()));
        DisclosureFacts? facts = null;

        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                db.Cases.Add(
                    new()
                    {
                        PracticeId = practice,
                        Id = second,
                        State = CaseState.Open,
                        Basis = CaseBasis.Agreement,
                        Caption = "Dorn, once more",
                        ReceivedAt = app.Clock.GetUtcNow().UtcDateTime,
                        Version = 1,
                    }
                );
                services.GetRequiredService<Vault>().MakeKey(practice, second.Strand);
                db.CasePeople.AddRange(
                    people.Select(p => new CasePerson
                    {
                        PracticeId = practice,
                        CaseId = second,
                        PersonId = p.PersonId,
                        Part = p.Part,
                        Label = "",
                    })
                );
                await services.GetRequiredService<History>().Save(new("OpenCase", practice, null), default);
            }
        );
        await app.Within(
            practice,
            async services =>
            {
                var actor = new Actor(practice, client.PersonId, Role.Therapist, client.Member.Account);
                facts = (await services.GetRequiredService<FindFacts>().Of(actor, second, default)).Facts;
            }
        );

        var names = await app.Ask(
            practice,
            db => db.People.ToDictionaryAsync(p => p.Id, p => p.Name.Split(' ', StringSplitOptions.None)[0])
        );
        var ids = people.DistinctBy(p => p.PersonId).ToDictionary(p => names[p.PersonId], p => p.PersonId);
        Assert.True(facts!.IsProtected(ids["Mira"], ids["Tobin"]));
        Assert.False(facts.IsProtected(ids["Tobin"], ids["Mira"]));
        Assert.True(facts.TellsWhereabouts(ids["June"], ids["Tobin"]));
        Assert.False(facts.TellsWhereabouts(ids["June"], ids["Mira"]));
    }

    [Fact]
    public void Every_kind_of_record_has_its_words()
    {
        foreach (var basis in Enum.GetValues<Basis>())
        {
            Assert.NotEmpty(DisclosureWords.Of(basis));
        }

        Assert.Equal(
            Enum.GetValues<Compartment>().Length,
            Enum.GetValues<Compartment>().Select(DisclosureWords.Of).Distinct().Count()
        );
    }
}

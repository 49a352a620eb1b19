using Reknit.Domain.Access;
using Reknit.Domain.Disclosure;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Shared;
using Reknit.Web.Tests.Features.Cases;
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

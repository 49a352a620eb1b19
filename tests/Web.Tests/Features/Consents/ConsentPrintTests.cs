using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Portal;
using static Reknit.Web.Tests.Features.Consents.ConsentSupport;

namespace Reknit.Web.Tests.Features.Consents;

/// <summary>Which agreement goes out on paper, and of which the day's list says that it is to be asked for again.</summary>
public sealed class ConsentPrintTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_given_out_before_a_protection_prints_as_a_working_copy_until_it_is_given_out_anew(
        DatabaseKind database
    )
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var family = await client.OpenCase("Dorn family");
        await GiveOut(client, family, "Work");
        var (miras, tobins) = (
            await PageOf(client, family, "work", "Mira"),
            await PageOf(client, family, "work", "Tobin")
        );
        var before = await IsWorkingCopy(tobins);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await DisclosureSupport.Protect(client, family);

        var after = await IsWorkingCopy(tobins);
        var said = await client.MainText(tobins);
        var hers = await IsWorkingCopy(miras);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await client.Send(tobins, "Give it out anew");

        Assert.False(before);
        Assert.True(after);
        Assert.Contains("A print of it may not go to them", said, StringComparison.Ordinal);
        Assert.False(hers);
        Assert.False(await IsWorkingCopy(tobins));

        async Task<bool> IsWorkingCopy(string url) =>
            (await client.Page(url)).QuerySelector(".working-copy") is not null;
    }

    [Theory, OnBothDatabases]
    public async Task Newer_words_of_any_kind_stand_on_the_days_list(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        using var lead = await app.SignedIn(client.PracticeId, Role.ClinicalLead);
        var family = await client.OpenCase("Dorn family");
        await GiveOut(client, family, "GroundRules");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var before = await client.MainText("/");
        await ReWord(lead);
        await client.Send(await PageOf(client, family, "ground-rules", "Mira"), "Give it out anew");

        Assert.DoesNotContain("Ask again for", before, StringComparison.Ordinal);
        Assert.Equal(["Given out", "Ask again: newer words"], await Standing(client, family, "ground-rules"));
        Assert.Contains(
            "Ask again for the ground rules and boundaries: newer words",
            await client.MainText("/"),
            StringComparison.Ordinal
        );
    }

    private static async Task ReWord(SignedInClient lead)
    {
        const string Words = "/words/consent.rules.lead?language=en";
        using var edited = await lead.PostForm(Words, ("Text", "What each of us keeps to, so that nobody is pushed."));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, edited.StatusCode);
    }
}

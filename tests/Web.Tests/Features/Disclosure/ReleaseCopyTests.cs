using Reknit.Domain.Access;
using Reknit.Web.Tests.Features.Cases;
using static Reknit.Web.Tests.Features.Disclosure.DisclosureSupport;

namespace Reknit.Web.Tests.Features.Disclosure;

/// <summary>For whom a release is printed.</summary>
public sealed class ReleaseCopyTests
{
    [Theory, OnBothDatabases]
    public async Task A_print_is_a_working_copy_until_the_decision_allows_it_for_a_named_reader(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", Around);
        var url = await ReleaseTests.Write(client, caseUrl, "Mira", "Lena");
        const string Copy = "Working copy of the practice";
        async Task<string> For(string name) =>
            await Text(client, $"{url}?For={Choice(await client.Page(url), "#For option", name)}");

        var plain = await Text(client, url);
        var signer = await For("Mira");
        var tooEarly = await For("Lena");
        var readers = (await client.Page(url)).QuerySelector("#For")!.TextContent;
        await client.Send(
            url,
            "Put it on record",
            ("Person", Tick(await client.Page(url), "Mira")),
            ("Answer", "Given")
        );

        Assert.Contains(Copy, plain, StringComparison.Ordinal);
        Assert.DoesNotContain(Copy, signer, StringComparison.Ordinal);
        Assert.Contains("For Mira Dorn", signer, StringComparison.Ordinal);
        Assert.Contains(Copy, tooEarly, StringComparison.Ordinal);
        Assert.Contains("It may not go to Dr. Lena Ortiz", tooEarly, StringComparison.Ordinal);
        Assert.DoesNotContain("Tobin", readers, StringComparison.Ordinal);
        Assert.DoesNotContain(Copy, await For("Lena"), StringComparison.Ordinal);
    }
}

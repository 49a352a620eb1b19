using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Access;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>A consultant's agreement or license that runs out is named to who can renew it, before it is over.</summary>
public sealed class LapsingConsultantsTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Agreement = "An outside consultant's agreement";
    private const string License = "An outside consultant's license for North Carolina";

    [Theory, OnBothDatabases]
    public async Task Day_and_board_name_what_runs_out_until_it_is_renewed_or_ended(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        using var other = await app.SignedIn(await app.NewPractice("Elm House"), Role.Owner, "Sam Okafor");
        // Agreed for 300 days more, licensed for 200.
        await app.NewConsultant(practice, licensed: 200);
        var calm = await DisclosureSupport.Text(first, "/");
        app.Clock.Advance(TimeSpan.FromDays(188));
        using var owner = await app.SignInAgain(first);
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Jo Blum");
        var day = await DisclosureSupport.Text(owner, "/");
        var board = await DisclosureSupport.Text(owner, "/board");
        var seen = await DisclosureSupport.Text(therapist, "/board");
        var therapists = await DisclosureSupport.Text(therapist, "/");
        using var foreign = await app.SignInAgain(other);
        var elsewhere = await DisclosureSupport.Text(foreign, "/") + await DisclosureSupport.Text(foreign, "/board");
        app.Clock.Advance(TimeSpan.FromDays(15));
        using var after = await app.SignInAgain(owner);
        var licenseOver = await DisclosureSupport.Text(after, "/");
        app.Clock.Advance(TimeSpan.FromDays(100));
        using var late = await app.SignInAgain(after);
        var agreementOver = await DisclosureSupport.Text(late, "/");
        var agreement = await app.Ask(practice, db => db.ConsultAgreements.SingleAsync());
        using var ended = await late.PostForm(
            "/practice/consultants?handler=End",
            ("FormId", $"{Guid.CreateVersion7(app.Clock.GetUtcNow()):D}"),
            ("agreement", $"{agreement.Id:D}"),
            ("because", "TheirWish")
        );

        Assert.DoesNotContain("consultant", calm, Ordinal);
        Assert.Contains($"{License} runs out", day, Ordinal);
        Assert.DoesNotContain(Agreement, day, Ordinal);
        Assert.Contains("Ada Quill: license for North Carolina runs out", board, Ordinal);
        Assert.Contains("Renew it in the register", board, Ordinal);
        Assert.Contains("Ada Quill: license for North Carolina runs out", seen, Ordinal);
        Assert.DoesNotContain("Renew it in the register", seen, Ordinal);
        Assert.DoesNotContain("consultant", therapists, Ordinal);
        Assert.DoesNotContain("Ada Quill", elsewhere, Ordinal);
        Assert.Contains($"{License} has run out", licenseOver, Ordinal);
        Assert.Contains($"{Agreement} has run out: renew it, or end the agreement", agreementOver, Ordinal);
        // Nobody asks one who is under no agreement: their license is no matter.
        Assert.DoesNotContain(License, agreementOver, Ordinal);
        Assert.DoesNotContain("consultant", await DisclosureSupport.Text(late, "/"), Ordinal);
    }

    [Fact]
    public async Task A_renewed_agreement_takes_the_place_of_the_one_that_ends()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var first = await app.SignedIn(practice, Role.Owner, "Noor Castellan");
        var consultant = await app.NewConsultant(practice, licensed: 900);
        app.Clock.Advance(TimeSpan.FromDays(290));
        using var owner = await app.SignInAgain(first);
        var ends = await DisclosureSupport.Text(owner, "/");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await app.Within(
            practice,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .ConsultAgreements.Add(
                        new()
                        {
                            PracticeId = practice,
                            Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
                            PersonId = consultant,
                            SignedOn = today,
                            FirstDay = today.AddDays(10),
                            LastDay = today.AddDays(370),
                            KeptAt = app.Clock.GetUtcNow().UtcDateTime,
                            Version = 1,
                        }
                    );
                await services.GetRequiredService<History>().Save(new("KeepConsultant", practice, null), default);
            }
        );

        // The link goes where the register last had an address, though this agreement brought none.
        Assert.Contains(
            $"Links go to {consultant.Value:N}@example.org",
            await DisclosureSupport.Text(owner, "/practice/consultants"),
            Ordinal
        );
        Assert.Contains(Agreement, ends, Ordinal);
        Assert.DoesNotContain(Agreement, await DisclosureSupport.Text(owner, "/"), Ordinal);
    }
}

using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Web.Features.Phases;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;
using Reknit.Web.Tests.Features.Orders;
using static Reknit.Web.Tests.Features.Phases.WaySupport;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Where every child stands, and what asks for a look: by address, filtered and cut in SQL.</summary>
public sealed class BoardTests
{
    [Theory, OnBothDatabases]
    public async Task The_board_finds_what_lapses_soon_and_what_is_due_by_its_address_alone(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        (string, string) voluntary = ("Form.Basis", "Voluntary");
        var dorns = await client.OpenCase("Dorn family", also: voluntary);
        var quills = await client.OpenCase(
            "Quill family",
            [new("Ada Quill", CasePart.Parent), new("Ole Quill", CasePart.Parent), new("Iris Quill", CasePart.Child)],
            also: voluntary
        );
        await Begin(client, dorns, "June", "Tobin");
        var way = await Begin(client, quills, "Iris", "Ole");
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await TakeOver(client, way, "Preparation", "QuestionsAndWishes", today);
        await Protect(app, practice, client, dorns, today.AddDays(40));

        var none = await DisclosureSupport.Text(client, "/board?show=PaperLapses");
        var soon = await DisclosureSupport.Text(client, "/board?show=PaperLapses&within=60");
        var notDue = await DisclosureSupport.Text(client, "/board?show=ReviewDue");
        app.Clock.Advance(TimeSpan.FromDays(7 * 13));
        using var later = await app.SignInAgain(client);
        var due = await DisclosureSupport.Text(later, "/board?show=ReviewDue");
        var inPhase = await DisclosureSupport.Text(later, "/board?show=ReviewDue&phase=JointSessions");
        var over = await DisclosureSupport.Text(later, "/board?show=PaperLapses");
        var odd = await DisclosureSupport.Text(later, "/board?show=PaperLapses&within=999999999&at=-4");

        Assert.Contains("Nothing to show", none, StringComparison.Ordinal);
        Assert.Contains("1 way", soon, StringComparison.Ordinal);
        Assert.Contains("A protection: until", soon, StringComparison.Ordinal);
        Assert.Contains("Dorn family", soon, StringComparison.Ordinal);
        Assert.Contains("Nothing to show", notDue, StringComparison.Ordinal);
        Assert.Contains("1 way", due, StringComparison.Ordinal);
        Assert.Contains("Quill family", due, StringComparison.Ordinal);
        Assert.DoesNotContain("Dorn family", due, StringComparison.Ordinal);
        Assert.Contains("Nothing to show", inPhase, StringComparison.Ordinal);
        // A protection whose day has passed holds, and waits for a look.
        Assert.Contains("A protection: its day is over", over, StringComparison.Ordinal);
        Assert.Contains("within 30 days", odd, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Each_kind_of_paper_counts_until_its_day(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var client = await app.SignedIn(practice, Role.Therapist);
        var caseUrl = await client.OpenCase("Dorn family", also: ("Form.Basis", "Voluntary"));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(-5));
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                // A newer one of the case's state stands for the older; another state's is none of this case.
                var first = await db.ClinicianLicenses.SingleAsync(l =>
                    l.PersonId == client.PersonId && l.State == "NC"
                );
                db.Entry(first).Property(l => l.LastDay).CurrentValue = today.AddDays(10);
                License(db, "NC", 12);
                License(db, "OR", 5);
                await services.GetRequiredService<History>().Save(new("KeepLicense", practice, null), default);
            }
        );

        var found = await app.Ask(
            practice,
            async db =>
            {
                var lapsing = new FindLapsing(db, new(db));
                var cases = (CaseId[])[CaseSupport.CaseIn(caseUrl)];
                return (
                    Near: await lapsing.Of(cases, new(today, today.AddDays(30), 30), default),
                    Nearer: await lapsing.Of(cases, new(today, today.AddDays(11), 30), default)
                );
            }
        );

        var lapse = Assert.Single(found.Near[CaseSupport.CaseIn(caseUrl)]);
        Assert.Equal(new Lapse(Lapses.License, today.AddDays(12)), lapse);
        Assert.Empty(found.Nearer);

        void License(CaseworkDb db, string state, int days) =>
            db.ClinicianLicenses.Add(
                new()
                {
                    PracticeId = practice,
                    Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
                    PersonId = client.PersonId,
                    Kind = "Psychologist",
                    Number = $"P-{days}",
                    State = state,
                    FirstDay = today.AddDays(-100),
                    LastDay = today.AddDays(days),
                    KeptAt = app.Clock.GetUtcNow().UtcDateTime,
                    Version = 1,
                }
            );
    }

    private static Task Protect(
        ReknitApp app,
        PracticeId practice,
        SignedInClient client,
        string caseUrl,
        DateOnly until
    ) =>
        app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                var id = CaseSupport.CaseIn(caseUrl);
                var people = db.CasePeople.Where(p => p.CaseId == id).OrderBy(p => p.Part).ToList();
                db.Protections.Add(
                    new()
                    {
                        PracticeId = practice,
                        Id = Guid.CreateVersion7(app.Clock.GetUtcNow()),
                        CaseId = id,
                        Protected = people[0].PersonId,
                        From = people[^1].PersonId,
                        Kind = ProtectionKind.NoContactOrder,
                        Words = null,
                        Since = until.AddDays(-60),
                        Until = until,
                        MadeBy = client.PersonId,
                        MadeAt = app.Clock.GetUtcNow().UtcDateTime,
                        Version = 1,
                    }
                );
                await services.GetRequiredService<History>().Save(new("KeepProtection", practice, null), default);
            }
        );
}

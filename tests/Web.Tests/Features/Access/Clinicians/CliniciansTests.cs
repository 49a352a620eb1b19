using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.People;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Access.Clinicians;

/// <summary>The register of clinicians, and what it opens and shuts.</summary>
[TestsPage<ListCliniciansPage>, TestsPage<ShowClinicianPage>, TestsPage<EditClinicianPage>]
public sealed class CliniciansTests
{
    private const string NotLicensed = "license on record that is valid today";

    [Theory, OnBothDatabases]
    public async Task Without_a_license_in_the_courts_state_a_therapist_cannot_have_the_case(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var register = ClinicianPlaces.Of(therapist.PersonId);
        (string, string)[] court =
        [
            .. CaseSupport.Fields("Dorn v. Dorn", therapist.PersonId, CaseSupport.Family),
            ("Form.CourtState", SignInSupport.Unlicensed),
        ];

        using var refused = await therapist.Submit(await therapist.Page("/cases/open"), court, "Open the case");
        using var added = await Add(lead, register, "2026-01-01", "2099-12-31");
        using var opened = await therapist.Submit(await therapist.Page("/cases/open"), court, "Open the case");
        using var twice = await Add(lead, register, "2030-01-01", "2031-12-31");
        using var colleague = await app.SignedIn(practice, Role.Therapist, "Rosa Lind");
        using var borrowed = await Add(lead, ClinicianPlaces.Of(colleague.PersonId), "2026-01-01", "2099-12-31");
        var shown = await therapist.MainText(register);
        using var forbidden = await therapist.Get(register + "/edit");

        Assert.Contains(NotLicensed, await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Equal((register, HttpStatusCode.Redirect), (added.To(), opened.StatusCode));
        Assert.Contains(
            "not on record for some of these days",
            await CaseSupport.Errors(twice),
            StringComparison.Ordinal
        );
        // Two signatures under one license may be one person's; whose it is is not said.
        Assert.Contains("one license is one person's", await CaseSupport.Errors(borrowed), StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", await CaseSupport.Errors(borrowed), StringComparison.Ordinal);
        Assert.Contains("Wyoming", shown, StringComparison.Ordinal);
        Assert.Contains("Dorn v. Dorn", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_struck_or_lapsed_license_holds_no_more_and_the_first_page_says_so_in_time(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database, s => s.IdleMinutes = 60 * 24 * 500);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var register = ClinicianPlaces.Of(therapist.PersonId);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        using var early = await Add(lead, register, "2026-01-01", $"{today.AddDays(61):yyyy-MM-dd}");
        var calm = await lead.MainText("/");

        app.Clock.Advance(TimeSpan.FromDays(1));
        var soon = await lead.MainText("/");
        app.Clock.Advance(TimeSpan.FromDays(61));
        var late = await lead.MainText("/");
        using var refused = await therapist.Submit(
            await therapist.Page("/cases/open"),
            [
                .. CaseSupport.Fields("Dorn v. Dorn", therapist.PersonId, CaseSupport.Family),
                ("Form.CourtState", SignInSupport.Unlicensed),
            ],
            "Open the case"
        );
        var edit = await lead.Page(register + "/edit");
        var strike = edit.QuerySelectorAll("button")
            .Single(b => b.GetAttribute("aria-label")?.StartsWith("Strike: Wyoming", StringComparison.Ordinal) == true);
        var entry = strike.Closest("form")!.QuerySelector("input[name=entry]")!.GetAttribute("value")!;
        using var struck = await lead.PostForm(register + "/edit?handler=Strike", ("entry", entry));

        Assert.DoesNotContain("Wyoming", calm, StringComparison.Ordinal);
        Assert.Contains("A license for Wyoming ends soon", soon, StringComparison.Ordinal);
        Assert.Contains("A license for Wyoming has lapsed", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Wyoming", await therapist.MainText("/"), StringComparison.Ordinal);
        Assert.Contains(NotLicensed, await CaseSupport.Errors(refused), StringComparison.Ordinal);
        Assert.Equal(register, struck.To());
        Assert.DoesNotContain("Wyoming", await lead.MainText("/"), StringComparison.Ordinal);
        Assert.Single(await app.Rows<ClinicianLicense>(), l => l.StruckAt is not null);
    }

    [Fact]
    public async Task Training_and_caseload_are_counted_and_a_full_caseload_warns()
    {
        await using var app = await ReknitApp.Start(DatabaseKind.Sqlite);
        var practice = await app.NewPractice();
        using var lead = await app.SignedIn(practice, Role.ClinicalLead, "Noor Aziz");
        using var therapist = await app.SignedIn(practice, Role.Therapist, "Sam Okafor");
        var register = ClinicianPlaces.Of(therapist.PersonId);
        await therapist.OpenCase("Dorn family");
        await therapist.OpenCase(
            "Vale family",
            [new("Ruth Vale", CasePart.Parent), new("Amos Vale", CasePart.Parent), new("Lina Vale", CasePart.Child)]
        );

        using var limited = await lead.Submit(await lead.Page(register + "/edit"), [("Most", "1")], "Set the limit");
        using var taken = await lead.Submit(
            await lead.Page(register + "/edit"),
            [
                ("Taken.Topic", nameof(TrainingTopic.Tbri)),
                ("Taken.Side", nameof(TrainingSide.Clinical)),
                ("Taken.Hours", "24"),
                ("Taken.EndedOn", "2025-06-01"),
                ("Taken.Provider", "A college"),
            ],
            "Put the training on record"
        );
        using var unknown = await lead.Get(ClinicianPlaces.Of(new(Guid.CreateVersion7(app.Clock.GetUtcNow()))));

        Assert.Equal((register, register), (limited.To(), taken.To()));
        var list = await lead.MainText(ClinicianPlaces.All);
        Assert.Contains("2 of 1", list, StringComparison.Ordinal);
        Assert.Contains("More than the limit", list, StringComparison.Ordinal);
        Assert.Contains("(TBRI): 24 hours", await lead.MainText(register), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<HttpResponseMessage> Add(HttpClient lead, string register, string first, string last) =>
        await lead.Submit(
            await lead.Page(register + "/edit"),
            [
                ("License.Kind", "Licensed Psychologist"),
                ("License.Number", "77"),
                ("License.State", SignInSupport.Unlicensed),
                ("License.FirstDay", first),
                ("License.LastDay", last),
            ],
            "Put the license on record"
        );
}

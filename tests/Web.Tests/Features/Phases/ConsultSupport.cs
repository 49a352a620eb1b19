using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Storage;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Consultants outside the practice, and links to them.</summary>
internal static class ConsultSupport
{
    /// <summary>Licensed in the practice's state and under agreement, for this many days more.</summary>
    public static async Task<PersonId> NewConsultant(
        this ReknitApp app,
        PracticeId practice,
        int licensed = 300,
        string name = "Ada Quill"
    )
    {
        var person = await app.NewPerson(practice, name);
        var now = app.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await app.Within(
            practice,
            async services =>
            {
                var db = services.GetRequiredService<CaseworkDb>();
                // In the states of the cases that tests open.
                db.ClinicianLicenses.AddRange(
                    ((string[])["NC", "AZ", "CA", "TX", "VT"]).Select(state => new ClinicianLicense
                    {
                        PracticeId = practice,
                        Id = Guid.CreateVersion7(now),
                        PersonId = person,
                        Kind = "Psychologist",
                        Number = "P-77",
                        State = state,
                        FirstDay = today.AddDays(-100),
                        LastDay = today.AddDays(licensed),
                        KeptAt = now.UtcDateTime,
                        Version = 1,
                    })
                );
                db.ConsultAgreements.Add(
                    new()
                    {
                        PracticeId = practice,
                        Id = Guid.CreateVersion7(now),
                        PersonId = person,
                        SignedOn = today.AddDays(-100),
                        FirstDay = today.AddDays(-100),
                        LastDay = today.AddDays(300),
                        KeptAt = now.UtcDateTime,
                        Version = 1,
                    }
                );
                await services.GetRequiredService<History>().Save(new("KeepConsultant", practice, null), default);
            }
        );
        return person;
    }

    /// <summary>Asks a consultant about a decision; the link's path, and its code.</summary>
    public static async Task<(string Link, string Code)> Ask(HttpClient client, string together, PersonId consultant)
    {
        using var answer = await client.Submit(
            await client.Page(together + "/consultant"),
            [("Consultant", $"{consultant.Value:D}")],
            "Make the link"
        );
        var page = await answer.Page();
        var link = page.QuerySelector("#link")!.GetAttribute("value")!;
        return (new Uri(link).AbsolutePath, page.QuerySelector("#code")!.GetAttribute("value")!);
    }
}

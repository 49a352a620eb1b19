using Reknit.Domain;
using Reknit.Domain.People;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;

namespace Reknit.Web.Tests.Features.Phases;

/// <summary>Consultants outside the practice, and links to them.</summary>
internal static class ConsultSupport
{
    /// <summary>Licensed in the practice's state and under agreement, for this many days more.</summary>
    public static async Task<PersonId> NewConsultant(
        this ReknitApp app,
        PracticeId practice,
        int licensed = 300,
        string name = "Ada Quill",
        bool hasMail = true
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
                        Mail = hasMail ? $"{person.Value:N}@example.org" : null,
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
    public static async Task<(string Link, string Code)> Ask(
        ReknitApp app,
        SignedInClient client,
        string together,
        PersonId consultant
    )
    {
        var before = (await app.Rows<OutgoingMail>()).Select(m => m.Id).ToHashSet();
        using var answer = await client.Submit(
            await client.Page(together + "/consultant"),
            [("Consultant", $"{consultant.Value:D}")],
            "Make the link"
        );
        var shown = await answer.Page();
        var code = shown.QuerySelector("#code")!.GetAttribute("value")!;
        var mail = Assert.Single(await app.Rows<OutgoingMail>(), m => !before.Contains(m.Id));
        Assert.Equal((nameof(AskConsultant), consultant), (mail.Kind, mail.PersonId!.Value));
        var body = "";
        await app.Within(
            client.PracticeId,
            async services =>
            {
                var place = OutgoingMail.PlaceOf(mail.PracticeId, mail.Id, nameof(mail.Body));
                body = await services.GetRequiredService<Vault>().Open(mail.Body, place, Reader.Program, default);
            }
        );
        // Nobody holds both: the mail has no code, and the page that showed the code has no link.
        Assert.DoesNotContain(code, body, StringComparison.Ordinal);
        Assert.DoesNotContain(ConsultPlaces.Consult, shown.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var at = body.IndexOf(ConsultPlaces.Consult, StringComparison.Ordinal);
        return (body[at..].Split('\n', 2)[0].Trim(), code);
    }
}

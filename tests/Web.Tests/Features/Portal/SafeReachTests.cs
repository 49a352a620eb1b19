using System.Net;
using Reknit.Domain.Access;
using Reknit.Domain.People;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Who said how they must never be reached is not reached by somebody who could not read it.</summary>
public sealed class SafeReachTests
{
    private const string Never = "Never by mail, he reads it";
    private const string Address = "mira@example.org";

    [Theory, OnBothDatabases]
    public async Task Nothing_is_written_or_called_before_a_clinician_said_that_it_may(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        using var desk = await app.SignedIn(family.Therapist.PracticeId, Role.FrontDesk, "Bo Reyes");
        var url = family.CaseUrl + "/contacts";
        var mira = family.Mira.PersonId.Value.ToString("D");
        var card = $"{family.CaseUrl}/calls/new?from={mira}";
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        await AdultIntakeSupport.AnswerAndSend(family.Mira, "never", Never);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        (string, string)[] mail = [("Person", mira), ("Kind", "Mail"), ("Words", Address)];
        (string, string)[] phone = [("Person", mira), ("Kind", "Telephone"), ("Words", "919 555 0142")];

        // Nothing is ticked for whoever keeps it.
        var unsaid = await desk.Fails(url, "Keep it", mail);
        await desk.Send(url, "Keep it", [.. mail, ("IsSafeToUse", "true")]);
        await desk.Send(url, "Keep it", [.. phone, ("IsSafeToUse", "true")]);
        await app.Services.GetRequiredService<KeepPortal>().Run(default);
        var (desks, calls) = (await desk.MainText(url), await desk.MainText(card));
        var page = await desk.Page(url);
        page.QuerySelector("button[formaction*=Shut]")!.SetAttribute("formaction", url + "?handler=Usable");
        using var forced = await desk.Submit(page, [], "Do not use");

        Assert.Contains("whether the practice may use it", unsaid, StringComparison.Ordinal);
        Assert.Empty(await app.Rows<OutgoingMail>());
        Assert.Contains("a clinician must say how", desks, StringComparison.Ordinal);
        Assert.Contains("A clinician must say how", calls, StringComparison.Ordinal);
        Assert.DoesNotContain("919 555", calls, StringComparison.Ordinal);
        Assert.DoesNotContain(Never, desks + calls, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, forced.StatusCode);

        await family.Therapist.Send(url, "May be used");
        await family.Therapist.Send(url, "May be used");
        await app.Services.GetRequiredService<KeepPortal>().Run(default);

        Assert.Single(await app.Rows<OutgoingMail>());
        Assert.Contains("919 555", await desk.MainText(card), StringComparison.Ordinal);
        Assert.All(await app.Rows<Contact>(), c => Assert.Equal(family.Therapist.PersonId, c.ReachKnownBy));
    }

    [Theory, OnBothDatabases]
    public async Task What_they_say_later_shuts_a_contact_again(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var url = family.CaseUrl + "/contacts";
        var mira = family.Mira.PersonId.Value.ToString("D");
        (string, string)[] mail = [("Person", mira), ("Kind", "Mail"), ("Words", Address), ("IsSafeToUse", "true")];
        await family.Therapist.Send(url, "Keep it", mail);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        await AdultIntakeSupport.AnswerAndSend(family.Mira, "never", Never);

        await app.Services.GetRequiredService<KeepPortal>().Run(default);

        Assert.Empty(await app.Rows<OutgoingMail>());
        Assert.Contains("Read it first", await family.Therapist.MainText(url), StringComparison.Ordinal);
        await family.Therapist.Send(url, "Do not use");
        await app.Services.GetRequiredService<KeepPortal>().Run(default);
        Assert.Empty(await app.Rows<OutgoingMail>());
        Assert.Contains("no calls, no messages", await family.Therapist.MainText(url), StringComparison.Ordinal);
    }
}

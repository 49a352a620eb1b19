using Reknit.Domain.Access;
using Reknit.Domain.Cases;
using Reknit.Domain.Intake;
using Reknit.Web.Storage;
using Reknit.Web.Tests.Features.Accounts;
using Reknit.Web.Tests.Features.Cases;
using Reknit.Web.Tests.Features.Disclosure;

namespace Reknit.Web.Tests.Features.Portal;

/// <summary>Who may say that an adult's intake was read, and so takes it off the day's list.</summary>
public sealed class ReadIntakeTests
{
    /// <summary>Whoever could open it took it off the list of the therapist who answers for it.</summary>
    [Theory, OnBothDatabases]
    public async Task Only_who_holds_the_case_says_that_an_intake_was_read(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var family = await Dorns.Start(app);
        var practice = family.Therapist.PracticeId;
        using var second = await app.SignedIn(practice, Role.Therapist, "Ruth Second");
        await app.Within(
            practice,
            async services =>
            {
                services
                    .GetRequiredService<CaseworkDb>()
                    .CaseAssignments.Add(
                        new()
                        {
                            PracticeId = practice,
                            CaseId = CaseSupport.CaseIn(family.CaseUrl),
                            PersonId = second.PersonId,
                            Duty = CaseDuty.SecondClinician,
                            StartedAt = app.Clock.GetUtcNow().UtcDateTime,
                        }
                    );
                await services.GetRequiredService<History>().Save(new("ChangeCaseStaff", practice, null), default);
            }
        );
        await AdultIntakeSupport.Ask(family.Therapist, family.CaseUrl, "Mira");
        var step = await AdultIntakeSupport.FirstStep(family.Mira);
        var own = step[..step.LastIndexOf('/')];
        await family.Mira.Send($"{own}/1?ready=true", "Next", ("Answers[0]", "Mimi"));
        await family.Mira.Send(own, "Send to the practice");
        var show = await AdultIntakeSupport.Show(family.Therapist, family.CaseUrl, "Mira");
        const string Sent = "An adult sent their intake, and nobody has read it yet";

        var theirs = await second.MainText("/");
        var page = await second.Page(show);
        // Their page has no such form: another one of theirs is sent there.
        var forged = await second.Page("/look");
        forged.QuerySelector("main form")!.SetAttribute("action", show);
        using var tried = await second.Submit(forged, []);
        var refused = await CaseSupport.Errors(tried);
        var still = Assert.Single(await app.Rows<AdultIntake>());
        var waits = await family.Therapist.MainText("/");
        await family.Therapist.Send(show, "I have read it");

        // What nobody but the therapist can end is on nobody else's list.
        Assert.DoesNotContain(Sent, theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("I have read it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("If you read of danger, tell them now", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("holds the case: its therapist, or a lead", refused, StringComparison.Ordinal);
        Assert.Null(still.ReadBy);
        Assert.Contains(Sent, waits, StringComparison.Ordinal);
        Assert.Equal(family.Therapist.PersonId, Assert.Single(await app.Rows<AdultIntake>()).ReadBy);
    }
}

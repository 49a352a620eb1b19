using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>A psychologist outside the fictional practice, under agreement: one decision waits for her, and one she signed.</summary>
internal static class DemoConsultants
{
    public const string Name = "Dr. Ruth Amundsen";

    /// <summary>On whose way she signed.</summary>
    public const string Signed = "Freya Brandvold";
    private const string Passed = "G4.4";

    /// <param name="owner">Keeps the register.</param>
    /// <param name="therapist">Made the decision that waits.</param>
    public static async Task Add(
        IServiceProvider services,
        Actor owner,
        Actor therapist,
        Func<Guid> form,
        CancellationToken ct
    )
    {
        var db = services.GetRequiredService<CaseworkDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = DemoPractice.Zone.DayOf(now.UtcDateTime);
        var first = today.AddMonths(-2);
        var kept = new KeepConsultant.Input(
            form(),
            null,
            Name,
            "Licensed Psychologist",
            "4410",
            "NC",
            first,
            first.AddYears(2),
            first,
            first,
            first.AddYears(1),
            "ruth.amundsen@example.org"
        );
        Expect(await services.GetRequiredService<KeepConsultant>().Handle(owner, kept, ct) is RegisterOutcome.Done);
        var waits = await db.JointDecisions.AsNoTracking().FirstAsync(d => d.MadeBy == therapist.Person, ct);
        await Ask(waits);
        var way = await db
            .ChildWays.Where(w => db.People.Any(p => p.Id == w.Child && p.Name == Signed))
            .Select(w => w.Id)
            .SingleAsync(ct);
        var decided = new DecideTogether.Input(
            way,
            Passed,
            form(),
            "He had nine sessions before Reknit, in another practice. The ratings follow with the next two."
        );
        Expect(
            await services.GetRequiredService<DecideTogether>().Handle(therapist, decided, ct)
                is DecideTogether.Outcome.Done
        );
        var (token, code) = await Ask(await db.JointDecisions.AsNoTracking().SingleAsync(d => d.WayId == way, ct));
        var opened = await services.GetRequiredService<OpenConsult>().Handle(token, code, ct);
        var shown = (opened as OpenConsult.Outcome.Opened)?.Shown;
        var signs = new AnswerConsult.Input(token, shown, Signs: true, Name, SaysSo: true, Because: "", Why: null);
        Expect(await services.GetRequiredService<AnswerConsult>().Handle(signs, ct) is AnswerConsult.Outcome.Done);

        async Task<(string Token, string Code)> Ask(JointDecision decision)
        {
            var consultant = await db.ConsultAgreements.Select(a => a.PersonId).SingleAsync(ct);
            var input = new AskConsultant.Input(form(), decision.Id, decision.Version, consultant);
            var outcome = await services.GetRequiredService<AskConsultant>().Handle(therapist, input, ct);
            Expect(outcome is AskConsultant.Outcome.Asked);
            var asked = (AskConsultant.Outcome.Asked)outcome;
            return (await Token(db, services.GetRequiredService<Vault>(), asked.Mail, ct), asked.Code);
        }
    }

    /// <summary>As she finds it in her mail.</summary>
    private static async Task<string> Token(CaseworkDb db, Vault vault, Guid id, CancellationToken ct)
    {
        var mail = await db.OutgoingMail.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        var place = OutgoingMail.PlaceOf(mail.PracticeId, id, nameof(mail.Body));
        var body = await vault.Open(mail.Body, place, Reader.Program, ct);
        var start = body.IndexOf(ConsultPlaces.Consult, StringComparison.Ordinal) + ConsultPlaces.Consult.Length;
        return body[start..].Split('\n', 2)[0].Trim();
    }

    private static void Expect(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException("The demo's consultant could not be asked.");
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>A psychologist outside the fictional practice, under agreement, who is asked for one second signature.</summary>
internal static class DemoConsultants
{
    public const string Name = "Dr. Ruth Amundsen";

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
            first.AddYears(1)
        );
        Expect(await services.GetRequiredService<KeepConsultant>().Handle(owner, kept, ct) is RegisterOutcome.Done);
        var decision = await db.JointDecisions.AsNoTracking().FirstAsync(d => d.MadeBy == therapist.Person, ct);
        var consultant = await db.ConsultAgreements.Select(a => a.PersonId).SingleAsync(ct);
        var asked = new AskConsultant.Input(form(), decision.Id, decision.Version, consultant);
        Expect(
            await services.GetRequiredService<AskConsultant>().Handle(therapist, asked, ct)
                is AskConsultant.Outcome.Asked
        );
    }

    private static void Expect(bool isDone)
    {
        if (!isDone)
        {
            throw new InvalidOperationException("The demo's consultant could not be asked.");
        }
    }
}

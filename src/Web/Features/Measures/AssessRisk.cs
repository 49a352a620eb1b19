using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Measures;

/// <summary>Keeps a clinician's own assessment of suicide risk: of a child too young for a form, or in its place.</summary>
internal sealed class AssessRisk(FindScreened screened, LicensedForCase licensed, KeepScreen keep)
{
    public sealed record Input(
        CaseId Case,
        PersonId Person,
        Guid FormId,
        DateOnly? On,
        bool WasAlone,
        SuicideRisk? Risk,
        string Words
    );

    public async Task<ScreenKept> Handle(Actor actor, Input input, CancellationToken ct)
    {
        if (await screened.Of(actor, input.Case, input.Person, ct) is not { } person)
        {
            return new ScreenKept.NotFound();
        }

        var words = input.Words.ReplaceLineEndings("\n").Trim();
        var draft = new ScreenDraft(
            ScreenKind.RiskAssessment,
            null,
            person.IsChild,
            false,
            input.On,
            input.Risk is not null && words.Length > 0 ? 1 : 0,
            0,
            await keep.Today(ct)
        )
        {
            Risk = input.Risk,
            IsByLicensed = await licensed.Is(input.Case, actor.Person, ct),
        };
        if (ScreenRules.Decide(draft) is Decision.Refused refused)
        {
            return new ScreenKept.Refused(refused.States);
        }

        return await keep.Save(
            nameof(AssessRisk),
            actor,
            input.FormId,
            new(
                person,
                ScreenKind.RiskAssessment,
                null,
                input.On!.Value,
                null,
                ScreenOutcome.Of(input.Risk!.Value, input.WasAlone),
                ScreenSaid.Nothing with
                {
                    Words = words,
                }
            ),
            ct
        );
    }
}

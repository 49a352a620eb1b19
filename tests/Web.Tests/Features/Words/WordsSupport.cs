using Reknit.Domain;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;
using Reknit.Web.Features.Words;

namespace Reknit.Web.Tests.Features.Words;

/// <summary>People who edit and review texts in tests.</summary>
internal static class WordsSupport
{
    public static async Task<Actor> Editor(this ReknitApp app, PracticeId practice, string name = "Rosa Okafor")
    {
        var person = await app.NewPerson(practice, name);
        return new(practice, person, Role.ClinicalLead, person.Value);
    }

    public static async Task<EditText.Outcome> Edit(
        this ReknitApp app,
        Actor actor,
        TextKey key,
        int seen,
        string text,
        string language = "en",
        Guid? formId = null
    )
    {
        EditText.Outcome? outcome = null;
        await app.Within(
            actor.Practice,
            async services =>
                outcome = await services
                    .GetRequiredService<EditText>()
                    .Run(
                        actor,
                        new(formId ?? Guid.CreateVersion7(app.Clock.GetUtcNow()), key, language, seen, text),
                        default
                    )
        );
        return outcome!;
    }
}

using Reknit.Domain.Cases;
using Reknit.Domain.Measures;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.People;
using Reknit.Web.Features.Disclosure;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Demo;

/// <summary>Some screens of one fictional family: one talk, one form, and much that is still due.</summary>
internal static class DemoScreens
{
    public static async Task Add(
        IServiceProvider services,
        Actor actor,
        CaseId id,
        Func<Guid> form,
        CancellationToken ct
    )
    {
        var family = await services.GetRequiredService<CaseAudiences>().Members(id, ct);
        var parent = family.First(m => m.IsAdultParty).Id;
        var today = await services.GetRequiredService<KeepScreen>().Today(ct);
        var said = KindsOfViolence.All.ToDictionary(k => k.Kind, _ => Disclosed.Not);
        var talk = new AskAboutViolence.Input(id, parent, form(), today, true, said, ViolenceFinding.None, "");
        Expect(await services.GetRequiredService<AskAboutViolence>().Handle(actor, talk, ct));
        Expect(await Take(parent, "gad7", 2, 2, 1, 2, 2, 1, 1));
        Expect(await Take(parent, "trauma_talk", 1, 0, 0, 1, 0, 0, 2, 1));
        foreach (var child in family.Where(m => m.Part == CasePart.Child))
        {
            var band = new SetChildBand.Input(id, child.Id, form(), BatteryPerson.Child7To10);
            await services.GetRequiredService<SetChildBand>().Handle(actor, band, ct);
        }

        Task<ScreenKept> Take(PersonId person, string instrument, params int[] answers) =>
            services
                .GetRequiredService<TakeMeasure>()
                .Handle(
                    actor,
                    new(
                        id,
                        person,
                        instrument,
                        form(),
                        today,
                        true,
                        null,
                        About.NotKnown,
                        [.. answers.Select((value, n) => new Answer(n + 1, value))],
                        ScreenSaid.Nothing.AfterYes,
                        ""
                    ),
                    ct
                );
    }

    private static void Expect(ScreenKept kept)
    {
        if (kept is not ScreenKept.Done)
        {
            throw new InvalidOperationException("The demo's screens could not be kept.");
        }
    }
}

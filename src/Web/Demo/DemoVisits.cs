using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.Visits;
using Reknit.Domain.People;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Safety;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Demo;

/// <summary>What a fictional child who shares a room with an adult relies on and chose.</summary>
internal sealed class DemoVisits(IServiceProvider services, Actor actor, DateOnly today, CancellationToken ct)
{
    private static readonly IReadOnlyList<(VisitChoice Choice, string Words)> Choices =
    [
        (VisitChoice.Place, "The blue room"),
        (VisitChoice.WhoIsThere, "You and the dog"),
        (VisitChoice.Seat, "Me at the window, him at the table"),
        (VisitChoice.FirstActivity, "The train set"),
        (VisitChoice.HowItEnds, "I go first, and he waves"),
    ];

    private static readonly IReadOnlyList<VisitPart> Parts =
    [
        VisitPart.Arrive,
        VisitPart.Snack,
        VisitPart.Play,
        VisitPart.AdultComesIn,
        VisitPart.Draw,
        VisitPart.FiveMinutes,
        VisitPart.AdultGoes,
        VisitPart.GoHome,
    ];

    public async Task Add(CaseId id, PersonId child, PersonId adult)
    {
        var asked = (await services.GetRequiredService<FindChild>().Of(actor, id, child, ct))!;
        await Teach(asked, StopSignalStep.Chosen, "The red card on the shelf");
        await Teach(asked, StopSignalStep.Shown, "");
        await Teach(asked, StopSignalStep.Practised, "");
        await Teach(asked, StopSignalStep.PractisedWithParentPlayed, "");
        await Teach(asked, StopSignalStep.TaughtBack, "Everybody is quiet, and we go to the garden.");
        var lines = Choices.Select(c => new ChooseForVisit.Line
        {
            Choice = c.Choice,
            Chosen = Chosen.ByChild,
            Words = c.Words,
        });
        Expect(
            await services
                .GetRequiredService<ChooseForVisit>()
                .Handle(actor, asked, adult, Form(), today, [.. lines], today, ct)
        );
        await Say(
            asked,
            new()
            {
                About = VisitSubject.Called,
                With = adult.Value,
                Words = "Papa",
            }
        );
        await Say(asked, new() { About = VisitSubject.Touch, Words = "No hugs. A high five is fine." });
        await Say(
            asked,
            new()
            {
                About = VisitSubject.Topic,
                Topic = TopicStanding.NotYet,
                Words = "The old house",
            }
        );
        await Say(asked, new() { About = VisitSubject.Question, Words = "Where is my bicycle?" });
        var schedule = new VisitSchedule(adult, "Papa", today, Parts);
        Expect(await services.GetRequiredService<ArrangeSchedule>().Handle(actor, asked, Form(), schedule, ct));
    }

    private async Task Teach(ChildAsked asked, StopSignalStep step, string words)
    {
        var form = new TeachStopSignal.Form
        {
            Step = step,
            Kind = StopSignalKind.Card,
            IsChosenByChild = true,
            On = today,
            Words = words,
        };
        Expect(await services.GetRequiredService<TeachStopSignal>().Handle(actor, asked, Form(), form, today, ct));
    }

    private async Task Say(ChildAsked asked, SayForVisit.Form form)
    {
        (form.SaidBy, form.On) = (asked.Child.Id.Value, today);
        Expect(await services.GetRequiredService<SayForVisit>().Handle(actor, asked, Form(), form, today, ct));
    }

    private Guid Form() => Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow());

    private static void Expect(Kept kept)
    {
        if (kept is not Kept.Done)
        {
            throw new InvalidOperationException($"The demo could not be filled: {kept}.");
        }
    }
}

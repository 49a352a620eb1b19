using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Own;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Demo;

/// <summary>What the fictional practice added to its list, and what it says of its first order.</summary>
internal static class DemoList
{
    private static readonly IReadOnlyList<OwnWords> Added =
    [
        new(
            "No recordings of sessions",
            "Neither parent makes an audio or video recording of a session or asks the child to.",
            ["record", "recording", "recorded", "video"],
            "A child who may be recorded says nothing.",
            FitsApart: true
        ),
        new(
            "Homework between sessions",
            "Each parent does the homework that the therapist gives.",
            ["homework"],
            "Repair happens between sessions.",
            FitsApart: true
        ),
    ];

    public static async Task Add(IServiceProvider services, Actor actor, Func<Guid> form, CancellationToken ct)
    {
        foreach (var words in Added)
        {
            var outcome = await services
                .GetRequiredService<WriteOwnComponent>()
                .Handle(actor, new(form(), null, 0, words), ct);
            if (outcome is not WriteOwnComponent.Outcome.Done)
            {
                throw new InvalidOperationException($"The demo's list could not be written: {outcome}");
            }
        }
    }

    /// <summary>None of them is in the demo's orders.</summary>
    public static async Task<IReadOnlyList<ConfirmFindings.OwnSaid>> Answers(
        IServiceProvider services,
        CancellationToken ct
    ) =>
        [
            .. from component in await services.GetRequiredService<OwnList>().OnList(ct)
            select new ConfirmFindings.OwnSaid(component.Id, component.WordsNumber, ComponentStatus.Absent, ""),
        ];
}

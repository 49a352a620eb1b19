using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Shared;
using Reknit.Web.Storage;

namespace Reknit.Web.Demo;

/// <summary>Three people who asked the fictional practice for help; one of them was moved on.</summary>
internal static class DemoReferrals
{
    public static async Task Add(IServiceProvider services, Actor owner, Func<Guid> form, CancellationToken ct)
    {
        if (
            !await services
                .GetRequiredService<ChangeRequestDoor>()
                .Handle(owner, new(form(), 0, RequestDoorChange.Open), ct)
        )
        {
            throw new InvalidOperationException("The demo's public request page could not be opened.");
        }

        var receive = services.GetRequiredService<ReceiveRequest>();
        foreach (var asked in Requests)
        {
            await receive.Handle(new(form(), owner.Practice, asked, ReferralWords.All), ct);
        }

        var db = services.GetRequiredService<CaseworkDb>();
        var first = await db.Referrals.AsNoTracking().SingleAsync(r => r.Service == ServiceAsked.CoParenting, ct);
        var step = new TakeReferralStep.Input(
            first.Id,
            form(),
            first.Version,
            ReferralState.Mediation,
            (await services.GetRequiredService<LocalTime>().Zone(ct)).DayOf(first.ReceivedAt),
            "They see a mediator first and write again afterwards.",
            SendMail: false
        );
        if (
            await services.GetRequiredService<TakeReferralStep>().Handle(owner, step, ct)
            is not TakeReferralStep.Outcome.Done
        )
        {
            throw new InvalidOperationException("The demo's referral could not be moved on.");
        }
    }

    private static readonly IReadOnlyList<RequestForm> Requests =
    [
        new()
        {
            Name = "Carmen Ibarra",
            Service = ServiceAsked.Reunification,
            Order = OrderSaid.Expected,
            OtherName = "Luis Ibarra",
            Phone = "555-0142",
            MayCall = true,
            MayText = true,
            SafeHours = "Weekdays, 9 to 12",
            Language = "Spanish",
            Hours = ["Mornings"],
        },
        new()
        {
            Name = "Joseph Whitehorse",
            Service = ServiceAsked.NotSure,
            Order = OrderSaid.NotSure,
            Address = "PO Box 118, Harlan",
            Access = "Large print",
            Hours = ["Evenings", "Saturdays"],
        },
        new()
        {
            Name = "Adaeze Nwosu",
            Service = ServiceAsked.CoParenting,
            Order = OrderSaid.No,
            OtherName = "Peter Lindqvist",
            Phone = "555-0177",
            MayCall = true,
            MayLeaveVoice = true,
        },
    ];
}

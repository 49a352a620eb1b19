using Microsoft.EntityFrameworkCore;
using Reknit.Domain.Intake;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.Intake.Reported;
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
        var day = (await services.GetRequiredService<LocalTime>().Zone(ct)).DayOf(
            services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
        );
        foreach (var referral in await db.Referrals.AsNoTracking().ToListAsync(ct))
        {
            foreach (var (code, isOfRecord, words) in Reasons.GetValueOrDefault(referral.Service, []))
            {
                var note = new NoteReported.Input(referral.Id, form(), code, isOfRecord, day, words);
                if (
                    await services.GetRequiredService<NoteReported>().Handle(owner, note, ct)
                    is not TakeReferralStep.Outcome.Done
                )
                {
                    throw new InvalidOperationException("What was reported to the demo's desk could not be kept.");
                }
            }
        }

        var first = await db.Referrals.AsNoTracking().SingleAsync(r => r.Service == ServiceAsked.CoParenting, ct);
        var step = new TakeReferralStep.Input(
            first.Id,
            form(),
            first.Version,
            ReferralState.Mediation,
            day,
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

    private static readonly Dictionary<
        ServiceAsked,
        IReadOnlyList<(ReferralReasonCode Code, bool IsOfRecord, string Words)>
    > Reasons = new()
    {
        [ServiceAsked.Reunification] =
        [
            (
                ReferralReasonCode.StrugglesWithTime,
                false,
                "Since the summer he locks himself in when his father comes."
            ),
            (ReferralReasonCode.Relocation, true, "The motion says that the children were moved to Harlan in May."),
        ],
        [ServiceAsked.CoParenting] =
        [
            (ReferralReasonCode.PriorAbsence, false, "He worked abroad for two years and wants to be a father again."),
        ],
    };

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

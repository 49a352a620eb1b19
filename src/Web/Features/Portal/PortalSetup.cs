using Reknit.Domain.Access;
using Reknit.Web.Features.Disclosure.Contacts;
using Reknit.Web.Features.Disclosure.Tellings;
using Reknit.Web.Features.Portal.Intakes;
using Reknit.Web.Features.Portal.NextDay;
using Reknit.Web.Features.Portal.Rests;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Portal;

/// <summary>Wires the portal for people outside the practice. A feature with things for them registers its sections.</summary>
internal static class PortalSetup
{
    public static IServiceCollection AddPortal(this IServiceCollection services) =>
        services
            .AddScoped<PortalAccess>()
            .AddScoped<PortalHandles>()
            .AddScoped<DoorsOfCase>()
            .AddScoped<InviteOutsider>()
            .AddScoped<WithdrawDoorLink>()
            .AddScoped<LookAtSignIn>()
            .AddScoped<IDayTasks, SignInTasks>()
            .AddScoped<DoorFacts>()
            .AddScoped<CloseDoor>()
            .AddScoped<EndDoor>()
            .AddScoped<EndDoorsDue>()
            .AddScoped<NoticeAddress>()
            .AddScoped<IKnowReach, ReachSaid>()
            .AddScoped<IKnowWorkTold, WorkTold>()
            .AddScoped<RemindOutsiders>()
            .AddSingleton<KeepPortal>()
            .AddHostedService(services => services.GetRequiredService<KeepPortal>())
            .AddScoped<SignInNames>()
            .AddScoped<JoinPortal>()
            .AddScoped<PortalWords>()
            .AddScoped<ElectronicConsents>()
            .AddScoped<AgreeToScreen>()
            .AddScoped<OwnReleases>()
            .AddScoped<AnswerRelease>()
            .AddScoped<TakeBackRelease>()
            .AddScoped<PlansShown>()
            .AddScoped<OwnAgreements>()
            .AddScoped<AnswerAgreement>()
            .AddScoped<TakeBackOwnAgreement>()
            .AddScoped<IPortalSections, AgreementSections>()
            .AddScoped<IPortalSections, ReleaseSections>()
            .AddScoped<OwnPapers>()
            .AddScoped<IPortalSections, OwnPapers>()
            .AddScoped<SharePaper>()
            .AddScoped<EndSharing>()
            .AddScoped<WhereListeners>()
            .AddScoped<TellWhere>()
            .AddScoped<OwnWhere>()
            .AddScoped<IPortalSections, OwnWhere>()
            .AddScoped<RestListeners>()
            .AddScoped<RestOnFile>()
            .AddScoped<WordsAsPaper>()
            .AddScoped<FindHeldBack>()
            .AddScoped<KeepGround>()
            .AddScoped<ReadyWords>()
            .AddScoped<LetWordsGo>()
            .AddScoped<OwnWords>()
            .AddScoped<IPortalSections, OwnWords>()
            .AddScoped<IDayTasks, RestTasks>()
            .AddScoped<SentIntake>()
            .AddScoped<KeepIntake>()
            .AddScoped<IntakeDrafts>()
            .AddScoped<OwnIntakes>()
            .AddScoped<IPortalSections, OwnIntakes>()
            .AddScoped<OwnDays>()
            .AddScoped<IPortalSections, OwnDays>()
            .AddScoped<SendIntake>()
            .AddScoped<IntakesOfCase>()
            .AddScoped<AskIntake>()
            .AddScoped<ReadIntake>()
            .AddScoped<IDayTasks, IntakeTasks>()
            .AddScoped<WriteIntake>()
            .AddScoped<EditHelpLine>()
            .AddSingleton(new NavigationEntry("Help lines", EditHelpLine.Url, 96, Permission.ManagePractice));
}

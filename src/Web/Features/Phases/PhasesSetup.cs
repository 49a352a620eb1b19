using Reknit.Domain.Access;
using Reknit.Web.Features.CheckIns;
using Reknit.Web.Features.CheckIns.Visits;
using Reknit.Web.Features.Measures;
using Reknit.Web.Features.Outbox.Jobs;
using Reknit.Web.Features.Phases.AfterNo;
using Reknit.Web.Features.Phases.Asking;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Features.Phases.Day;
using Reknit.Web.Features.Phases.Ends;
using Reknit.Web.Features.Phases.Lines;
using Reknit.Web.Features.Phases.Reviews;
using Reknit.Web.Features.Phases.Rubrics;
using Reknit.Web.Features.Phases.Steps;
using Reknit.Web.Features.Phases.Strikes;
using Reknit.Web.Features.Phases.Suitability;
using Reknit.Web.Features.Phases.Watch;
using Reknit.Web.Features.Sessions;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Phases;

/// <summary>Wires the way of each child with each adult.</summary>
internal static class PhasesSetup
{
    public static IServiceCollection AddPhases(this IServiceCollection services) =>
        services
            .AddScoped<WaysOnFile>()
            .AddScoped<WhatMoved>()
            .AddScoped<WayTimeline>()
            .AddScoped<FindBoard>()
            .AddScoped<FindLapsing>()
            .AddScoped<FindStands>()
            .AddScoped<FindWaiting>()
            .AddScoped<StepsLately>()
            .AddScoped<HandFactsOnFile>()
            .AddScoped<CountSessions>()
            .AddScoped<PathwayNumbers>()
            .AddScoped<FindEntry>()
            .AddScoped<FindFooting>()
            .AddScoped<RatingsOnFile>()
            .AddScoped<SuitabilityOnFile>()
            .AddScoped<StepsOnFile>()
            .AddScoped<StrikeHardWord>()
            .AddScoped<IDayTasks, HarmTasks>()
            .AddScoped<LineMarks>()
            .AddScoped<HoldCallsOnFile>()
            .AddScoped<InvestigationsOnFile>()
            .AddScoped<ReadSaid>()
            .AddScoped<ReadCase>()
            .AddScoped<FindKnowledge>()
            .AddScoped<HoldsElsewhere>()
            .AddScoped<DecisionsTogether>()
            .AddScoped<EndOverrides>()
            .AddScoped<KeepMove>()
            .AddScoped<BeginWay>()
            .AddScoped<WorkElsewhere>()
            .AddScoped<OpenGate>()
            .AddScoped<GoBackOnWay>()
            .AddScoped<WriteHandFacts>()
            .AddScoped<WhenToAskAgain>()
            .AddScoped<AskAboutStep>()
            .AddScoped<FollowAnswer>()
            .AddScoped<ITimesToPractise, TimesToPractise>()
            .AddScoped<IFollowAnswer>(services => services.GetRequiredService<FollowAnswer>())
            .AddScoped<IFollowScreen, FollowScreen>()
            .AddScoped<WriteChildsAnswer>()
            .AddScoped<PlaceHold>()
            .AddScoped<LinkToHold>()
            .AddScoped<HoldsFromBefore>()
            .AddScoped<AdultsOnDay>()
            .AddScoped<HoldsByWhom>()
            .AddJob<EndPaperHold>(EndPaperHold.Kind)
            .AddScoped<HoldCase>()
            .AddScoped<ProposeClearing>()
            .AddScoped<ClearHold>()
            .AddScoped<LeaveHold>()
            .AddScoped<DecideTogether>()
            .AddScoped<SecondSignature>()
            .AddScoped<FindStrikable>()
            .AddScoped<ProposeStrike>()
            .AddScoped<WhatIsDecided>()
            .AddScoped<CosignDecision>()
            .AddScoped<ConsultantsOnFile>()
            .AddScoped<KeepConsultant>()
            .AddScoped<EndAgreement>()
            .AddScoped<AskConsultant>()
            .AddScoped<WithdrawConsult>()
            .AddScoped<ConsultDoor>()
            .AddScoped<OpenConsult>()
            .AddScoped<ReadConsult>()
            .AddScoped<TellConsultant>()
            .AddScoped<WhoseWords>()
            .AddScoped<AnswerConsult>()
            .AddScoped<IDayTasks, WayTasks>()
            .AddScoped<FollowUpsDue>()
            .AddScoped<IDayTasks>(services => services.GetRequiredService<FollowUpsDue>())
            .AddScoped<IDayTasks, LapseTasks>()
            .AddScoped<WaysToday>()
            .AddScoped<FindStepAhead>()
            .AddScoped<LapsingConsultants>()
            .AddScoped<IDayTasks>(services => services.GetRequiredService<LapsingConsultants>())
            .AddScoped<IDayTasks, PushTasks>()
            .AddScoped<IDayTasks, StepDownTasks>()
            .AddScoped<IDayTasks, TimeAloneTasks>()
            .AddScoped<IDayTasks, ReviewTasks>()
            .AddScoped<IDayTasks, NoteTasks>()
            .AddScoped<IDayTasks, DangerTasks>()
            .AddScoped<RateAdult>()
            .AddScoped<MakeMove>()
            .AddScoped<FindRequirement>()
            .AddScoped<ResponsibleTherapist>()
            .AddScoped<SignSuitability>()
            .AddScoped<SetAim>()
            .AddScoped<TakeStep>()
            .AddScoped<StepDown>()
            .AddScoped<KeepDrewBack>()
            .AddScoped<WriteStepNote>()
            .AddScoped<IFollowSession, MarkWithoutStep>()
            .AddScoped<IFollowSession, KeepNotJoining>()
            .AddScoped<AdultsTogether>()
            .AddScoped<IKeepAdultsApart>(s => s.GetRequiredService<AdultsTogether>())
            .AddScoped<WhatFollowsNo>()
            .AddScoped<ExplainOrder>()
            .AddScoped<WatchOnFile>()
            .AddScoped<WatchWay>()
            .AddSingleton<WatchWays>()
            .AddHostedService(services => services.GetRequiredService<WatchWays>())
            .AddScoped<WithoutStep>()
            .AddScoped<IDayTasks>(services => services.GetRequiredService<WithoutStep>())
            .AddScoped<LookIntoSession>()
            .AddScoped<TakeOverFamily>()
            .AddScoped<FindReviewsDue>()
            .AddScoped<SignReview>()
            .AddScoped<SayOtherwise>()
            .AddScoped<ReviewsLeading>()
            .AddScoped<IDayTasks, ReviewsLeading>()
            .AddScoped<RestWork>()
            .AddScoped<ReturnWork>()
            .AddScoped<CloseWork>()
            .AddScoped<NoteFollowUp>()
            .AddScoped<ShowOwed>()
            .AddSingleton(new NavigationEntry("Board", WayPlaces.Board, 15, Permission.SeeWay));
}

using Reknit.Web.Features.Intake.Reported;
using Reknit.Web.Features.Orders;
using Reknit.Web.Features.Safety.InOrder;
using Reknit.Web.Features.Safety.Reasons;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Safety;

/// <summary>Wires the history of a family: harm, contact, concerns, own support, and what was disclosed.</summary>
internal static class SafetySetup
{
    public static IServiceCollection AddSafety(this IServiceCollection services) =>
        services
            .AddScoped<FamiliesOnFile>()
            .AddScoped<KeepEntries>()
            .AddScoped<EntryViews>()
            .AddScoped<StrikeEntry>()
            .AddScoped<ReadHistory>()
            .AddScoped<ReadFamily>()
            .AddScoped<ReadDisclosures>()
            .AddScoped<IDayTasks, DisclosureTasks>()
            .AddScoped<HistoryOnFile>()
            .AddScoped<IKnowViolence, ViolenceInHistory>()
            .AddScoped<RecordHarm>()
            .AddScoped<SayHowItStands>()
            .AddScoped<AnswerNobodyKnows>()
            .AddScoped<RecordContact>()
            .AddScoped<RaiseConcern>()
            .AddScoped<TakeConcernStep>()
            .AddScoped<NoteSupport>()
            .AddScoped<NoteReason>()
            .AddScoped<ReasonsOnFile>()
            .AddScoped<IComeAlong, BringReasons>()
            .AddScoped<RecordDisclosure>()
            .AddScoped<DecideReport>()
            .AddScoped<FindCaseConflicts>()
            .AddScoped<FindChecks>()
            .AddScoped<CheckCase>()
            .AddScoped<ConditionsOnFile>()
            .AddScoped<ReadConditions>()
            .AddScoped<RecordCondition>()
            .AddScoped<ShowEvidence>()
            .AddScoped<CourtDecisionsOnFile>()
            .AddScoped<RecordCourtDecision>()
            .AddScoped<OwnTherapistOnFile>()
            .AddScoped<HearOwnTherapist>()
            .AddEntries(InOrderPlaces.Checks, "Looked for", InOrderPlaces.ChecksOf)
            .AddEntries(InOrderPlaces.Conditions, "Conditions", InOrderPlaces.ConditionsOf)
            .AddEntries(InOrderPlaces.Evidence, "Conditions", InOrderPlaces.ConditionsOf)
            .AddEntries(InOrderPlaces.CourtDecisions, "What a court decided", InOrderPlaces.CourtDecisionsOf)
            .AddEntries(InOrderPlaces.OwnTherapists, "The child's own therapist", InOrderPlaces.OwnTherapistOf)
            .AddEntries(SafetyPlaces.Items, "History of harm", SafetyPlaces.History)
            .AddEntries(SafetyPlaces.Entries, "History of harm", SafetyPlaces.History)
            .AddEntries(SafetyPlaces.Answers, "Nobody knows of any", SafetyPlaces.History)
            .AddEntries(SafetyPlaces.Contact, "History of contact", SafetyPlaces.History)
            .AddEntries(SafetyPlaces.Concerns, "Concerns", SafetyPlaces.ConcernsOf)
            .AddEntries(SafetyPlaces.Steps, "Concerns", SafetyPlaces.ConcernsOf)
            .AddEntries(ReasonPlaces.Table, "Why the family was referred", ReasonPlaces.Of)
            .AddEntries(SafetyPlaces.Support, "Own support", SafetyPlaces.SupportOf)
            .AddEntries(SafetyPlaces.Told, "What was disclosed", SafetyPlaces.Disclosures)
            .AddEntries(SafetyPlaces.Reports, "What was disclosed", SafetyPlaces.Disclosures);

    /// <summary>Names a table whose entries can be struck.</summary>
    public static IServiceCollection AddEntries(
        this IServiceCollection services,
        string table,
        string words,
        Func<Domain.Cases.CaseId, string> list
    ) => services.AddSingleton(new EntryTable(table, words, list));
}

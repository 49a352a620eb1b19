using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Reknit.Domain;
using Reknit.Domain.Cases;
using Reknit.Domain.CheckIns.OnFile;
using Reknit.Domain.Consents;
using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Appointments;
using Reknit.Domain.Disclosure.Demands;
using Reknit.Domain.Disclosure.Protections;
using Reknit.Domain.Disclosure.Routes;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Domain.Intake;
using Reknit.Domain.Measures.OnFile;
using Reknit.Domain.Orders;
using Reknit.Domain.Orders.Desk;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.Orders.Own;
using Reknit.Domain.People;
using Reknit.Domain.Phases.Consultants;
using Reknit.Domain.Phases.Holds;
using Reknit.Domain.Phases.OnFile;
using Reknit.Domain.Plans;
using Reknit.Domain.Portal;
using Reknit.Domain.Safety;
using Reknit.Domain.Sessions;
using Reknit.Domain.Words;
using Reknit.Web.Features.Accounts;
using Reknit.Web.Features.Outbox;
using Reknit.Web.Features.Outbox.Jobs;

namespace Reknit.Web.Storage;

/// <summary>The index of all tables. Mappings live in the features; rows of one practice never show in another.</summary>
internal sealed class CaseworkDb(DbContextOptions<CaseworkDb> options, CurrentPractice practice)
    : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Practice> Practices => Set<Practice>();
    public DbSet<PracticeLetterhead> Letterheads => Set<PracticeLetterhead>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ClinicianLicense> ClinicianLicenses => Set<ClinicianLicense>();
    public DbSet<Training> Trainings => Set<Training>();
    public DbSet<CaseloadLimit> CaseloadLimits => Set<CaseloadLimit>();
    public DbSet<KeyRotation> KeyRotations => Set<KeyRotation>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();
    public DbSet<AccountGuard> AccountGuards => Set<AccountGuard>();
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SignInReset> SignInResets => Set<SignInReset>();
    public DbSet<FirstOwnerToken> FirstOwnerTokens => Set<FirstOwnerToken>();

    public DbSet<Case> Cases => Set<Case>();
    public DbSet<CaseClosing> CaseClosings => Set<CaseClosing>();
    public DbSet<CasePerson> CasePeople => Set<CasePerson>();
    public DbSet<CaseAssignment> CaseAssignments => Set<CaseAssignment>();
    public DbSet<RoleWithFamily> RolesWithFamilies => Set<RoleWithFamily>();
    public DbSet<RequestDoor> RequestDoors => Set<RequestDoor>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<ReferralStep> ReferralSteps => Set<ReferralStep>();
    public DbSet<ConflictCheck> ConflictChecks => Set<ConflictCheck>();
    public DbSet<ConflictWall> ConflictWalls => Set<ConflictWall>();
    public DbSet<CourtOrder> Orders => Set<CourtOrder>();
    public DbSet<OrderConfirmation> OrderConfirmations => Set<OrderConfirmation>();
    public DbSet<ProgrammeConsent> ProgrammeConsents => Set<ProgrammeConsent>();
    public DbSet<FlagReview> FlagReviews => Set<FlagReview>();
    public DbSet<CourtDate> CourtDates => Set<CourtDate>();
    public DbSet<OrderPerson> OrderPersons => Set<OrderPerson>();
    public DbSet<PaperAttestation> PaperAttestations => Set<PaperAttestation>();
    public DbSet<OrderOfWork> OrdersOfWork => Set<OrderOfWork>();
    public DbSet<Release> Releases => Set<Release>();
    public DbSet<ReleaseSignature> ReleaseSignatures => Set<ReleaseSignature>();
    public DbSet<SignedPaper> SignedPapers => Set<SignedPaper>();
    public DbSet<TermInForce> TermsInForce => Set<TermInForce>();
    public DbSet<Protection> Protections => Set<Protection>();
    public DbSet<RouteSaid> RoutesSaid => Set<RouteSaid>();
    public DbSet<GuardianAppointment> GuardianAppointments => Set<GuardianAppointment>();
    public DbSet<RecordsDemand> RecordsDemands => Set<RecordsDemand>();
    public DbSet<DemandStep> DemandSteps => Set<DemandStep>();
    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();
    public DbSet<DisclosureMade> DisclosuresMade => Set<DisclosureMade>();
    public DbSet<CallNote> CallNotes => Set<CallNote>();
    public DbSet<EmergencyTelling> EmergencyTellings => Set<EmergencyTelling>();
    public DbSet<EmergencyShowing> EmergencyShowings => Set<EmergencyShowing>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<OwnComponent> OwnComponents => Set<OwnComponent>();
    public DbSet<OwnComponentChange> OwnComponentChanges => Set<OwnComponentChange>();
    public DbSet<DraftAnswer> DraftAnswers => Set<DraftAnswer>();
    public DbSet<DraftMade> DraftsMade => Set<DraftMade>();
    public DbSet<DraftSent> DraftsSent => Set<DraftSent>();
    public DbSet<PracticeClause> PracticeClauses => Set<PracticeClause>();

    public DbSet<HarmItem> HarmItems => Set<HarmItem>();
    public DbSet<HarmEntry> HarmEntries => Set<HarmEntry>();
    public DbSet<HarmAnswer> HarmAnswers => Set<HarmAnswer>();
    public DbSet<HarmAsked> HarmAsked => Set<HarmAsked>();
    public DbSet<ContactPeriod> ContactPeriods => Set<ContactPeriod>();
    public DbSet<Concern> Concerns => Set<Concern>();
    public DbSet<ConcernStep> ConcernSteps => Set<ConcernStep>();
    public DbSet<SupportEntry> SupportEntries => Set<SupportEntry>();
    public DbSet<ReportedReason> ReportedReasons => Set<ReportedReason>();
    public DbSet<ReferralReason> ReferralReasons => Set<ReferralReason>();
    public DbSet<HarmDisclosure> HarmDisclosures => Set<HarmDisclosure>();
    public DbSet<ReportDecided> ReportDecisions => Set<ReportDecided>();
    public DbSet<CaseCheck> CaseChecks => Set<CaseCheck>();
    public DbSet<CaseCheckPerson> CaseCheckPeople => Set<CaseCheckPerson>();
    public DbSet<CourtDecision> CourtDecisions => Set<CourtDecision>();
    public DbSet<Condition> Conditions => Set<Condition>();
    public DbSet<ConditionEvidence> ConditionEvidence => Set<ConditionEvidence>();
    public DbSet<OwnTherapistEntry> OwnTherapistEntries => Set<OwnTherapistEntry>();

    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<RoleOnCase> RolesOnCases => Set<RoleOnCase>();
    public DbSet<PayersOnCase> PayersOnCases => Set<PayersOnCase>();
    public DbSet<PayerNamed> PayersNamed => Set<PayerNamed>();
    public DbSet<TransportPlan> TransportPlans => Set<TransportPlan>();
    public DbSet<Screen> Screens => Set<Screen>();
    public DbSet<ScreenFollowUp> ScreenFollowUps => Set<ScreenFollowUp>();
    public DbSet<ScreenDeclined> ScreensDeclined => Set<ScreenDeclined>();
    public DbSet<ChildBand> ChildBands => Set<ChildBand>();
    public DbSet<TreatmentPlan> TreatmentPlans => Set<TreatmentPlan>();
    public DbSet<PlanGoal> PlanGoals => Set<PlanGoal>();
    public DbSet<GoalRating> GoalRatings => Set<GoalRating>();
    public DbSet<Observation> Observations => Set<Observation>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<RecommendationReceiver> RecommendationReceivers => Set<RecommendationReceiver>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SessionPart> SessionParts => Set<SessionPart>();
    public DbSet<ChildWay> ChildWays => Set<ChildWay>();
    public DbSet<WayDecision> WayDecisions => Set<WayDecision>();
    public DbSet<HandFact> HandFacts => Set<HandFact>();
    public DbSet<JointDecision> JointDecisions => Set<JointDecision>();
    public DbSet<ConsultAgreement> ConsultAgreements => Set<ConsultAgreement>();
    public DbSet<ConsultLink> ConsultLinks => Set<ConsultLink>();
    public DbSet<ChildsAnswer> ChildsAnswers => Set<ChildsAnswer>();
    public DbSet<ChildSpace> ChildSpaces => Set<ChildSpace>();
    public DbSet<KeptCheckIn> CheckIns => Set<KeptCheckIn>();
    public DbSet<OwnDeviceDecision> OwnDeviceDecisions => Set<OwnDeviceDecision>();
    public DbSet<OwnDeviceLink> OwnDeviceLinks => Set<OwnDeviceLink>();
    public DbSet<VisitEntry> VisitEntries => Set<VisitEntry>();
    public DbSet<PrivacyTalk> PrivacyTalks => Set<PrivacyTalk>();
    public DbSet<PrivacyAskedAgain> PrivacyAskedAgain => Set<PrivacyAskedAgain>();
    public DbSet<PassOnStep> PassOnSteps => Set<PassOnStep>();
    public DbSet<ReadBack> ReadBacks => Set<ReadBack>();

    public DbSet<CaregiverNote> CaregiverNotes => Set<CaregiverNote>();

    public DbSet<CareAsked> CareAsked => Set<CareAsked>();
    public DbSet<SuitabilityDecision> SuitabilityDecisions => Set<SuitabilityDecision>();
    public DbSet<SessionWithoutStep> SessionsWithoutStep => Set<SessionWithoutStep>();
    public DbSet<WayWatch> WayWatches => Set<WayWatch>();
    public DbSet<OrderExplained> OrdersExplained => Set<OrderExplained>();
    public DbSet<StepNote> StepNotes => Set<StepNote>();
    public DbSet<WayReview> WayReviews => Set<WayReview>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<WayRating> WayRatings => Set<WayRating>();
    public DbSet<PathwaySettingsVersion> PathwaySettings => Set<PathwaySettingsVersion>();

    public DbSet<SharedPaper> SharedPapers => Set<SharedPaper>();
    public DbSet<AdultIntake> AdultIntakes => Set<AdultIntake>();
    public DbSet<WhereTold> WhereTold => Set<WhereTold>();
    public DbSet<HoldGround> HoldGrounds => Set<HoldGround>();
    public DbSet<WayPaper> WayPapers => Set<WayPaper>();
    public DbSet<WayTelling> WayTellings => Set<WayTelling>();
    public DbSet<PortalDoor> PortalDoors => Set<PortalDoor>();
    public DbSet<PortalInvitation> PortalInvitations => Set<PortalInvitation>();
    public DbSet<PortalHandle> PortalHandles => Set<PortalHandle>();
    public DbSet<PortalAnswer> PortalAnswers => Set<PortalAnswer>();
    public DbSet<ElectronicConsent> ElectronicConsents => Set<ElectronicConsent>();
    public DbSet<PortalNotice> PortalNotices => Set<PortalNotice>();
    public DbSet<HelpLine> HelpLines => Set<HelpLine>();

    public DbSet<PracticeText> PracticeTexts => Set<PracticeText>();
    public DbSet<TextReview> TextReviews => Set<TextReview>();

    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<HistoryHead> HistoryHeads => Set<HistoryHead>();
    public DbSet<FormPost> FormPosts => Set<FormPost>();
    public DbSet<ReadEntry> Reads => Set<ReadEntry>();
    public DbSet<WorkingText> WorkingTexts => Set<WorkingText>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<Mark> Marks => Set<Mark>();

    /// <summary>Compared with in every query; all zeros, which no practice has, until the practice is known.</summary>
    private PracticeId Current => practice.Id ?? default;

    /// <summary>Whether History is saving: recorded rows are saved through it alone.</summary>
    internal bool IsRecording { get; set; }

    /// <summary>With passkeys; stated here so that the model is the same wherever it is built.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CaseworkDb).Assembly);
        foreach (var row in builder.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            if (typeof(IOfPractice).IsAssignableFrom(row))
            {
                GetType()
                    .GetMethod(
                        nameof(KeepApart),
                        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
                    )!
                    .MakeGenericMethod(row)
                    .Invoke(this, [builder]);
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        RefuseUnrecorded();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseUnrecorded();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void RefuseUnrecorded()
    {
        if (!IsRecording && ChangeTracker.Entries<IRecorded>().Any(row => row.State is not EntityState.Unchanged))
        {
            throw new InvalidOperationException("Rows with a history are saved through History.Save alone.");
        }
    }

    private void KeepApart<TRow>(ModelBuilder builder)
        where TRow : class, IOfPractice
    {
        builder.Entity<TRow>().HasQueryFilter(row => row.PracticeId == Current);
        if (
            typeof(TRow) != typeof(Practice)
            && typeof(TRow) != typeof(HistoryHead)
            && typeof(TRow) != typeof(HistoryEntry)
        )
        {
            // Heads are locked before a new practice's own row is written, so history has no such key.
            builder
                .Entity<TRow>()
                .HasOne<Practice>()
                .WithMany()
                .HasForeignKey("PracticeId")
                .OnDelete(DeleteBehavior.Restrict);
        }

        if (typeof(IRecorded).IsAssignableFrom(typeof(TRow)) || typeof(TRow).GetProperty("Strand") is not null)
        {
            builder.Entity<TRow>().Ignore("Strand");
        }
    }
}

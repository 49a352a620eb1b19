using Reknit.Domain.Safety;

namespace Reknit.Domain.Tests.Safety;

/// <summary>What must be said before something enters the history of a family.</summary>
public sealed class SafetyRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly Tomorrow = Today.AddDays(1);
    private static readonly string TooLong = new('x', EntryRules.WordsLength + 1);

    [Fact]
    [Covers("SY.10", met: true), Covers("SY.11", met: true), Covers("SY.12", met: true), Covers("SY.13", met: true)]
    [Covers("SY.10", met: false), Covers("SY.11", met: false), Covers("SY.12", met: false)]
    [Covers("SY.13", met: false)]
    public void Harm_is_reported_by_somebody_between_two_people_on_days_as_far_as_they_are_known()
    {
        var draft = new HarmDraft(true, HarmKind.Neglect, true, null, null, Today);

        Tables.AssertAllMet(HarmRules.Items, draft);
        Tables.AssertAllMet(HarmRules.Items, draft with { FirstDay = Today, LastDay = Today });
        Tables.AssertUnmet(HarmRules.Items, draft with { AreTwoOfTheFamily = false }, "SY.10");
        Tables.AssertUnmet(HarmRules.Items, draft with { Kind = null }, "SY.11");
        Tables.AssertUnmet(HarmRules.Items, draft with { HasReporter = false }, "SY.12");
        Tables.AssertUnmet(HarmRules.Items, draft with { LastDay = Tomorrow }, "SY.13");
        Tables.AssertUnmet(HarmRules.Items, draft with { FirstDay = Today, LastDay = Today.AddDays(-1) }, "SY.13");
    }

    [Fact]
    [Covers("SY.20", met: true), Covers("SY.21", met: true), Covers("SY.22", met: true), Covers("SY.23", met: true)]
    [Covers("SY.20", met: false), Covers("SY.21", met: false), Covers("SY.22", met: false)]
    [Covers("SY.23", met: false)]
    public void How_it_stands_has_its_day_and_its_evidence_and_addressed_asks_for_a_commitment()
    {
        var draft = new HarmEntryDraft(HarmStatus.Found, Today, "Order of March", "", Today);
        var addressed = draft with { Status = HarmStatus.Addressed, Commitment = "Goes on by himself" };

        Tables.AssertAllMet(HarmRules.Entries, draft);
        Tables.AssertAllMet(HarmRules.Entries, addressed);
        Tables.AssertUnmet(HarmRules.Entries, draft with { Status = null }, "SY.20");
        Tables.AssertUnmet(HarmRules.Entries, draft with { KnownOn = Tomorrow }, "SY.21");
        Tables.AssertUnmet(HarmRules.Entries, draft with { KnownOn = null }, "SY.21");
        Tables.AssertUnmet(HarmRules.Entries, draft with { Evidence = " " }, "SY.22");
        Tables.AssertUnmet(HarmRules.Entries, draft with { Evidence = TooLong }, "SY.22");
        Tables.AssertUnmet(HarmRules.Entries, addressed with { Commitment = "" }, "SY.23");
        Tables.AssertUnmet(HarmRules.Entries, draft with { Commitment = "Means well" }, "SY.23");
    }

    [Fact]
    [Covers("SY.30", met: true), Covers("SY.31", met: true), Covers("SY.32", met: true), Covers("SY.33", met: true)]
    [Covers("SY.30", met: false), Covers("SY.31", met: false), Covers("SY.32", met: false)]
    [Covers("SY.33", met: false)]
    public void That_nobody_knows_of_any_is_said_only_after_every_adult_was_asked()
    {
        var draft = new HarmAnswerDraft(true, 0, Today, "", Today);

        Tables.AssertAllMet(HarmRules.Answers, draft);
        Tables.AssertUnmet(HarmRules.Answers, draft with { AreTwoOfTheFamily = false }, "SY.30");
        Tables.AssertUnmet(HarmRules.Answers, draft with { AdultsNotAsked = 1 }, "SY.31");
        Tables.AssertUnmet(HarmRules.Answers, draft with { AnsweredOn = null }, "SY.32");
        Tables.AssertUnmet(HarmRules.Answers, draft with { Words = TooLong }, "SY.33");
    }

    [Fact]
    [Covers("SY.40", met: true), Covers("SY.41", met: true), Covers("SY.42", met: true), Covers("SY.43", met: true)]
    [Covers("SY.40", met: false), Covers("SY.41", met: false), Covers("SY.42", met: false)]
    [Covers("SY.43", met: false)]
    public void A_time_of_contact_is_of_a_child_with_an_adult_as_somebody_tells_it()
    {
        var draft = new TimeTogetherDraft(true, TimeTogether.None, true, null, null, Today);

        Tables.AssertAllMet(FamilyRules.Contact, draft);
        Tables.AssertUnmet(FamilyRules.Contact, draft with { AreChildAndAdult = false }, "SY.40");
        Tables.AssertUnmet(FamilyRules.Contact, draft with { Kind = null }, "SY.41");
        Tables.AssertUnmet(FamilyRules.Contact, draft with { HasReporter = false }, "SY.42");
        Tables.AssertUnmet(FamilyRules.Contact, draft with { FirstDay = Tomorrow }, "SY.43");
    }

    [Fact]
    [Covers("SY.50", met: true), Covers("SY.51", met: true), Covers("SY.52", met: true), Covers("SY.53", met: true)]
    [Covers("SY.50", met: false), Covers("SY.51", met: false), Covers("SY.52", met: false)]
    [Covers("SY.53", met: false)]
    public void A_concern_is_somebodys_about_somebody_else()
    {
        var draft = new ConcernDraft(true, ConcernKind.Fear, Today, "Loud voices", Today);

        Tables.AssertAllMet(FamilyRules.Concerns, draft);
        Tables.AssertUnmet(FamilyRules.Concerns, draft with { AreTwoOfTheFamily = false }, "SY.50");
        Tables.AssertUnmet(FamilyRules.Concerns, draft with { Kind = null }, "SY.51");
        Tables.AssertUnmet(FamilyRules.Concerns, draft with { RaisedOn = Tomorrow }, "SY.52");
        Tables.AssertUnmet(FamilyRules.Concerns, draft with { Words = "" }, "SY.53");
    }

    [Fact]
    [Covers("SY.55", met: true), Covers("SY.56", met: true), Covers("SY.57", met: true)]
    [Covers("SY.55", met: false), Covers("SY.56", met: false), Covers("SY.57", met: false)]
    public void A_childs_concern_ends_by_the_childs_own_word()
    {
        var draft = new ConcernStepDraft(true, Today.AddDays(-7), Today, "Talked it through", true, true, Today);

        Tables.AssertAllMet(FamilyRules.Steps, draft);
        Tables.AssertAllMet(FamilyRules.Steps, draft with { IsAChilds = false, ByOwnWord = false });
        Tables.AssertAllMet(FamilyRules.Steps, draft with { Resolves = false, ByOwnWord = false });
        Tables.AssertUnmet(FamilyRules.Steps, draft with { TakenOn = Today.AddDays(-8) }, "SY.55");
        Tables.AssertUnmet(FamilyRules.Steps, draft with { TakenOn = null }, "SY.55");
        Tables.AssertUnmet(FamilyRules.Steps, draft with { Words = "\n" }, "SY.56");
        Tables.AssertUnmet(FamilyRules.Steps, draft with { ByOwnWord = false }, "SY.57");
    }

    [Fact]
    [Covers("SY.60", met: true), Covers("SY.61", met: true), Covers("SY.62", met: true), Covers("SY.63", met: true)]
    [Covers("SY.60", met: false), Covers("SY.61", met: false), Covers("SY.62", met: false)]
    [Covers("SY.63", met: false)]
    public void Support_and_willingness_are_what_somebody_said_on_a_day()
    {
        var draft = new SupportDraft(true, OwnSupport.Declined, null, Today, "", Today);

        Tables.AssertAllMet(FamilyRules.Support, draft);
        Tables.AssertAllMet(FamilyRules.Support, draft with { Support = null, Willing = Willingness.NotNow });
        Tables.AssertUnmet(FamilyRules.Support, draft with { IsOfTheFamily = false }, "SY.60");
        Tables.AssertUnmet(FamilyRules.Support, draft with { Support = null }, "SY.61");
        Tables.AssertUnmet(FamilyRules.Support, draft with { SaidOn = Tomorrow }, "SY.62");
        Tables.AssertUnmet(FamilyRules.Support, draft with { Words = TooLong }, "SY.63");
    }

    [Fact]
    [Covers("SY.70", met: true), Covers("SY.71", met: true), Covers("SY.72", met: true), Covers("SY.73", met: true)]
    [Covers("SY.70", met: false), Covers("SY.71", met: false), Covers("SY.72", met: false)]
    [
        Covers("SY.73", met: false),
        Covers("SY.90", met: true),
        Covers("SY.91", met: true),
        Covers("SY.90", met: false),
        Covers("SY.91", met: false)
    ]
    public void A_disclosure_is_put_down_as_it_was_told_and_struck_only_with_a_reason()
    {
        var draft = new DisclosureDraft(true, true, true, "He locked me in.");

        Tables.AssertAllMet(FamilyRules.Disclosures, draft);
        Tables.AssertUnmet(FamilyRules.Disclosures, draft with { IsToldBySomebody = false }, "SY.70");
        Tables.AssertUnmet(FamilyRules.Disclosures, draft with { IsAboutAnother = false }, "SY.71");
        Tables.AssertUnmet(FamilyRules.Disclosures, draft with { IsHeard = false }, "SY.72");
        Tables.AssertUnmet(FamilyRules.Disclosures, draft with { Words = "" }, "SY.73");
        Tables.AssertAllMet(EntryRules.Striking, new("Another family's", TakesTwo: false));
        Tables.AssertUnmet(EntryRules.Striking, new(" ", TakesTwo: false), "SY.90");
        Tables.AssertUnmet(EntryRules.Striking, new("A mistake", TakesTwo: true), "SY.91");
    }

    [Theory]
    [InlineData("CA", null, false, 37, true, true)]
    [InlineData("CA", null, false, 35, true, false)]
    [InlineData("CA", ReportDecision.Made, false, 37, true, true)]
    [InlineData("CA", ReportDecision.Made, true, 37, true, false)]
    [InlineData("CA", ReportDecision.NotRequired, false, 37, false, false)]
    [InlineData("ZZ", null, false, 900, false, false)]
    public void The_clock_runs_from_hearing_until_the_written_report_is_out(
        string state,
        ReportDecision? decision,
        bool isWritten,
        int hours,
        bool hasClock,
        bool isOverdue
    )
    {
        var heard = new DateTime(2026, 3, 2, 14, 0, 0, DateTimeKind.Utc);

        var clock = ReportClock.Of(
            ReportDuties.Of(state),
            heard,
            decision,
            isWritten ? heard.AddHours(20) : null,
            heard.AddHours(hours)
        );

        Assert.Equal(
            (decision is null, hasClock, isOverdue),
            (clock.IsOpen, clock.WrittenBy is not null, clock.IsOverdue)
        );
    }
}

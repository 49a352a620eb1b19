using Reknit.Domain.Cases;
using Reknit.Domain.Sessions;

namespace Reknit.Domain.Tests.Sessions;

/// <summary>What a session must say before it is signed.</summary>
public sealed class SessionRulesTests
{
    private static readonly DraftPart Child = new(CasePart.Child, Attendance.Came, null);
    private static readonly DraftPart Parent = new(CasePart.Parent, Attendance.Came, null);

    private static readonly SessionDraft Joint = new(
        SessionKind.Joint,
        SessionPlace.Clinic,
        IsOver: true,
        Minutes: 30,
        Rung: 9,
        [Child, Parent]
    )
    {
        SignerIsLicensed = true,
    };

    private static readonly SessionDraft Alone = Joint with
    {
        Kind = SessionKind.Individual,
        Rung = null,
        Parts = [Parent],
    };

    [
        Fact,
        Covers("SE.1", met: true),
        Covers("SE.2", met: true),
        Covers("SE.3", met: true),
        Covers("SE.4", met: true),
        Covers("SE.5", met: true),
        Covers("SE.6", met: true),
        Covers("SE.7", met: true),
        Covers("SE.8", met: true)
    ]
    public void What_was_held_or_did_not_come_to_be_is_signed()
    {
        Assert.IsType<Decision.Allowed>(SessionRules.Decide(Joint));
        Assert.IsType<Decision.Allowed>(SessionRules.Decide(Alone));
        var siblings = Joint with { Parts = [Child, Child, Parent] };
        Assert.IsType<Decision.Allowed>(SessionRules.Decide(siblings));
        var notAsked = Child with { Attendance = Attendance.DidNotComeInNotAsked };
        Assert.IsType<Decision.Allowed>(SessionRules.Decide(Joint with { Parts = [notAsked, Parent] }));
        var off = Parent with { Attendance = Attendance.CalledOff, CalledOffBy = CalledOffBy.Practice };
        Assert.IsType<Decision.Allowed>(SessionRules.Decide(Alone with { Parts = [off], Minutes = null }));
        var both = Alone with { Kind = SessionKind.CoParenting, Parts = [Parent, Parent] };
        Assert.IsType<Decision.Allowed>(SessionRules.Decide(both));
        Assert.IsType<Decision.Allowed>(
            SessionRules.Decide(Joint with { Kind = SessionKind.Indirect, Rung = 3, Parts = [Child, Parent] })
        );
    }

    [
        Fact,
        Covers("SE.1", met: false),
        Covers("SE.2", met: false),
        Covers("SE.3", met: false),
        Covers("SE.4", met: false),
        Covers("SE.5", met: false),
        Covers("SE.6", met: false),
        Covers("SE.7", met: false),
        Covers("SE.8", met: false)
    ]
    public void What_does_not_fit_is_refused()
    {
        Refuses("SE.1", Joint with { Kind = null });
        Refuses("SE.1", Joint with { Place = null });
        Refuses("SE.2", Joint with { IsOver = false });
        Refuses("SE.3", Joint with { Parts = [Parent] });
        Refuses("SE.3", Joint with { Parts = [Child, Parent, Parent] });
        Refuses("SE.3", Alone with { Parts = [Child, Parent] });
        Refuses("SE.3", Alone with { Parts = [], Minutes = null });
        Refuses("SE.3", Alone with { Kind = SessionKind.CoParenting, Parts = [Parent, Child] });
        Refuses("SE.4", Alone with { Parts = [Parent with { Attendance = null }], Minutes = 0 });
        Refuses("SE.5", Alone with { Parts = [Parent with { Attendance = Attendance.CalledOff }], Minutes = 0 });
        Refuses("SE.5", Alone with { Parts = [Parent with { CalledOffBy = CalledOffBy.Practice }] });
        Refuses(
            "SE.6",
            Alone with
            {
                Parts = [Parent with { Attendance = Attendance.CameChoseNotToJoin }],
                Minutes = 0,
            }
        );
        Refuses("SE.7", Joint with { Minutes = null });
        Refuses("SE.7", Joint with { Minutes = Session.MostMinutes + 1 });
        Refuses("SE.7", Alone with { Parts = [Parent with { Attendance = Attendance.DidNotCome }] });
        Refuses("SE.8", Joint with { Rung = 7 });
        Refuses("SE.8", Joint with { Rung = 15 });
        Refuses("SE.8", Alone with { Rung = 0 });
        Refuses("SE.8", Joint with { Kind = SessionKind.Indirect, Rung = null });
    }

    [Fact, Covers("SE.11", met: true), Covers("SE.11", met: false)]
    public void An_adult_toward_whom_a_child_works_need_not_have_come()
    {
        var absent = Parent with { Attendance = Attendance.NotToBeThere };
        var toward = Joint with { Kind = SessionKind.Indirect, Rung = 3, Parts = [Child, absent] };

        Assert.IsType<Decision.Allowed>(SessionRules.Decide(toward));
        Refuses("SE.11", Joint with { Parts = [Child, absent] });
        Refuses("SE.11", toward with { Parts = [Child with { Attendance = Attendance.NotToBeThere }, Parent] });
        Refuses("SE.11", Alone with { Parts = [absent], Minutes = null });
    }

    [Fact, Covers("SK.1", met: true), Covers("SK.1", met: false)]
    public void A_struck_session_says_why_it_was_a_mistake()
    {
        Assert.IsType<Decision.Allowed>(Decision.On(SessionRules.Striking, "Put down twice."));
        Assert.IsType<Decision.Refused>(Decision.On(SessionRules.Striking, " \n"));
    }

    [Fact, Covers("SE.9", met: true), Covers("SE.9", met: false)]
    public void Adults_who_are_kept_apart_are_brought_together_only_with_a_reason()
    {
        var both = Alone with { Kind = SessionKind.CoParenting, Parts = [Parent, Parent], AdultsAreKeptApart = true };
        Refuses("SE.9", both);
        Refuses("SE.9", both with { WhyTogether = " " });
        Tables.AssertAllMet(SessionRules.Requirements, both with { WhyTogether = "The court asked for it." });
        Tables.AssertAllMet(SessionRules.Requirements, both with { AdultsAreKeptApart = false });
        var off = Parent with { Attendance = Attendance.CalledOff, CalledOffBy = CalledOffBy.Practice };
        Tables.AssertAllMet(SessionRules.Requirements, both with { Parts = [off, off], Minutes = null });
        Tables.AssertAllMet(SessionRules.Requirements, Joint with { AdultsAreKeptApart = true });
    }

    [Fact, Covers("SE.10", met: true), Covers("SE.10", met: false)]
    public void Only_a_licensed_clinician_signs()
    {
        Tables.AssertAllMet(SessionRules.Requirements, Joint);
        Refuses("SE.10", Joint with { SignerIsLicensed = false });
    }

    private static void Refuses(string id, SessionDraft draft) =>
        Assert.Equal(id, Assert.Single(Assert.IsType<Decision.Refused>(SessionRules.Decide(draft)).Unmet).Id);
}

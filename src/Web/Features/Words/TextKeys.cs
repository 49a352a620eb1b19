using Reknit.Web.Features.Words.Texts;

namespace Reknit.Web.Features.Words;

/// <summary>Names one text that families read, and says to its editors where it stands.</summary>
internal sealed record TextKey(string Name, string Where);

/// <summary>Every text that families read. The English table has each of them.</summary>
internal static class TextKeys
{
    public static readonly TextKey ClosestParent = new(
        "people.closest-parent",
        "Instead of a name, inside a sentence: the parent whom the child feels closest to now"
    );

    public static readonly TextKey RebuildingParent = new(
        "people.rebuilding-parent",
        "Instead of a name, inside a sentence: the other parent"
    );

    public static readonly TextKey HelpNow = new(
        "safety.help-now",
        "On every page and in every mail for families: whom to call in danger"
    );

    public static readonly TextKey MailSignature = new("mail.signature", "The last lines of every mail");

    public static readonly TextKey RequestReceivedSubject = new(
        "mail.request-received.subject",
        "Subject of the mail that follows a request for an appointment"
    );

    public static readonly TextKey RequestReceivedBody = new(
        "mail.request-received.body",
        "The mail that follows a request for an appointment"
    );

    public static readonly TextKey InvitationSubject = new(
        "mail.invitation.subject",
        "Subject of the mail that invites a person to their own pages"
    );

    public static readonly TextKey InvitationBody = new(
        "mail.invitation.body",
        "The mail that invites a person to their own pages"
    );

    public static readonly TextKey SomethingNewSubject = new(
        "mail.something-new.subject",
        "Subject of the mail that says something is there to read; says nothing of what it is"
    );

    public static readonly TextKey SomethingNewBody = new(
        "mail.something-new.body",
        "The mail that says something is there to read; says nothing of what it is"
    );

    public static readonly TextKey SignInWhy = new("sign-in.why", "On the sign-in page, for parents");

    public static readonly TextKey SignInTrouble = new("sign-in.trouble", "On the sign-in page, below the form");

    public static readonly TextKey ProblemTitle = new(
        "problem.title",
        "Title of the page that appears when the program broke"
    );

    public static readonly TextKey ProblemBody = new(
        "problem.body",
        "Words of the page that appears when the program broke"
    );

    public static readonly TextKey NotThereBody = new(
        "problem.not-there",
        "Words of the page that appears when an address leads nowhere, or is not this person's"
    );

    public static readonly TextKey RequestIntro = new("request.intro", "First lines of the public request page");

    public static readonly TextKey RequestWarning = new(
        "request.warning",
        "On the public request page, before questions about fear and hurt"
    );

    public static readonly TextKey RequestCheckIntro = new(
        "request.check",
        "Above the questions of “Is this right for our child?”"
    );

    public static readonly TextKey RequestFitSafety = new(
        "request.fit.safety",
        "After the questions, where somebody is afraid or was hurt"
    );

    public static readonly TextKey RequestFitFamily = new(
        "request.fit.family",
        "After the questions, where the child spends time with both parents"
    );

    public static readonly TextKey RequestFitIndividual = new(
        "request.fit.individual",
        "After the questions, where the child wishes for somebody to talk to"
    );

    public static readonly TextKey RequestFitReunification = new(
        "request.fit.reunification",
        "After the questions, where a child and a parent have lost touch"
    );

    public static readonly TextKey RequestFitTalk = new(
        "request.fit.talk",
        "After the questions, where little was answered"
    );

    public static readonly TextKey RequestSafeContact = new(
        "request.safe-contact",
        "Above the questions how somebody can be reached safely"
    );

    public static readonly TextKey RequestSent = new(
        "request.sent",
        "After a request was sent; anybody may see the screen"
    );

    public static readonly TextKey ReferralDeclinedSubject = new(
        "mail.referral-declined.subject",
        "Subject of the mail that says that the practice cannot help; says nothing of why"
    );

    public static readonly TextKey ReferralDeclinedBody = new(
        "mail.referral-declined.body",
        "The mail, or the letter, that says that the practice cannot help"
    );

    public static readonly IReadOnlyList<TextKey> All =
    [
        ClosestParent,
        RebuildingParent,
        HelpNow,
        MailSignature,
        RequestReceivedSubject,
        RequestReceivedBody,
        InvitationSubject,
        InvitationBody,
        SomethingNewSubject,
        SomethingNewBody,
        SignInWhy,
        SignInTrouble,
        ProblemTitle,
        ProblemBody,
        NotThereBody,
        RequestIntro,
        RequestWarning,
        RequestCheckIntro,
        RequestFitSafety,
        RequestFitFamily,
        RequestFitIndividual,
        RequestFitReunification,
        RequestFitTalk,
        RequestSafeContact,
        RequestSent,
        ReferralDeclinedSubject,
        ReferralDeclinedBody,
        .. PortalTexts.Keys,
        .. ConsentTexts.Keys,
        .. WhereTexts.Keys,
        .. IntakeTexts.Keys,
        .. RestTexts.Keys,
        .. ChildTexts.Keys,
        .. ChildQuestionTexts.Keys,
        .. ChildStepTexts.Keys,
        .. OwnDeviceTexts.Keys,
        .. VisitTexts.Keys,
        .. ConfidentialityTexts.Keys,
        .. NextDayTexts.Keys,
        .. OrderTexts.Keys,
    ];

    public static TextKey? Named(string name) => All.FirstOrDefault(key => key.Name == name);
}

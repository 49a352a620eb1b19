namespace Reknit.Web.Features.Words.Texts;

/// <summary>The texts in English. None has been reviewed by a clinician yet.</summary>
internal static class English
{
    private const string Phrase = "A phrase; made to stand inside a sentence.";
    private const string Short = "One short line.";
    private const string Plain = "Short sentences and everyday words; about grade 6.";

    public static readonly IReadOnlyList<ShippedText> Texts =
    [
        new(TextKeys.ClosestParent, "en", 1, "the parent you feel closest to", Phrase),
        new(TextKeys.RebuildingParent, "en", 1, "the parent working to rebuild the relationship", Phrase),
        new(
            TextKeys.HelpNow,
            "en",
            1,
            """
            If you or a child is in danger right now, call {emergency}.
            If you need to talk to someone right now, call or text {crisis}. You can do this at any hour.
            This practice does not read messages at all hours. Please do not wait for us.
            """,
            Plain
        ),
        new(
            TextKeys.MailSignature,
            "en",
            1,
            """
            {practice}
            {phone}

            This mail was sent by a program. Answers to it are not read. Please call us instead.
            """,
            Plain
        ),
        new(TextKeys.RequestReceivedSubject, "en", 1, "We received your request", Short),
        new(
            TextKeys.RequestReceivedBody,
            "en",
            1,
            """
            Hello {name},

            We received your request for a first appointment at {practice}.

            What happens next: a person from our office reads it and writes to you by {answerBy}. You do not need to do anything until then.

            A first appointment is a talk with you alone. Nobody has to decide anything before it.
            """,
            Plain
        ),
        new(TextKeys.InvitationSubject, "en", 1, "Your invitation from {practice}", Short),
        new(
            TextKeys.InvitationBody,
            "en",
            1,
            """
            Hello {name},

            {practice} has made pages for you. There you see your own appointments, forms and messages. Nobody else in your family sees your pages, and you do not see theirs.

            To begin, open this link and choose a sign-in name and a password:
            {link}

            The link works once, until {until}. If it has run out, call us and we send a new one. If you did not expect this mail, you can throw it away: without the link nothing happens.
            """,
            Plain
        ),
        new(TextKeys.SomethingNewSubject, "en", 1, "There is something new for you", Short),
        new(
            TextKeys.SomethingNewBody,
            "en",
            1,
            """
            Hello {name},

            There is something new for you to read. Please sign in to see it:
            {link}

            For your privacy, this mail does not say what it is.
            """,
            Plain
        ),
        new(
            TextKeys.SignInWhy,
            "en",
            1,
            """
            These pages are yours. You see your own appointments, forms, letters and bills.
            You do not see what anybody else says here, and nobody else in your family sees what you say.
            Please sign in alone, on a device that is yours.
            """,
            Plain
        ),
        new(
            TextKeys.SignInTrouble,
            "en",
            1,
            "If you cannot sign in, call {practice} at {phone}. We never ask for your password.",
            Plain
        ),
        new(TextKeys.ProblemTitle, "en", 1, "Something went wrong on our side", Short),
        new(
            TextKeys.ProblemBody,
            "en",
            1,
            """
            This is not your fault. What you saved before is still there.
            Please go back and try again. If it happens again, call us and tell us this number: {number}.
            """,
            Plain
        ),
        new(
            TextKeys.NotThereBody,
            "en",
            1,
            """
            There is nothing at this address, or it is not for you.
            If a link in a mail brought you here, it may have run out. Call us and we help.
            """,
            Plain
        ),
        new(
            TextKeys.RequestIntro,
            "en",
            1,
            """
            Here you can ask {practice} for a first appointment. It takes about five minutes. You need no account.

            A first appointment is a talk with you alone. Nobody has to decide anything before it.
            """,
            Plain
        ),
        new(
            TextKeys.RequestWarning,
            "en",
            1,
            "The page “Is this right for our child?” speaks of families in conflict, and of being afraid or hurt. You can skip it and ask for an appointment right away.",
            Plain
        ),
        new(
            TextKeys.RequestCheckIntro,
            "en",
            1,
            """
            Four short questions. They help you to see what kind of help may fit. Nothing you answer here is kept or sent.

            You can skip every question.
            """,
            Plain
        ),
        new(
            TextKeys.RequestFitSafety,
            "en",
            1,
            """
            Being safe comes first. There are people who help with fear and hurt, free of charge, day and night.

            You can also ask us for an appointment. We see each person alone first. No child and no parent has to meet anybody before they feel safe enough.
            """,
            Plain
        ),
        new(
            TextKeys.RequestFitFamily,
            "en",
            1,
            """
            Your child spends time with both parents. Then family therapy may fit better: several of you talk together with one person who helps.

            You can ask for it here, or write that you are not sure.
            """,
            Plain
        ),
        new(
            TextKeys.RequestFitIndividual,
            "en",
            1,
            """
            It may help your child most to have somebody of their own to talk to. That is individual therapy.

            You can ask for it here, or write that you are not sure.
            """,
            Plain
        ),
        new(
            TextKeys.RequestFitReunification,
            "en",
            1,
            """
            A child and a parent who have lost touch can find a way to each other, in small steps and at the child's pace. That is what reunification therapy is for.

            It does not fit every family, and nobody can promise how it ends. We look at it with each of you alone first.
            """,
            Plain
        ),
        new(
            TextKeys.RequestFitTalk,
            "en",
            1,
            "That is fine. A talk helps more than four questions. Ask for an appointment and say that you are not sure.",
            Plain
        ),
        new(
            TextKeys.RequestSafeContact,
            "en",
            1,
            "Tell us only ways that are safe for you. We use no other way, and we never ask why. One way is enough.",
            Plain
        ),
        new(
            TextKeys.RequestSent,
            "en",
            1,
            """
            We have your request. A person from our office answers within two working days, only in the ways you allowed.

            You do not need to do anything until then. You can close this page.
            """,
            Plain
        ),
        new(TextKeys.ReferralDeclinedSubject, "en", 1, "Our answer to your request", Short),
        new(
            TextKeys.ReferralDeclinedBody,
            "en",
            1,
            """
            Hello {name},

            Thank you for asking us. We are sorry: {practice} cannot offer you an appointment.

            This says nothing about you or your family. If you want to know who else could help, please call us. We are glad to name other places.
            """,
            Plain
        ),
    ];
}

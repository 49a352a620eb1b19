namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// The texts of the portal, each with its key and its English words. None has been reviewed by a clinician yet; the
/// statement on signing on screen has to be read by counsel too.
/// </summary>
internal static class PortalTexts
{
    private const string Short = "One short line.";
    private const string Plain = "Short sentences and everyday words; about grade 6.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey HomeTitle = Text(
        "portal.home.title",
        "The portal's first page: its title",
        "Hello, {name}",
        Short
    );

    public static readonly TextKey HomeNothing = Text(
        "portal.home.nothing",
        "The portal's first page: title where nothing waits",
        "Nothing waits for you",
        Short
    );

    public static readonly TextKey HomeNothingBody = Text(
        "portal.home.nothing.body",
        "The portal's first page: words where nothing waits",
        "When the practice has something for you to read or sign, it stands here. You can close this page.",
        Plain
    );

    public static readonly TextKey HomeYours = Text(
        "portal.home.yours",
        "The portal's first page: its last line",
        "What stands here is yours alone. Others of your family who have a page do not see yours, and you do not see theirs.",
        Plain
    );

    public static readonly TextKey SectionToAnswer = Text(
        "portal.section.to-answer",
        "The portal's first page: title above releases that wait",
        "To read and answer",
        Short
    );

    public static readonly TextKey SectionSigned = Text(
        "portal.section.signed",
        "The portal's first page: title above releases that they signed",
        "Signed by you",
        Short
    );

    public static readonly TextKey SectionPapers = Text(
        "portal.section.papers",
        "The portal's first page: title above papers",
        "Papers for you",
        Short
    );

    public static readonly TextKey ReleasesTitle = Text(
        "portal.releases.title",
        "List of releases: its title",
        "Releases",
        Short
    );

    public static readonly TextKey ReleasesLead = Text(
        "portal.releases.lead",
        "List of releases: what a release is",
        "A release is your permission, in writing, that the practice may tell somebody something. You never have to give it.",
        Plain
    );

    public static readonly TextKey ReleasesNone = Text(
        "portal.releases.none",
        "List of releases: title where there is none",
        "There is none for you",
        Short
    );

    public static readonly TextKey ReleasesNoneBody = Text(
        "portal.releases.none.body",
        "List of releases: words where there is none",
        "When one asks for your answer, it stands here.",
        Plain
    );

    public static readonly TextKey ReleaseWords = Text(
        "portal.release.words",
        "What a release is called in a list and as a title",
        "Permission to tell {to} about {whose}",
        Short
    );

    public static readonly TextKey ReleaseFamily = Text(
        "portal.release.family",
        "In a release's title, where it is about nobody alone",
        "the family",
        Short
    );

    public static readonly TextKey ReleaseWaits = Text(
        "portal.release.waits",
        "How a release stands: nobody answered",
        "Waits for your answer",
        Short
    );

    public static readonly TextKey ReleaseSigned = Text(
        "portal.release.signed",
        "How a release stands: they signed",
        "You signed on {day}",
        Short
    );

    public static readonly TextKey ReleaseRefused = Text(
        "portal.release.refused",
        "How a release stands: they said no",
        "You said no on {day}",
        Short
    );

    public static readonly TextKey ReleaseTakenBack = Text(
        "portal.release.taken-back",
        "How a release stands: they took it back",
        "You took it back on {day}",
        Short
    );

    public static readonly TextKey ReleaseOver = Text(
        "portal.release.over",
        "How a release stands: its last day or event is over",
        "It has ended",
        Short
    );

    public static readonly TextKey ReleasePage = Text(
        "portal.release.page",
        "A release: the page's short name",
        "A release",
        Short
    );

    public static readonly TextKey ReleaseText = Text(
        "portal.release.text",
        "A release: title above its text",
        "The whole text",
        Short
    );

    public static readonly TextKey ReleaseCopy = Text(
        "portal.release.copy",
        "A release: below its text, who signed it",
        "Signed in the portal by {name} on {day}.",
        Short
    );

    public static readonly TextKey ReleaseSignsAs = Text(
        "portal.release.signs-as",
        "A release: why they may sign it for a child, which no other signer reads",
        "You sign for the child as: {authority}",
        Short
    );

    public static readonly TextKey ReleaseCopyFor = Text(
        "portal.release.copy-for",
        "A release: the same, where somebody signed for a child",
        "Signed in the portal by {name} ({authority}) on {day}.",
        Short
    );

    public static readonly TextKey ReleaseFingerprint = Text(
        "portal.release.fingerprint",
        "A release: below a signed text",
        "Fingerprint of this text (SHA-256):",
        Short
    );

    public static readonly TextKey ReleasePrint = Text(
        "portal.release.print",
        "A release: button",
        "Print your copy",
        Short
    );

    public static readonly TextKey ReleaseKeep = Text(
        "portal.release.keep",
        "A release: link to the file of their copy",
        "Keep your copy as a file",
        Short
    );

    public static readonly TextKey ReleaseOthers = Text(
        "portal.release.others",
        "A release that several sign",
        "It counts only while everybody who must sign has signed and nobody has taken it back. How others answer is shown to nobody but the practice, and yours to nobody but you and the practice.",
        Plain
    );

    public static readonly TextKey SignTitle = Text("portal.sign.title", "Signing: title", "Sign it", Short);

    public static readonly TextKey SignName = Text("portal.sign.name", "Signing: label", "Type your full name", Short);

    public static readonly TextKey SignNameHint = Text(
        "portal.sign.name.hint",
        "Signing: below the label of the name",
        "As it stands here: {name}",
        Short
    );

    public static readonly TextKey SignMeant = Text(
        "portal.sign.meant",
        "Signing: the tick",
        "Typing my name here is my signature. I have read the whole text.",
        Plain
    );

    public static readonly TextKey SignButton = Text("portal.sign.button", "Signing: button", "Sign", Short);

    public static readonly TextKey SignDone = Text(
        "portal.sign.done",
        "After signing",
        "You signed. You can take it back at any time.",
        Plain
    );

    public static readonly TextKey SignNameWrong = Text(
        "portal.sign.name-wrong",
        "Signing: the typed name is another one",
        "Type your full name, as it stands below.",
        Plain
    );

    public static readonly TextKey SignTextChanged = Text(
        "portal.sign.text-changed",
        "Signing: the text is not the one that was shown",
        "Nothing was signed: the text is not the one that you had before you. Read it once more.",
        Plain
    );

    public static readonly TextKey SignNotMeant = Text(
        "portal.sign.not-meant",
        "Signing: the tick is missing",
        "Say that typing your name is your signature.",
        Plain
    );

    public static readonly TextKey SignNotNow = Text(
        "portal.sign.not-now",
        "Signing: it was answered in another tab, or is over",
        "Nothing was signed. See above how it stands now, and try again if it still asks.",
        Plain
    );

    public static readonly TextKey SignNeedsElectronic = Text(
        "portal.sign.needs-electronic",
        "Signing for the first time: why there is no form yet",
        "Before you sign on screen for the first time, read what that means and say whether you want it. You can always sign on paper instead: ask the practice.",
        Plain
    );

    public static readonly TextKey RefuseTitle = Text(
        "portal.refuse.title",
        "Saying no: title",
        "I do not want to sign",
        Short
    );

    public static readonly TextKey RefuseBody = Text(
        "portal.refuse.body",
        "Saying no: what it means",
        "That is your right. It changes nothing about your treatment or what you are entitled to. The practice is told, nobody else. You can still sign later.",
        Plain
    );

    public static readonly TextKey RefuseButton = Text("portal.refuse.button", "Saying no: button", "I say no", Short);

    public static readonly TextKey RefuseDone = Text(
        "portal.refuse.done",
        "After saying no",
        "The practice knows that you said no.",
        Plain
    );

    public static readonly TextKey TakeBackTitle = Text(
        "portal.take-back.title",
        "Taking back: title",
        "Take it back",
        Short
    );

    public static readonly TextKey TakeBackBody = Text(
        "portal.take-back.body",
        "Taking back: what it means",
        "From now on nothing more is told under this release. What was told before cannot be called back. If you want it again later, the practice writes a new one.",
        Plain
    );

    public static readonly TextKey TakeBackButton = Text(
        "portal.take-back.button",
        "Taking back: button",
        "Take it back now",
        Short
    );

    public static readonly TextKey TakeBackDone = Text(
        "portal.take-back.done",
        "After taking back",
        "You took it back. Nothing more is told under it.",
        Plain
    );

    public static readonly TextKey PaperPage = Text(
        "portal.paper.page",
        "A paper: the page's short name",
        "A paper",
        Short
    );

    public static readonly TextKey PaperLetter = Text(
        "portal.paper.letter",
        "What a paper is called: a letter to one side",
        "A letter about what is missing",
        Short
    );

    public static readonly TextKey PaperRole = Text(
        "portal.paper.role",
        "What a paper is called: the letter on the role",
        "A letter about the therapist's role",
        Short
    );

    public static readonly TextKey PaperAddendum = Text(
        "portal.paper.addendum",
        "What a paper is called: an addendum",
        "An addendum with the missing paragraphs",
        Short
    );

    public static readonly TextKey PaperSample = Text(
        "portal.paper.sample",
        "What a paper is called: a sample order",
        "A whole sample order",
        Short
    );

    public static readonly TextKey PaperPdf = Text("portal.paper.pdf", "What kind of file a paper is", "PDF", Short);

    public static readonly TextKey PaperWord = Text(
        "portal.paper.word",
        "What kind of file a paper is",
        "Word document",
        Short
    );

    public static readonly TextKey PaperLine = Text("portal.paper.line", "A paper in a list", "{paper}, {form}", Short);

    public static readonly TextKey PaperSince = Text(
        "portal.paper.since",
        "A paper in a list: small words beside it",
        "Since {day}",
        Short
    );

    public static readonly TextKey PaperLead = Text(
        "portal.paper.lead",
        "A paper: below its title",
        "Here for you since {day}. It comes as a file: {form}.",
        Short
    );

    public static readonly TextKey PaperStays = Text(
        "portal.paper.stays",
        "A paper: about files on shared devices",
        "A file stays on the device on which you open it. On a shared device, delete it there when you have read it.",
        Plain
    );

    public static readonly TextKey PaperWhy = Text(
        "portal.paper.why",
        "A paper: below the label of the password",
        "Once more, so that nobody opens it in your place.",
        Plain
    );

    public static readonly TextKey PaperOpen = Text("portal.paper.open", "A paper: button", "Open the paper", Short);

    public static readonly TextKey Password = Text("portal.password", "Label of the password", "Your password", Short);

    public static readonly TextKey PasswordWhy = Text(
        "portal.password.why",
        "Signing: below the label of the password",
        "Once more, so that nobody signs in your place.",
        Plain
    );

    public static readonly TextKey PasswordWrong = Text(
        "portal.password.wrong",
        "The typed password is another one",
        "This is not your password. After five wrong tries it waits at least 15 minutes.",
        Plain
    );

    public static readonly TextKey Home = Text(
        "portal.home",
        "Name of the portal's first page in links",
        "Home",
        Short
    );

    public static readonly TextKey Back = Text("portal.back", "Link that leaves a form", "Back", Short);

    public static readonly TextKey YouTitle = Text("portal.you.title", "“You”: title", "You", Short);

    public static readonly TextKey YouLead = Text(
        "portal.you.lead",
        "“You”: below the title",
        "How the practice knows you, and how you sign in.",
        Short
    );

    public static readonly TextKey YouName = Text("portal.you.name", "“You”: title above the name", "Your name", Short);

    public static readonly TextKey YouNameWrong = Text(
        "portal.you.name-wrong",
        "“You”: below the name",
        "If it is written wrongly, tell the practice: you sign with your full name.",
        Plain
    );

    public static readonly TextKey YouWays = Text(
        "portal.you.ways",
        "“You”: title above the ways to sign in",
        "How you sign in",
        Short
    );

    public static readonly TextKey YouLogin = Text("portal.you.login", "“You”: name of the fact", "Login name", Short);

    public static readonly TextKey YouPassword = Text(
        "portal.you.password",
        "“You”: name of the fact",
        "Password",
        Short
    );

    public static readonly TextKey YouChangePassword = Text(
        "portal.you.change-password",
        "“You”: link",
        "Change the password",
        Short
    );

    public static readonly TextKey YouApp = Text(
        "portal.you.app",
        "“You”: name of the fact",
        "Authenticator app",
        Short
    );

    public static readonly TextKey YouAppIs = Text("portal.you.app-is", "“You”: the app is there", "Set up.", Short);

    public static readonly TextKey YouAppIsNot = Text(
        "portal.you.app-is-not",
        "“You”: the app is not there",
        "Not set up.",
        Short
    );

    public static readonly TextKey YouAppReplace = Text(
        "portal.you.app-replace",
        "“You”: link",
        "Replace or remove the app",
        Short
    );

    public static readonly TextKey YouAppSetUp = Text("portal.you.app-set-up", "“You”: link", "Set up an app", Short);

    public static readonly TextKey YouPasskeys = Text(
        "portal.you.passkeys",
        "“You”: name of the fact",
        "Passkeys",
        Short
    );

    public static readonly TextKey YouPasskeysNone = Text(
        "portal.you.passkeys-none",
        "“You”: there is no passkey",
        "None.",
        Short
    );

    public static readonly TextKey YouPasskeysMake = Text(
        "portal.you.passkeys-make",
        "“You”: link",
        "Make a passkey",
        Short
    );

    public static readonly TextKey YouPasskeysSee = Text(
        "portal.you.passkeys-see",
        "“You”: link",
        "See the passkeys",
        Short
    );

    public static readonly TextKey YouCodes = Text(
        "portal.you.codes",
        "“You”: name of the fact",
        "Recovery codes",
        Short
    );

    public static readonly TextKey YouCodesNone = Text(
        "portal.you.codes-none",
        "“You”: no code is left",
        "None left.",
        Short
    );

    public static readonly TextKey YouCodesLeft = Text(
        "portal.you.codes-left",
        "“You”: how many codes are left",
        "{count} unused.",
        Short
    );

    public static readonly TextKey YouCodesMake = Text("portal.you.codes-make", "“You”: link", "Make new codes", Short);

    public static readonly TextKey YouWhere = Text(
        "portal.you.where",
        "“You”: name of the fact",
        "Where you are signed in",
        Short
    );

    public static readonly TextKey YouWhereSee = Text(
        "portal.you.where-see",
        "“You”: link",
        "See browsers and tries to sign in",
        Short
    );

    public static readonly TextKey YouElectronic = Text(
        "portal.you.electronic",
        "“You”: name of the fact",
        "Signing on screen",
        Short
    );

    public static readonly TextKey YouElectronicIs = Text(
        "portal.you.electronic-is",
        "“You”: they agreed",
        "You agreed on {day}.",
        Short
    );

    public static readonly TextKey YouElectronicIsNot = Text(
        "portal.you.electronic-is-not",
        "“You”: they did not agree",
        "On paper only.",
        Short
    );

    public static readonly TextKey YouElectronicSee = Text(
        "portal.you.electronic-see",
        "“You”: link",
        "Read it or change it",
        Short
    );

    public static readonly TextKey YouOtherPractice = Text(
        "portal.you.other-practice",
        "“You”: link, for somebody of two practices",
        "Change to another practice",
        Short
    );

    public static readonly TextKey SharedTitle = Text(
        "portal.shared.title",
        "“You”: title above the advice on shared devices",
        "If others use this device",
        Short
    );

    public static readonly TextKey SharedSignOut = Text(
        "portal.shared.sign-out",
        "“You”: advice on shared devices",
        "Sign out when you are done. “Quick exit” above, or Escape pressed three times, leaves at once and signs you out.",
        Plain
    );

    public static readonly TextKey SharedPassword = Text(
        "portal.shared.password",
        "“You”: advice on shared devices",
        "Do not let the browser keep your password, and make no passkey on a device that somebody else opens too.",
        Plain
    );

    public static readonly TextKey SharedHistory = Text(
        "portal.shared.history",
        "“You”: advice on shared devices",
        "The browser's history shows that this site was open. A private window keeps no history.",
        Plain
    );

    public static readonly TextKey JoinPage = Text(
        "portal.join.page",
        "Joining: the page's short name",
        "Your invitation",
        Short
    );

    public static readonly TextKey JoinDead = Text(
        "portal.join.dead",
        "Joining: the link does not work",
        "This link does not work",
        Short
    );

    public static readonly TextKey JoinDeadBody = Text(
        "portal.join.dead.body",
        "Joining: the link does not work; never says why",
        "It may be mistyped, used already or too old. Please ask the practice for a new one.",
        Plain
    );

    public static readonly TextKey JoinSignIn = Text("portal.join.sign-in", "Joining: link", "Sign in", Short);

    public static readonly TextKey JoinWritten = Text(
        "portal.join.written",
        "Joining: title after it worked",
        "Write down your login name",
        Short
    );

    public static readonly TextKey JoinWrittenLead = Text(
        "portal.join.written.lead",
        "Joining: below that title",
        "You type it together with your password. Keep it where only you find it.",
        Plain
    );

    public static readonly TextKey JoinNext = Text(
        "portal.join.next",
        "Joining: what comes next",
        "Next you set up a second step, so that a password alone opens nothing.",
        Plain
    );

    public static readonly TextKey JoinGoOn = Text(
        "portal.join.go-on",
        "Joining: link",
        "I have written it down",
        Short
    );

    public static readonly TextKey JoinOver = Text(
        "portal.join.over",
        "Joining: above the practice's name",
        "You are invited",
        Short
    );

    public static readonly TextKey JoinLead = Text(
        "portal.join.lead",
        "Joining: below the practice's name",
        "Here you read and sign what the practice has for you. It is yours alone: nobody else of your family sees it.",
        Plain
    );

    public static readonly TextKey JoinSame = Text(
        "portal.join.same",
        "Joining: somebody is signed in already",
        "Somebody is signed in in this browser, as {login}. If that is you, you can use the same sign-in here.",
        Plain
    );

    public static readonly TextKey JoinSameButton = Text(
        "portal.join.same.button",
        "Joining: button",
        "Use this sign-in",
        Short
    );

    public static readonly TextKey JoinNew = Text("portal.join.new", "Joining: title", "Or a new sign-in", Short);

    public static readonly TextKey JoinCode = Text(
        "portal.join.code",
        "Joining: label of the code",
        "The code you were told",
        Short
    );

    public static readonly TextKey JoinCodeHint = Text(
        "portal.join.code.hint",
        "Joining: below the label of the code",
        "Six digits, from the practice.",
        Short
    );

    public static readonly TextKey JoinLoginNext = Text(
        "portal.join.login.next",
        "Joining: that the login name comes on the next page",
        "Your login name is made for you, and shown on the next page. Have something at hand to write it down.",
        Plain
    );

    public static readonly TextKey JoinPassword = Text(
        "portal.join.password",
        "Joining: label of the password",
        "Choose a password",
        Short
    );

    public static readonly TextKey JoinPasswordHint = Text(
        "portal.join.password.hint",
        "Joining: below the label of the password",
        "At least {count} characters. A few words that only you would put together, and that nobody at home would guess.",
        Plain
    );

    public static readonly TextKey JoinShared = Text(
        "portal.join.shared",
        "Joining: about shared devices",
        "If others use this device, let it keep neither name nor password.",
        Plain
    );

    public static readonly TextKey JoinButton = Text("portal.join.button", "Joining: button", "Go on", Short);

    public static readonly TextKey JoinWrongCode = Text(
        "portal.join.wrong-code",
        "Joining: the code is another one",
        "This is not the code. After five tries the link does not work any more.",
        Plain
    );

    public static readonly TextKey JoinRefused = Text(
        "portal.join.refused",
        "Joining: the sign-in cannot be used",
        "This sign-in cannot be used: {why}",
        Plain
    );

    public static readonly TextKey HelpTitle = Text(
        "portal.help.title",
        "“Get help now”: title",
        "Get help now",
        Short
    );

    public static readonly TextKey HelpLead = Text(
        "portal.help.lead",
        "“Get help now”: below the title",
        "People who listen and help, free of charge. You do not have to say your name.",
        Plain
    );

    public static readonly TextKey HelpChecked = Text(
        "portal.help.checked",
        "“Get help now”: when the practice last called a number",
        "Checked on {day}",
        Short
    );

    public static readonly TextKey HelpTraces = Text(
        "portal.help.traces",
        "“Get help now”: the last line",
        "A call or a message can stand in your telephone's list and on its bill. If somebody looks at yours, use another one, or delete the entry.",
        Plain
    );

    public static readonly TextKey ElectronicTitle = Text(
        "portal.electronic.title",
        "Signing on screen: title",
        "Signing on screen",
        Short
    );

    public static readonly TextKey ElectronicLead = Text(
        "portal.electronic.lead",
        "Signing on screen: below the title",
        "Before you sign here for the first time: what it means, and what you can have instead.",
        Plain
    );

    public static readonly TextKey ElectronicStatement = Text(
        "portal.electronic.statement",
        "Signing on screen: the statement that 15 U.S.C. 7001(c) asks for; a new version asks everybody again",
        """
        Signing on screen is your choice. You never have to. Nothing about your treatment depends on it.

        Paper instead: you may read and sign everything on paper, and you may have any paper that you signed here on paper too, now and later. Ask {practice}. Paper costs you nothing.

        What this is about: releases and other papers that {practice} puts into this portal for you. It is not about court papers and not about what a court must sign.

        If you change your mind: open this page again and choose paper, or tell {practice}. It costs nothing. What you signed before stays signed; from then on you sign on paper. You can agree again later.

        If your mail address or telephone number changes, tell {practice}.

        What you need: a telephone, tablet or computer with a current web browser, a program that opens text files, PDF and Word documents, and a place to keep files, or a printer. If that changes so that you might no longer be able to open your papers, you are asked again here.
        """,
        "Short sentences. Keep every part: paper and its cost, what it covers, how to withdraw and what follows, how to tell a new address, what one needs."
    );

    public static readonly TextKey ElectronicTryTitle = Text(
        "portal.electronic.try.title",
        "Signing on screen: title above the trial",
        "Show that you can open the files",
        Short
    );

    public static readonly TextKey ElectronicTry = Text(
        "portal.electronic.try",
        "Signing on screen: how the trial goes",
        "Your copies come as plain text files, like this one. Open it: it has six digits in it. Type them below.",
        Plain
    );

    public static readonly TextKey ElectronicTryOpen = Text(
        "portal.electronic.try.open",
        "Signing on screen: link to the trial file",
        "Open the test file",
        Short
    );

    public static readonly TextKey ElectronicTryFile = Text(
        "portal.electronic.try.file",
        "The words in the trial file",
        "This is the test file of {practice}. If you can read this, you can open your copies. The six digits: {code}",
        Plain
    );

    public static readonly TextKey ElectronicCode = Text(
        "portal.electronic.code",
        "Signing on screen: label",
        "The six digits from the test file",
        Short
    );

    public static readonly TextKey ElectronicYes = Text(
        "portal.electronic.yes",
        "Signing on screen: the tick",
        "I have read this, and I agree to sign and get papers of this practice on screen.",
        Plain
    );

    public static readonly TextKey ElectronicButton = Text(
        "portal.electronic.button",
        "Signing on screen: button",
        "Agree",
        Short
    );

    public static readonly TextKey ElectronicDone = Text(
        "portal.electronic.done",
        "After agreeing",
        "You agreed. You can sign on screen now, and take this back here at any time.",
        Plain
    );

    public static readonly TextKey ElectronicNeedsYes = Text(
        "portal.electronic.needs-yes",
        "Signing on screen: the tick is missing",
        "Say that you agree, or go back: nobody has to.",
        Plain
    );

    public static readonly TextKey ElectronicWrongCode = Text(
        "portal.electronic.wrong-code",
        "Signing on screen: the digits are others",
        "These are not the digits in the test file. Open it and type them as they stand there.",
        Plain
    );

    public static readonly TextKey ElectronicCall = Text(
        "portal.electronic.call",
        "Signing on screen: the practice has yet to ask whether a new sign-in is theirs",
        "Please call the practice first: they talk with you before you sign on screen. Until then you can sign on paper.",
        Plain
    );

    public static readonly TextKey ElectronicChanged = Text(
        "portal.electronic.changed",
        "Signing on screen: the statement was reworded meanwhile",
        "The words above were changed meanwhile. Read them once more.",
        Plain
    );

    public static readonly TextKey ElectronicSince = Text(
        "portal.electronic.since",
        "Signing on screen: they agreed",
        "You agreed to this on {day}.",
        Short
    );

    public static readonly TextKey ElectronicWithdraw = Text(
        "portal.electronic.withdraw",
        "Signing on screen: title above taking it back",
        "I want paper from now on",
        Short
    );

    public static readonly TextKey ElectronicWithdrawBody = Text(
        "portal.electronic.withdraw.body",
        "Signing on screen: what taking it back means",
        "From now on you sign and get your copies on paper. What you signed stays signed. It costs nothing, and you can agree again later.",
        Plain
    );

    public static readonly TextKey ElectronicWithdrawButton = Text(
        "portal.electronic.withdraw.button",
        "Signing on screen: button",
        "Paper from now on",
        Short
    );

    public static readonly TextKey ElectronicWithdrawn = Text(
        "portal.electronic.withdrawn",
        "After taking it back",
        "You sign on paper from now on.",
        Plain
    );

    public static readonly TextKey CopySignedFor = Text(
        "portal.copy.signed-for",
        "The last lines of a copy's file, where somebody signed for a child",
        "Signed in the portal of {practice} by {name} ({authority}) on {day}. Fingerprint of the text above (SHA-256): {hash}",
        Short
    );

    public static readonly TextKey CopySigned = Text(
        "portal.copy.signed",
        "The last lines of a copy's file",
        "Signed in the portal of {practice} by {name} on {day}. Fingerprint of the text above (SHA-256): {hash}",
        Short
    );

    public static readonly TextKey NoticeSubject = Text(
        "portal.notice.subject",
        "Subject of the mail to somebody with a door; says nothing of what waits",
        "There is something for you",
        Short
    );

    public static readonly TextKey NoticeBody = Text(
        "portal.notice.body",
        "The mail to somebody with a door; says nothing of what waits",
        "There is something for you in the portal of {practice}.",
        Short
    );

    public static IReadOnlyList<ShippedText> English => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key);

    private static TextKey Text(string name, string where, string words, string note)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, words, note));
        return key;
    }
}

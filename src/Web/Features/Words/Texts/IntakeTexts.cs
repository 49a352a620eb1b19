namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What each adult is asked at the beginning, apart from every other adult. The words are the same for both parents and
/// take nobody's side. None has been reviewed by a clinician yet.
/// </summary>
internal static class IntakeTexts
{
    private const string Short = "One short line.";
    private const string Plain = "Short sentences and everyday words; about grade 6.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey Section = Text(
        "intake.section",
        "The portal's first page: title above the questions that wait",
        "To tell the practice, in your own time",
        Short
    );

    public static readonly TextKey SectionSent = Text(
        "intake.section.sent",
        "The portal's first page: title above what they told",
        "What you told the practice",
        Short
    );

    public static readonly TextKey Title = Text("intake.title", "The questions: their title", "About you", Short);

    public static readonly TextKey Waits = Text("intake.waits", "The questions: not sent yet", "Not sent yet", Short);

    public static readonly TextKey SentOn = Text("intake.sent.on", "The questions: sent", "Sent on {day}", Short);

    public static readonly TextKey SentElsewhere = Text(
        "intake.sent.elsewhere",
        "The questions: sent, and not to be read with this sign-in",
        "What was answered is with the practice. It does not open here, because it was written down or sent before you had this sign-in. Ask your therapist to go through it with you.",
        Plain
    );

    public static readonly TextKey Part = Text("intake.part", "One step: which", "Part {number} of {all}", Short);

    public static readonly TextKey WhoReads = Text(
        "intake.who",
        "One step: who will read it, before any answer",
        "Only your family's therapists and those who lead this practice can read this, and only once you send it. The practice never shows it to the other parent, nor whether you answered. Leave out whatever you like.",
        Plain
    );

    public static readonly TextKey Limits = Text(
        "intake.limits",
        "One step: what the practice may have to do",
        "If somebody is in danger, or a child was hurt, the law may make the practice act on it. What you send becomes part of your own record here, and a court can sometimes ask for records.",
        Plain
    );

    public static readonly TextKey KeptHere = Text(
        "intake.kept",
        "One step: how unsent words are kept",
        "Each part is kept when you leave it. Until you send it only you can open it. It is destroyed {days} days after you last saved.",
        Plain
    );

    public static readonly TextKey Next = Text("intake.next", "One step: button", "Next", Short);
    public static readonly TextKey Back = Text("intake.back", "One step: button", "Back", Short);
    public static readonly TextKey Stop = Text("intake.stop", "One step: button", "Save and stop here", Short);

    public static readonly TextKey Stopped = Text(
        "intake.stopped",
        "The portal's first page: said after stopping",
        "It is kept for you. Nothing was sent.",
        Plain
    );

    public static readonly TextKey WarnTitle = Text(
        "intake.warn.title",
        "Before a hard part: its title",
        "The next part can be hard",
        Short
    );

    public static readonly TextKey WarnBody = Text(
        "intake.warn.body",
        "Before a hard part: what it is about",
        "It asks about fear, and about what would make you safer. You can skip it, and talk with the therapist about it instead. If somebody near you can see this screen, it may be better to come back another time.",
        Plain
    );

    public static readonly TextKey WarnGo = Text("intake.warn.go", "Before a hard part: button", "Show me", Short);
    public static readonly TextKey WarnSkip = Text(
        "intake.warn.skip",
        "Before a hard part: button",
        "Skip this part",
        Short
    );

    public static readonly TextKey HelpHere = Text(
        "intake.help",
        "In a hard part: link to the help lines",
        "Somebody to talk to now",
        Short
    );

    public static readonly TextKey LookOver = Text(
        "intake.look",
        "Before sending: what to do",
        "Look it over. You can change each part until you send it.",
        Plain
    );

    public static readonly TextKey Change = Text("intake.change", "Before sending: link", "Change this part", Short);
    public static readonly TextKey Open = Text("intake.open", "Before sending: no answer", "Left open", Short);

    public static readonly TextKey Hidden = Text(
        "intake.hidden",
        "Before sending, and in one step: answers that are not shown again",
        "{count} of {all} answered. For your safety the words are not shown here again: others may see this screen.",
        Plain
    );

    public static readonly TextKey HiddenKeeps = Text(
        "intake.hidden.keeps",
        "One step whose answers are not shown again: what an empty field does",
        "Leave a question empty to keep what you wrote. Write to replace it.",
        Plain
    );

    public static readonly TextKey Forget = Text(
        "intake.forget",
        "One step whose answers are not shown again: button",
        "Throw away this part",
        Short
    );

    public static readonly TextKey SentHidden = Text(
        "intake.sent.hidden",
        "The questions, sent: what is not shown",
        "What you wrote about reaching you safely, and about safety, is with the practice and is not shown here.",
        Plain
    );

    public static readonly TextKey Send = Text("intake.send", "Before sending: button", "Send to the practice", Short);

    public static readonly TextKey SendMeans = Text(
        "intake.send.means",
        "Before sending: what it means",
        "Once sent it stays as you sent it. If something changes, tell the therapist.",
        Plain
    );

    public static readonly TextKey SendDone = Text(
        "intake.send.done",
        "Said after sending",
        "It is sent. The therapist reads it before you meet.",
        Plain
    );

    public static readonly TextKey NothingYet = Text(
        "intake.nothing",
        "Where nothing is answered: why it cannot be sent",
        "Answer one question at least; any one.",
        Plain
    );

    public static readonly TextKey TooLong = Text(
        "intake.long",
        "Where an answer is too long",
        "This is longer than {most} characters. Nothing is lost: please make it shorter.",
        Plain
    );

    public static readonly TextKey NotNow = Text(
        "intake.not.now",
        "Where it cannot be sent now",
        "This was changed meanwhile. Look at it as it stands now.",
        Plain
    );

    public static readonly TextKey ThrowTitle = Text(
        "intake.throw.title",
        "Before sending: to throw it away",
        "Throw away what I wrote",
        Short
    );

    public static readonly TextKey ThrowBody = Text(
        "intake.throw.body",
        "Before sending: what throwing away means",
        "It is gone for good, and nobody has read it. You can begin anew, or talk with the therapist instead.",
        Plain
    );

    public static readonly TextKey ThrowButton = Text("intake.throw", "Before sending: button", "Throw it away", Short);

    public static readonly TextKey ThrowDone = Text(
        "intake.throw.done",
        "Said after throwing away",
        "It is gone.",
        Short
    );

    private static readonly Dictionary<string, TextKey> OfIds = new(StringComparer.Ordinal);

    static IntakeTexts()
    {
        Step("name", "Your name");
        Question("called", "What shall we call you?");
        Question("speak", "What should we get right when we speak to you or of you?");
        Step("hopes", "What you hope for");
        Question("hope", "What do you hope will be different for the child?");
        Question("worry", "What worries you about this work?");
        Step("contact", "Time with the child");
        Question("since", "Since when has it been hard between the child and a parent?");
        Question("kind", "What comes closest?");
        Choice("kind", "apart", "A long time apart");
        Choice("kind", "hard", "Being in contact is hard");
        Choice("kind", "hurt", "Something that happened and still hurts");
        Choice("kind", "several", "More than one of these");
        Choice("kind", "unsaid", "I would rather not say here");
        Question("story", "How did it come about, as you have seen it?");
        Question("adults", "How is it now when the adults have to settle something about the child?");
        Choice("adults", "easy", "Mostly it goes well");
        Choice("adults", "sometimes", "Sometimes it is hard");
        Choice("adults", "mostly", "Mostly it is hard");
        Choice("adults", "silent", "We are not in touch");
        Choice("adults", "unsaid", "I would rather not say here");
        Step("support", "Who is there for you");
        Question("own", "Do you have support of your own, such as a therapist or a group?");
        Choice("own", "has", "Yes");
        Choice("own", "seeking", "I am looking for some");
        Choice("own", "declined", "I do not want any");
        Choice("own", "unneeded", "I do not need any");
        Choice("own", "unsaid", "I would rather not say here");
        Question("who", "Who do you turn to when things get hard?");
        Step("needs", "What you need from us");
        Question("health", "Is there anything about your health that we should know when we plan?");
        Question("language", "In which language is it easiest, and do you want an interpreter?");
        Question("access", "What would make it easier to come, to read or to take part?");
        Step("reach", "How to reach you safely");
        Question("safely", "How, and when, can we reach you safely?");
        Question("never", "How should we never reach you?");
        Step("safety", "Safety");
        Question("afraid", "Is there anybody you are afraid of, or worried about?");
        Question("papers", "Are there court orders or safety plans that we should know?");
        Question("safer", "What would make coming here safer for you or the child?");
        Step("child", "The child, as you know them");
        Question("likes", "What does the child like, and what are they good at?");
        Question("calms", "What helps when the child is upset?");
        Question("bonds", "How is the child with you just now, and with the other people who matter?");
    }

    public static IReadOnlyList<ShippedText> English => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key);

    public static TextKey StepTitle(string step) => OfIds["step." + step];

    public static TextKey Asks(string question) => OfIds["ask." + question];

    public static TextKey Of(string question, string choice) => OfIds[$"ask.{question}.{choice}"];

    private static void Step(string id, string words) => Named("step." + id, $"The questions, a part: {words}", words);

    private static void Question(string id, string words) => Named("ask." + id, $"A question: {words}", words);

    private static void Choice(string question, string id, string words) =>
        Named($"ask.{question}.{id}", $"An answer to choose: {words}", words);

    private static void Named(string id, string where, string words) =>
        OfIds[id] = Text("intake." + id, where, words, Short);

    private static TextKey Text(string name, string where, string words, string note)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, words, note));
        return key;
    }
}

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// The agreements that adults of a family are asked for, clause by clause, and what stands around them in the portal.
/// Of a clause the first line is its title. None has been reviewed by a clinician or by counsel yet.
/// </summary>
internal static class ConsentTexts
{
    private const string Short = "One short line.";
    private const string Plain = "Short sentences and everyday words; about grade 6.";
    private const string Clause = "Short sentences and everyday words; about grade 6. The first line is the title.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey WorkTitle = Text(
        "consent.work.title",
        "Consent to the work: its title",
        "Consent to reunification therapy at {practice}",
        Short
    );

    public static readonly TextKey WorkLead = Text(
        "consent.work.lead",
        "Consent to the work: below the title",
        "Please read each part on its own. Ask about anything that is not clear, before you sign or later. You may take your time, and talk with your lawyer first.",
        Plain
    );

    public static readonly TextKey WorkRole = Text(
        "consent.work.role",
        "Consent to the work: the therapist's role and its limits",
        """
        What the therapist does, and does not do
        {therapist} works with your family on the bond between the child and each parent.
        The therapist is not a judge and not an evaluator. The therapist does not say who should have custody, and does not recommend a schedule or the length of visits. A therapist who did would lose the trust that the work needs.
        The therapist does not decide who tells the truth.
        """,
        Clause
    );

    public static readonly TextKey RoleTitle = Text(
        "consent.role.title",
        "Consent to the work: title above the role that is on record",
        "In which role",
        Short
    );

    public static readonly TextKey RoleLine = Text(
        "consent.role.line",
        "Consent to the work: the role of one therapist",
        "{therapist}: {role}",
        Short
    );

    public static readonly TextKey RoleCommunity = Text(
        "consent.role.community",
        "Consent to the work: a therapist without a court",
        "your family came by itself, and no court has to do with this work.",
        Plain
    );

    public static readonly TextKey RoleInvolved = Text(
        "consent.role.involved",
        "Consent to the work: a therapist of a family in court",
        "your family has a case in court, and no order asks for this work.",
        Plain
    );

    public static readonly TextKey RoleAppointed = Text(
        "consent.role.appointed",
        "Consent to the work: a therapist whom an order names",
        "the court named this therapist in an order.",
        Plain
    );

    public static readonly TextKey RoleOrdered = Text(
        "consent.role.ordered",
        "Consent to the work: a therapist for work that a court ordered",
        "the court ordered this work and did not say who does it.",
        Plain
    );

    public static readonly TextKey RoleExpert = Text(
        "consent.role.expert",
        "Consent to the work: an expert",
        "asked to share what is known in the field. That is not therapy.",
        Plain
    );

    public static readonly TextKey WorkClients = Text(
        "consent.work.clients",
        "Consent to the work: who the clients are",
        """
        Who the clients are
        The child is a client, and so is each adult who takes part. The therapist takes nobody's side. Each person's own words are kept apart from the others'.
        The child may say no to each step. No adult, no therapist and no number of sessions changes that.
        The child's own therapist is somebody else.
        """,
        Clause
    );

    public static readonly TextKey WorkBenefit = Text(
        "consent.work.benefit",
        "Consent to the work: possible benefit and harm",
        """
        What may help, and what may hurt
        Some families come to feel safer and closer, and talk again. Nobody can promise that. Some change nothing.
        The work can also hurt. It can stir up fear, anger, grief or bad memories, for the child and for you. It can be the wrong thing where somebody was harmed. Then the therapist slows down, stops, or says that it should not go on.
        Tell the therapist as soon as you or the child feel worse.
        """,
        Clause
    );

    public static readonly TextKey WorkAlternatives = Text(
        "consent.work.alternatives",
        "Consent to the work: alternatives, none among them",
        """
        What else there is
        Other ways are: therapy for the child alone, therapy for you alone, family therapy, work between the parents only, or no therapy now.
        If a court ordered this work, ask your lawyer or the court what your choices are. The therapist cannot give you legal advice.
        """,
        Clause
    );

    public static readonly TextKey WorkFees = Text(
        "consent.work.fees",
        "Consent to the work: fees",
        """
        What it costs
        You get the fees in writing before you owe them, with what is charged for missed sessions and for work for the court. Who pays which part follows the order or your agreement. Nobody sees another person's bill.
        No fee hangs on how the work turns out, or on what a report says.
        """,
        Clause
    );

    public static readonly TextKey WorkReports = Text(
        "consent.work.reports",
        "Consent to the work: who gets reports",
        """
        Who gets reports
        If the order asks for reports, they go to all who are entitled to them, at the same time and in the same words: each side's lawyer, or the party who speaks for themselves, the guardian for the child where there is one, and the court.
        A report says who came, which step the work is at and what the therapist suggests for the therapy. It does not say what you or the child told the therapist in private, unless the person agrees or the law demands it.
        """,
        Clause
    );

    public static readonly TextKey WorkLimits = Text(
        "consent.work.limits",
        "Consent to the work: limits of confidentiality, and reports that the law demands",
        """
        What cannot stay private
        The therapist must act, and must tell others, if a child or somebody who depends on care may be abused or neglected, or if somebody may be badly hurt or killed. The therapist waits for nobody's permission then.
        A judge can order the therapist to show records or to speak in court. The therapist would tell you first, if that is allowed.
        Otherwise what you say is told to others only if you sign for it.
        """,
        Clause
    );

    public static readonly TextKey WorkEnding = Text(
        "consent.work.ending",
        "Consent to the work: how it ends",
        """
        How it ends
        You may take this consent back at any time. What was done until then stays done, and stays on record. If an order says that you must take part, ask your lawyer before you stop.
        The therapist ends the work when it is done, when it does more harm than good, or when the child's safety asks for it. Everybody is offered a last talk, and help to find somebody else.
        """,
        Clause
    );

    public static readonly TextKey WorkComplaint = Text(
        "consent.work.complaint",
        "Consent to the work: where to complain",
        """
        Where to complain
        Tell the therapist, or the head of {practice}. You can also go to the board that licenses therapists in your state. About privacy you can go to the Office for Civil Rights of the U.S. Department of Health and Human Services. The practice gives you the addresses.
        Nobody treats you or the child worse because you complain.
        """,
        Clause
    );

    public static readonly TextKey WorkQuestion = Text(
        "consent.work.question",
        "Consent to the work: the teach-back question",
        "In your own words: what will the therapist never recommend, and what might the therapist have to tell others without asking you?",
        Plain
    );

    public static readonly TextKey ChildTitle = Text(
        "consent.child.title",
        "Agreement on the child's words: its title",
        "Keeping the child's words private",
        Short
    );

    public static readonly TextKey ChildLead = Text(
        "consent.child.lead",
        "Agreement on the child's words: below the title",
        "Children speak more freely when they know who will hear of it. This is an agreement of its own. You can take part in the work without it.",
        Plain
    );

    public static readonly TextKey ChildPrivate = Text(
        "consent.child.private",
        "Agreement on the child's words: what stays private",
        """
        What stays private
        What the child says, writes or draws with the therapist stays between the two. I do not ask the therapist for it. I do not ask the child what was said.
        I do not ask for the child's part of the record, and I do not ask a lawyer or a court to get it for me.
        """,
        Clause
    );

    public static readonly TextKey ChildHear = Text(
        "consent.child.hear",
        "Agreement on the child's words: what the adult still hears",
        """
        What I still hear
        I hear about the steps of the work and about safety. If the child is in danger, I am told what I need to know, unless telling me would put somebody at risk.
        """,
        Clause
    );

    public static readonly TextKey ChildLimits = Text(
        "consent.child.limits",
        "Agreement on the child's words: what it cannot do",
        """
        What this cannot do
        The therapist must still report danger, abuse or neglect. A judge can still order more. I can take this back at any time; it then no longer covers what the child says from that day on.
        """,
        Clause
    );

    public static readonly TextKey ChildWithout = Text(
        "consent.child.without",
        "Agreement on the child's words: what follows without it",
        """
        If I do not agree
        Before the first question, the therapist tells the child who could ask for the record. Nothing else follows from it: not for my sessions, and not in any report.
        """,
        Clause
    );

    public static readonly TextKey RulesTitle = Text(
        "consent.rules.title",
        "Ground rules: title",
        "Ground rules and boundaries",
        Short
    );

    public static readonly TextKey RulesLead = Text(
        "consent.rules.lead",
        "Ground rules: below the title",
        "Every adult of the family gets these same words.",
        Plain
    );

    public static readonly TextKey RulesPace = Text(
        "consent.rules.pace",
        "Ground rules: the child's pace",
        """
        The child sets the pace
        I do not push, promise, threaten or pay for a yes. I do not ask the child before or after a session what it will choose or why. If the child says stop, we stop.
        """,
        Clause
    );

    public static readonly TextKey RulesWords = Text(
        "consent.rules.words",
        "Ground rules: how adults speak",
        """
        How I speak
        I do not speak badly of the other parent where the child can hear or read it, and I ask others not to. I do not send messages through the child. I do not talk with the child about the court or the order; in sessions we do not talk about the case.
        """,
        Clause
    );

    public static readonly TextKey RulesListening = Text(
        "consent.rules.listening",
        "Ground rules: in the room",
        """
        In the room
        I listen without arguing back. I answer kindly, also when I hear something hard. I take small steps as they are. I leave the room when the therapist asks me to.
        """,
        Clause
    );

    public static readonly TextKey RulesBoundaries = Text(
        "consent.rules.boundaries",
        "Ground rules: the child's boundaries",
        """
        The child's boundaries
        Touch, sitting close, gifts, photos and topics: only what the child has said is all right. I do not record sound or pictures. I do not bring anybody along whom the therapist does not expect.
        """,
        Clause
    );

    public static readonly TextKey RulesSafety = Text(
        "consent.rules.safety",
        "Ground rules: safety comes first",
        """
        Safety comes first
        I come sober. I bring no weapon. I tell the therapist what worries me about the child's safety; that is never held against me. Orders of protection stand above these rules.
        """,
        Clause
    );

    public static readonly TextKey RulesBroken = Text(
        "consent.rules.broken",
        "Ground rules: when one is broken",
        """
        When a rule is broken
        The therapist says so, writes it down in the same plain words for everybody, and may end the session. The child may say so too.
        """,
        Clause
    );

    public static readonly TextKey TransportTitle = Text(
        "consent.transport.title",
        "Transport plan: title",
        "Coming and going: the transport plan",
        Short
    );

    public static readonly TextKey TransportLead = Text(
        "consent.transport.lead",
        "Transport plan: below the title",
        "Written for your family by the therapist. Every adult of the family gets these same words.",
        Plain
    );

    public static readonly TextKey TransportBrings = Text(
        "consent.transport.brings",
        "Transport plan: title above what the therapist wrote on who brings the child",
        "Who brings the child, and who takes the child home",
        Short
    );

    public static readonly TextKey TransportWaits = Text(
        "consent.transport.waits",
        "Transport plan: title above what the therapist wrote on who waits where",
        "Who waits where",
        Short
    );

    public static readonly TextKey TransportForce = Text(
        "consent.transport.force",
        "Transport plan: nobody uses force",
        """
        Nobody uses force
        Nobody pulls, carries, holds, locks in, chases or threatens the child, and nobody takes something away to make the child come. This holds for everybody: parents, relatives, drivers and the practice.
        """,
        Clause
    );

    public static readonly TextKey TransportDoor = Text(
        "consent.transport.door",
        "Transport plan: when the child does not want to come in",
        """
        If the child does not want to come in
        I say one calm sentence: “The therapist will talk with you, and you decide inside.” Then the therapist takes over. If the child still does not want to, we go home. A child who was brought was brought, whatever the child then chose.
        """,
        Clause
    );

    public static readonly TextKey TransportCannot = Text(
        "consent.transport.cannot",
        "Transport plan: when it cannot be kept",
        """
        If the plan cannot be kept
        I call the practice as early as I can. I do not send somebody whom the plan does not name.
        """,
        Clause
    );

    public static readonly TextKey Waits = Text(
        "consent.waits",
        "An agreement that waits",
        "Waits for your answer",
        Short
    );

    public static readonly TextKey Signed = Text(
        "consent.signed",
        "An agreement they signed",
        "You signed on {day}",
        Short
    );

    public static readonly TextKey SaidNo = Text(
        "consent.said-no",
        "An agreement they said no to",
        "You said no on {day}",
        Short
    );

    public static readonly TextKey TakenBack = Text(
        "consent.taken-back",
        "An agreement they took back",
        "You took it back on {day}",
        Short
    );

    public static readonly TextKey CallPractice = Text(
        "consent.call-practice",
        "An agreement that cannot be signed as it is: after somebody tried",
        "Nothing was signed. Before you sign, the practice wants to talk with you about it: please call.",
        Plain
    );

    public static readonly TextKey SectionOther = Text(
        "consent.section.other",
        "The portal's first page: title above agreements that neither wait nor are signed",
        "Your other papers",
        Short
    );

    public static readonly TextKey Print = Text("consent.print", "An agreement: button", "Print this", Short);

    public static readonly TextKey OthersSeeNothing = Text(
        "consent.others",
        "An agreement: who sees the answer",
        "Your answer goes to the practice. This portal shows it to nobody else.",
        Plain
    );

    public static readonly TextKey ReadThis = Text(
        "consent.read",
        "Below a clause: the tick",
        "I have read part {number}",
        Short
    );

    public static readonly TextKey TeachBackTitle = Text(
        "consent.teach-back.title",
        "Above the teach-back question",
        "A question, to see whether we explained it well",
        Short
    );

    public static readonly TextKey TeachBackHint = Text(
        "consent.teach-back.hint",
        "Below the teach-back question",
        "There is no wrong answer. If something was not clear, the therapist talks it through with you. Only clinicians of the practice read it here.",
        Plain
    );

    public static readonly TextKey NeedsReading = Text(
        "consent.needs-reading",
        "Signing: a clause is not ticked",
        "Tick each part when you have read it.",
        Plain
    );

    public static readonly TextKey NeedsTeachBack = Text(
        "consent.needs-teach-back",
        "Signing: the question is not answered",
        "Answer the question in your own words, in up to 2000 characters. A sentence is enough.",
        Plain
    );

    public static readonly TextKey NoBody = Text(
        "consent.no.body",
        "Saying no to an agreement: what it means",
        "You can say no to this. The practice is told. You can change your mind later and sign after all.",
        Plain
    );

    public static readonly TextKey NoDone = Text(
        "consent.no.done",
        "After saying no",
        "Your answer is with the practice.",
        Plain
    );

    public static readonly TextKey BackBody = Text(
        "consent.back.body",
        "Taking an agreement back: what it means",
        "It counts no longer from now on. What was done until now stays done. If an order says that you must take part, ask your lawyer first. The practice can give it to you again.",
        Plain
    );

    public static readonly TextKey BackDone = Text(
        "consent.back.done",
        "After taking it back",
        "You took it back.",
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

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What a child reads around the questions: short sentences, what happens next, and who reads it. No praise, no
/// urging, nothing that one answer is better than another. None has been reviewed by a clinician, nor by a native
/// speaker of Spanish.
/// </summary>
internal static class ChildTexts
{
    private const string Note = "At most eight to twelve words in a sentence, one idea in each.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey CodeTitle = Text(
        "child.code",
        "A child's page: title where nothing is open on a device",
        "Open a page with a code",
        "Abrir una página con un código"
    );

    public static readonly TextKey CodeLead = Text(
        "child.code.lead",
        "A child's page: what the code is",
        "Type the code. It works once.",
        "Escribe el código. Sirve una sola vez."
    );

    public static readonly TextKey CodeLabel = Text("child.code.label", "A child's page: the code", "Code", "Código");

    public static readonly TextKey CodeOpen = Text("child.code.open", "A child's page: button", "Open", "Abrir");

    public static readonly TextKey CodeWrong = Text(
        "child.code.wrong",
        "A child's page: the code did not work",
        "That code does not work. Ask for a new one.",
        "Ese código no sirve. Pide otro."
    );

    public static readonly TextKey CodeSignedIn = Text(
        "child.code.signed-in",
        "A child's page: somebody who is no staff is signed in on the device",
        "Somebody is signed in on this device. It cannot be used for this.",
        "Alguien tiene una sesión abierta en este dispositivo. No se puede usar para esto."
    );

    public static readonly TextKey Hello = Text(
        "child.hello",
        "A child's page: its first line",
        "Hi, {child}.",
        "Hola, {child}."
    );

    public static readonly TextKey WhoReads = Text(
        "child.who-reads",
        "A child's page: who sees the answers, before the first question",
        "{therapist} reads what you say here. Your parents do not see it.",
        "{therapist} lee lo que dices aquí. Tus padres no lo ven."
    );

    public static readonly TextKey NotSecret = Text(
        "child.not-secret",
        "A child's page: what cannot be kept secret, before the first question",
        "If someone hurts you, or someone could get hurt, {therapist} has to tell people who keep kids safe.",
        "Si alguien te lastima o alguien puede salir lastimado, {therapist} tiene que avisar a quienes cuidan a los niños."
    );

    public static readonly TextKey MayRefuse = Text(
        "child.may-refuse",
        "A child's page: nothing has to be answered",
        "You can skip anything. You can stop any time. There are no wrong answers.",
        "Puedes saltar lo que quieras. Puedes parar cuando quieras. No hay respuestas malas."
    );

    public static readonly TextKey MustCome = Text(
        "child.must-come",
        "A child's page: a court's duty to come and the child's own yes are two things",
        "You may have to come here. What happens in the room is yours to say yes or no to.",
        "Quizá tengas que venir aquí. Pero a lo que pasa en el cuarto, tú dices sí o no."
    );

    public static readonly TextKey Begin = Text("child.begin", "A child's page: button", "OK, begin", "Bueno, empezar");
    public static readonly TextKey Next = Text("child.next", "A child's page: button", "Next", "Siguiente");
    public static readonly TextKey Back = Text("child.back", "A child's page: button", "Back", "Atrás");
    public static readonly TextKey Skip = Text("child.skip", "A child's page: button", "Skip", "Saltar");
    public static readonly TextKey DontKnow = Text(
        "child.dont-know",
        "A child's page: button",
        "I don't know",
        "No sé"
    );

    public static readonly TextKey Listen = Text(
        "child.listen",
        "A child's page: button that reads the words aloud",
        "Listen",
        "Escuchar"
    );

    public static readonly TextKey HowFar = Text(
        "child.how-far",
        "A child's page: which question of how many",
        "{number} of {all}",
        "{number} de {all}"
    );

    public static readonly TextKey Stop = Text("child.stop", "A child's page: the stop button", "Stop", "Parar");

    public static readonly TextKey Stopped = Text(
        "child.stopped",
        "A child's page: after stop was pressed",
        "We stop.",
        "Paramos."
    );

    public static readonly TextKey StoppedLead = Text(
        "child.stopped.lead",
        "A child's page: what happens after stop was pressed; asks nothing",
        "Show this to {therapist}. You do not have to say why. You can go on later, or be done.",
        "Enséñale esto a {therapist}. No tienes que decir por qué. Puedes seguir después, o terminar."
    );

    public static readonly TextKey GoOn = Text("child.go-on", "A child's page: button", "Go on", "Seguir");
    public static readonly TextKey BeDone = Text("child.be-done", "A child's page: button", "I am done", "Ya terminé");

    public static readonly TextKey Help = Text("child.help", "A child's page: the help button", "Help", "Ayuda");

    public static readonly TextKey HelpTitle = Text(
        "child.help.title",
        "A child's page: title of help",
        "Who can help",
        "Quién puede ayudar"
    );

    public static readonly TextKey HelpCall = Text(
        "child.help.call",
        "A child's page: button that calls somebody in the building",
        "Call a grown-up here",
        "Llamar a un adulto aquí"
    );

    public static readonly TextKey HelpCalled = Text(
        "child.help.called",
        "A child's page: after somebody was called",
        "We told the people who work here. {therapist} is near. If nobody comes, go to the front desk.",
        "Avisamos a las personas que trabajan aquí. {therapist} está cerca. Si no viene nadie, ve a la recepción."
    );

    public static readonly TextKey HelpLines = Text(
        "child.help.lines",
        "A child's page: title above help lines",
        "You can also call",
        "También puedes llamar"
    );

    public static readonly TextKey FinishedHelp = Text(
        "child.finished.help",
        "A child's page: below the last words, for a child who needs somebody",
        "Do you need help? Tell a grown-up here, now.",
        "¿Necesitas ayuda? Díselo ahora a una persona adulta aquí."
    );

    public static readonly TextKey LineEmergency = Text(
        "child.line.emergency",
        "A child's page: name of the emergency number",
        "If you are in danger right now",
        "Si estás en peligro ahora mismo"
    );

    public static readonly TextKey LineCrisis = Text(
        "child.line.crisis",
        "A child's page: name of the crisis line",
        "If you think of hurting yourself, day and night",
        "Si piensas en hacerte daño, de día y de noche"
    );

    public static readonly TextKey LineChild = Text(
        "child.line.child",
        "A child's page: name of the line for children",
        "If someone hurts you or you are afraid at home",
        "Si alguien te lastima o tienes miedo en casa"
    );

    public static readonly TextKey SomethingWrong = Text(
        "child.something-wrong",
        "A child's page: title above what is acted on at once",
        "Is something wrong?",
        "¿Pasa algo malo?"
    );

    public static readonly TextKey Noted = Text(
        "child.noted",
        "A child's page: after the child said that something agreed was not kept",
        "OK. {therapist} talks with you about it today.",
        "Bien. {therapist} habla contigo de eso hoy."
    );

    public static readonly TextKey AlertTitle = Text(
        "child.alert",
        "A child's page: after the child said that somebody hurts them or that they are in danger",
        "Thank you for telling us.",
        "Gracias por decirlo."
    );

    public static readonly TextKey AlertLead = Text(
        "child.alert.lead",
        "A child's page: who reads it, and when; what follows",
        "{therapist} reads this now, before you leave today. {therapist} talks with you alone first. It is not your fault.",
        "{therapist} lee esto ahora, antes de que te vayas hoy. Primero habla contigo a solas. No es tu culpa."
    );

    public static readonly TextKey AlertNoParent = Text(
        "child.alert.no-parent",
        "A child's page: what does not happen by itself",
        "Nothing is sent to your parents from here.",
        "Desde aquí no se manda nada a tus padres."
    );

    public static readonly TextKey PassOnTitle = Text(
        "child.pass-on",
        "A child's page: whether one thing is to be told to one person",
        "Do you want {therapist} to tell somebody one thing?",
        "¿Quieres que {therapist} le diga una cosa a alguien?"
    );

    public static readonly TextKey PassOnLead = Text(
        "child.pass-on.lead",
        "A child's page: what happens with the thing to be told",
        "{therapist} talks about it with you first, on another day. You can take it back until then.",
        "{therapist} lo habla contigo primero, otro día. Hasta entonces puedes cambiar de idea."
    );

    public static readonly TextKey PassOnNobody = Text(
        "child.pass-on.nobody",
        "A child's page: button",
        "No, only {therapist}",
        "No, solo {therapist}"
    );

    public static readonly TextKey PassOnWhat = Text(
        "child.pass-on.what",
        "A child's page: what the person should know",
        "What should {person} know?",
        "¿Qué debe saber {person}?"
    );

    public static readonly TextKey ReviewTitle = Text(
        "child.review",
        "A child's page: title above the child's own answers",
        "This is what you said",
        "Esto es lo que dijiste"
    );

    public static readonly TextKey ReviewLead = Text(
        "child.review.lead",
        "A child's page: answers can be changed",
        "Is something wrong? Tap it and change it.",
        "¿Algo no está bien? Tócalo y cámbialo."
    );

    public static readonly TextKey ReviewSkipped = Text(
        "child.review.skipped",
        "A child's page: a question without an answer",
        "No answer",
        "Sin respuesta"
    );

    public static readonly TextKey Finish = Text("child.finish", "A child's page: button", "Done", "Listo");

    public static readonly TextKey FinishedTitle = Text(
        "child.finished",
        "A child's page: at the end; no praise, as no answer is better than another",
        "That is all.",
        "Eso es todo."
    );

    public static readonly TextKey FinishedLead = Text(
        "child.finished.lead",
        "A child's page: at the end",
        "Give the tablet back. Nothing of it stays here.",
        "Devuelve la tableta. Aquí no queda nada."
    );

    public static readonly TextKey WordsHere = Text(
        "child.words-here",
        "A child's page: label of a box for words",
        "You can write it here",
        "Puedes escribirlo aquí"
    );

    public static readonly TextKey DrawHere = Text(
        "child.draw-here",
        "A child's page: label of a place for drawing",
        "You can draw here",
        "Puedes dibujar aquí"
    );

    public static readonly TextKey DrawAgain = Text(
        "child.draw-again",
        "A child's page: button that clears the drawing",
        "Start over",
        "Empezar de nuevo"
    );

    public static readonly TextKey ADrawing = Text(
        "child.a-drawing",
        "A child's page: what the child answered, where it is a drawing",
        "Your drawing",
        "Tu dibujo"
    );

    public static readonly TextKey Pictures = Text(
        "child.pictures",
        "A child's page: button to the pictures of the visit, and their title",
        "What happens today",
        "Qué pasa hoy"
    );

    public static readonly TextKey PicturesMayRefuse = Text(
        "child.pictures.may-refuse",
        "A child's page: under the pictures of a visit in which somebody comes in",
        "You can say no to any of it.",
        "Puedes decir que no a cualquier cosa."
    );

    public static readonly TextKey PrivateAgain = Text(
        "child.private-again",
        "A child's page: button of a child who wants to hear again what is private",
        "Tell me again what is private",
        "Dime otra vez qué es privado"
    );

    public static readonly TextKey PrivateTitle = Text(
        "child.private-title",
        "A child's page: above what is private, in the words that the therapist says",
        "{therapist} tells you:",
        "{therapist} te dice:"
    );

    public static readonly TextKey Enough = Text(
        "child.enough",
        "A child's page: button of a child who has heard enough of what is private",
        "That is enough",
        "Ya es suficiente"
    );

    public static readonly TextKey PrivateTalk = Text(
        "child.private-talk",
        "A child's page: under the last of what is private",
        "{therapist} talks with you about this again.",
        "{therapist} habla contigo de esto otra vez."
    );

    public static readonly TextKey Waiting = Text(
        "child.waiting",
        "A child's page: the connection is gone for a moment",
        "Your answers wait on this page. Please leave it open.",
        "Tus respuestas esperan en esta página. Por favor, no la cierres."
    );

    public static readonly TextKey GrownUps = Text(
        "child.grown-ups",
        "A child's page: small button for the therapist",
        "For the therapist: end this page",
        "Para terapeutas: cerrar esta página"
    );

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key).DistinctBy(key => key.Name);

    private static TextKey Text(string name, string where, string english, string spanish)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        return key;
    }
}

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What a child reads on a device of their own, where nobody is near and somebody may look on: nothing says what the
/// page is for or whose it is. None has been reviewed by a clinician, nor by a native speaker of Spanish.
/// </summary>
internal static class OwnDeviceTexts
{
    private const string Note = "Short and plain. Whoever looks over a shoulder must not learn what it is.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey Title = Text(
        "own.title",
        "A child's own device: the name of the page in the browser; says nothing of what it is",
        "Questions",
        "Preguntas"
    );

    public static readonly TextKey Ready = Text(
        "own.ready",
        "A child's own device: title of the page that a link opens; anybody may see it",
        "Ready?",
        "¿Todo listo?"
    );

    public static readonly TextKey Start = Text("own.start", "A child's own device: button", "Start", "Empezar");

    public static readonly TextKey Closed = Text(
        "own.closed",
        "A child's own device: the link does not open, for whatever reason; anybody may see it",
        "This page is not open.",
        "Esta página no está abierta."
    );

    public static readonly TextKey ClosedLead = Text(
        "own.closed.lead",
        "A child's own device: below that the link does not open",
        "Each link works one time, for a short while. Whoever gave it to you can make a new one.",
        "Cada enlace sirve una vez y por poco tiempo. Quien te lo dio puede hacer otro."
    );

    public static readonly TextKey Private = Text(
        "own.private",
        "A child's own device: the first question, before anything else is shown",
        "Are you somewhere private, on your own?",
        "¿Estás a solas, en un lugar privado?"
    );

    public static readonly TextKey PrivateLead = Text(
        "own.private.lead",
        "A child's own device: what private means",
        "Nobody can see your screen, or walk in.",
        "Nadie puede ver tu pantalla ni entrar de repente."
    );

    public static readonly TextKey Yes = Text("own.yes", "A child's own device: button", "Yes", "Sí");
    public static readonly TextKey No = Text("own.no", "A child's own device: button", "No", "No");
    public static readonly TextKey NotSure = Text(
        "own.not-sure",
        "A child's own device: button",
        "Not sure",
        "No estoy segura o seguro"
    );

    public static readonly TextKey NotNow = Text(
        "own.not-now",
        "A child's own device: the child is not alone; title",
        "OK, not now.",
        "Bueno, ahora no."
    );

    public static readonly TextKey NotNowLead = Text(
        "own.not-now.lead",
        "A child's own device: the child is not alone; it can be done later",
        "Nothing was asked. You can do it later, or not at all. Just ask for a new link.",
        "No se preguntó nada. Puedes hacerlo después, o no hacerlo. Solo pide otro enlace."
    );

    public static readonly TextKey Leave = Text(
        "own.leave",
        "A child's own device: the button that leaves at once",
        "Leave",
        "Salir"
    );

    public static readonly TextKey LeaveKeeps = Text(
        "own.leave.keeps",
        "A child's own device: what leaving does, before the first question",
        "“Leave” closes it at once. {therapist} gets what you answered until then.",
        "“Salir” la cierra de inmediato. {therapist} recibe lo que contestaste hasta entonces."
    );

    public static readonly TextKey UnwatchedToday = Text(
        "own.unwatched.today",
        "A child's own device: nobody watches, and when it is read; before the first question and after danger",
        "Nobody is watching this page right now. {therapist} reads it today at {time}. In danger now? Call.",
        "Nadie está mirando esta página ahora. Hoy a las {time} la lee {therapist}. ¿Estás en peligro ahora? Llama."
    );

    public static readonly TextKey UnwatchedTomorrow = Text(
        "own.unwatched.tomorrow",
        "A child's own device: the same, where it is read on the next day",
        "Nobody is watching this page right now. {therapist} reads it tomorrow at {time}. In danger now? Call.",
        "Nadie está mirando esta página ahora. Mañana a las {time} la lee {therapist}. ¿Estás en peligro ahora? Llama."
    );

    public static readonly TextKey CallNow = Text(
        "own.call-now",
        "A child's own device: title above help lines; they answer now, the page does not",
        "Call now",
        "Llama ahora"
    );

    public static readonly TextKey TellHere = Text(
        "own.tell-here",
        "A child's own device: before the buttons that say what is wrong; who learns it, and that nobody comes by it",
        "You can tap it here for {therapist}. Nobody comes because of a tap, so call if it is now.",
        "Puedes tocarlo aquí para {therapist}. Por tocarlo no viene nadie: si es ahora, llama."
    );

    public static readonly TextKey AlertThen = Text(
        "own.alert.then",
        "A child's own device: after the child said that something is wrong; what follows",
        "Then {therapist} talks with you, alone. It is not your fault.",
        "Después {therapist} habla contigo a solas. No es tu culpa."
    );

    public static readonly TextKey FinishedLead = Text(
        "own.finished.lead",
        "A child's own device: at the end",
        "You can close this page. None of your answers stay on this device.",
        "Puedes cerrar esta página. Ninguna de tus respuestas queda en este dispositivo."
    );

    public static readonly TextKey Waiting = Text(
        "own.waiting",
        "A child's own device: the connection is gone for a moment; the child may leave all the same",
        "Not sent yet.",
        "Aún no se envió."
    );

    public static readonly TextKey Unheard = Text(
        "own.unheard",
        "A child's own device: danger was tapped, and the connection is gone",
        "Nobody has it yet. Call.",
        "Aún no le llegó a nadie. Llama."
    );

    public static readonly TextKey Blank = Text(
        "own.blank",
        "A child's own device: name of the blank page to which leaving goes",
        "Blank page",
        "Página en blanco"
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

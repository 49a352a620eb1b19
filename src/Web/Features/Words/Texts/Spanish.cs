namespace Reknit.Web.Features.Words.Texts;

/// <summary>The texts in Spanish, as far as there are any. None has been reviewed yet, for its language or otherwise.</summary>
internal static class Spanish
{
    private const string Note = "Short sentences; formal address. Not yet read by a native speaker.";

    public static readonly IReadOnlyList<ShippedText> Texts =
    [
        new(TextKeys.RequestReceivedSubject, "es", 1, "Recibimos su solicitud", Note),
        new(
            TextKeys.RequestReceivedBody,
            "es",
            1,
            """
            Hola, {name}:

            Recibimos su solicitud de una primera cita en {practice}.

            Lo que sigue: una persona de nuestra oficina la lee y le escribe a más tardar el {answerBy}. Hasta entonces no tiene que hacer nada.

            La primera cita es una conversación con usted a solas. Nadie tiene que decidir nada antes.
            """,
            Note
        ),
        new(TextKeys.SomethingNewSubject, "es", 1, "Hay algo nuevo para usted", Note),
        new(
            TextKeys.SomethingNewBody,
            "es",
            1,
            """
            Hola, {name}:

            Hay algo nuevo para leer. Inicie sesión para verlo:
            {link}

            Para proteger su privacidad, este correo no dice de qué se trata.
            """,
            Note
        ),
        new(TextKeys.ProblemTitle, "es", 1, "Algo falló de nuestra parte", Note),
    ];
}

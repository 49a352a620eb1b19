using Reknit.Domain.CheckIns.Visits;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What a child hears while a visit is prepared, and what stands under the pictures of its schedule. None has been
/// reviewed by a clinician, nor by a native speaker of Spanish.
/// </summary>
internal static class VisitTexts
{
    private const string Note = "A few everyday words, one idea; nothing that one choice is better than another.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey StopChoose = Text(
        "child.stop-signal.choose",
        "Said to a child: choosing a stop signal",
        "You pick your stop signal. A word, your hand up, a card? Or your own idea?",
        "Tú eliges tu señal de parar. ¿Una palabra, la mano arriba, una tarjeta? ¿O una idea tuya?"
    );

    public static readonly TextKey StopNext = Text(
        "child.stop-signal.next",
        "Said to a child: what happens when the stop signal is used",
        "When you use it, everyone stops talking. You leave first, with me. Then you decide: something smaller, or done. You do not have to say why.",
        "Cuando la usas, todos dejan de hablar. Tú sales primero, conmigo. Luego tú decides: algo más pequeño, o terminar. No tienes que decir por qué."
    );

    public static readonly TextKey StopTeachBack = Text(
        "child.stop-signal.teach-back",
        "Said to a child: asking what happens next",
        "Tell me in your words: what happens when you use it?",
        "Dime con tus palabras: ¿qué pasa cuando la usas?"
    );

    public static readonly TextKey ScheduleTitle = Text(
        "child.schedule",
        "Title of a visit's pictures",
        "What we do",
        "Lo que hacemos"
    );

    public static readonly TextKey ScheduleStop = Text(
        "child.schedule.stop",
        "Under a visit's pictures",
        "You can stop any time.",
        "Puedes parar cuando quieras."
    );

    public static readonly IReadOnlyDictionary<VisitChoice, TextKey> Choices = new Dictionary<VisitChoice, TextKey>
    {
        [VisitChoice.Place] = Choice(VisitChoice.Place, "Where should we be?", "¿Dónde quieres que estemos?"),
        [VisitChoice.WhoIsThere] = Choice(VisitChoice.WhoIsThere, "Who should be there?", "¿Quién quieres que esté?"),
        [VisitChoice.Seat] = Choice(
            VisitChoice.Seat,
            "Where do you sit, and where do they?",
            "¿Dónde te sientas tú, y dónde los demás?"
        ),
        [VisitChoice.Length] = Choice(VisitChoice.Length, "How long should it be?", "¿Cuánto tiempo?"),
        [VisitChoice.FirstActivity] = Choice(
            VisitChoice.FirstActivity,
            "What do we do first?",
            "¿Qué hacemos primero?"
        ),
        [VisitChoice.TopicsOff] = Choice(VisitChoice.TopicsOff, "What do we not talk about?", "¿De qué no hablamos?"),
        [VisitChoice.HowItEnds] = Choice(VisitChoice.HowItEnds, "How does it end?", "¿Cómo termina?"),
    };

    public static readonly IReadOnlyDictionary<VisitPart, TextKey> Parts = new Dictionary<VisitPart, TextKey>
    {
        [VisitPart.Arrive] = Part(VisitPart.Arrive, "I get here", "Llego"),
        [VisitPart.ShoesOff] = Part(VisitPart.ShoesOff, "Shoes off", "Zapatos fuera"),
        [VisitPart.Waiting] = Part(VisitPart.Waiting, "I wait a little", "Espero un poco"),
        [VisitPart.Snack] = Part(VisitPart.Snack, "Snack", "Merienda"),
        [VisitPart.Drink] = Part(VisitPart.Drink, "Drink", "Beber algo"),
        [VisitPart.Play] = Part(VisitPart.Play, "Play", "Jugar"),
        [VisitPart.Draw] = Part(VisitPart.Draw, "Draw", "Dibujar"),
        [VisitPart.Read] = Part(VisitPart.Read, "Read", "Leer"),
        [VisitPart.Talk] = Part(VisitPart.Talk, "Talk", "Hablar"),
        [VisitPart.Move] = Part(VisitPart.Move, "Move around", "Moverse"),
        [VisitPart.Quiet] = Part(VisitPart.Quiet, "Quiet time", "Un rato tranquilo"),
        [VisitPart.AdultComesIn] = Part(VisitPart.AdultComesIn, "{adult} comes in", "Entra {adult}"),
        [VisitPart.AdultGoes] = Part(VisitPart.AdultGoes, "{adult} goes", "Se va {adult}"),
        [VisitPart.FiveMinutes] = Part(VisitPart.FiveMinutes, "Five more minutes", "Cinco minutos más"),
        [VisitPart.TidyUp] = Part(VisitPart.TidyUp, "Tidy up", "Recoger"),
        [VisitPart.Goodbye] = Part(VisitPart.Goodbye, "Goodbye", "Adiós"),
        [VisitPart.GoHome] = Part(VisitPart.GoHome, "I go home", "Me voy a casa"),
    };

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key).DistinctBy(key => key.Name);

    private static TextKey Choice(VisitChoice choice, string english, string spanish) =>
        Text($"child.visit.{Dashed(choice)}", "Said to a child: choosing for a visit", english, spanish);

    private static TextKey Part(VisitPart part, string english, string spanish) =>
        Text($"child.schedule.{Dashed(part)}", "Under a picture of a visit", english, spanish);

    private static string Dashed<TName>(TName name)
        where TName : struct, Enum =>
        string.Concat(name.ToString().Select((c, at) => char.IsUpper(c) && at > 0 ? $"-{c}" : $"{c}"))
            .ToLowerInvariant();

    private static TextKey Text(string name, string where, string english, string spanish)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        return key;
    }
}

using Reknit.Domain.CheckIns;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// Each step as a child is asked about it, to stand in the middle of a question. None has been reviewed by a clinician,
/// nor by a native speaker of Spanish.
/// </summary>
internal static class ChildStepTexts
{
    private const string Note = "A few everyday words that go on inside a sentence.";
    private static readonly List<ShippedText> Declared = [];

    private static readonly Dictionary<Rung, TextKey> Steps = new()
    {
        [Rung.PhotoOrVoice] = Text(
            Rung.PhotoOrVoice,
            "look at a photo of {adult}, or hear their voice, {place}",
            "ver una foto de {adult} u oír su voz, {place}"
        ),
        [Rung.OneWayMessage] = Text(
            Rung.OneWayMessage,
            "get a card or short video from {adult}, {place}",
            "recibir una tarjeta o un video corto de {adult}, {place}"
        ),
        [Rung.LetterAvailable] = Text(
            Rung.LetterAvailable,
            "hear about a letter from {adult}, {place}",
            "saber de una carta de {adult}, {place}"
        ),
        [Rung.NotesBothWays] = Text(
            Rung.NotesBothWays,
            "write or draw something for {adult}, and get something back, {place}",
            "escribir o dibujar algo para {adult} y recibir algo, {place}"
        ),
        [Rung.SameBuilding] = Text(
            Rung.SameBuilding,
            "be in the same house as {adult}, in another room, {place}",
            "estar en la misma casa que {adult}, en otro cuarto, {place}"
        ),
        [Rung.WindowOrVideo] = Text(
            Rung.WindowOrVideo,
            "see {adult} on a screen or through a window, {place}",
            "ver a {adult} en una pantalla o por una ventana, {place}"
        ),
        [Rung.SideBySide] = Text(
            Rung.SideBySide,
            "do something next to {adult} in one room, {place}",
            "hacer algo al lado de {adult} en el mismo cuarto, {place}"
        ),
        [Rung.PlayTogether] = Text(
            Rung.PlayTogether,
            "play a game with {adult}, {place}",
            "jugar un juego con {adult}, {place}"
        ),
        [Rung.SharingStories] = Text(
            Rung.SharingStories,
            "talk with {adult} about everyday things, {place}",
            "hablar con {adult} de cosas de todos los días, {place}"
        ),
        [Rung.FeelingsAndQuestions] = Text(
            Rung.FeelingsAndQuestions,
            "talk with {adult} about feelings and questions, {place}",
            "hablar con {adult} de sentimientos y preguntas, {place}"
        ),
        [Rung.TherapistNextDoor] = Text(
            Rung.TherapistNextDoor,
            "be with {adult} while the therapist is next door, {place}",
            "estar con {adult} con la terapeuta al lado, {place}"
        ),
        [Rung.AccompaniedOuting] = Text(
            Rung.AccompaniedOuting,
            "go somewhere with {adult} and a helper, {place}",
            "ir a algún lugar con {adult} y alguien que ayuda, {place}"
        ),
        [Rung.AtTheParentsHome] = Text(
            Rung.AtTheParentsHome,
            "be at {adult}'s home for a while, with a helper, {place}",
            "estar un rato en casa de {adult}, con alguien que ayuda, {place}"
        ),
    };

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Steps.Values;

    /// <summary>Steps about which a child is asked.</summary>
    public static IEnumerable<Rung> Asked => Steps.Keys.Order();

    public static TextKey Of(Rung step) => Steps[step];

    private static TextKey Text(Rung step, string english, string spanish)
    {
        var key = new TextKey($"child.step.{(int)step}", $"A step, inside a question to the child: {step}");
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        return key;
    }
}

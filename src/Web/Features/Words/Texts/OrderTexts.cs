using Reknit.Domain.CheckIns;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What a therapist says aloud to a child after a no: what an order says, and what it does not; for each age in its own
/// words. After the practice standard 5.3 and decision 16. None has been reviewed by a clinician, nor by a native speaker of
/// Spanish.
/// </summary>
internal static class OrderTexts
{
    private const string Note = "To be said aloud: short sentences, one idea in each.";
    private static readonly List<ShippedText> Declared = [];
    private static readonly Dictionary<(string Part, AgeBand Band), TextKey> Table = [];

    /// <summary>In the order in which they are said.</summary>
    private static readonly string[] Parts = ["says", "not", "yours", "more", "ask"];

    static OrderTexts()
    {
        Say(
            "says",
            4,
            "A judge is a grown-up who helps families with rules. The judge wrote that your family comes here.",
            "Un juez es un adulto que ayuda a las familias con reglas. El juez escribió que tu familia viene aquí."
        );
        Say(
            "says",
            7,
            "A judge wrote a paper about your family. It says that your family comes here.",
            "Un juez escribió un papel sobre tu familia. Dice que tu familia viene aquí."
        );
        Say(
            "says",
            11,
            "There is a court order. It says that your family takes part here. It can mean that you have to come.",
            "Hay una orden del tribunal. Dice que tu familia participa aquí. Puede significar que tienes que venir."
        );
        Say(
            "not",
            4,
            "The paper does not make you say yes. Nobody here makes you.",
            "El papel no te obliga a decir que sí. Aquí nadie te obliga."
        );
        Say(
            "not",
            7,
            "To come here is one thing. To say yes to something here is another. The paper cannot say your yes.",
            "Venir aquí es una cosa. Decir que sí a algo aquí es otra. El papel no puede decir tu sí."
        );
        Say(
            "not",
            11,
            "It cannot say yes for you to a step here, and neither can I or anybody in your family.",
            "No puede decir que sí por ti a un paso aquí. Yo tampoco, ni nadie de tu familia."
        );
        Say("yours", 4, "You said no. That is OK here.", "Dijiste que no. Aquí eso está bien.");
        Say(
            "yours",
            7,
            "You said no. That is OK here, and it stays until you say something else.",
            "Dijiste que no. Aquí eso está bien, y vale hasta que digas otra cosa."
        );
        Say(
            "yours",
            11,
            "You said no. It stands here until you change it, and you do not have to give a reason.",
            "Dijiste que no. Aquí vale hasta que tú lo cambies, y no tienes que dar una razón."
        );
        Say(
            "more",
            4,
            "The judge can say more later. I tell you first, if I can.",
            "El juez puede decir más después. Te lo digo primero, si puedo."
        );
        Say(
            "more",
            7,
            "The judge can write more later, also about time with your family. I tell you first, if I can.",
            "El juez puede escribir más después, también sobre el tiempo con tu familia. Te lo digo primero, si puedo."
        );
        Say(
            "more",
            11,
            "A judge can order more than I would. If I hear of it, I tell you before anything happens, if I can.",
            "Un juez puede ordenar más de lo que yo haría. Si me entero, te lo digo antes de que pase algo, si puedo."
        );
        Say("ask", 4, "You can ask me again, any time.", "Me puedes preguntar otra vez, cuando quieras.");
        Say(
            "ask",
            11,
            "You can ask me what it says, or to read a part of it with you.",
            "Me puedes preguntar qué dice, o pedir que leamos una parte juntos."
        );
    }

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key).DistinctBy(key => key.Name);

    /// <summary>All that is said, in its order.</summary>
    public static IReadOnlyList<Wording> Spoken(WordsOf words, AgeBand band) =>
        [.. Parts.Select(part => words.Say(Table[(part, band)]))];

    /// <summary>An age without own words hears those of the one before.</summary>
    private static void Say(string part, int age, string english, string spanish)
    {
        var band = age switch
        {
            4 => AgeBand.FourToSix,
            7 => AgeBand.SevenToTen,
            _ => AgeBand.ElevenToThirteen,
        };
        var key = new TextKey(
            $"child.order.{part}.{age}",
            $"What the order says: said aloud to a child of {age} and more"
        );
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        foreach (var older in Enum.GetValues<AgeBand>().Where(b => b >= band))
        {
            Table[(part, older)] = key;
        }
    }
}

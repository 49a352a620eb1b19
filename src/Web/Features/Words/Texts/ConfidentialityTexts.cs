using Reknit.Domain.CheckIns;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What a therapist says aloud to a child before the first question: what is private, what is not, and that a judge
/// can order more; for each age in its own words. After the practice standard 5.4 [D]. None has been reviewed by a
/// clinician, nor by a native speaker of Spanish.
/// </summary>
internal static class ConfidentialityTexts
{
    private const string Note = "To be said aloud: short sentences, one idea in each.";
    private static readonly List<ShippedText> Declared = [];
    private static readonly Dictionary<(Part Part, AgeBand Band), TextKey> Table = [];

    /// <summary>In the order in which they are said.</summary>
    private enum Part
    {
        Stays,
        MustTell,
        OwnTherapist,
        Parents,
        Typed,
        Judge,
        CouldAsk,
        Again,
        TeachBack,
    }

    static ConfidentialityTexts()
    {
        Say(Part.Stays, 4, "What you tell me stays with me.", "Lo que me cuentas se queda conmigo.");
        Say(
            Part.Stays,
            7,
            "Mostly, what you tell me stays between us.",
            "Casi todo lo que me cuentas queda entre tú y yo."
        );
        Say(
            Part.Stays,
            11,
            "What you say and write here stays with me. There are a few limits, and you should know them.",
            "Lo que dices y escribes aquí se queda conmigo. Hay unos pocos límites, y debes conocerlos."
        );
        Say(
            Part.MustTell,
            4,
            "One thing is different. If someone hurts you, or you might get hurt, I tell a grown-up who keeps kids safe.",
            "Una cosa es distinta. Si alguien te lastima, o te puedes lastimar, se lo digo a un adulto que cuida a los niños."
        );
        Say(
            Part.MustTell,
            7,
            "Three things I cannot keep. Someone hurts you. You want to hurt yourself. Someone else might get hurt. "
                + "Then I tell people whose work is to keep kids safe.",
            "Tres cosas no las puedo guardar. Alguien te lastima. Tú quieres hacerte daño. Otra persona puede salir "
                + "lastimada. Entonces aviso a personas cuyo trabajo es cuidar a los niños."
        );
        Say(
            Part.MustTell,
            11,
            "I cannot keep it to myself when you or somebody else is in serious danger. If a child is abused or "
                + "neglected, I have to report it.",
            "No lo puedo guardar cuando tú u otra persona corre un peligro grave. Si hay abuso o descuido de un menor, "
                + "tengo que avisar."
        );
        Say(
            Part.OwnTherapist,
            4,
            "I talk with {therapist} too. We both want to help you.",
            "También hablo con {therapist}. Queremos ayudarte."
        );
        Say(
            Part.OwnTherapist,
            7,
            "{therapist} and I talk with each other, so that we both can help.",
            "{therapist} y yo hablamos, para poder ayudarte."
        );
        Say(
            Part.OwnTherapist,
            11,
            "{therapist} and I talk with each other. So you do not have to say everything twice.",
            "{therapist} y yo hablamos. Así no tienes que contar todo dos veces."
        );
        Say(
            Part.Parents,
            4,
            "I do not tell your family your words. Only if you want me to.",
            "No le cuento tus palabras a tu familia. Solo si tú quieres."
        );
        Say(
            Part.Parents,
            7,
            "I tell your parents how things are going. I do not tell them your own words, unless you say OK.",
            "Les digo a tus padres cómo van las cosas. No les digo tus palabras, solo si tú dices que sí."
        );
        Say(
            Part.Parents,
            11,
            "Your parents hear about steps and about safety. They hear your words only if you agree.",
            "Tus padres saben de los pasos y de la seguridad. Tus palabras las oyen solo si tú estás de acuerdo."
        );
        Say(
            Part.Typed,
            11,
            "What you type here can become part of my record.",
            "Lo que escribes aquí puede ser parte de mi expediente."
        );
        Say(
            Part.Judge,
            4,
            "There are judges. A judge can tell me to say more. If I can, I tell you first.",
            "Hay jueces. Un juez me puede pedir que diga más. Si puedo, te lo digo antes."
        );
        Say(
            Part.Judge,
            7,
            "A judge can get a short note: that you came, and what we work on. A judge can order me to tell more. "
                + "If I can, I tell you first.",
            "Un juez puede recibir una nota corta: que viniste y en qué trabajamos. Un juez puede ordenarme que diga "
                + "más. Si puedo, te lo digo antes."
        );
        Say(
            Part.Judge,
            11,
            "A court can get a short report: the days, who came, which step, and what I suggest for the therapy. "
                + "A judge can order more. If I can, I tell you first.",
            "Un tribunal puede recibir un informe corto: los días, quién vino, qué paso y qué terapia propongo. "
                + "Un juez puede ordenar más. Si puedo, te lo digo antes."
        );
        Say(
            Part.CouldAsk,
            4,
            "{adult} could ask to see what I write. If I can, I tell you first.",
            "{adult} podría pedir ver lo que escribo. Si puedo, te lo digo antes."
        );
        Say(
            Part.CouldAsk,
            7,
            "{adult} could ask to read what I write about our time. If I can, I tell you first.",
            "{adult} podría pedir leer lo que escribo de nuestro tiempo. Si puedo, te lo digo antes."
        );
        Say(
            Part.CouldAsk,
            11,
            "{adult} could ask for my record of our time. If I can, I tell you first.",
            "{adult} podría pedir mi expediente de nuestro tiempo. Si puedo, te lo digo antes."
        );
        Say(Part.Again, 4, "You can ask me to say this again.", "Me puedes pedir que lo diga otra vez.");
        Say(
            Part.Again,
            7,
            "You can ask me to explain this again, any time.",
            "Me puedes pedir que lo explique otra vez, cuando quieras."
        );
        Say(
            Part.TeachBack,
            4,
            "Now you. What do I have to tell a grown-up?",
            "Ahora tú. ¿Qué tengo que decirle a un adulto?"
        );
        Say(
            Part.TeachBack,
            7,
            "In your own words: what is one thing I would have to tell someone?",
            "Con tus palabras: ¿qué cosa tendría yo que decirle a alguien?"
        );
    }

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key).DistinctBy(key => key.Name);

    /// <summary>What the child is asked to say back.</summary>
    public static TextKey TeachBack(AgeBand band) => Table[(Part.TeachBack, band)];

    /// <summary>All that is said, in its order.</summary>
    /// <param name="therapists">The child's own; none where there is none.</param>
    /// <param name="couldAsk">Adults who could ask for the record.</param>
    public static IReadOnlyList<Wording> Spoken(
        WordsOf words,
        AgeBand band,
        IEnumerable<string> therapists,
        IEnumerable<string> couldAsk
    ) =>
        [
            words.Say(Table[(Part.Stays, band)]),
            words.Say(Table[(Part.MustTell, band)]),
            .. therapists.Select(name => words.Say(Table[(Part.OwnTherapist, band)], ("therapist", name))),
            words.Say(Table[(Part.Parents, band)]),
            // Those who type are told that it stays.
            .. Table.TryGetValue((Part.Typed, band), out var typed) ? [words.Say(typed)] : Array.Empty<Wording>(),
            words.Say(Table[(Part.Judge, band)]),
            .. couldAsk.Select(name => words.Say(Table[(Part.CouldAsk, band)], ("adult", name))),
            words.Say(Table[(Part.Again, band)]),
        ];

    /// <summary>An age without own words hears those of the one before.</summary>
    private static void Say(Part part, int age, string english, string spanish)
    {
        var band = age switch
        {
            4 => AgeBand.FourToSix,
            7 => AgeBand.SevenToTen,
            _ => AgeBand.ElevenToThirteen,
        };
        var key = new TextKey(
            $"child.private.{part}.{age}".ToLowerInvariant(),
            $"What is private: said aloud to a child of {age} and more"
        );
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        foreach (var older in Enum.GetValues<AgeBand>().Where(b => b >= band))
        {
            Table[(part, older)] = key;
        }
    }
}

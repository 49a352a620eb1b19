using Reknit.Domain.CheckIns.Visits;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// What an adult reads who tells of a child's days: facts that can be seen, and nothing of what the child said. The
/// words are the same whatever the child answered. None has been reviewed by a clinician, nor by a native speaker of
/// Spanish.
/// </summary>
internal static class NextDayTexts
{
    private const string Note = "Short sentences and everyday words; about grade 6. Never asks what the child said.";
    private static readonly List<ShippedText> Declared = [];

    public static readonly TextKey Section = Text(
        "next-day.section",
        "The portal's first page: title above the page on a child's days",
        "How the days are",
        "Cómo van los días"
    );

    public static readonly TextKey Title = Text(
        "next-day.title",
        "A child's days: its title",
        "How the days are for {child}",
        "Cómo van los días de {child}"
    );

    public static readonly TextKey Lead = Text(
        "next-day.lead",
        "A child's days: what the page is",
        "Tell what you saw of sleep, eating, school, play and body. Leave out what you do not know. One day at a time is enough, and no day has to be told.",
        "Cuente lo que vio del sueño, la comida, la escuela, el juego y el cuerpo. Deje lo que no sepa. Basta un día a la vez, y ningún día es obligatorio."
    );

    public static readonly TextKey NotAsked = Text(
        "next-day.not-asked",
        "A child's days: that the child must not be asked",
        "Please do not ask {child} about sessions, and do not write what {child} said. This page is the same for everybody, every day: that it is here says nothing about a session.",
        "Por favor, no le pregunte a {child} por las sesiones, ni escriba lo que {child} dijo. Esta página es igual para todos, todos los días: que esté aquí no dice nada de una sesión."
    );

    public static readonly TextKey Day = Text("next-day.day", "A child's days: label", "Which day?", "¿Qué día?");

    public static readonly TextKey How = Text("next-day.how", "A child's days: label", "How was it?", "¿Cómo fue?");

    public static readonly TextKey Nothing = Text(
        "next-day.nothing",
        "A child's days: an area that is left out",
        "Leave it out",
        "Dejarlo fuera"
    );

    public static readonly TextKey Know = Text(
        "next-day.know",
        "A child's days: label",
        "How do you know?",
        "¿Cómo lo sabe?"
    );

    public static readonly TextKey Choose = Text(
        "next-day.choose",
        "A child's days: nothing chosen",
        "Choose",
        "Elija"
    );

    public static readonly TextKey Saw = Text(
        "next-day.saw",
        "A child's days: they saw it",
        "I saw it myself",
        "Lo vi yo"
    );

    public static readonly TextKey Heard = Text(
        "next-day.heard",
        "A child's days: they heard it from somebody",
        "I heard it from {name}",
        "Lo supe por {name}"
    );

    public static readonly TextKey Few = Text(
        "next-day.few",
        "A child's days: label of a short note",
        "What you saw, in a few words",
        "Lo que vio, en pocas palabras"
    );

    public static readonly TextKey FewHint = Text(
        "next-day.few.hint",
        "A child's days: hint at a short note",
        "What you saw, not what the child said.",
        "Lo que vio, no lo que dijo la niña o el niño."
    );

    public static readonly TextKey Send = Text("next-day.send", "A child's days: button", "Send it", "Enviar");

    public static readonly TextKey Sent = Text(
        "next-day.sent",
        "A child's days: after it was sent",
        "Thank you. The practice has it.",
        "Gracias. El consultorio lo recibió."
    );

    public static readonly TextKey Own = Text(
        "next-day.own",
        "A child's days: title above what they sent",
        "What you sent",
        "Lo que usted envió"
    );

    public static readonly TextKey WhichChild = Text(
        "next-day.which",
        "A child's days: title above the children",
        "Which child?",
        "¿Qué niña o niño?"
    );

    public static readonly TextKey None = Text(
        "next-day.none",
        "A child's days: title where nobody asked",
        "Nothing is asked of you",
        "No se le pide nada"
    );

    public static readonly TextKey NoneBody = Text(
        "next-day.none.body",
        "A child's days: words where nobody asked",
        "Where the practice asks you how a child's days are, it stands here.",
        "Cuando el consultorio le pregunte cómo van los días de una niña o un niño, estará aquí."
    );

    public static readonly TextKey NeedsOne = Text(
        "next-day.needs.one",
        "A child's days: nothing was told",
        "Choose a day, and tell one thing at least.",
        "Elija un día y cuente al menos una cosa."
    );

    public static readonly TextKey NeedsStanding = Text(
        "next-day.needs.standing",
        "A child's days: a note without how it was",
        "Beside each note, say how it was.",
        "Junto a cada nota, diga cómo fue."
    );

    public static readonly TextKey NeedsSeen = Text(
        "next-day.needs.seen",
        "A child's days: a note tells what the child said",
        "One note seems to tell what the child said or wants. Please write only what you saw, without quotation marks.",
        "Una nota parece contar lo que la niña o el niño dijo o quiere. Escriba solo lo que vio, sin comillas."
    );

    public static readonly TextKey NeedsHow = Text(
        "next-day.needs.how",
        "A child's days: nobody said how it is known",
        "Say how you know each thing. What you heard from somebody who is not on the list, leave out.",
        "Diga cómo sabe cada cosa. Lo que supo por alguien que no está en la lista, déjelo fuera."
    );

    public static readonly TextKey NeedsPast = Text(
        "next-day.needs.past",
        "A child's days: the day is to come",
        "That day is still to come.",
        "Ese día todavía no llega."
    );

    public static readonly TextKey NeedsShort = Text(
        "next-day.needs.short",
        "A child's days: a note is too long",
        "At most {most} characters in a note, please.",
        "Como máximo {most} caracteres en una nota."
    );

    public static readonly TextKey NotKept = Text(
        "next-day.not-kept",
        "A child's days: it could not be kept",
        "It is not sent yet. What you wrote is still here: please press the button again.",
        "Todavía no se envió. Lo que escribió sigue aquí: oprima el botón otra vez."
    );

    public static readonly TextKey Sleep = Text("next-day.area.sleep", "A child's days: area", "Sleep", "Sueño");

    public static readonly TextKey Eating = Text("next-day.area.eating", "A child's days: area", "Eating", "Comida");

    public static readonly TextKey School = Text("next-day.area.school", "A child's days: area", "School", "Escuela");

    public static readonly TextKey Play = Text("next-day.area.play", "A child's days: area", "Play", "Juego");

    public static readonly TextKey Body = Text(
        "next-day.area.body",
        "A child's days: area",
        "Body: aches, and being ill",
        "Cuerpo: dolores y enfermedad"
    );

    public static readonly TextKey Younger = Text(
        "next-day.area.younger",
        "A child's days: area",
        "Things they had outgrown, such as a wet bed",
        "Cosas que ya habían quedado atrás, como mojar la cama"
    );

    public static readonly TextKey AsUsual = Text(
        "next-day.usual",
        "A child's days: answer",
        "As usual",
        "Como siempre"
    );

    public static readonly TextKey Easier = Text(
        "next-day.easier",
        "A child's days: answer",
        "Easier than usual",
        "Más fácil que de costumbre"
    );

    public static readonly TextKey NewTrouble = Text(
        "next-day.trouble",
        "A child's days: answer",
        "New trouble",
        "Algo nuevo que cuesta"
    );

    public static readonly TextKey NotSeen = Text(
        "next-day.not-seen",
        "A child's days: answer",
        "I was not there",
        "No estuve"
    );

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key).DistinctBy(key => key.Name);

    public static TextKey Of(CareArea area) =>
        area switch
        {
            CareArea.Sleep => Sleep,
            CareArea.Eating => Eating,
            CareArea.School => School,
            CareArea.Play => Play,
            CareArea.Body => Body,
            CareArea.Younger => Younger,
            _ => throw new ArgumentOutOfRangeException(nameof(area)),
        };

    public static TextKey Of(CareStanding standing) =>
        standing switch
        {
            CareStanding.AsUsual => AsUsual,
            CareStanding.Easier => Easier,
            CareStanding.NewTrouble => NewTrouble,
            CareStanding.NotSeen => NotSeen,
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

    private static TextKey Text(string name, string where, string english, string spanish)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        return key;
    }
}

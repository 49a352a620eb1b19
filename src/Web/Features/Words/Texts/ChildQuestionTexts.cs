using Reknit.Domain.CheckIns;
using Reknit.Domain.CheckIns.Asking;

namespace Reknit.Web.Features.Words.Texts;

/// <summary>
/// The questions to a child, for each age in its own words, and what can be answered. The pool is that of the
/// practice standard 5.2 [D]. None has been reviewed by a clinician, nor by a native speaker of Spanish.
/// </summary>
internal static class ChildQuestionTexts
{
    private const string Note = "One idea; eight words for the youngest, fifteen at most.";
    private static readonly List<ShippedText> Declared = [];

    private static readonly Dictionary<(Moment Moment, Topic Topic, AgeBand Band), TextKey> Questions = [];
    private static readonly Dictionary<string, TextKey> Answers = [];

    static ChildQuestionTexts()
    {
        Question(Moment.Before, Topic.Feel, "How do you feel right now?", "¿Cómo te sientes ahora?")
            .From(7, "How are you feeling right now?", "¿Cómo te estás sintiendo ahora?")
            .From(14, "How are you doing right now?", "¿Cómo estás ahora?");
        Question(Moment.Before, Topic.Worry, "Is your body worried?", "¿Está preocupado tu cuerpo?")
            .From(7, "How worried is your body about today?", "¿Qué tan preocupado está tu cuerpo por hoy?")
            .From(11, "How worried are you about today?", "¿Cuánta preocupación sientes por hoy?")
            .From(14, "How stressed are you about today?", "¿Qué tanto estrés sientes por hoy?");
        Question(
                Moment.Before,
                Topic.Want,
                "Today we can play here. Or this: {step}. What do you want?",
                "Hoy podemos jugar aquí. O esto: {step}. ¿Qué quieres?"
            )
            .From(7, "Today's idea is this: {step}. What do you say?", "La idea de hoy es esta: {step}. ¿Qué dices?")
            .From(11, "Are you OK with this today: {step}?", "¿Estás de acuerdo con esto hoy: {step}?");
        Question(
                Moment.Before,
                Topic.WantedByOthers,
                "Does somebody want you to say yes?",
                "¿Alguien quiere que digas que sí?"
            )
            .From(7, "Is a yes what somebody wants from you?", "¿Alguien quiere que tú digas que sí?");
        Question(Moment.Before, Topic.StopSignal, "Do you have your stop sign?", "¿Tienes tu señal de parar?")
            .From(7, "Do you have your stop signal ready?", "¿Tienes lista tu señal de parar?");
        Question(Moment.Before, Topic.Private, "Can somebody else hear you now?", "¿Alguien más te puede oír ahora?")
            .From(7, "Is it OK to answer here?", "¿Está bien contestar aquí?")
            .From(11, "Are you somewhere private?", "¿Estás en un lugar privado?");
        Question(Moment.Before, Topic.Ask, "Is there something you want to say?", "¿Hay algo que quieras decir?")
            .From(7, "Is there something you want me to know?", "¿Hay algo que quieras que yo sepa?");
        Question(
                Moment.After,
                Topic.MostWorried,
                "How worried was the hardest moment?",
                "¿Qué tan difícil fue el peor momento?"
            )
            .From(7, "How worried were you at the hardest moment?", "¿Cuánta preocupación sentías en el peor momento?");
        Question(Moment.After, Topic.HowNow, "How worried are you now?", "¿Cuánta preocupación sientes ahora?")
            .From(7, "How worried are you now, at the end?", "¿Cuánta preocupación sientes ahora, al final?");
        Question(Moment.After, Topic.FeltSafe, "Did you feel safe?", "¿Te sentiste a salvo?")
            .From(7, "How safe did you feel?", "¿Qué tan a salvo te sentiste?");
        Question(Moment.After, Topic.Stopped, "Did we stop when you said stop?", "¿Paramos cuando dijiste parar?")
            .From(7, "If you said stop: did we stop at once?", "Si dijiste parar: ¿paramos enseguida?");
        Question(Moment.After, Topic.Listened, "Did the grown-ups listen?", "¿Te escucharon los adultos?")
            .From(7, "Did the grown-ups listen to you?", "¿Los adultos te escucharon?");
        Question(Moment.After, Topic.HadASay, "Did you get to choose?", "¿Pudiste elegir?")
            .From(7, "Did you have a say in what happened?", "¿Pudiste decidir en lo que pasó?");
        Question(Moment.After, Topic.Pushed, "Did somebody make you do something?", "¿Alguien te obligó a hacer algo?")
            .From(7, "Did anyone push you to do or say something?", "¿Alguien te presionó para hacer o decir algo?");
        Question(
                Moment.After,
                Topic.InTheMiddle,
                "Were you in the middle of grown-ups?",
                "¿Estabas en medio de los adultos?"
            )
            .From(7, "Did anyone put you in the middle?", "¿Alguien te puso en medio?");
        Question(Moment.After, Topic.NextTime, "What do you want next time?", "¿Qué quieres la próxima vez?")
            .From(7, "Next time: the same, more, less, or stop?", "La próxima vez: ¿igual, más, menos o parar?");
        Question(
                Moment.After,
                Topic.OkThing,
                "Was there one OK thing? You can skip.",
                "¿Hubo algo que estuvo bien? Puedes saltar."
            )
            .From(7, "Was there one OK thing? You do not need one.", "¿Hubo algo que estuvo bien? No hace falta.");
        Question(
                Moment.After,
                Topic.NobodyAsked,
                "Do you want to say or draw something?",
                "¿Quieres decir o dibujar algo?"
            )
            .From(7, "Is there anything nobody asked?", "¿Hay algo que nadie preguntó?");
        Question(Moment.NextDay, Topic.Sleep, "Did you sleep OK?", "¿Dormiste bien?")
            .From(7, "How did you sleep?", "¿Cómo dormiste?");
        Question(Moment.NextDay, Topic.Body, "Does something in your body hurt?", "¿Te duele algo del cuerpo?")
            .From(7, "How is your body today?", "¿Cómo está tu cuerpo hoy?");
        Question(Moment.NextDay, Topic.Worry, "Are you worried today?", "¿Sientes preocupación hoy?")
            .From(7, "How worried are you today?", "¿Cuánta preocupación sientes hoy?");
        Question(
            Moment.NextDay,
            Topic.TellSomeone,
            "What do you want to tell somebody?",
            "¿Qué quieres contarle a alguien?"
        );

        Answer("yes", "Yes", "Sí");
        Answer("no", "No", "No");
        Answer("a-little", "OK to try a little", "Puedo probar un poco");
        Answer("not-today", "Not today", "Hoy no");
        Answer("not-sure", "Not sure", "Tengo dudas");
        Answer("at-once", "Yes, at once", "Sí, enseguida");
        Answer("not-at-once", "Not at once", "No enseguida");
        Answer("not-used", "I did not say stop", "No dije parar");
        Answer("broken", "Something we agreed was not kept", "No se cumplió algo que acordamos");
        Answer("somebody-hurts-me", "Someone is hurting me", "Alguien me lastima");
        Answer("i-might-get-hurt", "I am in danger", "Estoy en peligro");
        Answer("i-want-to-hurt-myself", "I want to hurt myself", "Quiero hacerme daño");
        Answer("somebody-else-might-get-hurt", "Someone else might get hurt", "Otra persona puede salir lastimada");
        Answer("i-will-tell-you", "Don't ask again. I will tell you.", "No preguntes más. Yo te aviso.");
        Answer("same", "The same", "Igual");
        Answer("more", "A bit more", "Un poco más");
        Answer("less", "Less", "Menos");
        Answer("stop", "Stop for now", "Parar por ahora");
        Answer("upset.low", "Calm", "En calma");
        Answer("upset.middle", "So-so", "Más o menos");
        Answer("upset.high", "Very upset", "Muy mal");
        Answer("upset.low-middle", "Mostly calm", "Casi en calma");
        Answer("upset.middle-high", "Upset", "Mal");
        Answer("worry.low", "Not worried", "Nada de preocupación");
        Answer("worry.middle", "In between", "Más o menos");
        Answer("worry.high", "Very worried", "Mucha preocupación");
        Answer("worry.low-middle", "A tiny bit", "Un poquito");
        Answer("worry.middle-high", "Quite worried", "Bastante preocupación");
        Answer("safe.low", "Not safe", "Nada a salvo");
        Answer("safe.middle", "In between", "Más o menos");
        Answer("safe.high", "Very safe", "Muy a salvo");
        Answer("safe.low-middle", "Not so safe", "Poco a salvo");
        Answer("safe.middle-high", "Quite safe", "Bastante a salvo");
        Answer("amount.low", "Not at all", "Nada");
        Answer("amount.middle", "Some", "Algo");
        Answer("amount.high", "A lot", "Mucho");
        Answer("amount.low-middle", "A little", "Un poco");
        Answer("amount.middle-high", "Quite a bit", "Bastante");
        Answer("well.low", "Not well", "Mal");
        Answer("well.middle", "So-so", "Más o menos");
        Answer("well.high", "Well", "Bien");
        Answer("well.low-middle", "Not so well", "No muy bien");
        Answer("well.middle-high", "Quite well", "Bastante bien");
    }

    public static IReadOnlyList<ShippedText> Texts => Declared;

    public static IEnumerable<TextKey> Keys => Declared.Select(text => text.Key).DistinctBy(key => key.Name);

    /// <exception cref="KeyNotFoundException">Nobody wrote this question, which is a bug.</exception>
    public static TextKey Of(Question question) => Questions[(question.Moment, question.Topic, question.Band)];

    /// <exception cref="KeyNotFoundException">Nobody wrote this answer, which is a bug.</exception>
    public static TextKey Answered(string answer) => Answers[answer];

    private static Bands Question(Moment moment, Topic topic, string english, string spanish) =>
        new Bands(moment, topic).From(4, english, spanish);

    private static void Answer(string id, string english, string spanish) =>
        Answers[id] = Text($"child.answer.{id}", "What a child can answer", english, spanish);

    private static TextKey Text(string name, string where, string english, string spanish)
    {
        var key = new TextKey(name, where);
        Declared.Add(new(key, ShippedTexts.MainLanguage, 1, english, Note));
        Declared.Add(new(key, "es", 1, spanish, Note));
        return key;
    }

    /// <summary>One question in the words of each age; an age without own words is asked in those of the one before.</summary>
    private sealed class Bands(Moment moment, Topic topic)
    {
        public Bands From(int age, string english, string spanish)
        {
            var band = age switch
            {
                4 => AgeBand.FourToSix,
                7 => AgeBand.SevenToTen,
                11 => AgeBand.ElevenToThirteen,
                _ => AgeBand.FourteenAndOver,
            };
            var key = Text(
                $"child.ask.{moment}-{topic}.{age}".ToLowerInvariant(),
                $"A question to a child of {age} and more",
                english,
                spanish
            );
            foreach (var older in Enum.GetValues<AgeBand>().Where(b => b >= band))
            {
                Questions[(moment, topic, older)] = key;
            }

            return this;
        }
    }
}

namespace Reknit.Domain.Orders.Reading;

/// <summary>Verbs that look like taking part: a person is hired, a paper is handed in, a form is filled in.</summary>
internal sealed partial class Clause
{
    /// <summary>"To use Dr. Vance as the therapist": a choice.</summary>
    private bool IsUseOf(Hit hit)
    {
        if (
            Words[hit.Start].Form is "engage" or "engages"
            && hit.End == hit.Start + 1
            && hit.End < Words.Count
            && Words[hit.End].Form is "a" or "an" or "one" or "another" or "dr" or "ms" or "mr"
        )
        {
            return true;
        }
        if (Words[hit.Start].Form is not ("use" or "utilize"))
        {
            return false;
        }
        for (var i = hit.End; i < Math.Min(Words.Count, hit.End + 9); i++)
        {
            if (Words[i].Form is "as" || (Words[i].Kind == TokenKind.Blank && i - hit.End <= 1))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Each shall submit two names": a paper, not oneself.</summary>
    private bool IsHandingIn(Hit hit) =>
        Words[hit.Start].Form is "submit" or "submits" or "submited"
        && hit.End < Words.Count
        && Words[hit.End].Form is not ("to" or "themselves" or "himself" or "herself" or "the");

    /// <summary>"Complete all intake paperwork": a form is filled in, not the therapy.</summary>
    private bool IsFillingIn(Hit hit)
    {
        if (
            Words[hit.Start].Form
            is not ("complete" or "completes" or "completed" or "completion" or "begin" or "start")
        )
        {
            return false;
        }
        for (var i = hit.End; i < Math.Min(Words.Count, hit.End + 5); i++)
        {
            if (
                Words[i].Form
                is "paperwork"
                    or "packet"
                    or "forms"
                    or "form"
                    or "questionaires"
                    or "questionaire"
                    or "documents"
                    or "registration"
            )
            {
                return true;
            }
        }
        return false;
    }
}

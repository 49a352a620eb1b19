using System.Globalization;
using Reknit.Domain.Orders.Reading;

namespace Reknit.Domain.Orders.Terms;

/// <summary>Reads what the order says of itself and its people. What a person said of the document stands above its text.</summary>
internal static class OrderTermsReader
{
    private static readonly string[] Numbers =
    [
        "zero",
        "one",
        "two",
        "thre",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirten",
        "fourten",
        "fiften",
        "sixten",
    ];

    public static OrderTerms Read(RunningText page, IReadOnlyList<Clause> clauses, Cast cast, OrderContext context)
    {
        var text = page.Text;
        var operative = clauses.Where(c => c.Voice == Voice.Operative).ToList();
        var running = page.Words;
        var state = Caption.State(running);
        var signing = SigningDay.In(running);
        var signedOn = context.IsDayNotKnown ? null : context.Dated ?? signing.Day;
        return new(
            context.State ?? state,
            Caption.Court(running),
            // A number that only the pages' heads carry is the paper's all the same.
            Caption.CaseNumber(running) ?? Caption.CaseNumber(text),
            signedOn,
            cast.Therapist,
            DefinedPeople.Bound(running, cast.Parties),
            DefinedPeople.Children(running, cast.Children),
            CostShares.Read(text, operative, cast.Parties),
            operative.Select(SessionCount).FirstOrDefault(n => n is not null),
            operative
                .Where(c => c.HasAny("rt", "therapy") && c.HasAny("aslong", "ends"))
                .Select(c => Caption.EndsOn(c.Sentence.Plain(text), signedOn))
                .FirstOrDefault(d => d is not null),
            QuotedTerms.Reports(text, operative),
            QuotedTerms.Contact(text, clauses)
        )
        {
            SignedOnNote = signing.Note,
            TextsState = state,
            TextsSignedOn = signing.Day,
            Dates = OrderDates.Read(text, clauses, signedOn),
        };
    }

    private static int? SessionCount(Clause clause)
    {
        if (!clause.IsAboutTherapy || clause.All("numbered") is not [var first, ..])
        {
            return null;
        }
        var word = clause.Words[first.Start];
        if (int.TryParse(word.Form, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        var spelt = Array.IndexOf(Numbers, word.Form);
        return spelt > 0 ? spelt
            : word.Form is "twenty" ? 20
            : null;
    }
}

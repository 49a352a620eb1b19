using System.Text.RegularExpressions;
using Match = System.Text.RegularExpressions.Match;

namespace Reknit.Domain.Orders.Packs;

/// <summary>
/// Whether an order says what a rule asks it to say. A word alone says nothing: each finding is tied to its object, the
/// danger to the child, the proof to the treatment, the licence to the therapist, and is the court's own.
/// </summary>
internal static partial class Findings
{
    private const int WindowBefore = 40;

    public static bool IsSaid(Finding finding, IReadOnlyList<Statement> statements) =>
        statements.Any(s => Says(finding, s));

    /// <summary>What was looked for, in words for a person.</summary>
    public static string NameOf(Finding finding) =>
        finding switch
        {
            Finding.Proof => "valid proof of the treatment",
            Finding.NoHarm => "that the child comes to no harm",
            Finding.Danger => "a substantial danger to the child",
            Finding.BestInterest => "the therapy as in the child's best interest",
            Finding.Conflict => "a history of conflict",
            Finding.ViolenceWeighed => "evidence of violence as considered",
            Finding.Rebuttal => "evidence that rebuts the presumption",
            Finding.ClearProof => "clear and convincing proof",
            Finding.Licence => "the therapist's licence",
            Finding.LicenceOrExperience => "the therapist's licence or experience",
            _ => "the therapist's place in an insurance network",
        };

    private static bool Says(Finding finding, Statement statement) =>
        AnsweredQuestion.Says(finding, statement.Plain)
        || finding switch
        {
            Finding.Proof => IsHeld(statement, Proof(), OfTreatment()) && statement.IsFound,
            Finding.NoHarm => IsHeld(statement, NoHarm(), null) && statement.IsFound,
            Finding.Danger => IsHeld(statement, Danger(), null) && statement.IsFound,
            Finding.BestInterest => IsHeld(statement, BestInterest(), OfTreatment()) && statement.IsFound,
            Finding.Conflict => IsHeld(statement, Conflict(), null) && !statement.IsOpen,
            Finding.ViolenceWeighed => IsWeighed(statement),
            Finding.Rebuttal => IsHeld(statement, Rebuttal(), null) && !statement.IsOpen,
            Finding.ClearProof => IsHeld(statement, ClearProof(), Decided()) && !statement.IsOpen,
            Finding.Licence => TherapistsLicence.IsSaid(statement),
            Finding.LicenceOrExperience => TherapistsLicence.IsSaid(statement)
                || TherapistsLicence.IsExperienceSaid(statement),
            _ => TherapistsLicence.IsInNetwork(statement),
        };

    private static bool IsHeld(Statement statement, Regex thing, Regex? with) =>
        thing
            .Matches(statement.Plain)
            .Select(m => Around(statement.Plain, m))
            .Any(near => (with is null || with.IsMatch(near)) && !Doubt().IsMatch(Allowed().Replace(near, " ")));

    /// <summary>The part of the sentence that speaks of it: what is ordered afterwards is another.</summary>
    private static string Around(string plain, Match thing)
    {
        var from = Math.Max(0, thing.Index - WindowBefore);
        if (Finds().Match(plain) is { Success: true } finds && finds.Index < thing.Index)
        {
            from = Math.Min(from, finds.Index);
        }
        var rest = plain[(thing.Index + thing.Length)..];
        var end = Ends().Match(rest);
        return plain[from..(thing.Index + thing.Length)] + (end.Success ? rest[..end.Index] : rest);
    }

    private static bool IsWeighed(Statement statement)
    {
        if (
            !statement.Plain.Contains("violence", StringComparison.Ordinal)
            && !statement.Plain.Contains("abuse", StringComparison.Ordinal)
        )
        {
            return false;
        }
        var plain = statement.Plain.Replace("considered whether", "considered evidence", StringComparison.Ordinal);
        var told = statement with { Plain = plain };
        return !told.IsOpen
            && (
                IsHeld(told, Considered(), null)
                || (told.IsFound && (IsHeld(told, ViolenceFound(), null) || NoViolence().IsMatch(plain)))
            );
    }

    [GeneratedRegex(
        @"\b(?:scientifically valid|scientific proof|generally accepted(?=[^;]{0,60}\b(?:proof|evidence|research|science)\b))(?! \w+ of (?!(?:the |its |such |this |their )*(?:safety|effic|effect|therap|value|benefit|treatment|reunif|counsel|program)))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Proof();

    [GeneratedRegex(
        @"\b(?:treatment|therap\w+|counsell?ing|program\w*|intervention|reunification|it|its)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfTreatment();

    [GeneratedRegex(
        @"\b(?:will|would|does|shall|is|can|could) (?:not|never) (?:\w+ )?(?:harm|hurt|injure) (?:the |this |either |any |these |said |her |his |their )*(?:minors?\b|child\w*|sons?\b|daughters?\b|her\b|him\b|them\b)|\b(?:child\w*|minors?|sons?|daughters?|she|he|they|it)(?: \S+){0,3}? (?:will|would|shall|does|is|are) (?:not|never)(?: be)?(?: \w+)? (?:harmed|suffer|injured|hurt)\b|\b(?:child\w*|minors?|sons?|daughters?|she|he|they)(?: \S+){0,4}? no (?:additional|further|more) (?:abuse|harm)\b|\bno (?:additional |further |more )?harm (?:will come |comes )?to (?:the |this |these |said )*(?:minors?\b|child\w*|sons?\b|daughters?\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoHarm();

    [GeneratedRegex(
        @"\bsubstantial danger to (?:the )?(?:(?:best )?(?:interests?|welfare) of )?(?:the |this |these |their |her |his |both |said |minor )*(?:best interests? of\b|minors?\b|child\w*|sons?\b|daughters?\b|best interests?\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Danger();

    [GeneratedRegex(
        @"\bbest interests?\b(?! of (?:the |both |his |her |their )*(?:part|parents|family|public|mother|father))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BestInterest();

    [GeneratedRegex(
        @"\b(?:parties|parents|mother|father|petitioner|respondent|they|there|family|court|conservators)\b(?:(?!\b(?:therap|counsel|school|agenc|neighbo|employer)\w*)[^;]){0,60}\b(?:history of (?:\w+ ){0,2}conflicts?|conflict in resolving)\b(?! (?:with|between) (?:the |their |his |her )?(?:neighbo|school|employer|landlord|therap|counsel|agenc|relat|grand|teacher))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Conflict();

    [GeneratedRegex(
        @"(?:\b(?:court|judge|magistrate|i)(?: ,[^;]{0,240}? ,)?(?: (?!(?:order|direct|therap|counsel|to\b|that\b|shall|must|may\b|will\b|not\b|never))\S+){0,10}? |^(?:after |upon |having )+)(?:considered|weighed|considering)\b[^;]{0,60}\b(?:evidence|allegations?|history|reports?)\b[^;]{0,50}\b(?:violence|abuse)\b|\b(?:evidence|allegations?|history)\b[^;]{0,40}\b(?:violence|abuse)\b[^;]{0,25}\b(?:was|were|has been|have been|is|are) (?:\w+ )?(?:considered|weighed)\b(?! by (?!the (?:court|judge)))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Considered();

    [GeneratedRegex(@"\b(?:family violence|domestic violence|sexual abuse)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ViolenceFound();

    [GeneratedRegex(
        @"\bno (?:\w+ ){0,5}?(?:family violence|domestic violence|sexual abuse|domestic abuse)\b(?! (?:protect|order|shelter|program|class|treatment|counsel))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoViolence();

    [GeneratedRegex(
        @"\b(?:rebut(?:s|ted)?|overcomes?|overcame|answers?|answered) (?:\S+ ){0,3}?presumption\b|\bpresumption\b[^;]{0,60}?\b(?:is|was|has been|have been|stands|been) (?:\w+ )?(?:rebutted|overcome|answered)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Rebuttal();

    [GeneratedRegex(@"\bclear and convincing (?:evidence|proof)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClearProof();

    [GeneratedRegex(
        @"\b(?:finds?|found|findings?|concludes?|concluded|determines?|determined|ordered|orders|each factor|every factor)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decided();

    [GeneratedRegex(
        @"\b(?:finds?|found|findings?|concludes?|concluded|determines?|determined|satisfied|persuaded)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Finds();

    [GeneratedRegex(
        @" ;| , (?:in that|because|since|as)\b|\b(?:orders|ordered|shall|directs|directed|appoints|appointed)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ends();

    /// <summary>Negations that belong to what was found, or that only measure.</summary>
    [GeneratedRegex(
        @"\b(?:will|would|shall|does|is|are|can|could) (?:not|never) (?:be )?(?:\w+ )?(?:harm\w*|suffer\w*|injur\w*|hurt)\b|\bno (?:additional |further |more )?(?:abuse or harm|harm|abuse)\b|\b(?:not|no) (?:more|longer|less|later|fewer|only|solely|merely|just)\b|\bnot to exceed\b|\bwithout (?:harm|delay|prejudice)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Allowed();

    [GeneratedRegex(
        @"\b(?:not|no|never|neither|nor|without|lacks?|lacking|lacked|absent|absence|missing|insufficient|unable|cannot|fails?|failed|failure|wanting|unproven|doubt\w*|declin\w+|denie[sd]|reserv\w+|defer\w*|remains?|unclear|questionable|scant|hardly|none|nothing|inconclusive|contested|withdrawn|previously|formerly|earlier|prior)\b|\bproof (?:\w+ ){0,2}(?:required|needed|necessary)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Doubt();
}

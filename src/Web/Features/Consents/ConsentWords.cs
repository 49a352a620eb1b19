using Reknit.Domain.Consents;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Consents;

/// <summary>What agreements and their states are called on staff's pages and in addresses.</summary>
internal static class ConsentWords
{
    public static string Of(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.Work => "Consent to the work",
            AgreementKind.ChildsWords => "The child's words stay private",
            AgreementKind.GroundRules => "Ground rules and boundaries",
            _ => "Transport plan",
        };

    public static string About(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.Work =>
                "Each adult for themselves, clause by clause, with one question to answer in own words.",
            AgreementKind.ChildsWords =>
                "Without it, the child is told before the first question who could ask for the record.",
            AgreementKind.GroundRules => "One agreement, the same text for all.",
            _ => "Written for this family: who brings, who waits where; nobody uses force.",
        };

    public static string Slug(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.Work => "work",
            AgreementKind.ChildsWords => "childs-words",
            AgreementKind.GroundRules => "ground-rules",
            _ => "transport",
        };

    /// <summary>Null for an address that names none.</summary>
    public static AgreementKind? KindOf(string slug) =>
        Enum.GetValues<AgreementKind>().Cast<AgreementKind?>().FirstOrDefault(kind => Slug(kind!.Value) == slug);

    public static string Of(ConsentStanding standing) =>
        standing.State switch
        {
            ConsentState.NotAsked => "Not asked",
            ConsentState.GivenOut => "Given out",
            ConsentState.Agreed when !standing.IsInForce => "Signed; needs another talk",
            ConsentState.Agreed => "Signed",
            ConsentState.SaidNo => "Said no",
            ConsentState.TakenBack => "Taken back",
            _ => standing.Because switch
            {
                AgainBecause.Role => "Ask again: the role changed",
                AgainBecause.Order => "Ask again: a later order",
                AgainBecause.Payer => "Ask again: another payer",
                _ => "Ask again: newer words",
            },
        };

    public static Tone ToneOf(ConsentStanding standing) =>
        standing.State switch
        {
            ConsentState.Agreed when standing.IsInForce => Tone.Success,
            ConsentState.NotAsked => Tone.Plain,
            ConsentState.SaidNo or ConsentState.TakenBack => Tone.Danger,
            ConsentState.GivenOut => Tone.Info,
            _ => Tone.Warning,
        };

    public static string Of(Understanding? heard) =>
        heard switch
        {
            Understanding.Understood => "Understood",
            Understanding.NeedsAnotherTalk => "Needs another talk",
            _ => "Not looked at yet",
        };

    public static readonly IReadOnlyList<Choice> Reasons =
    [
        new(nameof(AskAgainReason.Role), "The therapist's role, or the therapist"),
        new(
            nameof(AskAgainReason.Order),
            "The order, in a way that this program does not know",
            "An order that is taken in here asks again by itself."
        ),
        new(nameof(AskAgainReason.Payer), "Who pays"),
    ];

    public static readonly IReadOnlyList<Choice> Hearings =
    [
        new(nameof(Understanding.Understood), "They understood"),
        new(
            nameof(Understanding.NeedsAnotherTalk),
            "It needs another talk",
            "Until then the consent does not count: what was not understood was not agreed to."
        ),
    ];
}

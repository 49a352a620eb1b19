using Reknit.Domain.Disclosure;
using Reknit.Domain.Disclosure.Tellings;
using Reknit.Web.Features.Shared.Parts;

namespace Reknit.Web.Features.Disclosure.Tellings;

/// <summary>What ways, proofs and emergencies are called on a page.</summary>
internal static class TellingWords
{
    public static readonly IReadOnlyList<Choice> Ways =
    [
        new("", "Choose"),
        new(nameof(TellingWay.HandedOver), "Handed over"),
        new(nameof(TellingWay.Mail), "By mail"),
        new(nameof(TellingWay.InPerson), "Said in person"),
        new(nameof(TellingWay.Telephone), "On the telephone"),
        new(nameof(TellingWay.Fax), "By fax"),
        new(nameof(TellingWay.SecureMessage), "By a secure message"),
        new(nameof(TellingWay.EMail), "By e-mail, outside this program"),
        new(nameof(TellingWay.CourtsClerk), "Through the court's clerk"),
        new(nameof(TellingWay.SealedToCourt), "Sealed, to the court"),
    ];

    public static readonly IReadOnlyList<Choice> Proofs =
    [
        new(nameof(CallerProof.CalledBack), "I called back on a number on file or in a register"),
        new(nameof(CallerProof.KnownVoice), "I know the voice well"),
        new(nameof(CallerProof.NotVerified), "I do not know who it was", "Then nothing was told."),
    ];

    /// <summary>Of what was told by telephone, fax or e-mail outside a noted call.</summary>
    public static readonly IReadOnlyList<Choice> ProofsElsewhere =
    [
        new(nameof(CallerProof.CalledBack), "I used the number or address on file, or the one in a register"),
        new(nameof(CallerProof.KnownVoice), "On the telephone: I know the voice well"),
        new(nameof(CallerProof.NotVerified), "I do not know who it was", "Then nothing may be told."),
    ];

    /// <summary>Who may read the words of a telling; said where they are typed.</summary>
    public const string MayBeRead =
        "The family may read these words in an accounting: name no address, no hold, and nothing that a child said.";

    private const string Protected =
        "In person, or after a call back on the number on file. Never to a voice that you know.";

    /// <summary>With its ground, and with how it must be told.</summary>
    public static Choice ToTell(TellingAnswer answer)
    {
        var ground = DisclosureWords.Of((DisclosureAnswer.Allowed)answer.Says);
        return new(
            answer.Key,
            answer.Words,
            answer.What == Compartment.ContactProtected ? $"{ground} {Protected}" : ground
        );
    }

    public static readonly IReadOnlyList<Choice> Emergencies =
    [
        new(nameof(EmergencyKind.DutyToWarn), "Somebody was in serious danger", "45 CFR 164.512(j)"),
        new(
            nameof(EmergencyKind.MandatedReport),
            "A report that the law demands",
            "45 CFR 164.512(b)(1)(ii). It waits for nobody's approval."
        ),
        new(nameof(EmergencyKind.MedicalEmergency), "Somebody's health needed it at once", "45 CFR 164.510(b)(3)"),
    ];

    public static string Of(TellingWay way) =>
        way switch
        {
            TellingWay.Portal => "In the portal",
            TellingWay.ConsultantsLink => "By a consultant's link",
            _ => Ways.First(w => w.Value == way.ToString()).Words,
        };

    public static string Of(CallerProof proof) => Proofs.First(p => p.Value == proof.ToString()).Words;

    public static string Of(EmergencyKind kind) => Emergencies.First(e => e.Value == kind.ToString()).Words;

    /// <summary>The ground in two or three words, for a list.</summary>
    public static string Short(Basis basis) =>
        basis switch
        {
            Basis.Own => "Their own",
            Basis.Release => "A release",
            Basis.Order => "The order",
            Basis.Appointment => "The appointment",
            Basis.CourtOrder => "A court's order",
            Basis.Agreement => "The consultant's agreement",
            _ => "Granted on request",
        };
}

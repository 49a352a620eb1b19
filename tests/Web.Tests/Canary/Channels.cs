using System.Text.RegularExpressions;
using Reknit.Domain.Orders.Drafts;
using Reknit.Domain.Phases.OnFile;
using Reknit.Web.Features.Portal;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Canary;

/// <summary>
/// A kind of way out of the practice, and what of the program takes it. Pages need no line here: every address is
/// found in the program itself. Anything else that a feature adds joins by one word in its channel's line, and the
/// run must then have walked it.
/// </summary>
/// <param name="Ways">Parts of the portal's first page, kinds of paper, addresses of files, use cases that write mail.</param>
internal sealed record Channel(string Name, params string[] Ways)
{
    public static readonly IReadOnlyList<Channel> All =
    [
        new(
            "Pages of the portal",
            "part of the portal: ReleaseSections",
            "part of the portal: OwnPapers",
            "part of the portal: AgreementSections",
            "part of the portal: OwnWhere",
            "part of the portal: OwnWords",
            "part of the portal: OwnIntakes",
            "part of the portal: OwnDays",
            "file: portal/agreements/{handle}",
            "file: portal/papers/{handle}",
            "file: portal/electronic",
            "file: portal/releases/{handle}"
        ),
        new("Staff's pages, asked for by people outside"),
        new("Pages for a browser that is not signed in"),
        new(
            "Drafted papers",
            "paper: LetterToSide",
            "paper: RoleLetter",
            "paper: Addendum",
            "paper: SampleOrder",
            "file: orders/{id:guid}/drafts/{draft:guid}/file"
        ),
        new(
            "What a consultant's link opens",
            "decision for a consultant: Override",
            "decision for a consultant: ClearHold",
            "decision for a consultant: LeaveHold",
            "decision for a consultant: Strike"
        ),
        new("Table files for a person", "file: cases/{id:guid}/disclosures/of/{person:guid}?handler=Table"),
        new("Mail", "mail: RemindOutsiders", "mail: ReferralMail", "mail: AskConsultant"),
        new("The log"),
        // For the practice's own eyes; only their names and headers are looked at.
        new(
            "Files that stay",
            "file: orders/{id:guid}/file",
            "file: ways/{id:guid}/told/{telling:guid}/paper?handler=File",
            "file: releases/{id:guid}/signed/{paper:guid}",
            "file: cases/{id:guid}/consents/{kind}/{person:guid}?handler=Scan",
            "file: cases/{id:guid}/who-looked/file",
            "file: people/{id:guid}/who-looked/file"
        ),
    ];
}

/// <summary>Finds in the program what leads out of it.</summary>
internal static partial class WaysOut
{
    public static IEnumerable<string> InProgram() =>
        [
            .. typeof(IPortalSections)
                .Assembly.GetTypes()
                .Where(t => t.IsClass && t.IsAssignableTo(typeof(IPortalSections)))
                .Select(Section),
            .. Enum.GetValues<DraftKind>().Select(Paper),
            .. MailWriters().Select(Mail),
            // A review takes months to fall due; what its link shows is tested beside the others.
            .. Enum.GetValues<JointDecisionKind>().Where(k => k != JointDecisionKind.Review).Select(Decision),
        ];

    public static string Section(Type type) => $"part of the portal: {type.Name}";

    public static string Decision(JointDecisionKind kind) => $"decision for a consultant: {kind}";

    public static string Paper(DraftKind kind) => $"paper: {kind}";

    /// <summary>The files of code that write mail.</summary>
    public static IEnumerable<string> MailWriters() => Sources.Code("src", "Web").Where(WritesMail);

    public static string Mail(string file) => $"mail: {Path.GetFileNameWithoutExtension(file)}";

    public static string File(string address) => $"file: {address}";

    /// <summary>Whoever is given the outbox's only way in, or puts a mail's row or a mail itself past it.</summary>
    private static bool WritesMail(string file)
    {
        var isOutbox =
            Sources.Short(file).Replace('\\', '/') is var path
            && (path.Contains("/Features/Outbox/", StringComparison.Ordinal) || path.Contains("/Migrations/"));
        var isCarrier = path.Contains("/Outside/Mail/", StringComparison.Ordinal);
        return !isOutbox && !isCarrier && TakesMail().IsMatch(System.IO.File.ReadAllText(file));
    }

    [GeneratedRegex(
        @"\bPutMail\b|\bOutgoingMail\.Add|new OutgoingMail\b|\bMailToCarry\b|\bIMailCarrier \w+|new SmtpClient"
    )]
    private static partial Regex TakesMail();
}

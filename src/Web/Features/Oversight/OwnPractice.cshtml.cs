using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Access.Clinicians;
using Reknit.Web.Features.Intake;
using Reknit.Web.Features.People;
using Reknit.Web.Features.Phases;
using Reknit.Web.Features.Phases.Consultants;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>What there is about the practice itself: each reader sees what they may open.</summary>
[Requires(Permission.SeeSubpoenaYield)]
internal sealed class OwnPracticePage : PageModel
{
    public const string Address = "/practice";

    /// <summary>One page about the practice.</summary>
    public sealed record Entry(string Url, string Title, string Words, Permission Permission);

    private static readonly IReadOnlyList<Entry> All =
    [
        new(
            SubpoenaForPracticePage.Address,
            "What a subpoena would yield",
            "By kind of record, before the first one is written.",
            Permission.SeeSubpoenaYield
        ),
        new(
            ClinicianPlaces.All,
            "Clinicians",
            "Who is licensed where and until when, trained in what, and works on how many cases.",
            Permission.SeeClinicians
        ),
        new(
            ConsultPlaces.Register,
            "Outside consultants",
            "Licensed clinicians under agreement who may be asked for a second signature.",
            Permission.ManageClinicians
        ),
        new(
            WayPlaces.Numbers,
            "Numbers of the gates",
            "How many sessions, days and answers the gates ask for, and the floor of each.",
            Permission.SetGateNumbers
        ),
        new(
            RequestDoors.ManageUrl,
            "Requests from outside",
            "The public page on which a parent asks for an appointment.",
            Permission.ManagePractice
        ),
        new(
            EditLetterhead.Url,
            "Letterhead",
            "What stands at the top of letters and papers.",
            Permission.ManagePractice
        ),
        new(
            RotateKeys.Url,
            "Keys",
            "What opens everything sealed, when it was last changed, and how to copy it.",
            Permission.ManageKeys
        ),
    ];

    public IEnumerable<Entry> Entries => All.Where(entry => User.Actor().Role.Allows(entry.Permission));
}

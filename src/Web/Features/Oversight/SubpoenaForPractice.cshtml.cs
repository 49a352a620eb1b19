using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Oversight;

/// <summary>What a subpoena would yield from any file: to be read before the first family is entered.</summary>
[Requires(Permission.SeeSubpoenaYield)]
internal sealed class SubpoenaForPracticePage(SubpoenaYield yields) : PageModel
{
    public const string Address = "/practice/subpoena";

    public IReadOnlyList<YieldLine> Lines { get; private set; } = [];

    public void OnGet() => Lines = yields.General();
}

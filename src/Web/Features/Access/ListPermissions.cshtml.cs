using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Domain.Access;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Access;

/// <summary>Which role may do what, from the one table that every page obeys.</summary>
[Requires(Permission.SeePermissions)]
internal sealed class ListPermissionsPage : PageModel;

using Microsoft.AspNetCore.Mvc.RazorPages;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Accounts;

/// <summary>Tells somebody whose account belongs to no practice any more what they can do.</summary>
[Public]
internal sealed class NoPracticePage : PageModel;

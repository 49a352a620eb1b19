using Microsoft.AspNetCore.Mvc.ModelBinding;
using Reknit.Domain;

namespace Reknit.Web.Features.Shared;

/// <summary>Shows a refusal as errors of the form: all that is unmet, in the words of the rules.</summary>
internal static class UnmetErrors
{
    public static void AddUnmet(this ModelStateDictionary form, IReadOnlyList<RequirementState> states)
    {
        foreach (var unmet in states.Where(s => s.Blocks))
        {
            var far = unmet.HowFar is { Length: > 0 } said ? $" ({said})" : "";
            form.AddModelError("", $"Not yet so: {unmet.Words}{far}");
        }
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Reknit.Web.Features.Accounts;

/// <summary>Shows at its field what was wrong with a chosen login name or password.</summary>
internal static class AccountErrors
{
    public static void Show(this PageModel page, string? loginName, string? password)
    {
        if (loginName is not null)
        {
            page.ModelState.AddModelError("LoginName", loginName);
        }

        if (password is not null)
        {
            page.ModelState.AddModelError("Password", password);
        }
    }
}

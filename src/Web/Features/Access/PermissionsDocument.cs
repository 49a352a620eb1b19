using Reknit.Domain.Access;

namespace Reknit.Web.Features.Access;

/// <summary>The table of role and permission as a page of the documentation.</summary>
internal static class PermissionsDocument
{
    public static string Markdown()
    {
        var roles = RoleWords.Table.Keys.ToList();
        List<string> lines =
        [
            "# Who may do what",
            "",
            "Made by `./dev docs` from `src/Domain/Access/Permissions.cs`, the table that every page obeys.",
            "",
            $"| May… | {string.Join(" | ", roles.Select(role => role.Name()))} |",
            $"|---|{string.Concat(roles.Select(_ => ":---:|"))}",
            .. Permissions.Table.Keys.Select(permission => $"| {permission.Words()} | {Cells(roles, permission)} |"),
            "",
            "## The roles",
            "",
            .. roles.Select(role => $"- **{role.Name()}**: {role.Work()}"),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string Cells(IEnumerable<Role> roles, Permission permission) =>
        string.Join(" | ", roles.Select(role => role.Allows(permission) ? "yes" : "–"));
}

using Reknit.Domain.Access;
using Reknit.Web.Features.Access;
using Reknit.Web.Tests.Shape;

namespace Reknit.Web.Tests.Features.Access;

[TestsPage<ListPermissionsPage>]
public sealed class ListPermissionsTests
{
    [Theory, OnBothDatabases]
    public async Task The_page_shows_every_permission_of_every_role(DatabaseKind database)
    {
        await using var app = await ReknitApp.Start(database);
        using var client = await app.SignedIn(await app.NewPractice(), Role.Billing);

        var page = await client.Page("/permissions");

        var rows = page.QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(Permissions.Table.Count, rows.Count);
        foreach (var (row, (permission, roles)) in rows.Zip(Permissions.Table))
        {
            Assert.Contains(permission.Words(), row.TextContent, StringComparison.Ordinal);
            Assert.Equal(
                roles.Count,
                row.QuerySelectorAll("td").Count(cell => cell.TextContent.Contains("yes", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void Every_permission_and_every_role_has_words()
    {
        Assert.All(Enum.GetValues<Permission>(), p => Assert.NotEmpty(p.Words()));
        Assert.All(Enum.GetValues<Role>(), r => Assert.NotEmpty(r.Name() + r.Work()));
        Assert.Equal(Enum.GetValues<Permission>().Length, Permissions.Table.Count);
    }

    [Fact]
    public void The_document_says_the_same_as_the_table()
    {
        var document = PermissionsDocument.Markdown();

        var line = document
            .Split('\n')
            .Single(l => l.Contains(Permission.ManageStaff.Words(), StringComparison.Ordinal));
        Assert.Equal($"| {Permission.ManageStaff.Words()} | yes | – | – | – | – | – |", line);
        Assert.Equal(Permissions.Table.Count + 2, document.Split('\n').Count(l => l.StartsWith('|')));
    }
}

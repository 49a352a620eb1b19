using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Who said that a contact may be used as its person asked; of those on file nobody said it.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261126501000_ContactsReachKnown")]
internal sealed class AddContactsReachKnown : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("ReachKnownBy", "Contacts", nullable: true);
        migrationBuilder.AddColumn<DateTime>("ReachKnownAt", "Contacts", nullable: true);
    }
}

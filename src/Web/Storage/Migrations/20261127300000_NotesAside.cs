using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>What somebody from whom the child is protected told of its days is kept aside; of those on file none was.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261127300000_NotesAside")]
internal sealed class AddNotesAside : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("IsAside", "CaregiverNotes", nullable: false, defaultValue: false);
}

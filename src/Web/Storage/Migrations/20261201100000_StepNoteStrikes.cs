using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Hard words of a note that two clinicians struck, sealed with who, when and why; in no note of before.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261201100000_StepNoteStrikes")]
internal sealed class AddStepNoteStrikes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<byte[]>("Struck", "StepNotes", nullable: true);
}

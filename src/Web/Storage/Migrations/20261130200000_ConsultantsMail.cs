using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Where a consultant is written to; of agreements on file nobody was asked, and no link is made until it is.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261130200000_ConsultantsMail")]
internal sealed class AddConsultantsMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Mail", "ConsultAgreements", maxLength: 254, nullable: true);
}

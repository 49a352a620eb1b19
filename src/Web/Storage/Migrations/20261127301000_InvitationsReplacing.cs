using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reknit.Web.Storage.Migrations;

/// <summary>Which invitations took the place of another sign-in; of those on file the two moments that were saved as one say so.</summary>
[DbContext(typeof(CaseworkDb))]
[Migration("20261127301000_InvitationsReplacing")]
internal sealed class AddInvitationsReplacing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("HasReplaced", "PortalInvitations", nullable: false, defaultValue: false);
        migrationBuilder.Sql(
            """
            UPDATE "PortalInvitations" SET "HasReplaced" = TRUE WHERE "HasJoined" AND EXISTS (
                SELECT 1 FROM "Memberships" m
                WHERE m."PracticeId" = "PortalInvitations"."PracticeId" AND m."PersonId" = "PortalInvitations"."PersonId"
                AND m."AccountSince" = "PortalInvitations"."ClosedAt"
            );
            """
        );
    }
}

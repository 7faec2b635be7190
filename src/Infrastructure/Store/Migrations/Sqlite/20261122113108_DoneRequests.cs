using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bases.Infrastructure.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DoneRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "done_requests",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_done_requests", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_done_requests_expires_at",
                table: "done_requests",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "done_requests");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bases.Infrastructure.Store.Migrations.Sqlite
{
    /// <summary>Candidates in the order of the inbox, filled again from the open tasks.</summary>
    public partial class InboxOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "task_candidates");

            migrationBuilder.CreateTable(
                name: "task_candidates",
                columns: table => new
                {
                    candidate = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_task_candidates", x => new { x.candidate, x.due_at, x.task_key }));

            migrationBuilder.CreateIndex(
                name: "IX_task_candidates_task_key",
                table: "task_candidates",
                column: "task_key");

            migrationBuilder.Sql(
                "INSERT OR IGNORE INTO task_candidates (candidate, due_at, task_key) SELECT 'user:' || j.value, coalesce(t.due_at, 9223372036854775807), t.key FROM tasks t, json_each(t.candidate_users) j WHERE t.state = 0 AND t.assignee IS NULL");

            migrationBuilder.Sql(
                "INSERT OR IGNORE INTO task_candidates (candidate, due_at, task_key) SELECT 'group:' || j.value, coalesce(t.due_at, 9223372036854775807), t.key FROM tasks t, json_each(t.candidate_groups) j WHERE t.state = 0 AND t.assignee IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "task_candidates");

            migrationBuilder.CreateTable(
                name: "task_candidates",
                columns: table => new
                {
                    candidate = table.Column<string>(type: "TEXT", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table => table.PrimaryKey("PK_task_candidates", x => new { x.candidate, x.task_key }));

            migrationBuilder.CreateIndex(
                name: "IX_task_candidates_task_key",
                table: "task_candidates",
                column: "task_key");

            migrationBuilder.Sql(
                "INSERT OR IGNORE INTO task_candidates (candidate, task_key) SELECT 'user:' || j.value, t.key FROM tasks t, json_each(t.candidate_users) j WHERE t.state = 0");

            migrationBuilder.Sql(
                "INSERT OR IGNORE INTO task_candidates (candidate, task_key) SELECT 'group:' || j.value, t.key FROM tasks t, json_each(t.candidate_groups) j WHERE t.state = 0");
        }
    }
}
